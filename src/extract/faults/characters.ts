// Damaged characters. In: the text and its paragraphs. Out: where words were lost (U+FFFD) or read in a wrong encoding.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import type { Span } from '../../document/document.js';
import { misreadUtf8 } from './misread.js';

/** What bytes of UTF-8 from 0x80 to 0xbf look like as Windows-1252. */
const HIGH = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const MOJIBAKE = new RegExp(
  [
    '锟斤拷|烫烫烫|屯屯屯', // U+FFFD as GBK; memory that was never written
    '[锛銆鈥]', // ，。“ of UTF-8 as GBK: these three stand in no modern text
    `(?:[\\u00e2-\\u00e9]${HIGH}{2}){2,}`, // UTF-8 as Windows-1252
    '(?:[\\u00b0-\\u00f7][\\u00a1-\\u00fe]){3,}', // GBK as Latin-1
  ].join('|'),
);
/** A row of question marks is what an encoding without the characters leaves of them. */
const LOST = /\ufffd+|\?{4,}/;
const EXCERPT = 12;

const within = (found: RegExpExecArray | null): Span | null =>
  found && { start: found.index, end: found.index + found[0].length };

/** One diagnostic for each paragraph with lost characters, and for each with words in a wrong encoding. */
export function damagedCharacters(text: string, leaves: readonly Span[]): Diagnostic[] {
  return leaves.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    return (
      [
        ['extract/lost-characters', within(LOST.exec(words))],
        ['extract/mojibake', within(MOJIBAKE.exec(words)) ?? misreadUtf8(words)],
      ] as const
    ).flatMap(([code, found]) => {
      if (!found) return [];
      const at = { start: start + found.start, end: start + found.end };
      const around = { start: Math.max(start, at.start - EXCERPT), end: Math.min(end, at.end + EXCERPT) };
      return [diagnose(code, { text: text.slice(around.start, around.end) }, at)];
    });
  });
}
