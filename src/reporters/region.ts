// Where a finding stands for programs that know files, lines and columns. In: a checked file and a finding's place.
// Out: path, lines and columns.
import type { CheckedFile, RelatedPlace } from '../diagnostics/finding.js';

/** Lines and columns count from 1; columns are UTF-16 units, the end column is the one behind the last. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The canonical text before and in the words on their lines, where it is the file's own to the character; else null. */
  readonly before: string | null;
  readonly words: string;
}

export interface Site {
  /** The file that the lines are of: the text twin, where one was written for a format without lines. */
  readonly path: string;
  /** Null where the whole document is meant, or where there is no text that has lines. */
  readonly region: Region | null;
}

type Where = Pick<RelatedPlace, 'span' | 'place'>;

/** Offsets at which lines start. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the line that the offset lies in. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** A place that is known without words: a comment of the source. */
const pointIn = (place: NonNullable<Where['place']>): Region | null =>
  'line' in place
    ? { ...place, endLine: place.line, endColumn: place.column, before: null, words: '' }
    : null;

/** Prepares one file; the function it gives tells the place of a finding, or of what a finding speaks of beside. */
export function sitesOf({ path, text, twin }: CheckedFile): (where: Where) => Site {
  if (text === null) return () => ({ path, region: null });
  const starts = lineStarts(text);
  const positionOf = (offset: number) => {
    const line = lineAt(starts, offset);
    return { line: line + 1, column: offset - starts[line]! + 1 };
  };
  return ({ span, place }) => {
    if (place === null) return { path, region: null };
    if (span === null) return { path, region: pointIn(place) };
    const words = text.slice(span.start, span.end);
    const own = positionOf(span.start);
    const end = positionOf(span.end);
    const before = text.slice(span.start - own.column + 1, span.start);
    const exact = { ...own, endLine: end.line, endColumn: end.column, before, words };
    if (!('line' in place)) return { path: twin ?? path, region: exact };
    // In a file with lines of its own these count; the canonical text may have others (Markdown, lines set anew).
    const { line, column } = place;
    if (line === own.line && column === own.column) return { path, region: exact };
    const [first = ''] = words.split('\n', 1);
    return {
      path,
      region: { line, column, endLine: line, endColumn: column + first.length, before: null, words },
    };
  };
}
