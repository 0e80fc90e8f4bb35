// Tables as the paragraphs of a text open and close them. In: outlined paragraphs. Out: raw tables in the story.

import { fitColumns, type MeasuredRow } from '../word/row-grid.js';
import { closeFrame, noteTrack, type Story, type TrackKind } from '../word/story.js';
import { beginCell, beginRow, closeTable, endRow, openCell, openRow, openTable } from '../word/tables.js';
import type { Outlined } from './paragraphs.js';

/** What a row's end says of it. */
export interface RowEnd {
  readonly paragraph: Outlined | null;
  /** The change that takes the whole row out of the text. */
  readonly track: TrackKind | null;
}

interface OpenTable {
  readonly rows: MeasuredRow[];
  row: MeasuredRow | null;
  inCell: boolean;
}

/** The tables that are open, outermost first. */
export interface Nesting {
  readonly story: Story;
  readonly tables: OpenTable[];
  /** Finds the end of the row that begins at a position, in a table of this depth. */
  readonly rowEnd: (depth: number, position: number) => RowEnd;
}

function openRowOf(nesting: Nesting, table: OpenTable, depth: number, position: number): MeasuredRow {
  const { story } = nesting;
  const { paragraph, track } = nesting.rowEnd(depth, position);
  beginRow(story);
  const row = openRow(story)!;
  row.header = paragraph?.properties.header ?? false;
  if (track) {
    story.lastTrack = null;
    noteTrack(story, track);
    row.dropped = true;
  }
  const measured = { row, cells: paragraph?.properties.cells ?? [] };
  table.rows.push(measured);
  return measured;
}

function ensureCell(nesting: Nesting, depth: number, position: number): void {
  const table = nesting.tables[depth - 1]!;
  table.row ??= openRowOf(nesting, table, depth, position);
  if (table.inCell) return;
  const definition = table.row.cells[table.row.row.cells.length];
  beginCell(nesting.story);
  table.inCell = true;
  const cell = openCell(nesting.story);
  if (!cell || !definition) return;
  cell.vertical = definition.vertical;
  cell.horizontal = definition.horizontal;
}

function closeCell(nesting: Nesting, table: OpenTable): void {
  if (table.inCell) closeFrame(nesting.story);
  table.inCell = false;
}

function closeRow(nesting: Nesting, table: OpenTable): void {
  closeCell(nesting, table);
  if (table.row) endRow(nesting.story);
  table.row = null;
}

/** Closes the tables that are deeper than `depth`. */
export function closeTables(nesting: Nesting, depth: number): void {
  while (nesting.tables.length > depth) {
    const table = nesting.tables.pop()!;
    closeRow(nesting, table);
    closeTable(nesting.story);
    fitColumns(table.rows);
  }
}

/** Opens what a paragraph stands in, and closes what it does not. */
export function enterParagraph(nesting: Nesting, { depth, start, ends }: Outlined): void {
  closeTables(nesting, depth);
  for (let level = 1; level <= depth; level++) {
    if (nesting.tables.length < level) {
      openTable(nesting.story);
      nesting.tables.push({ rows: [], row: null, inCell: false });
    }
    if (level < depth || ends !== 'row') ensureCell(nesting, level, start);
  }
}

/** Closes the cell or row that a paragraph ends. */
export function leaveParagraph(nesting: Nesting, { depth, ends }: Outlined): void {
  const table = nesting.tables[depth - 1];
  if (!table) return;
  if (ends === 'cell') closeCell(nesting, table);
  else if (ends === 'row') closeRow(nesting, table);
}
