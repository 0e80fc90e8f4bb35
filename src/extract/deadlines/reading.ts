// Prepares a text for the shapes. In: text and context. Out: a Reading with zones, barred stretches and mentions.
import type { Span } from '../../document/document.js';
import { OTHER_LABELS, TIME_LABELS } from '../../zh/calendar-words.js';
import { fold } from '../../zh/fold.js';
import { isIsoDate } from './calendar.js';
import { barredSpans } from './guards.js';
import { findMentions } from './mentions.js';
import { withoutNoPlans } from './range-ends.js';
import type { DeadlineContext, Reading } from './shape.js';

const LABEL = new RegExp(`${TIME_LABELS}\\s?[:]`, 'g');
const NEXT_LABEL = new RegExp(`[;,、\\s]?${OTHER_LABELS}`, 'y');
/** What may go on behind a semicolon within one value: 6月底前；12月底前. */
const GOES_ON = /^[;]\s?[\d每年长持第二]/;

/** Where the value of a label ends: at the line's or sentence's end, a closing bracket, or the next label. */
function valueEnd(folded: string, start: number): number {
  let depth = 0;
  for (let at = start; at < folded.length; at++) {
    const char = folded.charAt(at);
    if (char === '(') depth++;
    else if (char === ')' && depth-- === 0) return at;
    else if (char === '\n' || char === '。') return at;
    else if (char === ';' && !GOES_ON.test(folded.slice(at, at + 3))) return at;
    else {
      NEXT_LABEL.lastIndex = at;
      if (NEXT_LABEL.test(folded)) return at;
    }
  }
  return folded.length;
}

/** The stretches that are the value of a deadline cell or label. */
function zonesOf(folded: string, whole: boolean): Span[] {
  const zones: Span[] = [];
  let free = 0;
  for (const label of folded.includes(':') ? folded.matchAll(LABEL) : []) {
    if (label.index < free) continue;
    const start = label.index + label[0].length;
    const end = whole ? folded.length : valueEnd(folded, start);
    zones.push({ start, end });
    free = end;
  }
  return whole && zones.length === 0 ? [{ start: 0, end: folded.length }] : zones;
}

/** A test for offsets that lie in one of the spans (rising, not overlapping), by binary search. */
function inside(spans: readonly Span[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}

/** A test that is made when it is first asked. */
function lazily(make: () => (offset: number) => boolean): (offset: number) => boolean {
  let test: ((offset: number) => boolean) | null = null;
  return (offset) => {
    test ??= make();
    return test(offset);
  };
}

/** Folds a text once and finds what all shapes build on. */
export function prepareReading(text: string, context: DeadlineContext): Reading {
  const folded = fold(text);
  const whole = context.whole ?? false;
  const documentDate = isIsoDate(context.documentDate) ? context.documentDate : null;
  const planYear = context.planYear ?? null;
  // Only asked where something was found: plain prose never pays for it.
  const isBarred = lazily(() => inside(barredSpans(folded, whole)));
  const zones = zonesOf(folded, whole);
  const inCell = inside(zones);
  const all = findMentions(folded, { documentDate, planYear, isBarred, inCell });
  const mentions = withoutNoPlans(folded, all, documentDate, inCell);
  return {
    text,
    folded,
    documentDate,
    planYear,
    holidays: context.holidays,
    mentions,
    mentionAt: new Map(mentions.map((mention) => [mention.start, mention])),
    zones,
    isBarred,
  };
}
