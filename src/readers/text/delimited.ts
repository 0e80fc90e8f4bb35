// Tables of one line a row: cells between tabs, or between | or ｜ with or without bars at the ends.
// In: lines. Out: rows of cell spans.
import type { Span } from '../../document/document.js';
import { textOf } from '../../document/span.js';
import { columnKindOf } from '../../zh/header-words.js';
import type { TextLine } from './text-line.js';
import type { TextTable, TextTableForm } from './text-table.js';

/** Bars as they are typed, full-width and drawn; tables pasted together hold several kinds. */
const BARS = /[|｜│┃]/;
const isBar = (char: string): boolean => BARS.test(char);

/** How the rows of a table are written: what parts their cells, and whether bars close them at either side. */
interface Form {
  readonly isSeparator: (char: string) => boolean;
  readonly opened: boolean;
  readonly closed: boolean;
}

/** The form that the table's first row shows: without a bar at its side, a bar there is an empty cell's. */
function formOf(text: string, { content }: TextLine, isSeparator: (char: string) => boolean): Form {
  const at = (offset: number): boolean => isSeparator(text[offset]!) && isBar(text[offset]!);
  return { isSeparator, opened: at(content.start), closed: at(content.end - 1) };
}

/** The spans between the separators; an escaped bar (\|) separates nothing. */
function split(text: string, line: TextLine, { isSeparator, opened, closed }: Form): Span[] {
  const cells: Span[] = [];
  // A tab at a line's end is an empty cell; a bar there is the table's edge.
  let { start, end } = isSeparator('\t') ? line.span : line.content;
  if (opened && start < end && isSeparator(text[start]!) && isBar(text[start]!)) start++;
  const edge = end > start && isSeparator(text[end - 1]!) && isBar(text[end - 1]!);
  if (closed && edge && text[end - 2] !== '\\') end--;
  for (let i = start; i <= end; i++) {
    if (i < end && (!isSeparator(text[i]!) || text[i - 1] === '\\')) continue;
    cells.push({ start, end: i });
    start = i + 1;
  }
  return cells;
}

/** The row of dashes under a pipe table's header: it says nothing. */
const isRule = (line: TextLine): boolean =>
  /^[\s|｜│┃:+\-─━├┼┤┣╋┫]+$/.test(line.raw) && /[-─━]/.test(line.raw);

/** Gives a row the table's columns where only empty cells at its end are too few or too many. */
function fitRow(text: string, row: Span[], columns: number): void {
  while (row.length > columns && textOf(text, row.at(-1)!).trim() === '') row.pop();
  const { end } = row.at(-1)!;
  while (row.length < columns) row.push({ start: end, end });
}

/**
 * Joins rows that a line break inside a cell cut in two: a row too short, and lines behind it that fill it up exactly.
 * Their last and first cells are one.
 */
function joinBroken(rows: Span[][]): void {
  const columns = rows[0]?.length ?? 0;
  for (let i = 1; i < rows.length; i++) {
    let length = rows[i]!.length;
    if (length < 2 || length >= columns) continue;
    let last = i;
    while (length < columns && rows[last + 1] && rows[last + 1]!.length < columns)
      length += rows[++last]!.length - 1;
    if (length !== columns || last === i) continue;
    const [first, ...broken] = rows.splice(i, last - i + 1);
    const joined = first!;
    for (const part of broken) {
      const head = joined.pop()!;
      joined.push({ start: head.start, end: part[0]!.end }, ...part.slice(1));
    }
    rows.splice(i, 0, joined);
  }
}

/** How many lines without a separator may stand between two rows: categories, or lines of a cell. */
const MOST_LOOSE = 5;

/** How many blank lines may stand between two rows of a table whose rows stand apart. */
const MOST_BLANK = 3;

/**
 * A merged header: the first row has fewer cells than the second, which is empty below all of its cells but those that
 * stand over several columns. The first row gets an empty cell for each column that such a cell spans.
 */
function widenHeader(text: string, rows: Span[][]): void {
  const [first, second] = rows;
  if (!first || !second || rows.length < 3 || first.length >= second.length) return;
  const widened: Span[] = [];
  let at = 0;
  second.forEach((cell, column) => {
    const named = textOf(text, cell).trim() !== '';
    const goesOn = named && column > 0 && textOf(text, second[column - 1]!).trim() !== '';
    const place = goesOn ? widened.at(-1) : first[at++];
    if (place) widened.push(goesOn ? { start: place.end, end: place.end } : place);
  });
  if (at === first.length && widened.length === second.length) rows[0] = widened;
}

/** A row that names columns, as the first of another table does. */
const isHeader = (text: string, row: readonly Span[]): boolean =>
  row.length > 1 && row.filter((cell) => columnKindOf(textOf(text, cell)) !== null).length * 2 > row.length;

