// Text on a terminal. In: any text. Out: the columns it takes, two for full-width characters; what fits into so many; no control
// characters.
import { eastAsianWidth } from 'get-east-asian-width';

// What would move the cursor, colour the terminal, or turn the direction of writing.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}]$/u;

/** Control characters shown as pictures (␛), so that no document can play with the terminal. */
export const visible = (text: string): string =>
  text.replace(UNSEEN, (char) => {
    const code = char.codePointAt(0)!;
    if (char === '\t') return ' ';
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '?';
  });

export const charWidth = (char: string): number =>
  WITHOUT_WIDTH.test(char) ? 0 : eastAsianWidth(char.codePointAt(0)!);

/** Columns that a text takes in a terminal: two for full-width characters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** The beginning of a text, as much as fits. */
export function fitting(text: string, width: number): string {
  let left = width;
  let end = 0;
  for (const char of text) {
    left -= charWidth(char);
    if (left < 0) break;
    end += char.length;
  }
  return text.slice(0, end);
}
