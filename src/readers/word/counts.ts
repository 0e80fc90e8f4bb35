// What is counted while a story is read. In: nothing. Out: the counts, all none.

/** What was seen and does not stand in the text. */
export interface Counts {
  hidden: number;
  footnotes: number;
  pictures: number;
  embedded: number;
  /** By font and code. */
  readonly unknownSymbols: string[];
  changes: number;
  /** Changes that have no words of their own. */
  readonly structure: Record<Structural, number>;
  /** Fields that begin and do not end. */
  openFields: number;
  /** Content controls that still show what is to be filled in. */
  placeholders: number;
}

export type Structural = `${'inserted' | 'deleted'}${'Rows' | 'Cells' | 'Marks'}` | 'insertedNumbers';

const NO_STRUCTURE: Readonly<Record<Structural, number>> = {
  insertedRows: 0,
  deletedRows: 0,
  insertedCells: 0,
  deletedCells: 0,
  insertedMarks: 0,
  deletedMarks: 0,
  insertedNumbers: 0,
};

export const newCounts = (): Counts => ({
  hidden: 0,
  footnotes: 0,
  pictures: 0,
  embedded: 0,
  unknownSymbols: [],
  changes: 0,
  structure: { ...NO_STRUCTURE },
  openFields: 0,
  placeholders: 0,
});
