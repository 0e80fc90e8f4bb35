// Ruling lines. In: a path that is painted, and the map it is painted by. Out: its straight lines across and down the page.

import type { Rule } from './marks.js';
import { apply, type Matrix } from './matrix.js';

export interface RuleSink {
  readonly across: Rule[];
  readonly down: Rule[];
}

/** Filled areas up to this many points thick are lines. */
const THICKEST = 3;
/** How far a line may lean over its whole length and still be straight. */
const LEAN = 0.7;

type Point = readonly [number, number];

interface Subpath {
  readonly points: Point[];
  curved: boolean;
}

/** How many numbers follow each step of a path: move, line, cubic curve, quadratic curve, close. */
const NUMBERS = [2, 2, 6, 4, 0];
const [MOVE, LINE, , , CLOSE] = [0, 1, 2, 3, 4];

function subpathsOf(steps: readonly number[], map: Matrix): Subpath[] {
  const subpaths: Subpath[] = [];
  for (let at = 0; at < steps.length; ) {
    const step = steps[at]!;
    const numbers = NUMBERS[step];
    if (numbers === undefined) break;
    if (step === MOVE) subpaths.push({ points: [], curved: false });
    const open = subpaths.at(-1);
    if (open && step === CLOSE && open.points[0]) open.points.push(open.points[0]);
    else if (open && (step === MOVE || step === LINE))
      open.points.push(apply(map, steps[at + 1] ?? 0, steps[at + 2] ?? 0));
    else if (open) open.curved = true;
    at += numbers + 1;
  }
  return subpaths;
}

function addLine(sink: RuleSink, [x1, y1]: Point, [x2, y2]: Point): void {
  if (Math.abs(y1 - y2) <= LEAN && Math.abs(x1 - x2) > Math.abs(y1 - y2))
    sink.across.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  else if (Math.abs(x1 - x2) <= LEAN && Math.abs(y1 - y2) > Math.abs(x1 - x2))
    sink.down.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
}

/** A filled area counts where it is a thin upright rectangle. */
function addArea(sink: RuleSink, { points, curved }: Subpath): void {
  if (curved || points.length < 3 || points.length > 6) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKEST && width > height)
    addLine(sink, [left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  else if (width <= THICKEST && height > width)
    addLine(sink, [(left + right) / 2, top], [(left + right) / 2, bottom]);
}

export interface Paint {
  readonly stroked: boolean;
  readonly filled: boolean;
}

/** What the operator that ends a path does with it (ISO 32000-1, 8.5.3). */
export const paintOf = (operator: string): Paint => ({
  stroked: /stroke/i.test(operator),
  filled: /fill/i.test(operator),
});

/** Adds the lines of a painted path; curves and everything aslant are passed over. */
export function addPath(
  sink: RuleSink,
  steps: ArrayLike<number>,
  map: Matrix,
  { stroked, filled }: Paint,
): void {
  if (!stroked && !filled) return;
  for (const subpath of subpathsOf(Array.from(steps, Number), map)) {
    if (filled) addArea(sink, subpath);
    if (!stroked) continue;
    for (let i = 1; i < subpath.points.length; i++)
      if (!subpath.curved) addLine(sink, subpath.points[i - 1]!, subpath.points[i]!);
  }
}
