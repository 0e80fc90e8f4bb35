// The canonical text of a workbook as it is written. In: stretches of grids. Out: paragraphs and tables as spans into it.
import type { Block, Cell, Paragraph, Span, Table } from '../../document/document.js';
import { isEmpty, shift, trim } from '../../document/span.js';
import type { GridCell, SheetGrid } from './grid.js';
import { cellsOfRow } from './headers.js';
import type { Stretch } from './stretches.js';

/** The text as it grows. */
export interface Page {
  readonly pieces: string[];
  length: number;
  readonly blocks: Block[];
  /** Where each cell's words stand. */
  readonly placed: Map<GridCell, Span>;
}

export const createPage = (): Page => ({ pieces: [], length: 0, blocks: [], placed: new Map() });

function write(page: Page, text: string): void {
  page.pieces.push(text);
  page.length += text.length;
}

/** The lines of words that start at `start`, as paragraphs; empty lines are none. */
function paragraphsOf(text: string, start: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const span = trim(line, { start: 0, end: line.length });
    if (!isEmpty(span)) paragraphs.push({ type: 'paragraph', span: shift(span, start + at) });
    at += line.length + 1;
  }
  return paragraphs;
}

/** Words on lines of their own: one paragraph a line. */
export function writeLine(page: Page, text: string): Span {
  if (page.length > 0) write(page, '\n');
  const start = page.length;
  write(page, text);
  for (const paragraph of paragraphsOf(text, start)) page.blocks.push(paragraph);
  return { start, end: page.length };
}

function writeCell(page: Page, cell: GridCell): Pick<Cell, 'span' | 'paragraphs'> {
  const start = page.length;
  write(page, cell.text);
  const paragraphs = paragraphsOf(cell.text, start);
  const span = { start: paragraphs[0]?.span.start ?? start, end: paragraphs.at(-1)?.span.end ?? start };
  page.placed.set(cell, span);
  return { span, paragraphs };
}

/** The columns from the first to the last that hold anything in these rows; `last` exclusive. */
function columnsUsed(grid: SheetGrid, { from, to }: Stretch): { first: number; last: number } {
  let first = grid.columns;
  let last = 0;
  for (const { cells } of grid.rows.slice(from, to)) {
    const filled = cells.findIndex((cell) => cell !== undefined);
    if (filled < 0) continue;
    first = Math.min(first, filled);
    last = Math.max(last, cells.findLastIndex((cell) => cell !== undefined) + 1);
  }
  return { first, last };
}

interface TableDraft {
  readonly cells: Cell[];
  readonly first: number;
  readonly last: number;
  readonly stretch: Stretch;
}

/** Writes a row, its cells parted by tabs; a place that a cell above covers is left empty. */
function writeRow(page: Page, grid: SheetGrid, draft: TableDraft, row: number): void {
  const { first, last, stretch } = draft;
  let begun = false;
  for (let column = first; column < last; column++) {
    const cell = grid.rows[row]!.cells[column];
    if (cell && cell.column < column) continue;
    if (begun) write(page, '\t');
    begun = true;
    if (cell && cell.row < row) continue;
    const there: Span = { start: page.length, end: page.length };
    draft.cells.push({
      row: row - stretch.from,
      column: column - first,
      rowSpan: cell ? Math.min(cell.rowSpan, stretch.to - row) : 1,
      columnSpan: cell ? Math.min(cell.columnSpan, last - column) : 1,
      ...(cell ? writeCell(page, cell) : { span: there, paragraphs: [] }),
    });
  }
}

function writeTable(page: Page, grid: SheetGrid, stretch: Stretch): void {
  if (page.length > 0) write(page, '\n');
  const start = page.length;
  const draft: TableDraft = { cells: [], stretch, ...columnsUsed(grid, stretch) };
  for (let row = stretch.from; row < stretch.to; row++) {
    if (row > stretch.from) write(page, '\n');
    writeRow(page, grid, draft, row);
  }
  const table: Table = {
    type: 'table',
    span: { start, end: page.length },
    rows: stretch.to - stretch.from,
    columns: draft.last - draft.first,
    cells: draft.cells,
    headerRows: 0,
  };
  page.blocks.push(table);
}

/** Writes a part of a sheet: each cell of its lines a paragraph, or a table, a line a row. */
export function writeStretch(page: Page, grid: SheetGrid, stretch: Stretch): void {
  if (stretch.kind === 'table') {
    writeTable(page, grid, stretch);
    return;
  }
  for (let row = stretch.from; row < stretch.to; row++)
    for (const cell of cellsOfRow(grid.rows[row]!))
      if (cell.row === row) page.placed.set(cell, writeLine(page, cell.text));
}
