// Frames of ruling lines. In: the whole lines of a page. Out: groups of lines that cross, each with its outer edges.
import { greatestOf, leastOf } from './extremes.js';
import type { Rule, Rules } from './marks.js';

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Lines whose ends miss each other by less than this still meet. */
const MISS = 3;
/** Pages with more lines than this are drawings. */
const MAX_LINES = 4_000;

const meet = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - MISS &&
  down.at <= across.to + MISS &&
  across.at >= down.from - MISS &&
  across.at <= down.to + MISS;

/** Union-find over the lines: the index of each line's group. */
function groupLines({ across, down }: Rules): number[] {
  const parents = Array.from({ length: across.length + down.length }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = index; parents[at] !== root; ) {
      const next = parents[at]!;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  across.forEach((rule, a) => {
    down.forEach((other, d) => {
      if (meet(rule, other)) parents[rootOf(a)] = rootOf(across.length + d);
    });
  });
  return parents.map((_, index) => rootOf(index));
}

function frameOf(across: readonly Rule[], down: readonly Rule[]): Frame {
  return {
    left: Math.min(
      leastOf(across, ({ from }) => from),
      leastOf(down, ({ at }) => at),
    ),
    right: Math.max(
      greatestOf(across, ({ to }) => to),
      greatestOf(down, ({ at }) => at),
    ),
    top: Math.min(
      leastOf(across, ({ at }) => at),
      leastOf(down, ({ from }) => from),
    ),
    bottom: Math.max(
      greatestOf(across, ({ at }) => at),
      greatestOf(down, ({ to }) => to),
    ),
    across,
    down,
  };
}

/** The frames of a page from top to bottom. */
export function framesOf(rules: Rules): Frame[] {
  const { across, down } = rules;
  if (across.length + down.length > MAX_LINES) return [];
  const groups = groupLines(rules);
  const byGroup = new Map<number, { across: Rule[]; down: Rule[] }>();
  groups.forEach((group, index) => {
    const lines = byGroup.get(group) ?? { across: [], down: [] };
    byGroup.set(group, lines);
    if (index < across.length) lines.across.push(across[index]!);
    else lines.down.push(down[index - across.length]!);
  });
  return [...byGroup.values()]
    .filter((lines) => lines.across.length >= 2 && lines.down.length >= 1)
    .map((lines) => frameOf(lines.across, lines.down))
    .sort((a, b) => a.top - b.top || a.left - b.left);
}