/** The header of another table, not that of this one said again, as after a page break. */
function opensAnother(text: string, rows: readonly (readonly Span[])[], row: readonly Span[]): boolean {
  const words = (cells: readonly Span[] = []): string =>
    cells.map((cell) => textOf(text, cell).trim()).join('\t');
  const own = rows.slice(0, 2).map(words);
  return rows.length > 1 && isHeader(text, row) && !own.includes(words(row));
}

/** Whether a table goes on behind the blank lines from `at` on: with a row, or a category that a row follows. */
function rowsGoOn(text: string, lines: readonly TextLine[], at: number, form: Form): boolean {
  const next = nextFilled(lines, at);
  if (next - at > MOST_BLANK || next >= lines.length) return false;
  const row = split(text, lines[next]!, form);
  if (row.length > 1) return !isHeader(text, row);
  const behind = nextFilled(lines, next + 1);
  return behind < lines.length && split(text, lines[behind]!, form).length > 1;
}

/**
 * Consecutive lines with separators, most of them with the same number of cells; a line without a separator between
 * two such lines is a category row.
 */
function readRows(
  text: string,
  lines: readonly TextLine[],
  at: number,
  isSeparator: (c: string) => boolean,
): TextTable | null {
  const rows: Span[][] = [];
  let next = at;
  const form = formOf(text, lines[at]!, isSeparator);
  const spaced = lines[at + 1]?.blank ?? false;
  let loose = 0;
  for (let i = at; i < lines.length && loose <= MOST_LOOSE; i++) {
    const line = lines[i]!;
    if (line.blank && spaced && rowsGoOn(text, lines, i, form)) continue;
    if (line.blank) break;
    if (isRule(line)) {
      next = i + 1;
      continue;
    }
    const row = split(text, line, form);
    if (opensAnother(text, rows, row)) break;
    rows.push(row);
    loose = row.length > 1 ? 0 : loose + 1;
    if (row.length > 1) next = i + 1;
  }
  widenHeader(text, rows);
  joinBroken(rows);
  while (rows.length > 0 && rows.at(-1)!.length === 1) rows.pop();
  const columns = rows[0]?.length ?? 0;
  for (const row of rows) if (row.length > 1) fitRow(text, row, columns);
  const regular = rows.filter((row) => row.length === columns).length;
  const singles = rows.filter((row) => row.length === 1).length;
  if (columns < 2 || regular < 2 || regular + singles < 0.8 * rows.length || singles > regular) return null;
  return { rows, next };
}

const isTab = (char: string): boolean => char === '\t';

export const tabSeparated: TextTableForm = {
  name: 'tab-separated',
  read: (text, lines, at) => (lines[at]!.raw.trim().includes('\t') ? readRows(text, lines, at, isTab) : null),
};

export const barSeparated: TextTableForm = {
  name: 'bar-separated',
  read: (text, lines, at) =>
    BARS.test(lines[at]!.raw) && lines[at]!.content.end - lines[at]!.content.start > 1
      ? readRows(text, lines, at, isBar)
      : null,
};

const isLoneBar = (line: TextLine | undefined): boolean => /^\s*[|｜│┃]\s*$/.test(line?.raw ?? '');

/** The index of the first line from `at` on that is not blank; the number of lines where none is left. */
function nextFilled(lines: readonly TextLine[], at: number): number {
  let index = at;
  while (lines[index]?.blank) index++;
  return index;
}

/** A lone bar on a line of its own between two cells; two cells that follow without a bar begin a new row. */
function readLoneBars(lines: readonly TextLine[], at: number): TextTable | null {
  const rows: Span[][] = [];
  let next = at;
  let joined = false;
  for (let i = at; i < lines.length; i = nextFilled(lines, i + 1)) {
    const { content } = lines[i]!;
    if (isLoneBar(lines[i])) {
      if (joined) rows.at(-1)!.push({ start: content.start, end: content.start });
      joined = true;
      next = i + 1;
    } else {
      if (joined) rows.at(-1)!.push(content);
      else if (rows.length > 0 && !opensRow(lines, i)) break;
      else rows.push([content]);
      if (joined) next = i + 1;
      joined = false;
    }
  }
  while (rows.length > 0 && rows.at(-1)!.length === 1) rows.pop();
  return rows.length >= 2 && rows[0]!.length >= 2 ? { rows, next } : null;
}

/** A line opens a row where a lone bar follows it, or one line later (the line is then a category row). */
function opensRow(lines: readonly TextLine[], at: number): boolean {
  const next = nextFilled(lines, at + 1);
  return isLoneBar(lines[next]) || isLoneBar(lines[nextFilled(lines, next + 1)]);
}

export const loneBars: TextTableForm = {
  name: 'lone-bars',
  read: (_text, lines, at) =>
    !lines[at]!.blank && !isLoneBar(lines[at]) && isLoneBar(lines[at + 1]) ? readLoneBars(lines, at) : null,
};
