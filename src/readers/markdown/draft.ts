// A Document under construction. In: runs of text with their places in the file. Out: text, blocks, origins.
import type {
  Block,
  Cell,
  Omission,
  OmissionReason,
  Origin,
  Paragraph,
  Span,
  Table,
} from '../../document/document.js';
import { isEmpty, trim } from '../../document/span.js';

/** Text as a person sees it, and where in the file it stands (line and column from 1). */
export interface Run {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** One line of the page: what stands side by side. */
export type RunLine = readonly Run[];

export interface Draft {
  readonly pieces: string[];
  length: number;
  readonly blocks: Block[];
  readonly origins: Origin[];
  readonly omitted: Map<OmissionReason, number>;
  pictures: number;
  /** What comments say, each with the offset of the text behind it. */
  readonly comments: { readonly text: string; readonly at: number }[];
  /** The cells of tables that a later piece may go on with: added to, not copied. */
  readonly openCells: WeakMap<Table, Cell[]>;
}

export const newDraft = (): Draft => ({
  pieces: [],
  length: 0,
  blocks: [],
  origins: [],
  omitted: new Map(),
  pictures: 0,
  comments: [],
  openCells: new WeakMap(),
});

function write(draft: Draft, text: string): void {
  draft.pieces.push(text);
  draft.length += text.length;
}

export function omit(draft: Draft, reason: OmissionReason): void {
  draft.omitted.set(reason, (draft.omitted.get(reason) ?? 0) + 1);
}

/** Leaves a comment (`<!-- … -->`) aside and keeps what it says. */
export function leaveComment(draft: Draft, source: string): void {
  omit(draft, 'comment');
  const text = source.replace(/^<!--|-->\s*$/g, '').trim();
  draft.comments.push({ text, at: draft.length });
}

export const omissionsOf = (draft: Draft): Omission[] =>
  Array.from(draft.omitted, ([reason, blocks]) => ({ reason, blocks }));

/** Writes one line of runs without a line break; gives the span of its words. */
function writeLine(draft: Draft, runs: RunLine): Span {
  const start = draft.length;
  for (const { text, line, column } of runs) {
    if (text === '') continue;
    draft.origins.push({ offset: draft.length, line, column });
    write(draft, text);
  }
  const text = runs.map((run) => run.text).join('');
  const words = trim(text, { start: 0, end: text.length });
  return { start: start + words.start, end: start + words.end };
}

const hasWords = (runs: RunLine): boolean => runs.some((run) => run.text.trim() !== '');

/** Writes each line as a paragraph of its own; lines without words are left out. */
export function writeParagraphs(draft: Draft, lines: readonly RunLine[], outlineLevel?: number): void {
  for (const runs of lines.filter(hasWords)) {
    const span = writeLine(draft, runs);
    const level = outlineLevel === undefined ? {} : { outlineLevel };
    if (!isEmpty(span)) draft.blocks.push({ type: 'paragraph', span, ...level });
    write(draft, '\n');
  }
}

function writeCell(draft: Draft, lines: readonly RunLine[], row: number, column: number): Cell {
  const paragraphs: Paragraph[] = [];
  const start = draft.length;
  lines.filter(hasWords).forEach((runs, index) => {
    if (index > 0) write(draft, '\n');
    const span = writeLine(draft, runs);
    if (!isEmpty(span)) paragraphs.push({ type: 'paragraph', span });
  });
  const span = { start: paragraphs[0]?.span.start ?? start, end: paragraphs.at(-1)?.span.end ?? start };
  return { row, column, rowSpan: 1, columnSpan: 1, span, paragraphs };
}

/** Rows of a table, each a list of cells, each a list of lines; `continues` adds them to the table just before. */
export function writeTable(draft: Draft, rows: readonly (readonly RunLine[])[][], continues: boolean): void {
  const last = draft.blocks.at(-1);
  const before = continues && last?.type === 'table' ? last : null;
  if (before) draft.blocks.pop();
  const start = before?.span.start ?? draft.length;
  const above = before?.rows ?? 0;
  const cells = (before && draft.openCells.get(before)) ?? [];
  rows.forEach((row, index) => {
    row.forEach((lines, column) => {
      if (column > 0) write(draft, '\t');
      cells.push(writeCell(draft, lines, above + index, column));
    });
    write(draft, '\n');
  });
  const columns = Math.max(before?.columns ?? 1, ...rows.map((row) => row.length));
  const span = { start, end: draft.length - 1 };
  const table: Table = { type: 'table', span, rows: above + rows.length, columns, cells, headerRows: 1 };
  draft.openCells.set(table, cells);
  draft.blocks.push(table);
}
