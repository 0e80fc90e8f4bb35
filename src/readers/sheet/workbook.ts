// A workbook as its file says it, whatever the file's format. Plain data; what is shown of it is settled later.
import type { Result } from '../../diagnostics/diagnostic.js';

/** A place in a sheet; both count from 0. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** A filled cell: its words as the sheet displays them. */
export interface SheetCell extends Address {
  readonly text: string;
}

/** A rectangle of cells; all four count from 0 and belong to it. */
export interface SheetRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetNote extends Address {
  readonly author: string;
  readonly text: string;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Row by row, left to right. */
  readonly cells: readonly SheetCell[];
  readonly merges: readonly SheetRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly notes: readonly SheetNote[];
  /** Cells that hold an error value (#REF!), which is no text of the sheet. */
  readonly errors: readonly SheetCell[];
  /** Formulas whose result the file does not hold. */
  readonly unsaved: readonly Address[];
  /** What is printed in the middle above each page; empty for nothing. */
  readonly pageHeader: string;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly pictures: number;
  /** Text boxes and shapes with words in them, which are not read. */
  readonly textBoxes: number;
}

/** A workbook, or null with one error that refuses it; damage that could be read around is told beside the workbook. */
export type ReadWorkbook = Result<Workbook | null>;

/** What a workbook may hold at most, in all its sheets; more is refused. */
export const SHEET_LIMITS = {
  sheets: 1_000,
  /** Filled cells; also cells of the grids they stand in. */
  cells: 500_000,
  /** Characters of all cells. One string may stand in any number of cells, at a few bytes each. */
  characters: 30_000_000,
  /** Merged ranges, notes, errors that are looked at; the rest is passed over. */
  marks: 100_000,
  /** Columns a sheet can have (Excel specifications and limits); what lies beyond is passed over. */
  columns: 16_384,
  rows: 1_048_576,
} as const;

/** B2, as a person finds the cell. */
export function addressName({ row, column }: Address): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** The place that a reference such as B2 or $B$2 names; null where it is none that a sheet has. */
export function parseAddress(reference: string): Address | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits) - 1;
  const inSheet = row >= 0 && row < SHEET_LIMITS.rows && column <= SHEET_LIMITS.columns;
  return inSheet ? { row, column: column - 1 } : null;
}

/** The cells that a reference such as A1:C3 names; null where it is none, or a single cell. */
export function parseRange(reference: string): SheetRange | null {
  const [from, to, more] = reference.split(':').map(parseAddress);
  if (!from || !to || more !== undefined) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
