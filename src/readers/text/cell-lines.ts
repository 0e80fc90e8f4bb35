// Tables that came out one cell a line, under a header whose words are known. In: lines. Out: rows of cell spans.
// Where the header opens with a number column, a row begins at each next number; else rows have the header's length.
import type { Span } from '../../document/document.js';
import { textOf } from '../../document/span.js';
import { columnKindOf } from '../../zh/header-words.js';
import type { TextLine } from './text-line.js';
import type { TextTable, TextTableForm } from './text-table.js';

const FEWEST_HEADERS = 3;
const LONGEST_HEADER = 12;

/** The header's lines: at least three known words in a row, each on its own line. */
function headerAt(text: string, lines: readonly TextLine[], at: number): number {
  let count = 0;
  while (at + count < lines.length) {
    const { content } = lines[at + count]!;
    const length = content.end - content.start;
    if (length === 0 || length > LONGEST_HEADER || columnKindOf(textOf(text, content)) === null) break;
    count++;
  }
  return count >= FEWEST_HEADERS ? count : 0;
}

/** The filled lines behind the header, up to two blank lines in a row. */
function linesBehind(lines: readonly TextLine[], at: number): { line: TextLine; index: number }[] {
  const out: { line: TextLine; index: number }[] = [];
  for (let i = at; i < lines.length; i++) {
    const line = lines[i]!;
    if (!line.blank) out.push({ line, index: i });
    else if (lines[i + 1]?.blank ?? true) break;
  }
  return out;
}

type Numbered = { line: TextLine; index: number };

/** Rows that begin with 1, 2, 3 …; what stands between two numbers are the cells of the first. */
function rowsByNumber(text: string, body: readonly Numbered[], columns: number): TextTable | null {
  const rows: Span[][] = [];
  let expected = 1;
  let next = 0;
  for (const { line, index } of body) {
    const number = /^\d{1,3}$/.test(textOf(text, line.content).trim())
      ? Number(textOf(text, line.content))
      : null;
    if (number === expected) {
      rows.push([line.content]);
      expected++;
    } else if (rows.length === 0 || rows.at(-1)!.length >= columns) {
      if (expected > 1 && !followedBy(text, body, index, expected)) break;
      rows.push([line.content]);
    } else rows.at(-1)!.push(line.content);
    next = index + 1;
  }
  return rows.filter((row) => row.length === columns).length >= 2 ? { rows, next } : null;
}

/** Whether the next number stands right behind this line: the line is then a category row. */
function followedBy(text: string, body: readonly Numbered[], index: number, expected: number): boolean {
  const following = body.find((entry) => entry.index > index);
  return following !== undefined && textOf(text, following.line.content) === String(expected);
}

/** Rows of the header's own length; the table ends where fewer lines are left than a row needs. */
function rowsByLength(body: readonly Numbered[], columns: number): TextTable | null {
  const rows: Span[][] = [];
  for (let i = 0; i + columns <= body.length; i += columns) {
    rows.push(body.slice(i, i + columns).map(({ line }) => line.content));
  }
  const last = body[rows.length * columns - 1];
  return rows.length >= 2 && last ? { rows, next: last.index + 1 } : null;
}

function read(text: string, lines: readonly TextLine[], at: number): TextTable | null {
  const columns = headerAt(text, lines, at);
  if (columns === 0) return null;
  const header = lines.slice(at, at + columns).map((line) => line.content);
  const body = linesBehind(lines, at + columns);
  const numbered = columnKindOf(textOf(text, header[0]!)) === 'number';
  const table = numbered ? rowsByNumber(text, body, columns) : rowsByLength(body, columns);
  return table && { rows: [header, ...table.rows], next: table.next };
}

export const cellLines: TextTableForm = { name: 'cell-lines', read };
