// The grid of a frame. In: a frame of ruling lines. Out: column and row edges, and the cells that the lines leave open.
import type { Rule } from './marks.js';
import type { Frame } from './ruled-frames.js';

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface Grid {
  /** Rising x of the column edges, the outer ones included. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly GridCell[];
}

const SAME = 3;
const MAX_CELLS = 100_000;

/** Positions of lines, those that are nearly the same once, between the outer edges. */
function edgesOf(rules: readonly Rule[], first: number, last: number): number[] {
  const edges = [first];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b))
    if (at - edges.at(-1)! > SAME && last - at > SAME) edges.push(at);
  if (last - first > SAME) edges.push(last);
  return edges;
}

/** Tells of each inner edge whether a line closes it between two crossing edges. */
function wallsOf(rules: readonly Rule[], edges: readonly number[], crossing: readonly number[]): boolean[][] {
  return edges.map((edge) => {
    const lines = rules.filter(({ at }) => Math.abs(at - edge) <= SAME);
    return crossing.slice(1).map((end, index) => {
      const middle = (crossing[index]! + end) / 2;
      return lines.some(({ from, to }) => from <= middle && to >= middle);
    });
  });
}

interface Walls {
  /** By column edge and row. */
  readonly down: readonly (readonly boolean[])[];
  /** By row edge and column. */
  readonly across: readonly (readonly boolean[])[];
}

/** How far a cell reaches to the right: to the next wall in its first row, or to a cell that is there already. */
function widthFrom(walls: Walls, row: number, column: number, taken: readonly boolean[]): number {
  let span = 1;
  while (column + span < taken.length && !walls.down[column + span]![row] && !taken[column + span]) span++;
  return span;
}

/** True where the row below goes on with a cell of these columns: no wall above it, walls at both sides, none within. */
function goesOn(walls: Walls, row: number, column: number, span: number, taken: readonly boolean[]): boolean {
  for (let i = 0; i < span; i++) if (walls.across[row]![column + i]) return false;
  const closedLeft = column === 0 || walls.down[column]![row] === true;
  return closedLeft && widthFrom(walls, row, column, taken) === span;
}

/** Cells row by row. Where lines do not close a rectangle, each row has a cell of its own. */
function cellsOf(walls: Walls, rows: number, columns: number): GridCell[] {
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row]![column]) continue;
      const columnSpan = widthFrom(walls, row, column, taken[row]!);
      let rowSpan = 1;
      while (row + rowSpan < rows && goesOn(walls, row + rowSpan, column, columnSpan, taken[row + rowSpan]!))
        rowSpan++;
      for (let r = row; r < row + rowSpan; r++) taken[r]!.fill(true, column, column + columnSpan);
      cells.push({ row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}

/** The grid of a frame; null where it has but one column, or more cells than any table. Open outer sides count as closed. */
export function gridOf(frame: Frame): Grid | null {
  const columns = edgesOf(frame.down, frame.left, frame.right);
  const rows = edgesOf(frame.across, frame.top, frame.bottom);
  const [width, height] = [columns.length - 1, rows.length - 1];
  if (width < 2 || height < 1 || width * height > MAX_CELLS) return null;
  const walls = { down: wallsOf(frame.down, columns, rows), across: wallsOf(frame.across, rows, columns) };
  const cells = cellsOf(walls, height, width);
  return cells.length > 1 ? { columns, rows, cells } : null;
}

/** The index of the stretch between edges that a position falls into; -1 outside. */
export function stretchAt(edges: readonly number[], at: number): number {
  let low = 0;
  let high = edges.length - 1;
  if (at < edges[0]! || at > edges[high]!) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= at) low = middle;
    else high = middle;
  }
  return low;
}
