// Header rows of tables in a sheet. In: a row of the grid. Out: whether it names the columns of a table.
import { columnKindOf } from '../../zh/header-words.js';
import type { GridCell, GridRow } from './grid.js';

const LONGEST_HEADER = 20;

/** A row that opens with its number is one of the body. */
const ORDINAL = /^\d{1,4}$/;

/** The filled cells of a row, each once. */
export const cellsOfRow = (row: GridRow): GridCell[] => [
  ...new Set(row.cells.filter((cell): cell is GridCell => cell !== undefined)),
];

/** Whether a row holds one filled cell and no more: a title, a category, a note. */
export const isLine = (row: GridRow): boolean => cellsOfRow(row).length === 1;

/** At least two known header words of different kinds, which are at least half of the row's words. */
export function isHeaderRow(row: GridRow): boolean {
  const words = cellsOfRow(row).map(({ text }) => text.replace(/\s+/g, ''));
  if (words.length < 2 || words.some((word) => word.length > LONGEST_HEADER)) return false;
  if (ORDINAL.test(words[0]!)) return false;
  const kinds = words.map((word) => columnKindOf(word)).filter((kind) => kind !== null);
  return kinds.length * 2 >= words.length && new Set(kinds).size >= 2;
}
