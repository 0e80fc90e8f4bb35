// Comma-separated values (RFC 4180) and their like. In: decoded text with \n line ends. Out: its filled cells, each with
// the place where its words stand in the file.
import { cleanText } from './cell-text.js';
import type { SheetCell } from './workbook.js';

/** A filled cell of a file. */
export interface CsvCell extends SheetCell {
  /** From 1, of the first character of its words (behind the quotation mark). */
  readonly line: number;
  readonly lineColumn: number;
}

export interface CsvRows {
  readonly cells: readonly CsvCell[];
  /** The line of a quotation mark that is never closed; from there on none is taken for one. */
  readonly unclosed: number | null;
}

const QUOTE = '"';
const DELIMITERS = [',', '\t', ';'] as const;
/** How much of a text the choice of its delimiter looks at. */
const SAMPLE = 65_536;

/** The text without what stands between quotation marks: each mark opens or closes. */
const outsideQuotes = (text: string): string =>
  text
    .split(QUOTE)
    .filter((_, index) => index % 2 === 0)
    .join('');

/** How many lines agree on the most usual number of delimiters above none. */
function agreement(lines: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** The delimiter: the one a first line sep=; names, else the one most lines agree on; a comma where none is found. */
export function delimiterOf(text: string): string {
  const [, named] = /^sep=(.)\n/.exec(text) ?? [];
  if (named !== undefined) return named;
  const lines = outsideQuotes(text.slice(0, SAMPLE)).split('\n');
  let best: string = DELIMITERS[0];
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const agreed = agreement(lines, delimiter);
    if (agreed > most) [best, most] = [delimiter, agreed];
  }
  return best;
}

interface Cursor {
  readonly text: string;
  readonly delimiter: string;
  at: number;
  line: number;
  lineStart: number;
  /** False once a quotation mark was found that is never closed. */
  quotes: boolean;
  unclosed: number | null;
}

const indexFrom = (text: string, what: string, from: number): number => {
  const found = text.indexOf(what, from);
  return found < 0 ? text.length : found;
};

/** The end of a field without quotation marks: the next delimiter or line break. */
function endOfField({ text, delimiter }: Cursor, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++;
  return at;
}

interface Field {
  readonly text: string;
  readonly line: number;
  readonly lineColumn: number;
}

/** Reads a quoted field whose mark stands at `at`; null where the mark is never closed. */
function readQuoted(cursor: Cursor): Field | null {
  const { text, line, lineStart, at } = cursor;
  let end = indexFrom(text, QUOTE, at + 1);
  while (text[end + 1] === QUOTE) end = indexFrom(text, QUOTE, end + 2);
  if (end >= text.length) {
    cursor.quotes = false;
    cursor.unclosed = line;
    return null;
  }
  const inner = text.slice(at + 1, end);
  const close = endOfField(cursor, end + 1);
  const breaks = inner.split('\n').length - 1;
  cursor.at = close;
  if (breaks > 0) {
    cursor.line += breaks;
    cursor.lineStart = text.lastIndexOf('\n', end) + 1;
  }
  return {
    text: inner.replaceAll('""', QUOTE) + text.slice(end + 1, close),
    line,
    lineColumn: at + 2 - lineStart,
  };
}

function readField(cursor: Cursor): Field {
  const quoted = cursor.quotes && cursor.text[cursor.at] === QUOTE ? readQuoted(cursor) : null;
  if (quoted) return quoted;
  const { at, line, lineStart } = cursor;
  const end = endOfField(cursor, at);
  cursor.at = end;
  return { text: cursor.text.slice(at, end), line, lineColumn: at + 1 - lineStart };
}

/** A mark that keeps a spreadsheet from taking the words for a formula; a spreadsheet does not show it. */
const TEXT_MARK = /^'(?=[=+\-@])/;

/**
 * Cuts a text into cells; whatever the text holds, all of its words stand in one.
 * @param most reading stops behind so many filled cells and one more.
 */
export function csvCells(text: string, delimiter: string, most: number): CsvRows {
  const cells: CsvCell[] = [];
  const cursor: Cursor = { text, delimiter, at: 0, line: 1, lineStart: 0, quotes: true, unclosed: null };
  if (/^sep=.\n/.test(text)) Object.assign(cursor, { at: 6, line: 2, lineStart: 6 });
  let row = 0;
  let column = 0;
  while (cursor.at <= text.length && cells.length <= most) {
    const { text: field, line, lineColumn } = readField(cursor);
    const words = cleanText(field).replace(TEXT_MARK, '');
    if (words !== '') cells.push({ text: words, row, column, line, lineColumn });
    const separator = text[cursor.at];
    cursor.at++;
    column++;
    if (separator === delimiter) continue;
    row++;
    column = 0;
    cursor.line++;
    cursor.lineStart = cursor.at;
  }
  return { cells, unclosed: cursor.unclosed };
}
