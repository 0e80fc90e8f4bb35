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

/** The lines of the body without those that only name the table right below them. */
export function withoutCaptions(
  { text, aboveTables }: Context,
  lines: readonly Line[],
): { body: Line[]; captions: IgnoredFact[] } {
  const isCaption = ({ span, block }: Line): boolean => {
    if (!aboveTables.has(block) || span.end - span.start > LONGEST_CAPTION) return false;
    const words = text.slice(span.start, span.end).trim();
    return CAPTION.test(words) && parseLabel(words) === null;
  };
  const captions = lines.filter(isCaption).map(({ span }): IgnoredFact => ({ span, reason: 'table-header' }));
  return { body: lines.filter((line) => !isCaption(line)), captions };
}
