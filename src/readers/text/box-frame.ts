// Tables drawn with box characters (┌─┬─┐ │ … │ ├─┼─┤ └─┴─┘) or with + - |. In: lines. Out: the pieces of each cell.
// A cell of several lines is not one stretch of the text, so the reader sets such a table anew.
import type { Span } from '../../document/document.js';
import { trim } from '../../document/span.js';
import type { TextLine } from './text-line.js';

/** Each row's cells, each cell its pieces from top to bottom. */
export interface FramedTable {
  readonly rows: readonly (readonly (readonly Span[])[])[];
  readonly next: number;
}

const RULE = /^[\s─━┄┅═╌\-+┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝┠┨┯┷╭╮╰╯│┃║|]+$/;
const HORIZONTAL = /[─━┄┅═╌-]{2}/;
const BAR = /[│┃║|]/;

const isRule = (line: TextLine): boolean => HORIZONTAL.test(line.raw) && RULE.test(line.raw);
const isRow = (line: TextLine): boolean => BAR.test(line.raw) && !isRule(line);

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

/** Reads the framed table that starts at line `at`; null where none does. Rows are told apart by the rules between them. */
export function readFrame(text: string, lines: readonly TextLine[], at: number): FramedTable | null {
  if (!isRule(lines[at]!) || !lines[at + 1] || !isRow(lines[at + 1]!)) return null;
  const rows: Span[][][] = [];
  let open = false;
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    if (isRule(line)) open = false;
    else if (!isRow(line)) break;
    else {
      const row = open ? rows.at(-1)! : [];
      if (!open) rows.push(row);
      pieces(text, line).forEach((piece, column) => {
        row[column] ??= [];
        if (piece.start < piece.end) row[column].push(piece);
      });
      open = true;
    }
  }
  return rows.length >= 2 && rows.some((row) => row.length >= 2) ? { rows, next } : null;
}
