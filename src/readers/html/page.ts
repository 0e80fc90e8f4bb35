// The page as it is written. In: lines and tables. Out: the canonical text, blocks as spans into it, origins, changes.
import type { Block, Cell, Origin, Paragraph, Span, Table } from '../../document/document.js';
import { isEmpty, shift, trim } from '../../document/span.js';
import { labelGap } from '../../zh/number-format.js';
import type { Change, RawBlock, RawLine, RawTable } from './raw.js';
import { type GridCell, gridOf } from './table-grid.js';

export interface PlacedChange extends Change {
  /** What was inserted, or where something was deleted. */
  readonly span: Span;
}

/** The text as it grows. */
export interface Draft {
  readonly pieces: string[];
  length: number;
  readonly blocks: Block[];
  readonly origins: Origin[];
  readonly changes: PlacedChange[];
  /** Line and column of an offset into the page. */
  readonly placeAt: (offset: number) => Pick<Origin, 'line' | 'column'>;
}

/** Tells line and column (from 1) of an offset into a text, in O(log n). */
function placesIn(text: string): Draft['placeAt'] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

export const newDraft = (page: string): Draft => ({
  pieces: [],
  length: 0,
  blocks: [],
  origins: [],
  changes: [],
  placeAt: placesIn(page),
});

function write(draft: Draft, text: string, offset?: number): void {
  if (text === '') return;
  if (offset !== undefined) draft.origins.push({ offset: draft.length, ...draft.placeAt(offset) });
  draft.pieces.push(text);
  draft.length += text.length;
}

function placeChange(draft: Draft, { kind, text }: Change): void {
  const start = draft.length;
  draft.changes.push({ kind, text, span: { start, end: kind === 'inserted' ? start + text.length : start } });
}

/** Writes a line's number and words; gives its paragraph, null where it has neither. */
function writeLine(draft: Draft, { label, runs, outlineLevel }: RawLine): Paragraph | null {
  const start = draft.length;
  const all = runs.map((run) => run.text).join('');
  let indent = label ? all.length - all.trimStart().length : 0;
  const words = all.slice(indent);
  const gap = label ? labelGap(label.text, words) : '';
  if (label) write(draft, label.text, label.offset);
  write(draft, gap);
  for (const { text, offset, change } of runs) {
    if (change) placeChange(draft, change);
    const cut = Math.min(indent, text.length);
    indent -= cut;
    write(draft, text.slice(cut), offset + cut);
  }
  const line = (label?.text ?? '') + gap + words;
  const span = shift(trim(line, { start: 0, end: line.length }), start);
  if (isEmpty(span)) return null;
  return {
    type: 'paragraph',
    span,
    ...(label && { label: { start, end: start + label.text.length } }),
    ...(outlineLevel !== null && { outlineLevel }),
  };
}

/** A line that is written between line feeds; one of deletions only leaves no line of its own. */
function writeOwnLine(draft: Draft, line: RawLine, first: boolean): Paragraph | null {
  const isSeen = line.label !== null || line.runs.some((run) => run.text.trim() !== '');
  if (isSeen && !first) write(draft, '\n');
  if (isSeen) return writeLine(draft, line);
  for (const { change } of line.runs) if (change) placeChange(draft, change);
  return null;
}

function writeCell(draft: Draft, { raw, row, column, rowSpan, columnSpan }: GridCell): Cell {
  const start = draft.length;
  const paragraphs: Paragraph[] = [];
  for (const line of raw.blocks) {
    if (line.kind !== 'line') continue;
    const paragraph = writeOwnLine(draft, line, paragraphs.length === 0);
    if (paragraph) paragraphs.push(paragraph);
  }
  const span = { start: paragraphs[0]?.span.start ?? start, end: paragraphs.at(-1)?.span.end ?? start };
  return { row, column, rowSpan, columnSpan, span, paragraphs };
}

/** Writes a table, cells parted by tabs and rows by line feeds; a cell that reaches down is left empty below. */
function writeTable(draft: Draft, raw: RawTable): void {
  const grid = gridOf(raw);
  if (!grid) return;
  if (draft.length > 0) write(draft, '\n');
  const start = draft.length;
  const cells: Cell[] = [];
  grid.rows.forEach((row, index) => {
    if (index > 0) write(draft, '\n');
    row.forEach((cell, at) => {
      if (at > 0) write(draft, '\t');
      if (cell) cells.push(writeCell(draft, cell));
    });
  });
  const table: Table = {
    type: 'table',
    span: { start, end: draft.length },
    rows: grid.rows.length,
    columns: grid.columns,
    cells,
    headerRows: Math.min(grid.headerRows, grid.rows.length),
  };
  draft.blocks.push(table);
}

/** Writes blocks: a line each, tables a line a row. */
export function writeBlocks(draft: Draft, blocks: readonly RawBlock[]): void {
  for (const block of blocks) {
    if (block.kind === 'table') writeTable(draft, block);
    else {
      const paragraph = writeOwnLine(draft, block, draft.length === 0);
      if (paragraph) draft.blocks.push(paragraph);
    }
  }
}
