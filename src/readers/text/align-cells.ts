// Lines to columns. In: the lines of one row and the columns' kinds. Out: for each column the lines it holds.
// A cell may have wrapped over several lines or be empty; what a column is told to hold settles which.
import { fitOf } from '../../zh/cell-words.js';
import type { ColumnKind } from '../../zh/header-words.js';

/** What an empty cell, and a further line in a cell, cost against a line that fits. */
const EMPTY = -1.5;
const FURTHER = -1;
const MOST_LINES = 60;

/**
 * Shares lines out over columns in order so that they fit best.
 * @returns for each column the range of lines it holds, start and end; null where there are too many lines.
 */
export function alignCells(
  lines: readonly string[],
  kinds: readonly (ColumnKind | null)[],
): { readonly start: number; readonly end: number }[] | null {
  if (lines.length > MOST_LINES) return null;
  // best[c][i]: the best score of the first c columns over the first i lines; cut[c][i]: where column c begins then.
  const best: number[][] = [[0, ...lines.map(() => Number.NEGATIVE_INFINITY)]];
  const cut: number[][] = [[]];
  kinds.forEach((kind, c) => {
    const fits = lines.map((line) => fitOf(kind, line));
    const scores: number[] = [];
    const cuts: number[] = [];
    for (let i = 0; i <= lines.length; i++) {
      // Rather the later of two columns is empty: a row with one unit names who leads.
      let top = best[c]![i]! + EMPTY - (kinds.length - c) / 100;
      let from = i;
      // Of equal choices the later column takes more lines: those who help are more than those who lead.
      for (let j = i - 1, sum = 0; j >= 0; j--) {
        sum += fits[j]! + (j < i - 1 ? FURTHER : 0);
        if (best[c]![j]! + sum >= top) [top, from] = [best[c]![j]! + sum, j];
      }
      scores.push(top);
      cuts.push(from);
    }
    best.push(scores);
    cut.push(cuts);
  });
  const ranges: { start: number; end: number }[] = [];
  for (let c = kinds.length, end = lines.length; c > 0; c--) {
    const start = cut[c]![end]!;
    ranges.unshift({ start, end });
    end = start;
  }
  return ranges;
}
