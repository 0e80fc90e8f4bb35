// What a person sees of a sheet. In: a sheet. Out: the rows and columns that hold something and are not hidden, merged
// cells in their place, and how many cells are out of sight.
import { type Address, SHEET_LIMITS, type Sheet, type SheetCell, type SheetRange } from './workbook.js';

/** A filled cell; row and column are those of the grid, the source's are those of the sheet. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  readonly text: string;
  readonly source: Address;
}

export interface GridRow {
  /** By column; a merged cell stands at each place it covers. */
  readonly cells: (GridCell | undefined)[];
  /** Whether an empty row stands between this row and the one above. */
  gap: boolean;
}

export interface SheetGrid {
  readonly rows: readonly GridRow[];
  readonly columns: number;
  /** Filled cells in hidden rows and columns, and under merged ones. */
  readonly hidden: number;
}

const keyOf = (row: number, column: number): number => row * SHEET_LIMITS.columns + column;

/** For each hidden row or column: the first one behind it that is shown. */
function nextShown(hidden: ReadonlySet<number>): Map<number, number> {
  const next = new Map<number, number>();
  for (const index of [...hidden].sort((a, b) => b - a)) next.set(index, next.get(index + 1) ?? index + 1);
  return next;
}

interface Shown {
  readonly cells: SheetCell[];
  /** Merged ranges by the key of the cell that shows their words. */
  readonly merges: Map<number, SheetRange>;
  readonly hidden: number;
}

/** The filled cells that are shown. The words of a merged range show at its first shown cell. */
function shownCells(sheet: Sheet): Shown {
  const nextRow = nextShown(sheet.hiddenRows);
  const nextColumn = nextShown(sheet.hiddenColumns);
  const ranges = new Map(sheet.merges.map((range) => [keyOf(range.top, range.left), range]));
  const merges = new Map<number, SheetRange>();
  const cells: SheetCell[] = [];
  let hidden = 0;
  let moved = false;
  for (const cell of sheet.cells) {
    const range = ranges.get(keyOf(cell.row, cell.column));
    const row = nextRow.get(cell.row) ?? cell.row;
    const column = nextColumn.get(cell.column) ?? cell.column;
    if (row > (range?.bottom ?? cell.row) || column > (range?.right ?? cell.column)) {
      hidden++;
      continue;
    }
    if (range) merges.set(keyOf(row, column), { ...range, top: row, left: column });
    moved ||= row !== cell.row || column !== cell.column;
    cells.push(row === cell.row && column === cell.column ? cell : { ...cell, row, column });
  }
  if (moved) cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { cells, merges, hidden };
}

const ascending = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** How many of the ascending numbers, from place `at` on, are at most `most`. */
function countUpTo(numbers: readonly number[], at: number, most: number): number {
  let low = at;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low - at;
}

/** Puts a cell where it stands, as far as no other cell is there: ranges that overlap are cut. */
function place(rows: readonly GridRow[], cell: GridCell): void {
  const at = rows[cell.row]!.cells;
  let width = 1;
  while (width < cell.columnSpan && at[cell.column + width] === undefined) width++;
  let height = 1;
  while (height < cell.rowSpan && rows[cell.row + height]!.cells[cell.column] === undefined) height++;
  cell.columnSpan = width;
  cell.rowSpan = height;
  for (let row = cell.row; row < cell.row + height; row++)
    for (let column = cell.column; column < cell.column + width; column++) rows[row]!.cells[column] ??= cell;
}

/** Whether all rows between two are hidden. */
function isAdjoining(above: number, row: number, hidden: ReadonlySet<number>): boolean {
  for (let between = above + 1; between < row; between++) if (!hidden.has(between)) return false;
  return true;
}

function markGaps(rows: readonly GridRow[], indexes: readonly number[], sheet: Sheet): void {
  for (let row = 1; row < rows.length; row++) {
    const spanned = rows[row]!.cells.some((cell) => cell !== undefined && cell.row < row);
    rows[row]!.gap = !spanned && !isAdjoining(indexes[row - 1]!, indexes[row]!, sheet.hiddenRows);
  }
}

/** Lays out what is shown; null where the grid would have more than `most` places. Empty rows and columns are left out. */
export function gridOfSheet(sheet: Sheet, most: number): SheetGrid | null {
  const shown = shownCells(sheet);
  const rowIndexes = ascending(shown.cells.map(({ row }) => row));
  const columnIndexes = ascending(shown.cells.map(({ column }) => column));
  if (rowIndexes.length * columnIndexes.length > most) return null;
  const rowAt = new Map(rowIndexes.map((row, at) => [row, at]));
  const columnAt = new Map(columnIndexes.map((column, at) => [column, at]));
  const rows = rowIndexes.map(
    (): GridRow => ({ cells: new Array(columnIndexes.length).fill(undefined), gap: false }),
  );
  let covered = 0;
  for (const { row: sourceRow, column: sourceColumn, text } of shown.cells) {
    const range = shown.merges.get(keyOf(sourceRow, sourceColumn));
    const row = rowAt.get(sourceRow)!;
    const column = columnAt.get(sourceColumn)!;
    if (rows[row]!.cells[column] !== undefined) {
      covered++;
      continue;
    }
    place(rows, {
      row,
      column,
      rowSpan: range ? countUpTo(rowIndexes, row, range.bottom) : 1,
      columnSpan: range ? countUpTo(columnIndexes, column, range.right) : 1,
      text,
      source: { row: sourceRow, column: sourceColumn },
    });
  }
  markGaps(rows, rowIndexes, sheet);
  return { rows, columns: columnIndexes.length, hidden: shown.hidden + covered };
}
