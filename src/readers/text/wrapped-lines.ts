// Hard-wrapped text, as taken from a PDF or a terminal: every paragraph is broken at the page's width. In: the lines of
// a text. Out: for a line, the lines that go on with its paragraph, and the page furniture that stands between them.
import {
  closesBracket,
  endsSentence,
  leavesBracketOpen,
  opensBracket,
  opensItem,
} from '../../zh/line-opening.js';
import type { TextLine } from './text-line.js';

/** How the text was wrapped; widths count half-width columns. */
export interface Wrapping {
  /** The column at which lines break. */
  readonly width: number;
  /** The indent of a line that goes on; null where the text has no indents to tell paragraphs by. */
  readonly indent: number | null;
  /** Hardly a line is shorter: the text had lost its paragraphs before it was wrapped. */
  readonly solid: boolean;
  /** Lines that are printed on page after page, without their digits. */
  readonly running: ReadonlySet<string>;
}

/** The lines of one paragraph, and how many lines of page furniture stood between them. */
export interface WrappedParagraph {
  readonly lines: readonly number[];
  readonly pageLines: number;
  /** Index of the first line behind. */
  readonly next: number;
}

const NARROWEST = 40;
const WIDEST = 124;
/** How far a line may end from the width: signs that must not open a line move the break. */
const TOLERANCE = 6;
const FEWEST = 4;
const FEWEST_SOLID = 12;
/** On how many pages a line must be printed to count as a running header. */
const PAGES = 3;
const LONGEST_RUNNING = 40;
/** The most lines of furniture between two pages. */
const MOST_BETWEEN = 8;

const PAGE_NUMBER =
  /^[-—–―·.\s]{0,6}\d{1,4}[-—–―·.\s]{0,6}$|^\d{1,4}\s?\/\s?\d{1,4}$|^\p{Script=Han}\s?\d{1,4}\s?\p{Script=Han}(?:\s?\p{Script=Han}\s?\d{1,4}\s?\p{Script=Han})?$/u;

const isWide = (code: number): boolean => code >= 0x1100 && !(code >= 0x2010 && code <= 0x2027);

function widthOf(words: string): number {
  let width = 0;
  for (let i = 0; i < words.length; i++) width += isWide(words.charCodeAt(i)) ? 2 : 1;
  return width;
}

const words = ({ span, content, raw }: TextLine): string =>
  raw.slice(content.start - span.start, content.end - span.start);
const indentOf = (line: TextLine): number =>
  widthOf(line.raw.slice(0, line.content.start - line.span.start).replace(/\f/g, ''));
const edgeOf = (line: TextLine): number => indentOf(line) + widthOf(words(line));
const isOpen = (line: TextLine): boolean => !line.blank && !endsSentence(words(line));
const isTabular = (line: TextLine): boolean => /[\t|｜│]|\S {3,}\S/.test(line.raw.trim());

const withoutDigits = (line: TextLine): string => words(line).replace(/[\d\s]/g, '');

function runningLines(lines: readonly TextLine[]): Set<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const key = line.blank || line.raw.length > LONGEST_RUNNING ? '' : withoutDigits(line);
    if (key.length >= 4) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= PAGES).map(([key]) => key));
}

const isFull = (edge: number, width: number): boolean => Math.abs(edge - width) <= TOLERANCE;

/** The commonest of some numbers; null where there are none. */
function commonest(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? null;
}

/**
 * Tells whether and how a text is hard-wrapped: lines that end in the middle of a sentence mostly end at one column,
 * and hardly any line reaches beyond it. Null for text of one paragraph a line.
 */
export function wrappingOf(lines: readonly TextLine[]): Wrapping | null {
  const filled = lines.filter((line) => !line.blank && !isTabular(line));
  const edges = filled.map(edgeOf);
  const open = filled.map((line, i) => (isOpen(line) ? edges[i]! : 0)).filter((edge) => edge >= NARROWEST);
  const width = [...open].sort((a, b) => a - b)[Math.floor(open.length * 0.8)];
  if (width === undefined || width > WIDEST) return null;
  const full = open.filter((edge) => isFull(edge, width)).length;
  const beyond = edges.filter((edge) => edge > width + TOLERANCE).length;
  if (full < FEWEST || full * 2 < open.length || beyond * 20 > edges.length) return null;
  const going = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next && !next.blank && isOpen(line) && isFull(edgeOf(line), width) ? [indentOf(next)] : [];
  });
  const base = commonest(going) ?? 0;
  const indented = filled.filter((line) => indentOf(line) > base && indentOf(line) <= base + 6).length;
  const short = edges.filter((edge) => edge < width - TOLERANCE).length;
  const solid = filled.length >= FEWEST_SOLID && short * 20 <= filled.length;
  return { width, solid, indent: indented >= 3 ? base : null, running: runningLines(lines) };
}

/** The line that follows on the next page, and the lines of furniture between; null where a blank line ends the paragraph. */
function following(
  lines: readonly TextLine[],
  at: number,
  wrapping: Wrapping,
): { next: number; between: number } | null {
  let pages = 0;
  let between = 0;
  let next = at + 1;
  for (; next < lines.length && next <= at + MOST_BETWEEN; next++) {
    const line = lines[next]!;
    const turns = PAGE_NUMBER.test(words(line)) || line.raw.includes('\f');
    if (turns) pages++;
    if (line.blank) continue;
    if (!PAGE_NUMBER.test(words(line)) && !wrapping.running.has(withoutDigits(line))) break;
    between++;
  }
  if (next >= lines.length || next > at + MOST_BETWEEN) return null;
  return next === at + 1 || pages > 0 ? { next, between } : null;
}

/** Whether the second line goes on with the paragraph of the first. */
function goesOn(line: TextLine, next: TextLine, { width, indent, solid }: Wrapping): boolean {
  if (!isFull(edgeOf(line), width) || isTabular(line) || isTabular(next)) return false;
  if (solid) return true;
  if (indent !== null && Math.abs(indentOf(next) - indent) > 1) return false;
  if (leavesBracketOpen(words(line)) || opensBracket(words(next))) return true;
  const within = isOpen(line) && !closesBracket(words(line));
  return opensItem(words(next)) ? within && indent !== null : indent !== null || isOpen(line);
}

/** The paragraph that begins with line `at`. */
export function wrappedParagraph(
  lines: readonly TextLine[],
  at: number,
  wrapping: Wrapping,
): WrappedParagraph {
  const own = [at];
  let pageLines = 0;
  let last = at;
  for (;;) {
    const found = following(lines, last, wrapping);
    if (!found || !goesOn(lines[last]!, lines[found.next]!, wrapping)) break;
    own.push(found.next);
    pageLines += found.between;
    last = found.next;
  }
  return { lines: own, pageLines, next: last + 1 };
}

/** What stands between two joined lines: a space between letters or digits of an alphabet, else nothing. */
export const seamBetween = (before: string, after: string): string =>
  /[A-Za-z0-9,.;]$/.test(before) && /^[A-Za-z0-9]/.test(after) ? ' ' : '';
