// Rows. In: the text and its logical lines. Out: each line's words, folded, with and without white space.
import type { Span } from '../../document/document.js';
import { trim } from '../../document/span.js';
import type { Line } from '../../outline/line.js';
import { fold } from '../../zh/fold.js';

/** One line of the document as the patterns of this room see it. */
export interface Row {
  /** Index in the lines that `readFrame` was given. */
  readonly index: number;
  /** Offsets of `words` in the document's text. */
  readonly span: Span;
  /** `fold` of the slice: the same length as the span. */
  readonly words: string;
  /** The words without white space. */
  readonly solid: string;
  /** What an export left before the words ([bookmark: _GoBack]); no part of `span`. */
  readonly remnant: Span | null;
  readonly outlineLevel: number | null;
}

const REMNANT = /^(?:\[bookmark:[^\]\n]{0,40}\]\s{0,9}|\{\{[^}\n]{0,60}\}\}\s{0,9}){1,4}/;

/** White space of every kind out of a string. */
export const squeeze = (words: string): string => words.replace(/[\s\u200b\ufeff]+/g, '');

/** Makes the rows of a document, one a line, in order. */
export function readRows(text: string, lines: readonly Line[]): Row[] {
  return lines.map((line, index) => {
    const whole = trim(text, line.span);
    const folded = fold(text.slice(whole.start, whole.end));
    const length = REMNANT.exec(folded)?.[0].length ?? 0;
    const words = folded.slice(length);
    return {
      index,
      span: { start: whole.start + length, end: whole.end },
      words,
      solid: squeeze(words),
      remnant: length > 0 ? { start: whole.start, end: whole.start + length } : null,
      outlineLevel: line.outlineLevel ?? null,
    };
  });
}

/** Words joined as a title is: without white space, but for the one space between words in Latin letters. */
export const joinWords = (words: string): string =>
  words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<![A-Za-z]) | (?![A-Za-z])/g, '');

/** Words of a list as alternatives of a pattern, longest first. */
export const oneOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[/.*+?()[\]{}|\\^$]/g, '\\$&'))
    .join('|');

const LABEL =
  /^(?:第[一二三四五六七八九十百零\d]{1,5}(?:章|节|条|编|篇|部分)|\([一二三四五六七八九十\d]{1,4}\)|[一二三四五六七八九十]{1,4}\s?[、.．]|\d{1,3}\s?[.、)](?!\d)|[①-⑳])/;

/** True where a row opens with a label of the body (一、 （一） 1. 第一条). */
export const isLabelled = (row: Row): boolean => LABEL.test(row.words);

/** True where a row is running text: a whole sentence, or longer than any heading. */
export const isProse = (row: Row): boolean =>
  /[。;!?]/.test(row.solid) || (row.solid.length > 70 && /[,、]/.test(row.solid)) || row.solid.length > 120;
