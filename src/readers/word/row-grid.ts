// The columns of a table. In: rows whose cells have edges in twentieths of a point. Out: spans in whole columns.
import type { RawRow } from './raw.js';

/** One cell of a row as its row defines it; edges in twentieths of a point from the margin. */
export interface CellDefinition {
  readonly left: number;
  readonly right: number;
  vertical: 'restart' | 'continue' | null;
  horizontal: 'restart' | 'continue' | null;
}

/** A row and how its own definition lays its cells out; their number may differ in a damaged file. */
export interface MeasuredRow {
  readonly row: RawRow;
  readonly cells: readonly CellDefinition[];
}

/** Edges of different rows that lie as close as this (2 mm) are one: rows dragged by hand do not meet to the point. */
const TOLERANCE = 113;

/** Half of the narrowest cell, so that no cell falls together. */
function toleranceOf(rows: readonly MeasuredRow[]): number {
  let tolerance = TOLERANCE;
  for (const { cells } of rows)
    for (const { left, right } of cells)
      if (right > left) tolerance = Math.min(tolerance, (right - left) / 2);
  return tolerance;
}

/** The distinct edges of all rows, rising. */
function edgesOf(rows: readonly MeasuredRow[]): number[] {
  const tolerance = toleranceOf(rows);
  const all = new Set<number>();
  for (const { cells } of rows) for (const { left, right } of cells) all.add(left).add(right);
  const edges: number[] = [];
  for (const edge of [...all].sort((a, b) => a - b))
    if (edges.length === 0 || edge - edges.at(-1)! > tolerance) edges.push(edge);
  return edges;
}

/** The index of the edge that `x` lies at: the last one that is not right of it. */
function columnOf(edges: readonly number[], x: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/**
 * Sets the column spans of the cells, and how many columns stand free before and behind each row. A cell that its row
 * does not define takes one column.
 */
export function fitColumns(rows: readonly MeasuredRow[]): void {
  const edges = edgesOf(rows);
  const columns = edges.length - 1;
  for (const { row, cells } of rows) {
    const first = cells[0];
    if (!first) continue;
    row.before = columnOf(edges, first.left);
    let column = row.before;
    row.cells.forEach((cell, index) => {
      const definition = cells[index];
      const right = definition ? columnOf(edges, definition.right) : column + 1;
      cell.columnSpan = Math.max(1, right - column);
      column += cell.columnSpan;
    });
    row.after = Math.max(0, columns - column);
  }
}
