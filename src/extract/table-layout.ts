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

/** Whether cells of the column are merged down over rows of the body. */
const isMerged = (grid: Grid, header: Header, column: number): boolean =>
  grid
    .slice(header.to)
    .some((row) => (row[column]?.rowSpan ?? 1) > 1 && (row[column]?.columnSpan ?? 1) === 1);

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
  const categories = [...columnsWith(header, 'category'), ...merged]
    .filter((column) => column !== title)
    .sort((a, b) => a - b);
  const body = [...tasks, ...contents]
    .filter((column) => column !== title && !categories.includes(column))
    .sort((a, b) => a - b);
  const text = body.find((column) => contents.includes(column)) ?? body[0] ?? null;
  const extra = [...columnsWith(header, 'other', null), ...body.filter((column) => column !== text)].sort(
    (a, b) => a - b,
  );
  return { number: columnsWith(header, 'number')[0] ?? null, categories, title, text, extra };
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
  if (filled.length === 0) return 'empty';
  return isCategory(text, table, layout, filled, all) ? 'category' : 'task';
}
