// Ruling lines as a person sees them. In: the strokes of a page. Out: whole lines, pieces and double strokes as one.
import type { Rule, Rules } from './marks.js';

/** Strokes closer than this are one line; a border is drawn piece by piece, and may be double. */
const NEAR = 2.6;
const SHORTEST = 5;

/** Joins strokes of one position that touch. */
function joinPieces(pieces: readonly Rule[]): Rule[] {
  const at = pieces.reduce((sum, rule) => sum + rule.at, 0) / pieces.length;
  const joined: { at: number; from: number; to: number }[] = [];
  for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to + NEAR) last.to = Math.max(last.to, to);
    else joined.push({ at, from, to });
  }
  return joined.filter(({ from, to }) => to - from >= SHORTEST);
}

function joinRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const out: Rule[] = [];
  let group: Rule[] = [];
  for (const rule of sorted) {
    if (group[0] && rule.at - group[0].at > NEAR) {
      out.push(...joinPieces(group));
      group = [];
    }
    group.push(rule);
  }
  if (group.length > 0) out.push(...joinPieces(group));
  return out;
}

/** Joins the strokes of a page; stubs that are left over are dropped. */
export const joinedRules = ({ across, down }: Rules): Rules => ({
  across: joinRules(across),
  down: joinRules(down),
});
