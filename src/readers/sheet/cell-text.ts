// The words of a cell. In: a string as the file holds it. Out: text with \n line breaks, without tabs and control characters.

/** ECMA-376 part 1, 22.9.2.19 ST_Xstring: a character as _xHHHH_. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const BREAK = /\r\n?|[\u2028\u2029\v\f]/g;
const CONTROL = /(?!\n)\p{Cc}|[\ufffe\uffff]/gu;

/** Undoes _xHHHH_ in the strings of OOXML parts. */
export const unescapeXString = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** A tab is a space, since tabs part the cells of the canonical text. */
export const cleanText = (text: string): string =>
  text.replace(BREAK, '\n').replaceAll('\t', ' ').replace(CONTROL, '').trim();
