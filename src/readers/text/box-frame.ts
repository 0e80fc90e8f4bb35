// Tables drawn with box characters (┌─┬─┐ │ … │ ├─┼─┤ └─┴─┘) or with + - |. In: lines. Out: the pieces of each cell.
// A cell of several lines is not one stretch of the text, so the reader sets such a table anew.
import type { Span } from '../../document/document.js';
import { trim } from '../../document/span.js';
import type { TextLine } from './text-line.js';

/** The pieces of a cell from top to bottom; null where the cell above goes on. */
export type FramedCell = readonly Span[] | null;

export interface FramedTable {
  readonly rows: readonly (readonly FramedCell[])[];
  readonly next: number;
}

const RULE = /^[\s─━┄┅═╌\-+┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝┠┨┯┷╭╮╰╯│┃║|]+$/;
const HORIZONTAL = /[─━┄┅═╌-]{2}/;
const ONLY_HORIZONTAL = /^[─━┄┅═╌-]{2,}$/;
const BAR = /[│┃║|]/;
/** Where a horizontal line begins, ends or is crossed. */
const JUNCTION = /[┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝┠┨┯┷╭╮╰╯+]/;

const isRule = (line: TextLine): boolean => HORIZONTAL.test(line.raw) && RULE.test(line.raw);

/** A line cut at its bars and junctions: whether each part is ruled off, and the part itself. */
interface Part {
  readonly ruled: boolean;
  readonly span: Span;
}

function partsOf(text: string, { content }: TextLine): Part[] {
  const parts: Part[] = [];
  const isJoint = (at: number): boolean => BAR.test(text[at] ?? '') || JUNCTION.test(text[at] ?? '');
  if (!isJoint(content.start) || !isJoint(content.end - 1)) return [];
  for (let start = content.start + 1, at = start; at < content.end; at++) {
    if (!isJoint(at)) continue;
    const isLine = JUNCTION.test(text[start - 1]!) && JUNCTION.test(text[at]!);
    const ruled = isLine && ONLY_HORIZONTAL.test(text.slice(start, at));
    parts.push({ ruled, span: trim(text, { start, end: at }) });
    start = at + 1;
  }
  return parts;
}

/** The parts of a line that rules some columns off while cells of others go on; null for other lines. */
function partialRule(text: string, line: TextLine, columns: number): Part[] | null {
  if (!HORIZONTAL.test(line.raw)) return null;
  const parts = partsOf(text, line);
  const ruled = parts.filter((part) => part.ruled).length;
  return parts.length === columns && ruled > 0 && ruled < columns ? parts : null;
}

function pieces(text: string, line: TextLine): Span[] {
  const out: Span[] = [];
  let start = line.content.start + (BAR.test(text[line.content.start] ?? '') ? 1 : 0);
  const end = line.content.end - (BAR.test(text[line.content.end - 1] ?? '') ? 1 : 0);
  for (let i = start; i <= end; i++) {
    if (i < end && !BAR.test(text[i]!)) continue;
    out.push(trim(text, { start, end: i }));
    start = i + 1;
  }
  return out;
}

/** The rows so far; `current` holds for each column the cell that words on the next line belong to. */
interface Frame {
  readonly rows: (Span[] | null)[][];
  current: Span[][];
  open: boolean;
}

function addPieces(frame: Frame, found: readonly Span[]): void {
  if (!frame.open) {
    frame.current = [];
    frame.rows.push([]);
  }
  frame.open = true;
  const row = frame.rows.at(-1)!;
  found.forEach((piece, column) => {
    if (!frame.current[column]) {
      frame.current[column] = [];
      row[column] = frame.current[column];
    }
    if (piece.start < piece.end) frame.current[column].push(piece);
  });
}

/** Begins a row below the ruled columns; the cells of the others go on, with the words that stand on the line. */
function ruleOff(frame: Frame, parts: readonly Part[]): void {
  const row: (Span[] | null)[] = [];
  parts.forEach(({ ruled, span }, column) => {
    const cell = ruled ? [] : (frame.current[column] ?? []);
    row[column] = ruled || !frame.current[column] ? cell : null;
    if (!ruled && span.start < span.end) cell.push(span);
    frame.current[column] = cell;
  });
  frame.rows.push(row);
  frame.open = true;
}

/** Reads the framed table that starts at line `at`; null where none does. Rows are told apart by the rules between them. */
export function readFrame(text: string, lines: readonly TextLine[], at: number): FramedTable | null {
  const isRow = (line: TextLine): boolean => BAR.test(line.raw) && !isRule(line);
  if (!isRule(lines[at]!) || !lines[at + 1] || !isRow(lines[at + 1]!)) return null;
  const frame: Frame = { rows: [], current: [], open: false };
  let columns = 0;
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    const partial = frame.open ? partialRule(text, line, columns) : null;
    if (partial) ruleOff(frame, partial);
    else if (isRule(line)) frame.open = false;
    else if (isRow(line)) addPieces(frame, pieces(text, line));
    else break;
    columns = Math.max(columns, frame.current.length);
  }
  const { rows } = frame;
  return rows.length >= 2 && rows.some((row) => row.length >= 2) ? { rows, next } : null;
}
