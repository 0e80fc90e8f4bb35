// Tables drawn with ruling lines. In: glyphs and rules of a page. Out: tables with the lines of each cell, and the glyphs
// that stand outside them.
import { type Grid, type GridCell, gridOf, stretchAt } from './grid.js';
import { joinedRules } from './joined-rules.js';
import { type Glyph, middleOf, type PageMarks } from './marks.js';
import { type Frame, framesOf } from './ruled-frames.js';
import { linesOf, type PrintedLine } from './text-lines.js';
import { endsFull, joinCellLines } from './wraps.js';

export interface PrintedCell extends GridCell {
  readonly paragraphs: readonly string[];
  /** True where its last line leaves no room: what follows on the next page may go on with it. */
  readonly full: boolean;
}

export interface PrintedTable {
  readonly top: number;
  readonly bottom: number;
  /** Rising x of the column edges. */
  readonly columns: readonly number[];
  readonly rows: number;
  /** Row by row, from the left. */
  readonly cells: readonly PrintedCell[];
}

interface OpenTable {
  readonly frame: Frame;
  readonly grid: Grid;
  /** By row and column: the index of the cell that covers it. */
  readonly cover: readonly number[][];
  readonly glyphs: Glyph[][];
}

function coverOf({ rows, columns, cells }: Grid): number[][] {
  const cover = rows.slice(1).map(() => columns.slice(1).map(() => 0));
  cells.forEach(({ row, column, rowSpan, columnSpan }, index) => {
    for (let r = row; r < row + rowSpan; r++) cover[r]!.fill(index, column, column + columnSpan);
  });
  return cover;
}

const SLACK = 3;
const within = (inner: Frame, outer: Frame): boolean =>
  inner.left >= outer.left - SLACK &&
  inner.right <= outer.right + SLACK &&
  inner.top >= outer.top - SLACK &&
  inner.bottom <= outer.bottom + SLACK;

/** The tables of a page, empty yet; what is drawn inside a cell belongs to that cell and is no table of its own. */
function openTables(marks: PageMarks): OpenTable[] {
  const tables = framesOf(joinedRules(marks.rules)).flatMap((frame): OpenTable[] => {
    const grid = gridOf(frame);
    return grid ? [{ frame, grid, cover: coverOf(grid), glyphs: grid.cells.map(() => []) }] : [];
  });
  return tables.filter(
    ({ frame }, index) => !tables.some((other, at) => at < index && within(frame, other.frame)),
  );
}

/** Gives a glyph to the cell that its middle lies in; false where no table has one. */
function takeGlyph(tables: readonly OpenTable[], glyph: Glyph): boolean {
  const [x, y] = middleOf(glyph);
  for (const { grid, cover, glyphs } of tables) {
    const [row, column] = [stretchAt(grid.rows, y), stretchAt(grid.columns, x)];
    if (row < 0 || column < 0) continue;
    glyphs[cover[row]![column]!]!.push(glyph);
    return true;
  }
  return false;
}

/** The room between a cell's edge and its text, as the fullest cells of the table show it. */
function paddingOf(grid: Grid, lines: readonly (readonly PrintedLine[])[]): number {
  let padding = 8;
  grid.cells.forEach(({ column, columnSpan }, index) => {
    const [left, right] = [grid.columns[column]!, grid.columns[column + columnSpan]!];
    for (const line of lines[index]!) padding = Math.min(padding, line.left - left, right - line.right);
  });
  return Math.max(0, padding);
}

function closeTable({ frame, grid, glyphs }: OpenTable): PrintedTable | null {
  const lines = glyphs.map((own) => linesOf(own));
  if (lines.filter((own) => own.length > 0).length < 2) return null;
  const padding = paddingOf(grid, lines);
  const cells = grid.cells.map((cell, index) => {
    const left = grid.columns[cell.column]! + padding;
    const right = grid.columns[cell.column + cell.columnSpan]! - padding;
    const room = { left, right };
    return { ...cell, paragraphs: joinCellLines(lines[index]!, room), full: endsFull(lines[index]!, room) };
  });
  return { top: frame.top, bottom: frame.bottom, columns: grid.columns, rows: grid.rows.length - 1, cells };
}

/** Reads the ruled tables of a page; a grid with fewer than two filled cells is a drawing, its text stays outside. */
export function readRuledTables(marks: PageMarks): { tables: PrintedTable[]; outside: Glyph[] } {
  const open = openTables(marks);
  const outside = marks.glyphs.filter((glyph) => !takeGlyph(open, glyph));
  const tables: PrintedTable[] = [];
  for (const table of open) {
    const closed = closeTable(table);
    if (closed) tables.push(closed);
    else outside.push(...table.glyphs.flat());
  }
  return { tables, outside };
}
