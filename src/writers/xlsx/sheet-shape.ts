// What a sheet is made of. In: nothing. Out: the types of its columns, rows and lines, and where they stand.
import type { CellType } from './cell.js';

export interface SheetColumn {
  readonly header: string;
  readonly type: CellType;
  /** In characters of the default font. */
  readonly width: number;
  readonly centred?: boolean;
  /** For people to type in. */
  readonly typed?: boolean;
  /** Stands behind what is printed. */
  readonly unprinted?: boolean;
}

export type Value = string | number | null;

/** A row that is no row of data. Words alone stand across all that is printed; cells stand one in each column. */
export type Line =
  | { readonly line: 'title' | 'note' | 'band' | 'heading' | 'remark'; readonly words: string }
  | { readonly line: 'header' | 'total'; readonly cells: readonly Value[] };

export type SheetRow = readonly Value[] | Line;

export interface Sheet {
  /** At most 31 characters, without : \ / ? * [ ]. */
  readonly name: string;
  /** Lines above the header; they stay in sight with it. */
  readonly top: readonly Line[];
  readonly columns: readonly SheetColumn[];
  readonly rows: () => Iterable<SheetRow>;
  readonly filter: boolean;
  /** Printed at the top of every page but the first; null for none. */
  readonly pageTitle: string | null;
  /** Columns by which rows are coloured: the day something is due, and how far it is. */
  readonly watched?: { readonly day: number; readonly status: number };
  /** A column whose words are chosen from a list. */
  readonly choices?: { readonly column: number; readonly words: readonly string[] };
}

/** Rows a sheet can have (Excel specifications and limits). */
export const MOST_ROWS = 1_048_576;

/** What a sheet came to, once it is written. */
export interface WrittenSheet {
  rows: number;
  /** Rows whose words stand across the sheet. */
  readonly merged: number[];
}

/** The row of the header, from 1. */
export const headerRow = (sheet: Sheet): number => sheet.top.length + 1;

/** Columns that are printed; the others stand behind them. */
export function printedColumns({ columns }: Sheet): number {
  const first = columns.findIndex(({ unprinted }) => unprinted);
  return first <= 0 ? columns.length : first;
}
