// Items run together. In: a stretch of text. Out: the offsets at which a new line begins in it, by its labels.
// A stretch is cut only where its labels go on in sequence: 一、… 二、… or, behind a label at its start, the next ones.
import type { Span } from '../document/document.js';
import { COUNTING_WORDS } from '../zh/counting-words.js';
import { fold } from '../zh/fold.js';
import { parseNumeral } from '../zh/numeral.js';
import { parseLabel } from './parse-label.js';

type LabelClass = 'chapter' | 'article' | 'cn' | 'cn-paren' | 'named' | 'ar' | 'decimal' | 'ar-paren';

interface Candidate {
  readonly offset: number;
  readonly name: LabelClass;
  /** Of a decimal label the last number (3 of 2.3). */
  readonly value: number;
  /** Of a decimal label the first number; else 0. */
  readonly outer: number;
  /** A sentence, a bracket or the stretch's own start stands before it. */
  readonly afterStop: boolean;
  /** The value of a label (责任部门：…) runs up to it without a stop. */
  readonly afterValue: boolean;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** Behind the first digit: what makes digits behind a label the item's own words (1.2025年底前, 1.10千伏线路). */
const WHOLE = '\\d{3}年|\\d{0,2}(?:千伏|个(?!百分点|月)|家|项|条|座|小时|名)';
const LABEL = new RegExp(
  `第(${NUMERAL})章|第(${NUMERAL})条(?![规第款项])|(${NUMERAL})\\s{0,2}、|\\((${NUMERAL})\\)(?![、至])|${COUNTING_WORDS}(${NUMERAL}|\\d{1,2}):|(?<![\\d.])(\\d{1,2})[.、](?!\\d(?!${WHOLE}))|(?<![\\d.])(\\d{1,2}\\.\\d{1,2})(?=[.、:]?\\s{0,2}[\\u4e00-\\u9fff“《])|\\((\\d{1,2})\\)`,
  'g',
);
const CLASSES: readonly LabelClass[] = [
  'chapter',
  'article',
  'cn',
  'cn-paren',
  'named',
  'ar',
  'decimal',
  'ar-paren',
];
const STOP = /[。;:!?)〕】》”\]\s]/;
/** A label whose value may end without a stop: the next item follows right behind the last name or date. */
const VALUE = /(?:单位|部门|科室|处室|股室|领导|责任人|时限|时间|期限|节点):[^。!?]{1,300}$/;
const LONGEST_VALUE = 320;
const RANK: Readonly<Record<LabelClass, number>> = {
  chapter: 0,
  article: 1,
  cn: 2,
  'cn-paren': 3,
  named: 4,
  ar: 5,
  decimal: 6,
  'ar-paren': 7,
};

/** The shortest stretch that is looked at. */
const SHORTEST = 60;
/** The longest heading between a label and the first label below it. */
const LONGEST_HEADING = 60;
/** How many labels in sequence make lines of a text that is all one line. */
const FEWEST_ALONE = 3;

function candidatesIn(folded: string): Candidate[] {
  const out: Candidate[] = [];
  for (const match of folded.matchAll(LABEL)) {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const name = CLASSES[index]!;
    const [last, outer] = match[index + 1]!.split('.').reverse();
    const value = parseNumeral(last!);
    if (value === null || (name === 'decimal' && !isDecimal(folded, match.index))) continue;
    const before = folded[match.index - 1];
    out.push({
      offset: match.index,
      name,
      value,
      outer: outer === undefined ? 0 : Number(outer),
      afterStop: before === undefined || STOP.test(before),
      afterValue: VALUE.test(folded.slice(Math.max(0, match.index - LONGEST_VALUE), match.index)),
    });
  }
  return out;
}

/** 2.3 before words is a label, and no quantity (2.3亿元). */
const isDecimal = (folded: string, at: number): boolean =>
  parseLabel(folded.slice(at, at + 24))?.style === 'decimal';

