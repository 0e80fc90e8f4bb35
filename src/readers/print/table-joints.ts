// Tables that go on over a page break. In: the table so far and the one that opens the next page. Out: one table.
import { endsSentence, opensItem } from '../../zh/line-opening.js';
import type { PrintedCell, PrintedTable } from './ruled-tables.js';
import { joinWords } from './wraps.js';

export interface WholeTable extends PrintedTable {
  /** Rows at the top that were printed again on a further page. */
  readonly headerRows: number;
}

const SAME_EDGE = 4;
const MAX_HEADER_ROWS = 4;

const sameColumns = (a: PrintedTable, b: PrintedTable): boolean =>
  a.columns.length === b.columns.length &&
  a.columns.every((edge, i) => {
    const other = b.columns[i]! - b.columns[0]!;
    return Math.abs(edge - a.columns[0]! - other) <= SAME_EDGE;
  });

const textOf = (cell: PrintedCell): string => cell.paragraphs.join('\n');

const rowOf = (table: PrintedTable, row: number): string =>
  JSON.stringify(
    table.cells
      .filter((cell) => cell.row === row)
      .map((cell) => [cell.column, cell.columnSpan, cell.rowSpan, textOf(cell)]),
  );

/** How many rows at the top of `next` are printed at the top of `table` as well. */
function repeatedRows(table: PrintedTable, next: PrintedTable): number {
  const most = Math.min(MAX_HEADER_ROWS, table.rows, next.rows);
  let rows = 0;
  while (rows < most && rowOf(table, rows) === rowOf(next, rows)) rows++;
  return rows;
}

const cellAt = (cells: readonly PrintedCell[], row: number, column: number): PrintedCell | undefined =>
  cells.findLast(
    (cell) =>
      cell.row <= row &&
      row < cell.row + cell.rowSpan &&
      cell.column <= column &&
      column < cell.column + cell.columnSpan,
  );

function joinParagraphs({ paragraphs, full }: PrintedCell, tail: readonly string[]): string[] {
  const [last, first] = [paragraphs.at(-1), tail[0]];
  if (last === undefined || first === undefined || !full || endsSentence(last))
    return [...paragraphs, ...tail];
  return [...paragraphs.slice(0, -1), joinWords(last, first), ...tail.slice(1)];
}

const opensWithNumber = ({ paragraphs }: PrintedCell): boolean => {
  const [first = ''] = paragraphs;
  return /^[(\uff08]?\d/.test(first) || opensItem(first);
};

/** The first cells of the rows that are neither header nor one merged cell. */
const firstCells = ({ cells, rows, headerRows }: WholeTable): PrintedCell[] =>
  cells.filter(
    ({ row, column, columnSpan }) =>
      column === 0 && columnSpan === 1 && row >= Math.max(1, headerRows) && row < rows,
  );

/** True where the first row of the next page is the rest of one that the break cut: it lacks what all rows begin with. */
function isCutRow(table: WholeTable, row: readonly PrintedCell[]): boolean {
  const [first] = row;
  const whole = firstCells(table);
  if (
    first?.column !== 0 ||
    first.columnSpan > 1 ||
    whole.length === 0 ||
    row.some(({ rowSpan }) => rowSpan > 1)
  )
    return false;
  if (whole.some(({ rowSpan }) => rowSpan > 1)) return false;
  const filled = whole.every(({ paragraphs }) => paragraphs.length > 0);
  if (first.paragraphs.length === 0) return filled;
  return whole.length > 1 && whole.every(opensWithNumber) && !opensWithNumber(first);
}

/** Joins the rest of a row that was cut by the page break to the row it belongs to. */
function joinCutRow(cells: readonly PrintedCell[], row: number, rest: readonly PrintedCell[]): PrintedCell[] {
  return cells.map((cell) => {
    const more = rest.find(({ column }) => column === cell.column);
    const here = cell.row + cell.rowSpan - 1 === row && more !== undefined;
    return here ? { ...cell, paragraphs: joinParagraphs(cell, more.paragraphs), full: more.full } : cell;
  });
}

/** Lets the merged cells above the page break go on over the empty cells below it. */
function joinMergedCells(
  above: readonly PrintedCell[],
  below: readonly PrintedCell[],
  row: number,
): PrintedCell[] {
  const cells = [...above];
  for (const cell of below) {
    const merged =
      cell.row === row && cell.paragraphs.length === 0 ? cellAt(above, row - 1, cell.column) : undefined;
    if (merged === undefined || merged.rowSpan < 2 || merged.columnSpan !== cell.columnSpan) cells.push(cell);
    else cells[cells.indexOf(merged)] = { ...merged, rowSpan: merged.rowSpan + cell.rowSpan };
  }
  return cells;
}

/** Joins two tables of the same columns; null where they are two tables. A repeated header is dropped. */
export function joinTables(table: WholeTable, next: PrintedTable): WholeTable | null {
  if (!sameColumns(table, next)) return null;
  const repeated = repeatedRows(table, next);
  const rest = next.cells.filter(({ row }) => row >= repeated);
  const firstRow = rest.filter(({ row }) => row === repeated);
  const cut = isCutRow(table, firstRow);
  const lifted = table.rows - repeated - (cut ? 1 : 0);
  const moved = rest
    .filter(({ row }) => !cut || row > repeated)
    .map((cell) => ({ ...cell, row: cell.row + lifted }));
  const above = cut ? joinCutRow(table.cells, table.rows - 1, firstRow) : table.cells;
  return {
    ...table,
    bottom: next.bottom,
    rows: next.rows + lifted,
    cells: joinMergedCells(above, moved, table.rows),
    headerRows: Math.max(table.headerRows, repeated),
  };
}
