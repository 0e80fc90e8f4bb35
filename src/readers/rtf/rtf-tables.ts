// Tables of RTF. In: row definitions, and where cells and rows end. Out: raw tables in the story.
import type { RawCell } from '../word/raw.js';
import { type CellDefinition, fitColumns } from '../word/row-grid.js';
import { frameOf, newFrame, openParagraph, settleFrame } from '../word/story.js';
import {
  areaOf,
  newRow,
  type OpenTable,
  type RowDefinition,
  type Rtf,
  takeLabel,
  wantedDepth,
} from './rtf-state.js';

/** Tables do not stand deeper in each other than this; deeper ones are read at this depth. */
const MAX_DEPTH = 32;
const MAX_CELLS = 1024;

function openTable(rtf: Rtf): void {
  areaOf(rtf).tables.push({ table: { kind: 'table', rows: [] }, rows: [], cells: [] });
  rtf.story.frames.push(newFrame());
}

/** What is left in a table that no row's end closed is a row all the same: no word is lost. */
function closeTable(rtf: Rtf): void {
  const { story } = rtf;
  const area = areaOf(rtf);
  const open = area.tables.at(-1)!;
  settleFrame(story);
  if (frameOf(story).blocks.length > 0) open.cells.push(frameOf(story).blocks);
  if (open.cells.length > 0) addRow(rtf, open, newRow());
  area.tables.pop();
  story.frames.pop();
  fitColumns(open.rows);
}

/** Opens and closes tables until the next words stand as deep in them as they should. */
export function enterDepth(rtf: Rtf, wanted: number): void {
  const depth = Math.min(wanted, MAX_DEPTH);
  const { tables } = areaOf(rtf);
  while (tables.length > depth) closeTable(rtf);
  while (tables.length < depth) {
    settleFrame(rtf.story);
    openTable(rtf);
  }
}

/**
 * Ends a cell of the outermost table (`nested` false) or of a nested one. Words that stand outside a table, as some
 * programs write them, are taken in.
 */
export function endCell(rtf: Rtf, nested: boolean): void {
  const { story } = rtf;
  areaOf(rtf).stray ||= wantedDepth(rtf) === 0;
  const wanted = nested ? Math.max(2, wantedDepth(rtf)) : 1;
  const stray = areaOf(rtf).tables.length < wanted ? frameOf(story).paragraph : null;
  if (stray) frameOf(story).paragraph = null;
  enterDepth(rtf, wanted);
  if (stray) frameOf(story).paragraph = stray;
  if (rtf.label !== '' && !frameOf(story).paragraph) openParagraph(story);
  takeLabel(rtf);
  settleFrame(story);
  areaOf(rtf).tables.at(-1)!.cells.push(frameOf(story).blocks);
  story.frames[story.frames.length - 1] = newFrame();
}

function cellOf(blocks: RawCell['blocks'], definition: CellDefinition | undefined): RawCell {
  const { vertical = null, horizontal = null } = definition ?? {};
  return { columnSpan: 1, vertical, horizontal, dropped: false, blocks };
}

/** Cells beyond those that the row defines count only where they hold something. */
function addRow(rtf: Rtf, open: OpenTable, definition: RowDefinition): void {
  const { story } = rtf;
  const { cells } = definition;
  const defined = cells.length === 0 ? open.cells.length : cells.length;
  const kept = open.cells.filter((blocks, index) => index < defined || blocks.length > 0);
  open.cells.length = 0;
  const row = {
    header: definition.header,
    before: 0,
    after: 0,
    hidden: false,
    dropped: false,
    cells: kept.map((blocks, index) => cellOf(blocks, cells[index])),
  };
  story.blocks += 1 + kept.length;
  if (open.table.rows.length === 0) story.frames[story.frames.length - 2]!.blocks.push(open.table);
  open.table.rows.push(row);
  open.rows.push({ row, cells: [...cells] });
}

/** Ends a row of the outermost table (`nested` false) or of the innermost one, by the definition that was read last. */
export function endRow(rtf: Rtf, nested: boolean): void {
  const area = areaOf(rtf);
  area.stray = false;
  if (area.tables.length < (nested ? 2 : 1)) return;
  enterDepth(rtf, nested ? area.tables.length : 1);
  const open = area.tables.at(-1)!;
  settleFrame(rtf.story);
  if (frameOf(rtf.story).blocks.length > 0) {
    open.cells.push(frameOf(rtf.story).blocks);
    rtf.story.frames[rtf.story.frames.length - 1] = newFrame();
  }
  if (open.cells.length > 0) addRow(rtf, open, nested ? area.nestedRow : area.row);
}

/** Ends a cell of the row definition at its right edge, in twentieths of a point. */
export function defineCell(row: RowDefinition, right: number): void {
  if (row.cells.length >= MAX_CELLS) return;
  const left = row.cells.at(-1)?.right ?? row.left;
  row.cells.push({ left, right: Math.max(left, right), vertical: row.vertical, horizontal: row.horizontal });
  row.vertical = null;
  row.horizontal = null;
}
