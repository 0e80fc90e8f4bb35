// The parts of a sheet. In: its grid. Out: tables, and the lines above, between and below them, in order.
import { fold } from '../../zh/fold.js';
import type { GridRow, SheetGrid } from './grid.js';
import { cellsOfRow, isHeaderRow, isLine } from './headers.js';

/** Rows of the grid, `to` exclusive. Cells of `lines` are paragraphs, one below the other. */
export interface Stretch {
  readonly kind: 'lines' | 'table';
  readonly from: number;
  readonly to: number;
}

/** Rows of several cells above a header, from which on they are a table of their own and no head of the next. */
const ROWS_OF_TABLE = 3;

const opensAsLabel = (text: string): boolean => /^[^:\n]{1,10}:/.test(fold(text));

/** A row below a table that is none of its rows: one cell that is merged across, stands apart, or opens 注：, or several 甲：…. */
function isNote(grid: SheetGrid, row: GridRow, apart: boolean): boolean {
  const cells = cellsOfRow(row);
  const [only] = cells;
  if (only === undefined) return false;
  if (cells.every(({ text }) => opensAsLabel(text))) return true;
  return cells.length === 1 && (apart || (only.columnSpan > 1 && only.columnSpan * 2 > grid.columns));
}

/** The first row of the notes below a table that ends before row `to`; `to` where there are none. */
function notesFrom(grid: SheetGrid, from: number, to: number): number {
  let lastGap = to - 1;
  while (lastGap > from && !grid.rows[lastGap]!.gap) lastGap--;
  let start = to;
  while (start - 1 > from && isNote(grid, grid.rows[start - 1]!, lastGap > from && start - 1 >= lastGap))
    start--;
  return start;
}

const stretch = (kind: Stretch['kind'], from: number, to: number): Stretch[] =>
  from < to ? [{ kind, from, to }] : [];

function tableWithNotes(grid: SheetGrid, from: number, to: number): Stretch[] {
  const notes = notesFrom(grid, from, to);
  return [...stretch('table', from, notes), ...stretch('lines', notes, to)];
}

/** Rows without a header that is known, cut at empty rows: lines, and tables from the first row of several cells on. */
function withoutHeader(grid: SheetGrid, from: number, to: number): Stretch[] {
  const found: Stretch[] = [];
  for (let start = from; start < to; ) {
    let end = start + 1;
    while (end < to && !grid.rows[end]!.gap) end++;
    let table = start;
    while (table < end && isLine(grid.rows[table]!)) table++;
    found.push(...stretch('lines', start, table), ...(table < end ? tableWithNotes(grid, table, end) : []));
    start = end;
  }
  return found;
}

function aboveHeader(grid: SheetGrid, from: number, to: number): Stretch[] {
  const several = grid.rows.slice(from, to).filter((row) => !isLine(row)).length;
  return several >= ROWS_OF_TABLE ? withoutHeader(grid, from, to) : stretch('lines', from, to);
}

/** A header reaches up to where its tallest cells begin. */
function topOfHeader(grid: SheetGrid, row: number): number {
  return Math.min(row, ...cellsOfRow(grid.rows[row]!).map((cell) => cell.row));
}

/**
 * Where a further table begins whose header is row `header`: below an empty row, with the lines right above the header as
 * its titles; -1 where no empty row parts it from the table above.
 */
function startOfNext(grid: SheetGrid, above: number, header: number): number {
  let start = -1;
  for (let row = header; row > above; row--) {
    if (row < header && !isLine(grid.rows[row]!)) break;
    if (grid.rows[row]!.gap) start = row;
  }
  return start;
}

/** Whether an empty row, a line or the upper part of a header stands right above: most rows need no closer look. */
const mayOpenTable = (rows: readonly GridRow[], row: number): boolean =>
  rows[row]!.gap ||
  isLine(rows[row - 1]!) ||
  rows[row]!.cells.some((cell) => cell !== undefined && cell.row < row);

/** A header that is said once more, as at the top of a page, opens no further table. */
function isSameHeader(one: GridRow, other: GridRow): boolean {
  const words = (row: GridRow): string =>
    row.cells.map((cell) => cell?.text.replace(/\s+/g, '') ?? '').join('\t');
  return words(one) === words(other);
}

/** Cuts a sheet into its tables and the lines around them. A further table needs an empty row and a header of its own. */
export function stretchesOf(grid: SheetGrid): Stretch[] {
  const { rows } = grid;
  let first = rows.findIndex(isHeaderRow);
  if (first < 0) return withoutHeader(grid, 0, rows.length);
  let header = topOfHeader(grid, first);
  const found = aboveHeader(grid, 0, header);
  for (let row = first + 1; row < rows.length; row++) {
    if (!mayOpenTable(rows, row) || !isHeaderRow(rows[row]!)) continue;
    const top = topOfHeader(grid, row);
    const start = startOfNext(grid, header, top);
    if (start < 0 || (start === top && isSameHeader(rows[first]!, rows[row]!))) continue;
    found.push(...tableWithNotes(grid, header, start), ...stretch('lines', start, top));
    header = top;
    first = row;
  }
  return [...found, ...tableWithNotes(grid, header, rows.length)];
}
