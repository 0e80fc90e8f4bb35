// Items run together. In: a stretch of text. Out: the offsets at which a new line begins in it, by its labels.
// A stretch is cut only where its labels go on in sequence: 一、… 二、… or, behind a label at its start, the next ones.
import type { Span } from '../document/document.js';
import { fold } from '../zh/fold.js';
import { parseNumeral } from '../zh/numeral.js';

type LabelClass = 'chapter' | 'article' | 'cn' | 'cn-paren' | 'ar' | 'ar-paren';

interface Candidate {
  readonly offset: number;
  readonly name: LabelClass;
  readonly value: number;
  /** A sentence, a bracket or the stretch's own start stands before it. */
  readonly afterStop: boolean;
  /** The value of a label (责任部门：…) runs up to it without a stop. */
  readonly afterValue: boolean;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** Behind the first digit: what makes digits behind a label the item's own words (1.2025年底前, 1.10千伏线路). */
const WHOLE = '\\d{3}年|\\d{0,2}(?:千伏|个(?!百分点|月)|家|项|条|座|小时|名)';
const LABEL = new RegExp(
  `第(${NUMERAL})章|第(${NUMERAL})条(?![规第款项])|(${NUMERAL})、|\\((${NUMERAL})\\)(?![、至])|(?<![\\d.])(\\d{1,2})[.、](?!\\d(?!${WHOLE}))|\\((\\d{1,2})\\)`,
  'g',
);
const CLASSES: readonly LabelClass[] = ['chapter', 'article', 'cn', 'cn-paren', 'ar', 'ar-paren'];
const STOP = /[。;:!?)〕】》”\]\s]/;
/** A label whose value may end without a stop: the next item follows right behind the last name or date. */
const VALUE = /(?:单位|部门|科室|处室|股室|领导|责任人|时限|时间|期限|节点):[^。!?]{1,300}$/;
const LONGEST_VALUE = 320;
const RANK: Readonly<Record<LabelClass, number>> = {
  chapter: 0,
  article: 1,
  cn: 2,
  'cn-paren': 3,
  ar: 4,
  'ar-paren': 5,
};

/** The shortest stretch that is looked at. */
const SHORTEST = 60;
/** The longest heading between a label and the first label below it. */
const LONGEST_HEADING = 60;

function candidatesIn(folded: string): Candidate[] {
  const out: Candidate[] = [];
  for (const match of folded.matchAll(LABEL)) {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const value = parseNumeral(match[index + 1]!);
    if (value === null) continue;
    const before = folded[match.index - 1];
    out.push({
      offset: match.index,
      name: CLASSES[index]!,
      value,
      afterStop: before === undefined || STOP.test(before),
      afterValue: VALUE.test(folded.slice(Math.max(0, match.index - LONGEST_VALUE), match.index)),
    });
  }
  return out;
}

/**
 * For each candidate, whether its next number follows further on at a place where an item can begin, before a label of
 * an outer class does: 1. goes on where 2. comes before the next （二） or 二、.
 */
function runsOf(candidates: readonly Candidate[]): boolean[] {
  const nextOf = new Map<LabelClass, { value: number; index: number }>();
  const outerAt = new Map<LabelClass, number>();
  const out: boolean[] = new Array(candidates.length).fill(false);
  for (let index = candidates.length - 1; index >= 0; index--) {
    const { name, value, afterStop, afterValue } = candidates[index]!;
    const next = nextOf.get(name);
    out[index] =
      next !== undefined && next.value === value + 1 && next.index < (outerAt.get(name) ?? Infinity);
    if (afterStop || afterValue) nextOf.set(name, { value, index });
    for (const inner of CLASSES) if (RANK[inner] > RANK[name]) outerAt.set(inner, index);
  }
  return out;
}

/** Whether the candidate stands right behind an outer label with no more than a heading between. */
const followsHeading = (
  folded: string,
  previous: Candidate | undefined,
  { name, offset }: Candidate,
): boolean =>
  previous !== undefined &&
  offset - previous.offset <= LONGEST_HEADING &&
  RANK[previous.name] < RANK[name] &&
  !folded.slice(previous.offset, offset).includes('。');

/** The candidates that go on in sequence, level by level; a level may go on under the next outer label or begin anew. */
function chain(folded: string, candidates: readonly Candidate[]): Candidate[] {
  const runs = runsOf(candidates);
  const accepted: Candidate[] = [];
  const last = new Map<LabelClass, number>();
  candidates.forEach((candidate, index) => {
    const { name, value, afterStop, afterValue } = candidate;
    const previous = accepted.at(-1);
    const next = value === (last.get(name) ?? 0) + 1;
    const opens = value === 1 && previous?.name !== name;
    if (!next && !opens) return;
    const heading = followsHeading(folded, previous, candidate);
    if (!afterStop && !heading && !(next && afterValue) && !(value === 1 && runs[index])) return;
    if (value === 1 && !heading && !runs[index]) return;
    // （1） without a level 1. above it may be part of a sentence: it must follow a heading, and go on.
    if (name === 'ar-paren' && !last.has('ar') && !last.has(name) && !(heading && runs[index])) return;
    accepted.push(candidate);
    last.set(name, value);
  });
  return accepted;
}

/**
 * Whether the stretch is really several lines: two outer labels in it, or one with a run below it, or a run that goes on
 * from its own first label.
 */
function isRunOn(accepted: readonly Candidate[]): boolean {
  const outer = accepted.filter((c) => c.offset > 0 && RANK[c.name] <= RANK['cn-paren']);
  if (outer.length >= 2 || (outer.length === 1 && accepted.length >= 3)) return true;
  const first = accepted[0];
  return first?.offset === 0 && accepted.some((c) => c.offset > 0 && c.name === first.name);
}

/**
 * Cuts a stretch of text into the lines that were run together into it.
 * @returns spans in order that cover the stretch; one span where it is a single line.
 */
export function splitRunOn(text: string, span: Span): Span[] {
  if (span.end - span.start < SHORTEST) return [span];
  const folded = fold(text.slice(span.start, span.end));
  const accepted = chain(folded, candidatesIn(folded));
  if (!isRunOn(accepted)) return [span];
  const cuts = accepted.map((c) => span.start + c.offset).filter((offset) => offset > span.start);
  return [span.start, ...cuts].map((start, index) => ({ start, end: cuts[index] ?? span.end }));
}
