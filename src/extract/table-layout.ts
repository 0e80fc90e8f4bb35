// The layout of a task table. In: its header and grid. Out: which columns are category, title, text, and which rows are
// what: category rows, task rows, repeated headers.
import type { Cell, Table } from '../document/document.js';
import { classOf, rankOf } from '../outline/label-rank.js';
import { parseLabel } from '../outline/parse-label.js';
import type { ColumnKind } from '../zh/header-words.js';
import { cellsOf, cellText, type Grid, type Header, repeatsHeader } from './table-header.js';

export interface Layout {
  readonly number: number | null;
  /** Columns whose merged cells are sections, outermost first. */
  readonly categories: readonly number[];
  readonly title: number | null;
  readonly text: number | null;
  /** Columns that no field exists for. */
  readonly extra: readonly number[];
}

export type RowKind = 'header' | 'empty' | 'category' | 'task';

const columnsWith = (header: Header, ...kinds: readonly (ColumnKind | null)[]): number[] =>
  header.columns.flatMap((column, index) => (kinds.includes(column.kind) ? [index] : []));

/** A header that names no field: no word of the house, or one of things beside the task. */
const isUnnamed = ({ columns }: Header, column: number): boolean =>
  columns[column]!.kind === null || columns[column]!.kind === 'other';

/** Whether cells of the column reach down over rows of the body. */
const isMerged = (grid: Grid, header: Header, column: number): boolean =>
  grid.some((row, index) => {
    const cell = row[column];
    return (
      index > header.to && cell !== undefined && cell.columnSpan === 1 && cell === grid[index - 1]![column]
    );
  });

/**
 * Columns left of another column of tasks, some of whose cells are empty where that one goes on: merged cells that a
 * plain text cannot show.
 */
function columnsWithGaps(text: string, grid: Grid, header: Header): number[] {
  const words = columnsWith(header, 'task', 'content');
  const candidates = columnsWith(header, 'category', 'task', 'content', 'other', null).filter((column) =>
    words.some((other) => other > column),
  );
  const body = grid.filter(
    (row, index) =>
      index >= header.to &&
      !repeatsHeader(text, grid, header, index) &&
      row.filter((cell) => cellText(text, cell) !== '').length > 1,
  );
  const empty = (row: Grid[number], column: number): boolean => cellText(text, row[column]) === '';
  return candidates.filter((column) => {
    const gaps = body.filter((row) => empty(row, column));
    const goesOn = words
      .filter((other) => other > column)
      .some((other) => gaps.every((row) => !empty(row, other)));
    return gaps.length > 0 && body[0] !== undefined && !empty(body[0], column) && goesOn;
  });
}

/** The grid with such gaps closed: an empty cell is the cell above it, down to the next row that spans the table. */
export function closeGaps(text: string, grid: Grid, header: Header): Grid {
  const columns = columnsWithGaps(text, grid, header);
  if (columns.length === 0) return grid;
  const closed = grid.map((row) => [...row]);
  for (let row = header.to + 1; row < closed.length; row++) {
    if (repeatsHeader(text, grid, header, row)) continue;
    for (const column of columns) {
      const above = closed[row - 1]![column];
      if (cellText(text, closed[row]![column]) !== '' || !above || above.columnSpan > 1) continue;
      if (closed[row]!.some((cell) => cellText(text, cell) !== '')) closed[row]![column] = above;
    }
  }
  return closed;
}

/**
 * Which column is the title: the first task column that is not merged down, else the first content column. Merged task
 * columns are categories where another column tells the rows apart.
 */
export function layoutOf(grid: Grid, header: Header): Layout {
  const tasks = columnsWith(header, 'task');
  const contents = columnsWith(header, 'content');
  const plain = [...tasks, ...contents].filter((column) => !isMerged(grid, header, column));
  const title = plain[0] ?? tasks[0] ?? contents[0] ?? null;
  const merged = plain.length > 0 ? tasks.filter((column) => isMerged(grid, header, column)) : [];
  // 环节, 条线: whatever heads a column left of the tasks that reaches over several of them.
  const unnamed = header.columns
    .map((_, column) => column)
    .filter((column) => title !== null && column < title && isUnnamed(header, column))
    .filter((column) => isMerged(grid, header, column));
  const categories = [...columnsWith(header, 'category'), ...merged, ...unnamed]
    .filter((column) => column !== title)
    .sort((a, b) => a - b);
  const body = [...tasks, ...contents]
    .filter((column) => column !== title && !categories.includes(column))
    .sort((a, b) => a - b);
  const text = body.find((column) => contents.includes(column)) ?? body[0] ?? null;
  const [number = null, ...furtherNumbers] = columnsWith(header, 'number');
  const extra = [...columnsWith(header, 'other', null), ...body, ...furtherNumbers]
    .filter((column) => column !== text && !categories.includes(column))
    .sort((a, b) => a - b);
  return { number, categories, title, text, extra };
}

/** What a row must leave empty to be a category beside its number: whatever says who, when and how. */
const SAYS_MORE: ReadonlySet<ColumnKind | null> = new Set([
  'content',
  'lead',
  'responsible',
  'cooperating',
  'supervising',
  'person',
  'deadline',
]);

/** A sum: figures and nothing else. */
const isSum = (word: string): boolean => /^[\d.,，．%]+$/.test(word);

/** A row of an outer number (一) and its words, with every other column empty, or with sums of the rows below. */
function isNumberedCategory(text: string, header: Header, layout: Layout, filled: readonly Cell[]): boolean {
  const [number, title, ...sums] = filled;
  if (number?.column !== layout.number || title?.column !== layout.title) return false;
  if (!sums.every((cell) => isSum(cellText(text, cell)))) return false;
  return header.columns.some(({ kind }) => SAYS_MORE.has(kind)) && !/^[\d０-９]/.test(cellText(text, number));
}

const outerLabel = (word: string): boolean => {
  const label = parseLabel(word);
  return label !== null && rankOf(classOf(label)) <= rankOf('cn-paren');
};

/** Whether one filled cell makes the row a category: it spans the table, or it is an outer heading alone in its row. */
function isCategory(
  text: string,
  table: Table,
  layout: Layout,
  filled: readonly Cell[],
  all: readonly Cell[],
): boolean {
  const [only] = filled;
  if (!only || filled.length > 1) return false;
  if (only.columnSpan * 2 > table.columns || all.length === 1) return true;
  return only.column !== layout.title || outerLabel(cellText(text, only));
}

/** 合计 and the sums of the table. */
const isTotal = (text: string, [first, ...sums]: readonly Cell[]): boolean =>
  /^(?:合计|总计|小计|共计)/.test(cellText(text, first)) && sums.every((cell) => isSum(cellText(text, cell)));

/** What a row of the body is. */
export function rowKindOf(
  text: string,
  table: Table,
  grid: Grid,
  header: Header,
  layout: Layout,
  row: number,
): RowKind {
  if (repeatsHeader(text, grid, header, row)) return 'header';
  const all = cellsOf(grid, row);
  const own = all.filter((cell) => cell.row === row);
  const filled = own.filter((cell) => /[^\s.…·—\-/]/.test(cellText(text, cell)));
  if (filled.length === 0 || isTotal(text, filled)) return 'empty';
  if (isNumberedCategory(text, header, layout, filled)) return 'category';
  return isCategory(text, table, layout, filled, all) ? 'category' : 'task';
}
