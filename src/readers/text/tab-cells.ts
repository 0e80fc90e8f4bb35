// Tables copied out of Word into plain text: each cell opens with a tab on a line of its own, a blank line closes the
// row. In: lines. Out: rows of cell spans. A cell may hold several lines, begin with blank lines or further tabs, or
// end with a blank line; so where a row ends is settled by the number of columns, not by the blank line alone.
import type { Span } from '../../document/document.js';
import { columnKindOf } from '../../zh/header-words.js';
import type { TextLine } from './text-line.js';
import type { TextTable, TextTableForm } from './text-table.js';

const MOST_COLUMNS = 16;

interface OpenCell {
  readonly start: number;
  end: number;
  /** A blank line stands before it. */
  readonly afterGap: boolean;
  filled: boolean;
  /** Index of the line that filled it across a blank line, where one did. */
  filledAcrossGap: number | null;
}

function readCells(lines: readonly TextLine[], at: number): { cells: OpenCell[]; next: number } {
  const cells: OpenCell[] = [];
  let gap = false;
  let index = at;
  for (; index < lines.length; index++) {
    const line = lines[index]!;
    const current = cells.at(-1);
    if (line.raw.startsWith('\t')) {
      const { start, end } = line.span;
      cells.push({ start: start + 1, end, afterGap: gap, filled: !line.blank, filledAcrossGap: null });
      gap = false;
    } else if (line.blank) gap = true;
    else if (!current || (gap && current.filled)) break;
    else {
      if (gap) current.filledAcrossGap = index;
      current.end = line.span.end;
      current.filled = true;
      gap = false;
    }
  }
  return { cells, next: index };
}

function groupsOf(cells: readonly OpenCell[]): OpenCell[][] {
  const groups: OpenCell[][] = [];
  for (const cell of cells) {
    if (cell.afterGap || groups.length === 0) groups.push([cell]);
    else groups.at(-1)!.push(cell);
  }
  return groups;
}

/** The number of columns: that of the first group which is no single cell, if others share it. */
function columnsOf(groups: readonly OpenCell[][]): number | null {
  const counts = new Map<number, number>();
  for (const { length } of groups) {
    if (length > 1 && length <= MOST_COLUMNS) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 ? best[0] : null;
}

/** Joins groups that a blank line inside a cell cut in two: 1 + 3 of 4 columns is one row. */
function rowsOf(groups: readonly OpenCell[][], columns: number): OpenCell[][] {
  const rows: OpenCell[][] = [];
  for (let i = 0; i < groups.length; i++) {
    const row = [...groups[i]!];
    if (opensNextCell(row, groups[i + 1], columns)) row.pop();
    const sizeWith = (j: number): number => row.length + (groups[j]?.length ?? columns);
    while (row.length < columns && sizeWith(i + 1) <= columns && joins(row.length, groups, i + 1, columns)) {
      row.push(...groups[++i]!);
    }
    rows.push(row);
  }
  return rows;
}

/** A tab alone before a blank line begins the cell behind it, where the row has one cell too many otherwise. */
const opensNextCell = (
  row: readonly OpenCell[],
  next: readonly OpenCell[] | undefined,
  columns: number,
): boolean =>
  row.length > 1 && !row.at(-1)!.filled && next !== undefined && row.length + next.length === columns + 1;

/** Whether the groups from `next` on fill the row up exactly; a single cell stays a category row otherwise. */
function joins(size: number, groups: readonly OpenCell[][], next: number, columns: number): boolean {
  let sum = size;
  for (let i = next; i < groups.length && sum < columns; i++) {
    if (groups[i]!.length === 1 && size === 1) return false;
    sum += groups[i]!.length;
  }
  return sum === columns;
}

/** The longest cell of a first row: what opens a table are headings of columns, not sentences. */
const LONGEST_HEADER = 24;

const isHeading = (text: string, { start, end }: OpenCell): boolean =>
  end - start <= LONGEST_HEADER && !/[。；;]/.test(text.slice(start, end));

const spanOf = ({ start, end }: OpenCell): Span => ({ start, end });

const FEWEST_HEADERS = 3;

/** Where a blank line stands before every cell, the header's known words tell how long a row is; all rows must be whole. */
function rowsByHeader(text: string, groups: readonly OpenCell[][]): OpenCell[][] | null {
  if (groups.some((group) => group.length > 1)) return null;
  const cells = groups.flat();
  const isKnown = ({ start, end }: OpenCell): boolean => columnKindOf(text.slice(start, end).trim()) !== null;
  const first = cells.findIndex((cell) => !isKnown(cell));
  if (first < FEWEST_HEADERS || cells.length % first !== 0) return null;
  return Array.from({ length: cells.length / first }, (_, row) =>
    cells.slice(row * first, (row + 1) * first),
  );
}

/** The rows and how many cells a whole one has. */
function tableOf(
  text: string,
  groups: readonly OpenCell[][],
): { rows: OpenCell[][]; columns: number } | null {
  const columns = columnsOf(groups);
  if (columns !== null) return { rows: rowsOf(groups, columns), columns };
  const rows = rowsByHeader(text, groups);
  return rows && { rows, columns: rows[0]!.length };
}

function read(text: string, lines: readonly TextLine[], at: number): TextTable | null {
  if (!lines[at]!.raw.startsWith('\t')) return null;
  const { cells, next } = readCells(lines, at);
  if (cells.some((cell) => text.slice(cell.start, cell.end).trim().includes('\t'))) return null;
  const table = tableOf(text, groupsOf(cells));
  if (table === null) return null;
  const { rows, columns } = table;
  const first = rows.find((row) => row.length === columns);
  if (!first?.every((cell) => isHeading(text, cell))) return null;
  const regular = rows.filter((row) => row.length === columns || row.length === 1).length;
  if (regular < 0.6 * rows.length) return null;
  const last = rows.at(-1)!.at(-1)!;
  const overrun = rows.at(-1)!.length === columns ? last.filledAcrossGap : null;
  if (overrun === null) return { rows: rows.map((row) => row.map(spanOf)), next };
  last.end = last.start;
  return { rows: rows.map((row) => row.map(spanOf)), next: overrun };
}

export const tabCells: TextTableForm = { name: 'tab-cells', read };
