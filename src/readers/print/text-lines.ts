// Printed lines. In: glyphs in any order. Out: lines from top to bottom, their words with the gaps between them.
import { greatestOf } from './extremes.js';
import type { Glyph } from './marks.js';

export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its last character ends that is no closing sign: those may hang over the edge of the text. */
  readonly edge: number;
  /** The baseline. */
  readonly y: number;
  /** The size of its largest characters. */
  readonly size: number;
  /** How wide the first stretch is that may not be broken: a character with the signs at it, a word, a number. */
  readonly firstWidth: number;
  /** Where the first few characters stand; what hangs below a label stands where one of them does. */
  readonly starts: readonly number[];
  /** True where every character is an artifact. */
  readonly artifact: boolean;
}

const KEPT_STARTS = 8;
/** Gaps, in parts of the font's size: wider than the one ends a word, wider than the other stands between columns. */
const WORD_GAP = 0.5;
const LATIN_GAP = 0.18;
const WIDE_GAP = 1;

const LATIN = /[\u0021-\u024f]/;
const isLatin = (text: string): boolean => LATIN.test(text);

/** Characters whose boxes share a line: the middle of the one lies within the height of the other. */
function groupByLine(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y || a.left - b.left);
  const groups: { glyphs: Glyph[]; top: number; bottom: number }[] = [];
  for (const glyph of sorted) {
    const { y, size } = glyph;
    const middle = y - size * 0.35;
    const group = groups.at(-1);
    if (group && middle > group.top && middle < group.bottom) {
      group.glyphs.push(glyph);
      group.top = Math.min(group.top, y - size * 0.85);
      group.bottom = Math.max(group.bottom, y + size * 0.1);
    } else groups.push({ glyphs: [glyph], top: y - size * 0.85, bottom: y + size * 0.1 });
  }
  return groups.map((group) => group.glyphs);
}

/** True where both print the same character at the same place: so bold type is imitated. */
const isDouble = (a: Glyph, b: Glyph): boolean =>
  a.text === b.text &&
  Math.abs(a.left - b.left) < 0.5 * Math.max(0.2, Math.min(a.right - a.left, b.right - b.left)) &&
  Math.abs(a.y - b.y) < 0.3 * a.size;

const LOOK_BACK = 4;

function withoutDoubles(sorted: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of sorted) {
    const near = kept.slice(-LOOK_BACK);
    if (!near.some((other) => isDouble(other, glyph))) kept.push(glyph);
  }
  return kept;
}

/** How many spaces stand for the room between two characters; `written` stood there as characters. */
function spacesFor(before: Glyph, after: Glyph, written: number): number {
  const size = Math.max(before.size, after.size, 1);
  const gap = (after.left - before.right) / size;
  if (gap >= WIDE_GAP) return Math.max(2, written, Math.min(80, Math.round(gap * 2)));
  if (written > 0) return written;
  const both = isLatin(before.text) && isLatin(after.text);
  return gap >= (both ? LATIN_GAP : WORD_GAP) ? 1 : 0;
}

/** Signs that never begin a line, and brackets that never end one (GB/T 15834-2011, 5.1). */
const CLOSES = /^[\p{Pe}\p{Pf},.;:!?%\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f]/u;
const OPENS = /^[\p{Ps}\p{Pi}]/u;

/** True where no line may end between two characters that stand side by side. */
function staysWith(before: Glyph, after: Glyph): boolean {
  if (after.left - before.right > LATIN_GAP * before.size) return false;
  const word = isLatin(before.text) && isLatin(after.text);
  return word || CLOSES.test(after.text) || OPENS.test(before.text);
}

function firstStretch(glyphs: readonly Glyph[]): number {
  let last = 0;
  while (last + 1 < glyphs.length && staysWith(glyphs[last]!, glyphs[last + 1]!)) last++;
  return (glyphs[last]?.right ?? 0) - (glyphs[0]?.left ?? 0);
}

function lineOf(group: readonly Glyph[]): PrintedLine | null {
  const sorted = withoutDoubles([...group].sort((a, b) => a.left - b.left));
  const printed = sorted.filter(({ text }) => text.trim() !== '');
  const [first] = printed;
  if (!first) return null;
  let text = '';
  let before: Glyph | null = null;
  let written = 0;
  for (const glyph of sorted) {
    if (glyph.text.trim() === '') {
      if (before) written += glyph.text.length;
      continue;
    }
    if (before) text += ' '.repeat(spacesFor(before, glyph, written));
    text += glyph.text;
    before = glyph;
    written = 0;
  }
  const size = greatestOf(printed, (glyph) => glyph.size);
  return {
    text,
    left: first.left,
    right: greatestOf(printed, ({ right }) => right),
    edge: (printed.findLast((glyph) => !CLOSES.test(glyph.text)) ?? first).right,
    y: printed.find((glyph) => glyph.size === size)?.y ?? first.y,
    size,
    firstWidth: firstStretch(printed),
    starts: printed.slice(0, KEPT_STARTS).map(({ left }) => left),
    artifact: printed.every(({ artifact }) => artifact),
  };
}

/** Groups glyphs by their baselines and sets the characters of a line from left to right, each once. */
export const linesOf = (glyphs: readonly Glyph[]): PrintedLine[] =>
  groupByLine(glyphs).flatMap((group) => lineOf(group) ?? []);
