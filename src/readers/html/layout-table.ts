// Tables that only lay out a page. In: a table as it was read. Out: what it stands for: itself, or what is in its cells.
import { linesIn, type RawBlock, type RawCell, type RawLine, type RawRow, type RawTable } from './raw.js';
import { type Grid, gridOf } from './table-grid.js';

/** A cell with at least this share of a table's words, and as many lines, is a page and no cell. */
const MOST_WORDS = 0.8;
const PAGE_LINES = 8;

const lengthOf = (line: RawLine): number => line.runs.reduce((sum, run) => sum + run.text.length, 0);
const wordsIn = (cell: RawCell): number =>
  linesIn(cell.blocks).reduce((sum, line) => sum + lengthOf(line), 0);
const hasTable = (cell: RawCell): boolean => cell.blocks.some((block) => block.kind === 'table');
const isFilled = (cell: RawCell): boolean => cell.blocks.length > 0;
const filledIn = (row: RawRow): RawCell[] => row.cells.filter(isFilled);

/** The cell that holds most of the words and stands alone in its row. */
function pageCell(cells: readonly RawCell[], rows: readonly RawRow[]): RawCell | null {
  const sizes = cells.map(wordsIn);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const at = sizes.findIndex((size) => size >= all * MOST_WORDS);
  const cell = cells[at];
  if (!cell) return null;
  const alone = rows.some((row) => row.cells.includes(cell) && filledIn(row).length === 1);
  return alone || hasTable(cell) ? cell : null;
}

/** True where the table is no grid of data: one column, one cell with words, or one cell that is the page. */
function isLayout(table: RawTable, grid: Grid): boolean {
  const { said, rows } = table;
  const cells = rows.flatMap(filledIn);
  if (cells.length <= 1) return true;
  if (grid.columns === 1 || grid.rows.every((row) => row.length === 1)) return said !== 'data';
  const page = pageCell(cells, rows);
  return page !== null && (hasTable(page) || page.blocks.length >= PAGE_LINES);
}

/** Rows of short cells side by side, as the data that stand above an article. */
const isDataRow = (row: RawRow): boolean =>
  filledIn(row).length > 1 && row.cells.every((cell) => !hasTable(cell) && cell.blocks.length < PAGE_LINES);

/** What a layout table stands for: the blocks of its cells; runs of rows that are data stay a table. */
function unwrap({ rows }: RawTable): RawBlock[] {
  const out: RawBlock[] = [];
  let data: RawRow[] = [];
  const flush = (): void => {
    if (data.length > 0) out.push({ kind: 'table', said: null, rows: data });
    data = [];
  };
  for (const row of rows) {
    if (isDataRow(row)) {
      data.push(row);
      continue;
    }
    if (filledIn(row).length > 0) flush();
    for (const cell of row.cells) for (const block of cell.blocks) out.push(block);
  }
  flush();
  return out;
}

/** A cell with the lines of the tables in it. */
const flat = (cell: RawCell): RawCell => (hasTable(cell) ? { ...cell, blocks: linesIn(cell.blocks) } : cell);

/** A table that is one, with nothing but lines in its cells; or the blocks of one that only lays out a page. */
export function settleTable(table: RawTable): readonly RawBlock[] {
  if (!table.rows.some((row) => row.cells.some(isFilled))) return [];
  const grid = table.said === 'layout' ? null : gridOf(table);
  if (!grid) return table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
  if (isLayout(table, grid)) return unwrap(table);
  return [{ ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(flat) })) }];
}
