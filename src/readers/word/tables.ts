// Tables while they are read. In: where tables, rows and cells begin and end. Out: raw tables in the story.
import type { RawCell, RawRow, RawTable } from './raw.js';
import type { Story } from './story.js';
import { frameOf, newFrame, settleFrame } from './story.js';

/** The row that is open in the innermost frame that has one. */
export const openRow = (story: Story): RawRow | null => frameOf(story).tables.at(-1)?.row ?? null;

/** The cell whose frame is the innermost one. */
export function openCell(story: Story): RawCell | null {
  const outer = story.frames[story.frames.length - 2];
  const cell = outer?.tables.at(-1)?.row?.cells.at(-1);
  return cell && cell.blocks === frameOf(story).blocks ? cell : null;
}

export function openTable(story: Story): void {
  settleFrame(story);
  const frame = frameOf(story);
  const table: RawTable = { kind: 'table', rows: [] };
  frame.blocks.push(table);
  frame.tables.push({ table, row: null });
}

export function closeTable(story: Story): void {
  frameOf(story).tables.pop();
}

export function beginRow(story: Story): void {
  const open = frameOf(story).tables.at(-1);
  if (!open) return;
  story.blocks++;
  open.row = { header: false, before: 0, after: 0, hidden: false, dropped: false, cells: [] };
  open.table.rows.push(open.row);
}

export function endRow(story: Story): void {
  const open = frameOf(story).tables.at(-1);
  if (open) open.row = null;
}

/** A cell outside a row still holds words: its frame is the one it stands in. */
export function beginCell(story: Story): void {
  const row = openRow(story);
  story.blocks++;
  const cell: RawCell = { columnSpan: 1, vertical: null, horizontal: null, dropped: false, blocks: [] };
  row?.cells.push(cell);
  story.frames.push(newFrame(row ? cell.blocks : frameOf(story).blocks));
}
