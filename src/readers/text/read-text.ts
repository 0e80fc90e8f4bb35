// Plain text. In: a Source with decoded text. Out: a Document whose text is the file's own, with the tables found in
// it; only tables whose cells are interleaved (in a drawn frame, in columns) are set anew, cells side by side with tabs.
import type { Block, Document, Origin, Paragraph, Span, Table } from '../../document/document.js';
import { shift, trim } from '../../document/span.js';
import type { Read } from '../reader.js';
import { type FramedCell, type FramedTable, readFrame } from './box-frame.js';
import { cellLines } from './cell-lines.js';
import { barSeparated, loneBars, tabSeparated } from './delimited.js';
import { readSpaceColumns } from './space-columns.js';
import { tabCells } from './tab-cells.js';
import { splitLines, type TextLine } from './text-line.js';
import { gridOf, type TextTableForm } from './text-table.js';
import { seamBetween, type Wrapping, wrappedParagraph, wrappingOf } from './wrapped-lines.js';

// The narrower form stands first: lines that open with a tab are cells of their own before they are rows.
const FORMS: readonly TextTableForm[] = [tabCells, tabSeparated, loneBars, barSeparated, cellLines];

/** Text under construction: the file's own stretches are copied, framed tables are set anew. */
interface Draft {
  readonly pieces: string[];
  length: number;
  readonly blocks: Block[];
  readonly origins: Origin[];
  reset: boolean;
  /** Lines of page furniture left out between the lines of a wrapped paragraph. */
  pageLines: number;
}

function append(draft: Draft, piece: string): void {
  draft.pieces.push(piece);
  draft.length += piece.length;
}

/** Copies lines from..to (exclusive) with their line breaks; gives how far their offsets moved. */
function copyLines(draft: Draft, text: string, lines: readonly TextLine[], from: number, to: number): number {
  const start = lines[from]!.span.start;
  const end = to < lines.length ? lines[to]!.span.start : text.length;
  const moved = draft.length - start;
  for (let i = from; i < to; i++)
    draft.origins.push({ offset: lines[i]!.span.start + moved, line: i + 1, column: 1 });
  append(draft, text.slice(start, end));
  return moved;
}

const movedTable = (table: Table, by: number): Table => ({
  ...table,
  span: shift(table.span, by),
  cells: table.cells.map((cell) => ({
    ...cell,
    span: shift(cell.span, by),
    paragraphs: cell.paragraphs.map((p) => ({ ...p, span: shift(p.span, by) })),
  })),
});

/** Sets a framed table anew: the cells of a row between tabs, the pieces of a cell below each other. */
function setFrame(draft: Draft, text: string, frame: FramedTable, lineOf: (offset: number) => Origin): void {
  let table = '';
  const setCell = (pieces: FramedCell, column: number): Span | null => {
    if (column > 0) table += '\t';
    if (pieces === null) return null;
    const start = table.length;
    pieces.forEach((piece, index) => {
      if (index > 0) table += '\n';
      draft.origins.push({ ...lineOf(piece.start), offset: draft.length + table.length });
      table += text.slice(piece.start, piece.end);
    });
    return { start, end: table.length };
  };
  const rows = frame.rows.map((row) => {
    const spans = row.map(setCell);
    table += '\n';
    return spans;
  });
  draft.blocks.push(movedTable(gridOf(table, rows), draft.length));
  append(draft, table);
  draft.reset = true;
}

/** Sets a wrapped paragraph anew on one line; gives the index of the line behind it. */
function setWrapped(
  draft: Draft,
  text: string,
  lines: readonly TextLine[],
  at: number,
  wrapping: Wrapping,
): number {
  const paragraph = wrappedParagraph(lines, at, wrapping);
  const start = draft.length;
  let before = '';
  for (const index of paragraph.lines) {
    const { span, content } = lines[index]!;
    const words = text.slice(content.start, content.end);
    append(draft, seamBetween(before, words));
    draft.origins.push({ offset: draft.length, line: index + 1, column: content.start - span.start + 1 });
    append(draft, words);
    before = words;
  }
  draft.blocks.push({ type: 'paragraph', span: { start, end: draft.length } } satisfies Paragraph);
  append(draft, '\n');
  draft.pageLines += paragraph.pageLines;
  draft.reset = true;
  return paragraph.next;
}

function lineFinder(lines: readonly TextLine[]): (offset: number) => Origin {
  let at = 0;
  return (offset) => {
    while (at > 0 && lines[at]!.span.start > offset) at--;
    while (at + 1 < lines.length && lines[at + 1]!.span.start <= offset) at++;
    return { offset, line: at + 1, column: offset - lines[at]!.span.start + 1 };
  };
}

/** A line break within a cell, as tables of one line a row write it. */
const BREAK = /<br\s?\/?>/i;

/** The lines of a cell, without the breaks between them. */
function piecesOf(text: string, cell: Span): Span[] {
  let at = cell.start;
  return text
    .slice(cell.start, cell.end)
    .split(/(<br\s?\/?>)/i)
    .flatMap((piece) => {
      const span = trim(text, { start: at, end: at + piece.length });
      at += piece.length;
      return span.end > span.start && !BREAK.test(piece) ? [span] : [];
    });
}

/** Reads one block at line `at` into the draft; gives the index of the next line. */
function readBlock(
  draft: Draft,
  text: string,
  lines: readonly TextLine[],
  at: number,
  lineOf: (o: number) => Origin,
  wrapping: Wrapping | null,
): number {
  const line = lines[at]!;
  const frame = line.blank ? null : (readFrame(text, lines, at) ?? readSpaceColumns(text, lines, at));
  if (frame) {
    setFrame(draft, text, frame, lineOf);
    return frame.next;
  }
  for (const form of line.blank && !line.raw.startsWith('\t') ? [] : FORMS) {
    const table = form.read(text, lines, at);
    if (!table) continue;
    if (BREAK.test(text.slice(line.span.start, lines[table.next - 1]!.span.end))) {
      const rows = table.rows.map((row) => row.map((cell) => piecesOf(text, cell)));
      setFrame(draft, text, { rows, next: table.next }, lineOf);
      return table.next;
    }
    const grid = gridOf(text, table.rows);
    draft.blocks.push(movedTable(grid, copyLines(draft, text, lines, at, table.next)));
    return table.next;
  }
  if (wrapping && !line.blank) return setWrapped(draft, text, lines, at, wrapping);
  const moved = copyLines(draft, text, lines, at, at + 1);
  if (!line.blank)
    draft.blocks.push({ type: 'paragraph', span: shift(line.content, moved) } satisfies Paragraph);
  return at + 1;
}

/** Reads plain text. Never fails: whatever could be decoded has paragraphs. */
export const readText: Read = async (source) => {
  const text = source.text ?? '';
  const lines = splitLines(text);
  const lineOf = lineFinder(lines);
  const wrapping = wrappingOf(lines);
  const draft: Draft = { pieces: [], length: 0, blocks: [], origins: [], reset: false, pageLines: 0 };
  for (let at = 0; at < lines.length; ) at = readBlock(draft, text, lines, at, lineOf, wrapping);
  const document: Document = {
    text: draft.pieces.join(''),
    blocks: draft.blocks,
    placing: 'line',
    omissions: draft.pageLines > 0 ? [{ reason: 'page-number', blocks: draft.pageLines }] : [],
    ...(draft.reset ? { origins: draft.origins } : {}),
  };
  return { value: document, diagnostics: [] };
};
