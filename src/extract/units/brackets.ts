// Brackets of a text. In: folded text. Out: pairs and, where the closing one is lost, stretches to the end of the line.
import type { Span } from '../../document/document.js';

/** One bracket with its content; spans are offsets into the text. */
export interface Bracket {
  /** Both brackets included. */
  readonly span: Span;
  readonly content: Span;
  /** How deep brackets are nested in it: 0 where it holds none. */
  readonly height: number;
  readonly closed: boolean;
}

const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '〕': '〔', '】': '【' };
const OPENING = '([〔【';

/** An attribution is never longer, nor nests deeper; what is keeps the scan linear. */
const LONGEST = 3000;
const HIGHEST = 3;

interface Open {
  readonly at: number;
  readonly kind: string;
  height: number;
}

/** Takes the bracket that `kind` closes off the stack, with the unclosed ones above it; any kind may close the top. */
function close(
  stack: Open[],
  counts: Map<string, number>,
  kind: string,
): { open: Open | undefined; lost: Open[] } {
  const lost: Open[] = [];
  const known = (counts.get(kind) ?? 0) > 0;
  for (let open = stack.pop(); open; open = stack.pop()) {
    counts.set(open.kind, counts.get(open.kind)! - 1);
    if (!known || open.kind === kind) return { open, lost };
    lost.push(open);
  }
  return { open: undefined, lost };
}

/** Where an unclosed bracket's content ends: at the line's end, or before the next bracket that is not closed either. */
function unclosed(folded: string, opens: readonly Open[], limit: number): Bracket[] {
  return opens.map((open, index) => {
    const next = opens[index + 1]?.at ?? limit;
    const line = folded.slice(open.at, Math.min(next, open.at + LONGEST)).indexOf('\n');
    const end = line < 0 ? Math.min(next, open.at + LONGEST) : open.at + line;
    return {
      span: { start: open.at, end },
      content: { start: open.at + 1, end },
      height: open.height,
      closed: false,
    };
  });
}

/**
 * Finds the brackets （）()〔〕【】[] of a folded text, inner ones before the one around them.
 * A bracket of another kind closes too where its own was never opened. Linear in the text's length.
 */
export function findBrackets(folded: string): Bracket[] {
  const found: Bracket[] = [];
  const stack: Open[] = [];
  const counts = new Map<string, number>();
  const either = /[()[\]〔〕【】]/g;
  for (let match = either.exec(folded); match; match = either.exec(folded)) {
    const char = match[0];
    const at = match.index;
    if (OPENING.includes(char)) {
      stack.push({ at, kind: char, height: 0 });
      counts.set(char, (counts.get(char) ?? 0) + 1);
      continue;
    }
    const { open, lost } = close(stack, counts, CLOSING[char]!);
    for (const bracket of unclosed(folded, lost.reverse(), at)) found.push(bracket);
    if (!open) continue;
    const around = stack.at(-1);
    if (around) around.height = Math.max(around.height, open.height + 1);
    found.push({
      span: { start: open.at, end: at + 1 },
      content: { start: open.at + 1, end: at },
      height: open.height,
      closed: true,
    });
  }
  for (const rest of unclosed(folded, stack, folded.length)) found.push(rest);
  return found.filter(({ span, height }) => span.end - span.start <= LONGEST && height <= HIGHEST);
}
