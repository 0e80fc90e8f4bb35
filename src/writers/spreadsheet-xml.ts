// What every part of a workbook needs. In: a string, a column's place, a day. Out: as XML, letters and a number.

/** Markup, control characters but tab and line feed, halves of a surrogate pair, and what is no character at all. */
const UNSAFE = /[&<>"\ufffe\uffff\p{Cs}]|(?![\t\n])\p{Cc}/gu;

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeCode = (char: string): string =>
  `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

const escapeOne = (char: string): string =>
  NAMED[char] ?? (char >= '\ud800' && char <= '\udfff' ? '\ufffd' : escapeCode(char));

/**
 * What would be read as an escaped character: its underscore is escaped itself. The closing underscore is not looked at,
 * as it may come from the escape of the next character.
 */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4})/g;

/**
 * Escapes a string for an element or an attribute: control characters as `_x000B_` (ECMA-376 part 1, 22.9.2.19
 * ST_Xstring), half a surrogate pair as U+FFFD. Tabs and line feeds stay.
 */
export const escapeXml = (text: string): string =>
  text.replace(ESCAPE_LIKE, '_x005F_').replace(UNSAFE, escapeOne);

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** ECMA-376 part 1, 18: the namespace of workbook, sheet and style parts. */
export const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The most characters a cell holds, in UTF-16 units: Excel calls a file with more broken and drops the cell. */
export const MOST_CHARACTERS = 32_767;

/** The letters of a column: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Cuts what a cell cannot hold, and says at its end how long the whole was. */
export function fitText(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const mark = `……【此处截断，原文共${text.length}字】`;
  const cut = text.slice(0, MOST_CHARACTERS - mark.length);
  // Half of a surrogate pair at the cut would be no character.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}${mark}`;
}

const DAY = 86_400_000;
/** Day 0 of the 1900 date system, as all days after its 29 February 1900, which never was, count (18.17.4.1). */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_DAY = 61;

/** The serial number of a day; null before 1 March 1900, where spreadsheets disagree. */
export function serialDay(date: string): number | null {
  const serial = (Date.parse(`${date}T00:00:00Z`) - EPOCH) / DAY;
  return serial >= FIRST_DAY ? serial : null;
}
