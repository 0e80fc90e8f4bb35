// The grid of a table. In: rows of cells with spans. Out: each cell with its row and column, and what stands in each row.
import type { RawCell, RawTable } from './raw.js';

/** The widest table that is kept as one; also the largest span of columns (WHATWG HTML 4.9.11). */
export const MAX_COLUMNS = 1000;
/** The most cells of a table, those counted that reach down from above. */
const MAX_SLOTS = 2_000_000;

export interface GridCell {
  readonly raw: RawCell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface Grid {
  /** From left to right; null where a cell reaches down from a row above. */
  readonly rows: readonly (readonly (GridCell | null)[])[];
  readonly columns: number;
  readonly headerRows: number;
}

/** A cell that reaches into rows below: its first column, and the first row that it does not reach. */
interface Reach {
  readonly column: number;
  readonly end: number;
}

type RawRows = RawTable['rows'];

/** For each row, the first row behind its part of the table. */
function partEnds(rows: RawRows): number[] {
  const ends: number[] = new Array(rows.length);
  for (let at = rows.length - 1; at >= 0; at--)
    ends[at] = rows[at + 1]?.part === rows[at]!.part ? ends[at + 1]! : at + 1;
  return ends;
}

function placeRow(rows: RawRows, at: number, end: number, reaching: (Reach | undefined)[]) {
  const placed: (GridCell | null)[] = [];
  let column = 0;
  const busy = (): Reach | null => {
    const reach = reaching[column];
    return reach && reach.end > at ? reach : null;
  };
  const passReaches = (): void => {
    for (let reach = busy(); reach; reach = busy()) {
      if (reach.column === column) placed.push(null);
      column++;
    }
  };
  for (const raw of rows[at]!.cells) {
    passReaches();
    const first = column;
    const bottom = raw.rowSpan === 0 ? end : Math.min(at + raw.rowSpan, end);
    const reach = { column: first, end: bottom };
    do reaching[column++] = reach;
    while (column - first < raw.columnSpan && !busy());
    placed.push({ raw, row: at, column: first, rowSpan: bottom - at, columnSpan: column - first });
  }
  passReaches();
  return { placed, columns: column };
}

/** Leaves out rows without a cell of their own: a browser gives them no height. */
function withoutEmptyRows(rows: readonly (readonly (GridCell | null)[])[]): (GridCell | null)[][] {
  const before: number[] = [0];
  for (const row of rows) before.push(before.at(-1)! + (row.some((cell) => cell) ? 1 : 0));
  return rows
    .filter((row) => row.some((cell) => cell))
    .map((row) =>
      row.map(
        (cell) =>
          cell && {
            ...cell,
            row: before[cell.row]!,
            rowSpan: before[cell.row + cell.rowSpan]! - before[cell.row]!,
          },
      ),
    );
}

/** Header rows: those of the head, else the first rows that hold nothing but header cells. */
function headerRowsOf(rows: RawRows): number {
  const shown = rows.filter((row) => row.cells.length > 0);
  const heads = shown.map((row) => row.head || row.cells.every((cell) => cell.heads));
  const first = heads.indexOf(false);
  return Math.max(first, 0);
}

/**
 * Lays a table out as browsers do (WHATWG HTML 4.9.12.1), except that a cell never overlaps one that reaches down.
 * @returns null where the table is wider or larger than any real one.
 */
export function gridOf(table: Pick<RawTable, 'rows'>): Grid | null {
  const { rows } = table;
  const ends = partEnds(rows);
  const reaching: (Reach | undefined)[] = [];
  const placed: (GridCell | null)[][] = [];
  let columns = 0;
  let slots = 0;
  for (let at = 0; at < rows.length; at++) {
    if (rows[at]!.cells.length > MAX_COLUMNS) return null;
    const row = placeRow(rows, at, ends[at]!, reaching);
    columns = Math.max(columns, row.columns);
    slots += row.placed.length;
    if (columns > 2 * MAX_COLUMNS || slots > MAX_SLOTS) return null;
    placed.push(row.placed);
  }
  return { rows: withoutEmptyRows(placed), columns, headerRows: headerRowsOf(rows) };
}
