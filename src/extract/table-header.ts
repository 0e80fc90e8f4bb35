// Table headers. In: a table. Out: where its header stands, and what each column holds.
import type { Cell, Table } from '../document/document.js';
import { type ColumnKind, isDerivedInLedger, isLedger } from '../zh/header-words.js';
import type { Context } from './context.js';

/** What reading a header needs of the context. */
type Reading = Pick<Context, 'text' | 'columnKind'>;

export interface Column {
  readonly header: string;
  readonly kind: ColumnKind | null;
}

export interface Header {
  /** First row of the header, and the first row behind it. */
  readonly from: number;
  readonly to: number;
  readonly columns: readonly Column[];
  /** True for a ledger that this program wrote. */
  readonly isLedger: boolean;
}

/** The cell that covers each row and column; undefined where none does. */
export type Grid = readonly (readonly (Cell | undefined)[])[];

export function gridOf(table: Table): Grid {
  const grid: (Cell | undefined)[][] = Array.from({ length: table.rows }, () =>
    new Array(table.columns).fill(undefined),
  );
  for (const cell of table.cells) {
    for (let row = cell.row; row < Math.min(table.rows, cell.row + cell.rowSpan); row++) {
      for (
        let column = cell.column;
        column < Math.min(table.columns, cell.column + cell.columnSpan);
        column++
      ) {
        grid[row]![column] = cell;
      }
    }
  }
  return grid;
}

/** How many rows from the top may stand before the header: titles, units of measure, dates. */
const LOOK_AHEAD = 6;
const LONGEST_HEADER = 14;
/** A header names what is to be done or who does it. */
const TELLING: ReadonlySet<ColumnKind> = new Set(['task', 'content', 'lead', 'responsible']);

export const cellText = (text: string, cell: Cell | undefined): string =>
  cell ? text.slice(cell.span.start, cell.span.end).replace(/\s+/g, '') : '';

/** The distinct cells of a row, in order. */
export const cellsOf = (grid: Grid, row: number): Cell[] =>
  [...new Set(grid[row] ?? [])].filter((cell): cell is Cell => cell !== undefined);

function isHeaderRow({ text, columnKind }: Reading, grid: Grid, row: number): boolean {
  const words = cellsOf(grid, row)
    .map((cell) => cellText(text, cell))
    .filter((word) => word !== '');
  const kinds = words.map(columnKind).filter((kind) => kind !== null);
  if (words.some((word) => word.length > LONGEST_HEADER + 16)) return false;
  return kinds.length >= 2 && kinds.length * 2 >= words.length && kinds.some((kind) => TELLING.has(kind));
}

/** In plain text a merged header is a word with empty cells beside it, and the row below names nothing but columns. */
function namesGaps({ text, columnKind }: Reading, grid: Grid, row: number): boolean {
  const above = grid[row] ?? [];
  const below = (grid[row + 1] ?? []).map((cell) => cellText(text, cell));
  const named = below.flatMap((word, column) => (word === '' ? [] : [column]));
  return (
    named.length >= 2 &&
    named.length < below.length &&
    named.every((column) => columnKind(below[column]!) !== null) &&
    named.some((column) => cellText(text, above[column]) === '')
  );
}

/** Where a header cell spans columns, the row below it names them: the header has two rows. */
function depthOf({ text, columnKind }: Reading, grid: Grid, row: number): number {
  const cells = cellsOf(grid, row);
  const tallest = Math.max(1, ...cells.map((cell) => cell.row + cell.rowSpan - row));
  if (tallest > 1) return tallest;
  const spans = cells.length > 1 && cells.some((cell) => cell.columnSpan > 1);
  if (namesGaps({ text, columnKind }, grid, row)) return 2;
  const below = cellsOf(grid, row + 1).map((cell) => columnKind(cellText(text, cell)));
  return spans && below.length > 1 && below.filter((kind) => kind !== null).length * 2 >= below.length
    ? 2
    : 1;
}

function columnOf(
  { text, columnKind }: Reading,
  grid: Grid,
  from: number,
  to: number,
  column: number,
): Column {
  const words: string[] = [];
  for (let row = from; row < to; row++) {
    const word = cellText(text, grid[row]?.[column]);
    if (word !== '' && words.at(-1) !== word) words.push(word);
  }
  const kind = columnKind(words.at(-1) ?? '') ?? columnKind(words.join('')) ?? columnKind(words[0] ?? '');
  return { header: words.join('·'), kind };
}

/** In a ledger that was written by this program, the columns it made itself say nothing of the document. */
const withoutDerived = (columns: readonly Column[]): readonly Column[] =>
  columns.map((column) =>
    isDerivedInLedger(column.header) ? { ...column, kind: 'derived' as const } : column,
  );

/** Finds the table's header; null where no row of its beginning names at least two known columns. */
export function findHeader(reading: Reading, table: Table, grid: Grid): Header | null {
  for (let row = 0; row < Math.min(table.rows, LOOK_AHEAD); row++) {
    if (!isHeaderRow(reading, grid, row)) continue;
    const to = row + depthOf(reading, grid, row);
    const columns = Array.from({ length: table.columns }, (_, column) =>
      columnOf(reading, grid, row, to, column),
    );
    const ofLedger = isLedger(columns.map(({ header }) => header));
    return { from: row, to, columns: ofLedger ? withoutDerived(columns) : columns, isLedger: ofLedger };
  }
  return null;
}

/** Whether a row says a row of the header once more, as after a page break. */
export function repeatsHeader(text: string, grid: Grid, header: Header, row: number): boolean {
  const words = (at: number): string => (grid[at] ?? []).map((cell) => cellText(text, cell)).join('|');
  if (row < header.to) return false;
  for (let at = header.from; at < header.to; at++) if (words(row) === words(at)) return true;
  return false;
}
