// Pieces of Markdown small enough to parse. In: the lines of a text. Out: runs of lines that no block reaches across.

/** A run of lines, from `from` to `to` (exclusive). */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  /** Lines too long, too deeply nested or with too many marks to be parsed: to be read as plain lines. */
  readonly plain: boolean;
  /** Index of the header line of a table that this chunk's first line goes on with. */
  readonly tableHeader?: number;
}

/** Parsing time grows faster than the text and its marks, so pieces are cut at the first place behind this weight. */
const WEIGHT = 4096;
/** What one mark weighs: the parser tries each pair of them. A character weighs 1. */
const MARK_WEIGHT = 64;
/** A piece of a table weighs less: its rows are cut anyway, and the parser is slower with them. */
const TABLE_WEIGHT = 1024;
/** The longest line that is parsed, in UTF-16 units. */
export const LONGEST_LINE = 16_384;
/** The most marks of emphasis, code, links and HTML (runs of them) that a line may have and still be parsed. */
export const MOST_MARKS = 128;
/** The most quotes and list items that one line may open. */
export const DEEPEST_NESTING = 32;

const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})([^\n]*)$/;

/** The row under a table's header (GFM 4.10). */
const isDelimiterRow = (line: string): boolean =>
  line.includes('|') &&
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .every((cell) => /^:?-+:?$/.test(cell.trim()));

const isTooDeep = (line: string): boolean => {
  const [markers = ''] = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line) ?? [];
  return (markers.match(/>|[-*+]|\d+[.)]/g) ?? []).length > DEEPEST_NESTING;
};

const marksIn = (line: string): number => line.match(/\*+|_+|`+|!?\[|\]|<|~+/g)?.length ?? 0;

const isBlank = (line: string): boolean => line.trim() === '';

/** Where in a text the scan is: inside fenced code (with its fence), a comment, a table (with its header line). */
interface Scan {
  fence: string | null;
  comment: boolean;
  table: number | null;
}

function scanFence(scan: Scan, line: string): boolean {
  const [, fence, rest] = FENCE.exec(line) ?? [];
  if (scan.fence !== null) {
    if (fence?.startsWith(scan.fence) && rest?.trim() === '') scan.fence = null;
    return true;
  }
  if (fence !== undefined && !(fence.startsWith('`') && rest?.includes('`'))) scan.fence = fence;
  return scan.fence !== null;
}

/** Takes in one line; `open` tells that the next line cannot start a piece of its own. */
function scanLine(scan: Scan, lines: readonly string[], at: number): void {
  const line = lines[at]!;
  if (!scan.comment && scanFence(scan, line)) {
    scan.table = null;
    return;
  }
  const opened = scan.comment ? 0 : line.indexOf('<!--');
  if (opened >= 0) scan.comment = !line.includes('-->', opened);
  if (isBlank(line)) scan.table = null;
  else if (scan.table === null && at > 0 && isDelimiterRow(line)) scan.table = at - 1;
}

/** Adds a chunk; plain lines that follow each other become one. */
function addChunk(chunks: Chunk[], chunk: Chunk): void {
  const last = chunks.at(-1);
  if (last?.plain && chunk.plain) chunks[chunks.length - 1] = { ...last, to: chunk.to };
  else chunks.push(chunk);
}

/**
 * Cuts lines into chunks: at a blank line, or where none comes before any line that starts no fenced code, comment or table row.
 * A long table is cut between rows, with the header told. Link definitions hold within their chunk.
 */
export function chunksOf(lines: readonly string[]): Chunk[] {
  const chunks: Chunk[] = [];
  const scan: Scan = { fence: null, comment: false, table: null };
  let from = 0;
  let weight = 0;
  let header: number | null = null;
  const cut = (to: number, next: number | null, plain = false): void => {
    if (to > from) addChunk(chunks, { from, to, plain, ...(header === null ? {} : { tableHeader: header }) });
    from = to;
    weight = 0;
    header = next;
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const within = scan.fence !== null || scan.comment;
    scanLine(scan, lines, at);
    const row = scan.table !== null && at > scan.table + 1;
    const marks = within ? 0 : marksIn(line);
    const plain = line.length > LONGEST_LINE || marks > MOST_MARKS || isTooDeep(line);
    if (weight > (row ? TABLE_WEIGHT : WEIGHT) && !within && (row || scan.table === null))
      cut(at, row ? scan.table : null);
    else if (plain && !within) cut(at, null);
    weight += line.length + 1 + marks * MARK_WEIGHT;
    if (plain) cut(at + 1, null, true);
  }
  cut(lines.length, null);
  return chunks;
}
