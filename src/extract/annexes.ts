// Annexes. In: the body's lines, and what the frame set aside. Out: the lines by annex without the captions of tables,
// and one outline of them all.
// A mark (附件2) closes every item above it: what follows counts anew.
import type { Line } from '../outline/line.js';
import { buildOutline, type Outline } from '../outline/outline.js';
import { parseLabel } from '../outline/parse-label.js';
import type { Context } from './context.js';
import type { IgnoredFact } from './facts.js';

/** The lines between the marks of annexes, in order; at least one list. */
function splitAtMarks(lines: readonly Line[], ignored: readonly IgnoredFact[]): Line[][] {
  const marks = ignored
    .flatMap(({ reason, span }) => (reason === 'annex-mark' ? [span.start] : []))
    .sort((a, b) => a - b);
  const parts: Line[][] = [[]];
  let passed = 0;
  for (const line of lines) {
    const before = passed;
    while (passed < marks.length && marks[passed]! < line.span.start) passed++;
    if (passed > before && parts.at(-1)!.length > 0) parts.push([]);
    parts.at(-1)!.push(line);
  }
  return parts;
}

/** The outline of each annex, the plan's own body first. */
export const outlinesOf = (
  text: string,
  lines: readonly Line[],
  ignored: readonly IgnoredFact[],
): Outline[] => splitAtMarks(lines, ignored).map((part) => buildOutline(text, part));

/** The outlines as one: their outermost items one behind the other. */
export function joinOutlines([first, ...rest]: readonly Outline[]): Outline {
  const { root, diagnostics } = first!;
  return {
    root: {
      ...root,
      lines: [...root.lines, ...rest.flatMap((outline) => outline.root.lines)],
      children: [...root.children, ...rest.flatMap((outline) => outline.root.children)],
    },
    diagnostics: [...diagnostics, ...rest.flatMap((outline) => outline.diagnostics)],
  };
}

const LONGEST_CAPTION = 60;
const CAPTION = /(?:表|清单|台账|分工|分解|安排)(?:[（(][^（）()]{1,20}[）)])?$/;

/** Whether words name the table below them (2026年重点任务分解表). */
export const isCaption = (words: string): boolean =>
  words.length <= LONGEST_CAPTION && CAPTION.test(words.trim()) && parseLabel(words.trim()) === null;

/** The lines of the body without those that only name the table right below them. */
export function withoutCaptions(
  { text, aboveTables }: Context,
  lines: readonly Line[],
): { body: Line[]; captions: IgnoredFact[] } {
  const names = ({ span, block }: Line): boolean =>
    aboveTables.has(block) && isCaption(text.slice(span.start, span.end));
  const captions = lines.filter(names).map(({ span }): IgnoredFact => ({ span, reason: 'table-header' }));
  return { body: lines.filter((line) => !names(line)), captions };
}
