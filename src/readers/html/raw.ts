// What is gathered from a page before it is written. In: nothing. Out: lines and tables with offsets into the page.

/** A tracked change: `inserted` stands in the text from here on, `deleted` was taken out here. */
export interface Change {
  readonly kind: 'inserted' | 'deleted';
  text: string;
}

/** Words that stand side by side, and where they stand in the page (UTF-16). */
export interface Run {
  readonly text: string;
  readonly offset: number;
  readonly change?: Change;
}

export interface RawLabel {
  readonly text: string;
  readonly offset: number;
}

/** One line of the page. */
export interface RawLine {
  readonly kind: 'line';
  /** The automatic number that stands before the runs. */
  readonly label: RawLabel | null;
  readonly runs: readonly Run[];
  /** From 0. */
  readonly outlineLevel: number | null;
}

export interface RawCell {
  readonly columnSpan: number;
  /** 0: down to the last row of its part of the table. */
  readonly rowSpan: number;
  /** A header cell. */
  readonly heads: boolean;
  readonly blocks: readonly RawBlock[];
}

export interface RawRow {
  /** One number for the head, each body and the foot: no cell reaches from one into the next. */
  readonly part: number;
  /** In the table's head. */
  readonly head: boolean;
  readonly cells: RawCell[];
}

export interface RawTable {
  readonly kind: 'table';
  /** What the page says of it: a table by its caption, head or header cells, or a mere layout by its role. */
  readonly said: 'data' | 'layout' | null;
  readonly rows: readonly RawRow[];
}

export type RawBlock = RawLine | RawTable;

/** The lines of blocks in reading order, those in the cells of tables included. */
export const linesIn = (blocks: readonly RawBlock[]): RawLine[] =>
  blocks.flatMap((block) =>
    block.kind === 'line'
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => linesIn(cell.blocks))),
  );
