// Tables while a page is gone through. In: the elements of a table as they start and end. Out: tables in the open block list.
import { settleTable } from './layout-table.js';
import { attributeOf, type Element } from './parse-html.js';
import type { RawCell } from './raw.js';
import { closeLine, closeMarker, frameOf, newFrame, type OpenTable, type Story } from './story.js';

/** Tables nested deeper than any page has them are read as if their cells were paragraphs. */
const DEEPEST_TABLE = 50;
/** WHATWG HTML 4.9.11: spans beyond these are cut. */
const WIDEST = 1000;
const HIGHEST = 65_534;

type Leave = () => void;

function saidOf(element: Element): OpenTable['said'] {
  const role = attributeOf(element, 'role')?.trim().toLowerCase();
  if (role === 'presentation' || role === 'none') return 'layout';
  return role === 'table' || role === 'grid' ? 'data' : null;
}

function enterTable(story: Story, element: Element): Leave | null {
  if (story.tables.length >= DEEPEST_TABLE) return null;
  closeMarker(story);
  const table: OpenTable = { rows: [], said: saidOf(element), part: 0, head: false };
  story.tables.push(table);
  return () => {
    story.tables.pop();
    const { blocks } = frameOf(story);
    for (const block of settleTable({ kind: 'table', ...table })) blocks.push(block);
  };
}

function enterPart(story: Story, element: Element): null {
  const table = story.tables.at(-1);
  if (!table) return null;
  table.part++;
  table.head = element.tagName === 'thead';
  if (table.head) table.said ??= 'data';
  return null;
}

function enterRow(story: Story): null {
  const table = story.tables.at(-1);
  table?.rows.push({ part: table.part, head: table.head, cells: [] });
  return null;
}

function spanOf(element: Element, name: string, most: number, least: number): number {
  const found = /^\s*\+?(\d{1,9})/.exec(attributeOf(element, name) ?? '');
  return found ? Math.max(least, Math.min(most, Number(found[1]))) : 1;
}

function enterCell(story: Story, element: Element): Leave | null {
  const row = story.tables.at(-1)?.rows.at(-1);
  if (!row) return null;
  story.blocks++;
  const frame = newFrame();
  const cell: RawCell = {
    columnSpan: spanOf(element, 'colspan', WIDEST, 1),
    rowSpan: spanOf(element, 'rowspan', HIGHEST, 0),
    heads: element.tagName === 'th',
    blocks: frame.blocks,
  };
  row.cells.push(cell);
  story.frames.push(frame);
  return () => {
    closeLine(story);
    story.frames.pop();
  };
}

function enterCaption(story: Story): null {
  const table = story.tables.at(-1);
  if (table) table.said ??= 'data';
  return null;
}

export const tableElements: ReadonlyMap<string, (story: Story, element: Element) => Leave | null> = new Map([
  ['table', enterTable],
  ['thead', enterPart],
  ['tbody', enterPart],
  ['tfoot', enterPart],
  ['tr', enterRow],
  ['td', enterCell],
  ['th', enterCell],
  ['caption', enterCaption],
]);
