// Tables that came out one cell a line, under a header whose words are known; blank lines may stand between the cells.
// In: lines. Out: rows of cell spans. Where the header opens with a number column, a row begins at each next number and
// its lines are shared out over the columns; else rows have the header's length.
import type { Span } from '../../document/document.js';
import { textOf } from '../../document/span.js';
import { type ColumnKind, columnKindOf } from '../../zh/header-words.js';
import { opensItem, opensNote } from '../../zh/line-opening.js';
import { alignCells } from './align-cells.js';
import type { TextLine } from './text-line.js';
import type { TextTable, TextTableForm } from './text-table.js';

const FEWEST_HEADERS = 3;
const LONGEST_HEADER = 12;
/** The most blank lines between two cells of a table whose cells stand apart. */
const MOST_BLANKS = 4;

interface Numbered {
  readonly line: TextLine;
  readonly index: number;
}

interface HeaderLines {
  readonly cells: readonly TextLine[];
  readonly next: number;
  /** Blank lines stand between its words, and so between cells. */
  readonly apart: boolean;
}

/** The next line that is not blank, at most `blanks` blank lines on; -1 where none is. */
function filledAfter(lines: readonly TextLine[], at: number, blanks: number): number {
  let index = at;
  while (index < lines.length && index - at < blanks && lines[index]!.blank) index++;
  return index < lines.length && !lines[index]!.blank ? index : -1;
}

/** The header's lines: at least three known words in a row, each on its own line. */
function headerAt(text: string, lines: readonly TextLine[], at: number): HeaderLines | null {
  const cells: TextLine[] = [];
  let next = at;
  let apart = false;
  for (
    let index = at;
    index >= 0;
    index = filledAfter(lines, next, apart || cells.length === 1 ? MOST_BLANKS : 0)
  ) {
    if (index >= lines.length) break;
    const { content } = lines[index]!;
    const words = textOf(text, content);
    if (words === '' || words.length > LONGEST_HEADER || opensItem(words)) break;
    const kind = columnKindOf(words);
    if (kind === null) break;
    // A number column is a table's first: what stands above it is no part of the header.
    if (kind === 'number' && cells.length > 0) return null;
    if (cells.length > 0) apart = index > next;
    cells.push(lines[index]!);
    next = index + 1;
    if (cells.length > 1 && !apart && lines[next]?.blank !== false) break;
  }
  return cells.length >= FEWEST_HEADERS ? { cells, next, apart } : null;
}

/** The filled lines behind the header, up to two blank lines in a row; where cells stand apart, up to more than that. */
function linesBehind(lines: readonly TextLine[], { next, apart }: HeaderLines): Numbered[] {
  const out: Numbered[] = [];
  let blanks = 0;
  for (let i = next; i < lines.length; i++) {
    const line = lines[i]!;
    blanks = line.blank ? blanks + 1 : 0;
    if (!line.blank) out.push({ line, index: i });
    else if (blanks > (apart ? MOST_BLANKS : 1)) break;
  }
  return out;
}

/**
 * Where blank lines part the cells, lines without one between them are one cell; lines that a number opens are no cell,
 * and then each line is one.
 */
function cellsApart(text: string, lines: readonly Numbered[]): readonly Numbered[] {
  const cells: Numbered[] = [];
  for (const { line, index } of lines) {
    const last = cells.at(-1);
    if (last?.index !== index - 1) cells.push({ line, index });
    else if (numberIn(text, last) !== null) return lines;
    else {
      const content = { start: last.line.content.start, end: line.content.end };
      cells[cells.length - 1] = { line: { ...line, content }, index };
    }
  }
  return cells;
}

const numberIn = (text: string, { line }: Numbered): number | null => {
  const words = textOf(text, line.content);
  return /^\d{1,3}$/.test(words) ? Number(words) : null;
};

