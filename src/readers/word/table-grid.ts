// The grid of a table. In: rows of cells with spans and merge marks. Out: cells by row and column, their text written.
import type { Cell, Paragraph, Table } from '../../document/document.js';
import { type Page, paragraphsIn, write, writeParagraph } from './page.js';
import type { RawCell, RawParagraph, RawRow, RawTable } from './raw.js';

interface PlacedCell extends Cell {
  rowSpan: number;
  columnSpan: number;
}

interface Grid {
  readonly cells: PlacedCell[];
  /** By first column: the cell that a vertical merge goes on from. */
  readonly merging: Map<number, PlacedCell>;
  columns: number;
}

function writeCell(page: Page, raw: RawCell): Pick<Cell, 'span' | 'paragraphs'> {
  const paragraphs: Paragraph[] = [];
  const start = page.length;
  for (const block of paragraphsIn(raw.blocks)) {
    const before = page.length;
    const pieces = page.pieces.length;
    const marks = page.marks.length;
    if (paragraphs.length > 0) write(page, '\n');
    const paragraph = writeParagraph(page, block, true);
    if (paragraph) paragraphs.push(paragraph);
    else {
      page.pieces.length = pieces;
      page.length = before;
      const there = { start: before, end: before };
      for (const mark of page.marks.splice(marks)) page.marks.push({ ...mark, span: there });
    }
  }
  const span = { start: paragraphs[0]?.span.start ?? start, end: paragraphs.at(-1)?.span.end ?? start };
  return { span, paragraphs };
}

const shownCells = (row: RawRow): RawCell[] => row.cells.filter((cell) => !cell.dropped);

/** What a merged-away cell or a hidden row holds is not shown; it is counted, so that it does not vanish unsaid. */
function coverCell(page: Page, raw: RawCell): void {
  for (const { text } of paragraphsIn(raw.blocks)) if (text.trim() !== '') page.covered++;
}

/** Words of a paragraph that a change takes out, or that stand in a row that one does. */
const takenOut = ({ text, marks }: RawParagraph): string =>
  marks.flatMap((mark) => (mark.kind === 'deleted' ? [mark.text] : [])).join('') + text;

/** A row that a change takes out is one change, with the words of all its cells. */
function noteDroppedRow(page: Page, row: RawRow): void {
  const words = row.cells.map(({ blocks }) => paragraphsIn(blocks).map(takenOut).join(' ').trim());
  const text = words.filter((word) => word !== '').join(' ');
  if (text !== '') page.marks.push({ kind: 'deleted', text, span: { start: page.length, end: page.length } });
}

/** Places a row's cells. Those merged the old way go on from the cell to their left (17.4.22). */
function placeRow(page: Page, grid: Grid, index: number, row: RawRow): void {
  let column = row.before;
  let left: PlacedCell | null = null;
  for (const raw of shownCells(row)) {
    const at = column;
    column += raw.columnSpan;
    if (raw.horizontal === 'continue' && left) {
      if (left.row === index) left.columnSpan += raw.columnSpan;
      coverCell(page, raw);
      continue;
    }
    if (left) write(page, '\t');
    const above = raw.vertical === 'continue' ? grid.merging.get(at) : undefined;
    if (above && above.row + above.rowSpan === index) {
      above.rowSpan++;
      coverCell(page, raw);
      left = above;
    } else {
      left = { row: index, column: at, rowSpan: 1, columnSpan: raw.columnSpan, ...writeCell(page, raw) };
      grid.cells.push(left);
      if (raw.vertical) grid.merging.set(at, left);
    }
  }
  grid.columns = Math.max(grid.columns, column + row.after);
}

/**
 * Writes a table, cells parted by tabs and rows by line feeds; a cell that goes on from the row above is left empty.
 * @returns null where no cell holds a word.
 */
export function layOutTable(page: Page, table: RawTable): Table | null {
  const grid: Grid = { cells: [], merging: new Map(), columns: 0 };
  const start = page.length;
  let rows = 0;
  let headerRows = 0;
  for (const raw of table.rows) {
    const cells = raw.dropped ? [] : shownCells(raw);
    if (raw.dropped) noteDroppedRow(page, raw);
    if (raw.hidden) for (const cell of cells) coverCell(page, cell);
    if (raw.hidden || cells.length === 0) continue;
    if (rows > 0) write(page, '\n');
    placeRow(page, grid, rows, raw);
    if (raw.header && headerRows === rows) headerRows++;
    rows++;
  }
  if (grid.cells.every((cell) => cell.paragraphs.length === 0)) return null;
  return {
    type: 'table',
    span: { start, end: page.length },
    rows,
    columns: grid.columns,
    cells: grid.cells,
    headerRows,
  };
}
