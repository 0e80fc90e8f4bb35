// Pieces of Markdown small enough to parse. In: the lines of a text. Out: runs of lines that no block reaches across.

/** A run of lines, from `from` to `to` (exclusive). */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  /** Too long a line or too deep a nesting to be parsed: to be read as plain lines. */
  readonly plain: boolean;
  /** Index of the header line of a table that this chunk's first line goes on with. */
  readonly tableHeader?: number;
}

/** UTF-16 units. Parsing time grows faster than the text, so pieces are cut at the first place behind this. */
const SIZE = 4096;
/** The longest line that is parsed, in UTF-16 units. */
export const LONGEST_LINE = 16_384;
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

/**
 * Cuts lines into chunks: at a blank line, or where none comes before any line that starts no fenced code, comment or table row.
 * A long table is cut between rows, with the header told. Link definitions hold within their chunk.
 */
export function chunksOf(lines: readonly string[]): Chunk[] {
  const chunks: Chunk[] = [];
  const scan: Scan = { fence: null, comment: false, table: null };
  let from = 0;
  let size = 0;
  let plain = false;
  let header: number | null = null;
  const cut = (to: number, next: number | null): void => {
    if (to > from) chunks.push({ from, to, plain, ...(header === null ? {} : { tableHeader: header }) });
    from = to;
    size = 0;
    plain = false;
    header = next;
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const within = scan.fence !== null || scan.comment;
    scanLine(scan, lines, at);
    const row = scan.table !== null && at > scan.table + 1;
    const long = line.length > LONGEST_LINE || isTooDeep(line);
    if (size > SIZE && !within && (row || scan.table === null)) cut(at, row ? scan.table : null);
    else if (long && !within) cut(at, null);
    size += line.length + 1;
    if (!long) continue;
    plain = true;
    cut(at + 1, null);
  }
  cut(lines.length, null);
  return chunks;
}