/** Where the rows begin: at 1, 2, 3 …, each with at least one line behind it. */
function rowStarts(text: string, body: readonly Numbered[]): number[] {
  const starts: number[] = [];
  body.forEach((entry, at) => {
    if (numberIn(text, entry) === starts.length + 1 && at - (starts.at(-1) ?? -2) > 1) starts.push(at);
  });
  return starts;
}

/** How many lines the last row has: no more than the header, and none of what follows the table. */
function lastLength(text: string, body: readonly Numbered[], start: number, columns: number): number {
  let length = 1;
  while (length < columns && start + length < body.length) {
    const words = textOf(text, body[start + length]!.line.content);
    if (opensNote(words) || (length > 1 && opensItem(words) && length + 1 < columns)) break;
    length++;
  }
  return length;
}

const spanOver = (lines: readonly Numbered[]): Span | null =>
  lines.length === 0 ? null : { start: lines[0]!.line.content.start, end: lines.at(-1)!.line.content.end };

/** One row: its lines over the columns; what is left over before the next number is a category row. */
function rowOf(
  text: string,
  lines: readonly Numbered[],
  kinds: readonly (ColumnKind | null)[],
): Span[][] | null {
  const words = lines.map(({ line }) => textOf(text, line.content));
  const ranges =
    lines.length === kinds.length
      ? kinds.map((_, column) => ({ start: column, end: column + 1 }))
      : alignCells(words, kinds);
  if (!ranges) return null;
  let at = lines[0]!.line.content.start;
  const row = ranges.map(({ start, end }) => {
    const span = spanOver(lines.slice(start, end)) ?? { start: at, end: at };
    at = span.end;
    return span;
  });
  return [row];
}

/** Whether the last line of a row with a line too many is the category of the rows below. */
function endsInCategory(
  text: string,
  lines: readonly Numbered[],
  kinds: readonly (ColumnKind | null)[],
): boolean {
  const last = lines.at(-1);
  if (!last || lines.length !== kinds.length + 1) return false;
  const words = textOf(text, last.line.content);
  return opensItem(words) || columnKindOf(words) !== null || !/\d/.test(words);
}

function rowsByNumber(
  text: string,
  body: readonly Numbered[],
  kinds: readonly (ColumnKind | null)[],
): TextTable | null {
  const starts = rowStarts(text, body);
  if (starts.length < 2 || starts[0]! > 1) return null;
  const rows: Span[][] = starts[0] === 1 ? [[body[0]!.line.content]] : [];
  let next = 0;
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? start + lastLength(text, body, start, kinds.length);
    const own = body.slice(start, end);
    const category = index + 1 < starts.length && endsInCategory(text, own, kinds);
    const row = rowOf(text, category ? own.slice(0, -1) : own, kinds);
    if (!row) return null;
    rows.push(...row, ...(category ? [[own.at(-1)!.line.content]] : []));
    next = body[end - 1]!.index + 1;
  }
  return { rows, next };
}

/** Rows of the header's own length; the table ends where fewer lines are left than a row needs. */
function rowsByLength(body: readonly Numbered[], columns: number): TextTable | null {
  const rows: Span[][] = [];
  for (let i = 0; i + columns <= body.length; i += columns) {
    rows.push(body.slice(i, i + columns).map(({ line }) => line.content));
  }
  const last = body[rows.length * columns - 1];
  return rows.length >= 2 && last ? { rows, next: last.index + 1 } : null;
}

function read(text: string, lines: readonly TextLine[], at: number): TextTable | null {
  const header = headerAt(text, lines, at);
  if (!header) return null;
  const cells = header.cells.map((line) => line.content);
  const kinds = cells.map((cell) => columnKindOf(textOf(text, cell)));
  const behind = linesBehind(lines, header);
  const body = header.apart ? cellsApart(text, behind) : behind;
  const table = kinds[0] === 'number' ? rowsByNumber(text, body, kinds) : rowsByLength(body, cells.length);
  return table && { rows: [cells, ...table.rows], next: table.next };
}

export const cellLines: TextTableForm = { name: 'cell-lines', read };