/** Whether a label is the next one behind another of its class: （三） behind （二）, 2.3 behind 2.2, 3.1 behind 2.3. */
const isNext = (before: Candidate | undefined, { name, value, outer }: Candidate): boolean =>
  before === undefined
    ? value === 1
    : (value === before.value + 1 && outer === before.outer) ||
      (name === 'decimal' && value === 1 && outer === before.outer + 1);

/**
 * For each candidate, whether its next number follows further on at a place where an item can begin, before a label of
 * an outer class does: 1. goes on where 2. comes before the next （二） or 二、.
 */
function runsOf(candidates: readonly Candidate[]): boolean[] {
  const nextOf = new Map<LabelClass, number>();
  const outerAt = new Map<LabelClass, number>();
  const out: boolean[] = new Array(candidates.length).fill(false);
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index]!;
    const { name, afterStop, afterValue } = candidate;
    const next = nextOf.get(name);
    out[index] =
      next !== undefined && next < (outerAt.get(name) ?? Infinity) && isNext(candidate, candidates[next]!);
    if (afterStop || afterValue) nextOf.set(name, index);
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
  const last = new Map<LabelClass, Candidate>();
  candidates.forEach((candidate, index) => {
    const { name, value, afterStop, afterValue } = candidate;
    const previous = accepted.at(-1);
    const next = isNext(last.get(name), candidate);
    const opens = value === 1 && previous?.name !== name;
    if (!next && !opens) return;
    const heading = followsHeading(folded, previous, candidate);
    if (!afterStop && !heading && !(next && afterValue) && !(value === 1 && runs[index])) return;
    if (value === 1 && !heading && !runs[index]) return;
    // （1） without a level 1. above it may be part of a sentence: it must follow a heading, and go on.
    if (name === 'ar-paren' && !last.has('ar') && !last.has(name) && !(heading && runs[index])) return;
    accepted.push(candidate);
    last.set(name, candidate);
  });
  return accepted;
}

/**
 * Whether the stretch is really several lines: two outer labels in it, or one with a run below it, or a run that goes on
 * from its own first label.
 */
function isRunOn(accepted: readonly Candidate[], alone: boolean): boolean {
  if (alone && accepted.length >= FEWEST_ALONE) return true;
  const outer = accepted.filter((c) => c.offset > 0 && RANK[c.name] <= RANK['cn-paren']);
  if (outer.length >= 2 || (outer.length === 1 && accepted.length >= 3)) return true;
  const first = accepted[0];
  return first?.offset === 0 && accepted.some((c) => c.offset > 0 && c.name === first.name);
}

/** Behind a sentence or a bracket, a label of units or time opens a line of its own (…。责任单位：甲). */
const LABEL_LINE =
  /(?<=[。;)〕】]\s{0,4})(?:(?:牵头|责任|主办|承办|配合|协办|协同|参与|督办|督导|指导|监督|分管)[\u4e00-\u9fff]{0,4}(?:单位|部门|科室|处室|股室|领导)|(?:完成|整改|办理|办结|实施|工作)(?:时限|时间|期限)):/g;

/**
 * Cuts a stretch of text into the lines that were run together into it.
 * @param alone whether the stretch is all the text there is.
 * @returns spans in order that cover the stretch; one span where it is a single line.
 */
export function splitRunOn(text: string, span: Span, alone = false): Span[] {
  if (span.end - span.start < SHORTEST) return [span];
  const folded = fold(text.slice(span.start, span.end));
  const accepted = chain(folded, candidatesIn(folded));
  if (!isRunOn(accepted, alone)) return [span];
  const offsets = [
    ...accepted.map(({ offset }) => offset),
    ...[...folded.matchAll(LABEL_LINE)].map(({ index }) => index),
  ].sort((a, b) => a - b);
  const cuts = offsets.filter((offset) => offset > 0).map((offset) => span.start + offset);
  return [span.start, ...cuts].map((start, index) => ({ start, end: cuts[index] ?? span.end }));
}
