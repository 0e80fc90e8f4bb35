// Text in XML parts of a workbook. In: any string. Out: a string that stands in an element or an attribute.

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
