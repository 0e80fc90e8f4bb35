// The column that running text fills. In: the lines of all pages of one width. Out: its left and right edge.
import { greatestOf, leastOf } from './extremes.js';
import type { PrintedLine } from './text-lines.js';

export interface TextColumn {
  readonly left: number;
  readonly right: number;
}

/** The right edge that lines agree on: the rightmost one that others reach as well, to within a character. */
function rightEdge(lines: readonly PrintedLine[], width: number, left: number): number {
  const ends = lines.map(({ edge }) => edge).sort((a, b) => b - a);
  const enough = Math.max(2, Math.ceil(ends.length / 20));
  const size = greatestOf(lines, (line) => line.size);
  for (let i = 0; i < ends.length; i++) {
    const agreed = ends[Math.min(ends.length - 1, i + enough - 1)]!;
    // Short lines that happen to be of one length are no column.
    if (i + enough <= ends.length && ends[i]! - agreed <= size && ends[i]! >= width * 0.6) return ends[i]!;
  }
  return Math.max(ends[0] ?? 0, width - left);
}

/** The left edge that lines return to behind full ones; where none are full, that of the leftmost line. */
function leftEdge(lines: readonly PrintedLine[], right: number): number {
  const leftmost = leastOf(lines, ({ left }) => left);
  const returns = lines
    .filter((line, index) => {
      const before = lines[index - 1];
      // A short line at the right edge is a signature, not a full line.
      const wide = before !== undefined && before.edge - before.left > (right - leftmost) * 0.6;
      return wide && right - before.edge < line.size * 1.5;
    })
    .map(({ left }) => left)
    .sort((a, b) => a - b);
  return returns[Math.floor(returns.length / 10)] ?? leftmost;
}

/** Measures the column of text that the lines stand in; `lines` in reading order, on pages `width` points wide. */
export function measureColumn(lines: readonly PrintedLine[], width: number): TextColumn {
  if (lines.length === 0) return { left: 0, right: width };
  const leftmost = leastOf(lines, ({ left }) => left);
  const right = rightEdge(lines, width, leftmost);
  return { left: leftEdge(lines, right), right };
}
