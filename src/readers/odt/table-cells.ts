// Tables (OpenDocument 1.3 part 3, 9.1). In: their elements. Out: rows and cells in the story, covered cells with their origin.
import { attributeOf, type XmlElement } from '../container/xml.js';
import type { RawBlock, RawCell, RawRow } from '../word/raw.js';
import { frameOf, isSilent, noteTrack } from '../word/story.js';
import {
  beginCell,
  beginRow,
  closeTable as closeRawTable,
  endRow,
  openCell,
  openRow,
  openTable,
} from '../word/tables.js';
import { wholeNumber } from './names.js';
import { closeBox, type OdtStory, type OpenTable, openAside } from './odt-story.js';

/** Spreadsheets have no more columns and rows; a span beyond is cut. */
const MAX_COLUMNS = 1024;
const MAX_ROWS = 1_048_576;

const spanOf = (element: XmlElement, name: string, most: number): number =>
  wholeNumber(attributeOf(element, name), 1, most) ?? 1;

export function openOdtTable(odt: OdtStory): void {
  openTable(odt.story);
  odt.tables.push({ headers: 0, row: -1, column: 0, covered: 0, spanning: new Map() });
}

export function closeOdtTable(odt: OdtStory): void {
  closeRawTable(odt.story);
  odt.tables.pop();
}

export function openHeaders(odt: OdtStory): void {
  const table = odt.tables.at(-1);
  if (table) table.headers++;
}

export function closeHeaders(odt: OdtStory): void {
  const table = odt.tables.at(-1);
  if (table) table.headers--;
}

export function openOdtRow(odt: OdtStory, element: XmlElement): void {
  const table = odt.tables.at(-1);
  if (!table) return;
  const { story } = odt;
  const frame = frameOf(story);
  beginRow(story);
  table.row++;
  table.column = 0;
  table.covered = 0;
  const row = openRow(story);
  if (!row) return;
  row.header = table.headers > 0;
  row.hidden = (attributeOf(element, 'visibility') ?? 'visible') !== 'visible';
  const track = frame.tracks.at(-1) ?? null;
  if (track !== null) noteTrack(story, track);
  row.dropped = isSilent(story, frame);
}

/** What repeating blocks costs: their characters, paragraphs and cells. */
function weightOf(blocks: readonly RawBlock[]): number {
  let weight = 0;
  for (const block of blocks)
    if (block.kind === 'paragraph') weight += 1 + block.text.length + weightOf(block.boxes);
    else for (const row of block.rows) weight += weightOfRow(row);
  return weight;
}

const weightOfRow = (row: RawRow): number =>
  row.cells.reduce((sum, cell) => sum + 1 + weightOf(cell.blocks), 1);

const hasWords = (blocks: readonly RawBlock[]): boolean =>
  blocks.some((block) =>
    block.kind === 'paragraph'
      ? block.text.trim() !== '' || block.numId !== undefined || hasWords(block.boxes)
      : block.rows.some((row) => row.cells.some((cell) => hasWords(cell.blocks))),
  );

/** How often something is written: as often as it says, while the document's allowance for repeats lasts. */
function timesOf(odt: OdtStory, wanted: number, weight: number): number {
  const more = Math.min(wanted - 1, Math.floor(odt.repeats / Math.max(1, weight)));
  odt.repeats -= more * weight;
  odt.story.blocks += more;
  return 1 + more;
}

/** A row without words that is repeated stands once: it only fills the page. */
export function closeOdtRow(odt: OdtStory, element: XmlElement): void {
  const { story } = odt;
  const open = frameOf(story).tables.at(-1);
  const row = open?.row;
  endRow(story);
  const repeated = spanOf(element, 'number-rows-repeated', MAX_ROWS);
  if (!open || !row || repeated === 1 || !row.cells.some((cell) => hasWords(cell.blocks))) return;
  const times = timesOf(odt, repeated, weightOfRow(row));
  for (let copy = 1; copy < times; copy++) open.table.rows.push(row);
  const table = odt.tables.at(-1);
  if (table) table.row += times - 1;
}

export function openOdtCell(odt: OdtStory, element: XmlElement): void {
  const table = odt.tables.at(-1);
  beginCell(odt.story);
  odt.lists.open.push([]);
  const cell = openCell(odt.story);
  if (!table || !cell) return;
  const rowSpan = spanOf(element, 'number-rows-spanned', MAX_ROWS);
  cell.columnSpan = spanOf(element, 'number-columns-spanned', MAX_COLUMNS);
  cell.vertical = rowSpan > 1 ? 'restart' : null;
  const { columnSpan } = cell;
  if (rowSpan > 1) table.spanning.set(table.column, { columnSpan, last: table.row + rowSpan - 1 });
  table.column += columnSpan;
  table.covered = columnSpan - 1;
}

export function closeOdtCell(odt: OdtStory, element: XmlElement): void {
  const cell = openCell(odt.story);
  closeBox(odt);
  repeatCell(odt, openRow(odt.story), cell, spanOf(element, 'number-columns-repeated', MAX_COLUMNS));
}

function repeatCell(odt: OdtStory, row: RawRow | null, cell: RawCell | null, repeated: number): void {
  const table = odt.tables.at(-1);
  if (!row || !cell || !table || repeated === 1) return;
  const times = timesOf(odt, repeated, 1 + weightOf(cell.blocks));
  for (let copy = 1; copy < times; copy++) row.cells.push(cell);
  table.column += (times - 1) * cell.columnSpan;
}

/** A cell that goes on from the rows above; null where none reaches down to this place. */
function continued(table: OpenTable): RawCell | null {
  const above = table.spanning.get(table.column);
  if (!above || above.last < table.row) return null;
  table.column += above.columnSpan;
  table.covered = above.columnSpan - 1;
  const { columnSpan } = above;
  return { columnSpan, vertical: 'continue', horizontal: null, dropped: false, blocks: [] };
}

function coverOnce(odt: OdtStory, table: OpenTable, row: RawRow | null): RawCell | null {
  if (table.covered > 0) {
    table.covered--;
    return null;
  }
  odt.story.blocks++;
  const cell = continued(table) ?? {
    columnSpan: 1,
    vertical: null,
    horizontal: null,
    dropped: false,
    blocks: [],
  };
  if (cell.vertical === null) table.column++;
  row?.cells.push(cell);
  return cell;
}

/** A covered cell: part of the cell to its left, or of one in a row above (9.1.5). What it holds is not shown. */
export function openCovered(odt: OdtStory, element: XmlElement): void {
  const table = odt.tables.at(-1);
  const row = openRow(odt.story);
  const repeated = spanOf(element, 'number-columns-repeated', MAX_COLUMNS);
  let cell: RawCell | null = null;
  if (table) for (let times = 0; times < repeated; times++) cell = coverOnce(odt, table, row);
  openAside(odt, cell?.vertical === 'continue' ? cell.blocks : []);
}

export function closeCovered(odt: OdtStory): void {
  closeBox(odt);
}
