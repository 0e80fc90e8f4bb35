// Tables whose columns are only held apart by gaps, as text taken from a PDF: a known header with two or more spaces
// between its words, rows that begin with a number, cells that wrap above and below their row. Where every word of the
// header is known, one space is enough for rows that have a word for each column.
// In: lines. Out: the pieces of each cell.
import type { Span } from '../../document/document.js';
import { textOf } from '../../document/span.js';
import { type ColumnKind, columnKindOf } from '../../zh/header-words.js';
import { opensItem } from '../../zh/line-opening.js';
import { alignCells } from './align-cells.js';
import type { FramedTable } from './box-frame.js';
import type { TextLine } from './text-line.js';

const WIDE = /[ \t\u3000\u00a0]{2,}/g;
const ANY = /[ \t\u3000\u00a0]+/g;
const FEWEST_COLUMNS = 3;

/** The stretches of a line between gaps. */
function stretches({ raw, span, content }: TextLine, gaps: RegExp): Span[] {
  const out: Span[] = [];
  let start = content.start;
  for (const gap of raw.matchAll(gaps)) {
    const at = span.start + gap.index;
    if (at > start && at < content.end) out.push({ start, end: at });
    start = Math.max(start, at + gap[0].length);
  }
  if (start < content.end) out.push({ start, end: content.end });
  return out;
}

interface Row {
  readonly cells: Span[][];
}

const isNumber = (text: string, span: Span | undefined): boolean =>
  span !== undefined && /^\d{1,3}$/.test(textOf(text, span));

type Kinds = readonly (ColumnKind | null)[];

/** The row's own cells in the columns whose words they fit best; from the left on where that says nothing. */
function placed(text: string, { cells }: Row, kinds: Kinds): Span[][] {
  const words = cells.map((pieces) => pieces.map((piece) => textOf(text, piece)).join(''));
  const ranges = alignCells(words, kinds);
  if (!ranges || ranges.some(({ start, end }) => end - start > 1))
    return kinds.map((_, column) => [...(cells[column] ?? [])]);
  return ranges.map(({ start, end }) => cells.slice(start, end).flat());
}

/** A row under construction, with the wrapped lines above and below it. */
interface Draft extends Row {
  readonly above: Span[][];
  readonly below: Span[][];
  /** A heading between the rows, which spans the table. */
  readonly category?: true;
}

/** Sets wrapped lines into the columns that the row left open; false where they do not fit. */
function settle(text: string, draft: Draft, kinds: Kinds): Row | null {
  const wrapped = [...draft.above, ...draft.below];
  if (draft.category) return draft;
  if (wrapped.length === 0) return { cells: kinds.map((_, column) => draft.cells[column] ?? []) };
  const cells = placed(text, draft, kinds);
  const open = cells.filter((cell) => cell.length === 0);
  if (wrapped.some((pieces) => pieces.length > open.length)) return null;
  for (const pieces of wrapped) {
    const into = open.slice(open.length - pieces.length);
    for (const [index, piece] of pieces.entries()) into[index]!.push(piece);
  }
  return { cells };
}

const opensRow = (text: string, line: TextLine | undefined): boolean =>
  line !== undefined && !line.blank && isNumber(text, stretches(line, WIDE)[0]);

/** A line of one stretch that opens an item, right above a row. */
function isCategory(text: string, lines: readonly TextLine[], at: number): boolean {
  const line = lines[at];
  if (!line || line.blank) return false;
  const below = lines[at + 1]?.blank ? lines[at + 2] : lines[at + 1];
  return stretches(line, WIDE).length === 1 && opensItem(line.raw.trim()) && opensRow(text, below);
}

/** Whether a line goes on in the cell that the row before it ends with, and fills that row up. */
const breaksCell = (
  { cells, above, below, category }: Draft,
  pieces: readonly Span[],
  columns: number,
): boolean =>
  !category &&
  above.length + below.length === 0 &&
  cells.length > 1 &&
  pieces.length > 1 &&
  cells.length + pieces.length - 1 === columns;

function readRows(
  text: string,
  lines: readonly TextLine[],
  at: number,
  columns: number,
): { drafts: Draft[]; next: number } {
  const drafts: Draft[] = [];
  let waiting: Span[][] = [];
  let next = at;
  for (let i = at; i < lines.length; i++) {
    if (lines[i]!.blank) {
      if (waiting.length > 0 || !(opensRow(text, lines[i + 1]) || isCategory(text, lines, i + 1))) break;
      continue;
    }
    const pieces = stretches(lines[i]!, WIDE);
    const last = drafts.at(-1);
    if (opensRow(text, lines[i]) && pieces.length > 1 && pieces.length <= columns) {
      drafts.push({ cells: pieces.map((piece) => [piece]), above: waiting, below: [] });
      waiting = [];
      next = i + 1;
    } else if (waiting.length === 0 && isCategory(text, lines, i)) {
      drafts.push({ cells: [pieces], above: [], below: [], category: true });
      next = i + 1;
    } else if (last && breaksCell(last, pieces, columns)) {
      last.cells.at(-1)!.push(pieces[0]!);
      last.cells.push(...pieces.slice(1).map((piece) => [piece]));
      next = i + 1;
    } else if (
      last &&
      !last.category &&
      last.cells.length < columns &&
      last.below.length < last.above.length + 1
    ) {
      last.below.push(pieces);
      next = i + 1;
    } else waiting.push(pieces);
    if (waiting.length > 3) break;
  }
  return { drafts, next };
}

/** How many words of a header that begins with a number's are known; 0 where it is none. */
function knownIn(text: string, header: readonly Span[]): number {
  if (header.length < FEWEST_COLUMNS || columnKindOf(textOf(text, header[0]!)) !== 'number') return 0;
  return header.filter((word) => columnKindOf(textOf(text, word)) !== null).length;
}

/** The table whose words have single spaces between them; null where a row has more or fewer words than the header. */
function readSingleSpaces(text: string, lines: readonly TextLine[], at: number): FramedTable | null {
  const header = stretches(lines[at]!, ANY);
  if (header.length <= FEWEST_COLUMNS || knownIn(text, header) < header.length) return null;
  const rows: Span[][] = [header];
  let next = at + 1;
  for (; next < lines.length && !lines[next]!.blank; next++) {
    const words = stretches(lines[next]!, ANY);
    if (!isNumber(text, words[0])) break;
    if (words.length !== header.length) return null;
    rows.push(words);
  }
  return rows.length > 2 ? { rows: rows.map((words) => words.map((word) => [word])), next } : null;
}

/** Reads the table that starts at line `at`; null where no known header with gaps stands there. */
export function readSpaceColumns(text: string, lines: readonly TextLine[], at: number): FramedTable | null {
  const header = stretches(lines[at]!, WIDE);
  const columns = header.length;
  if (knownIn(text, header) < FEWEST_COLUMNS) return readSingleSpaces(text, lines, at);
  const kinds = header.map((word) => columnKindOf(textOf(text, word)));
  const { drafts, next } = readRows(text, lines, at + 1, columns);
  const rows = drafts.map((draft) => settle(text, draft, kinds));
  if (rows.length < 2 || rows.includes(null)) return null;
  return { rows: [header.map((word) => [word]), ...rows.flatMap((row) => (row ? [row.cells] : []))], next };
}
