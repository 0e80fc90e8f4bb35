// The canonical text of a PDF. In: paragraphs and tables. Out: the text and its blocks as spans into it.
import type { Block, Cell, Paragraph, Span } from '../../document/document.js';
import type { FlowBlock } from './flow.js';
import type { PrintedCell } from './ruled-tables.js';
import type { WholeTable } from './table-joints.js';

interface Page {
  readonly pieces: string[];
  length: number;
}

function write(page: Page, text: string): Span {
  const start = page.length;
  page.pieces.push(text);
  page.length += text.length;
  return { start, end: page.length };
}

function writeCell(page: Page, { paragraphs, ...place }: PrintedCell): Cell {
  const written = paragraphs.map((text, index): Paragraph => {
    if (index > 0) write(page, '\n');
    return { type: 'paragraph', span: write(page, text) };
  });
  const start = written[0]?.span.start ?? page.length;
  return { ...place, span: { start, end: written.at(-1)?.span.end ?? start }, paragraphs: written };
}

/** The cells that stand in a row, those that go on from above included, from left to right. */
function rowsOf({ rows, cells }: WholeTable): PrintedCell[][] {
  const out = Array.from({ length: rows }, (): PrintedCell[] => []);
  for (const cell of cells)
    for (let row = cell.row; row < Math.min(rows, cell.row + cell.rowSpan); row++) out[row]!.push(cell);
  for (const row of out) row.sort((a, b) => a.column - b.column);
  return out;
}

/** Cells are parted by tabs and rows by line feeds; a cell that goes on from the row above is left empty. */
function writeTable(page: Page, table: WholeTable): Block {
  const cells: Cell[] = [];
  const start = page.length;
  rowsOf(table).forEach((row, index) => {
    if (index > 0) write(page, '\n');
    row.forEach((cell, at) => {
      if (at > 0) write(page, '\t');
      if (cell.row === index) cells.push(writeCell(page, cell));
    });
  });
  const { rows, columns, headerRows } = table;
  return {
    type: 'table',
    span: { start, end: page.length },
    rows,
    columns: columns.length - 1,
    cells,
    headerRows,
  };
}

/** Writes the blocks, each on lines of its own. */
export function writeFlow(blocks: readonly FlowBlock[]): { text: string; blocks: Block[] } {
  const page: Page = { pieces: [], length: 0 };
  const written = blocks.map((block, index): Block => {
    if (index > 0) write(page, '\n');
    if (block.kind === 'table') return writeTable(page, block.table);
    return { type: 'paragraph', span: write(page, block.text) };
  });
  return { text: page.pieces.join(''), blocks: written };
}
