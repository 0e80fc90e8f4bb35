// Shape: from a day to a day — 6月至9月, 2018—2020年, 自2018年8月1日至2023年7月31日止.
import type { FoundDeadline } from '../facts.js';
import { issuesOf } from './dated.js';
import { edtfBetween } from './edtf.js';
import { leadOf, trailOf } from './markers.js';
import type { Interval, ResolvedMention } from './mention.js';
import { isRange } from './range-ends.js';
import { resolveMention } from './resolution.js';
import { deadline, type Reading, type Shape } from './shape.js';

const isWord = (mention: ResolvedMention): boolean => mention.year?.kind === 'word';

/** Resolves a mention in a given year, for the end of a range whose own year is implied. */
const inYear = (
  reading: Reading,
  mention: ResolvedMention,
  year: number,
  month: number | null,
): Interval | null => {
  const { documentDate, planYear } = reading;
  return resolveMention(mention, { documentDate, planYear, carriedYear: year, carriedMonth: month });
};

/**
 * The two ends with their years settled: an end without a year takes the other's, one year off where the range would
 * run backwards (11月至次年1月, 11月至1月).
 */
function endsOf(reading: Reading, from: ResolvedMention, to: ResolvedMention): [Interval, Interval] | null {
  let left = from.interval;
  let right = to.interval;
  if (!left || !right) return null;
  if (!from.year && to.year && !isWord(to)) {
    left = inYear(reading, from, right.year, null) ?? left;
    if (left.start > right.end) left = inYear(reading, from, right.year - 1, null) ?? left;
  } else if (!to.year && right.end < left.start) {
    right = inYear(reading, to, right.year + 1, null) ?? right;
  }
  return right.end < left.start ? null : [left, right];
}

function rangeAt(reading: Reading, from: ResolvedMention, to: ResolvedMention): FoundDeadline | null {
  const ends = endsOf(reading, from, to);
  const lead = leadOf(reading, from.start);
  const trail = trailOf(reading, to.end);
  const closes = trail.role === 'until' || trail.role === 'before' || trail.role === 'during';
  const span = { start: lead.role === 'since' ? lead.start : from.start, end: closes ? trail.end : to.end };
  if (!ends) {
    return from.interval && to.interval
      ? null
      : deadline(reading, span, { kind: 'period', ...issuesOf(reading, to) });
  }
  const [left, right] = ends;
  const start = from.edge === 'end' ? left.end : left.start;
  return deadline(reading, span, {
    kind: 'period',
    start,
    end: right.end,
    precision: right.precision,
    edtf: edtfBetween(left, right),
    yearSource: left.yearSource,
    ...issuesOf(reading, { ...to, interval: right }),
  });
}

function findRanges(reading: Reading): FoundDeadline[] {
  const { mentions } = reading;
  return mentions.flatMap((from, index) => {
    const to = mentions[index + 1];
    if (!to || !isRange(reading.folded, from, to)) return [];
    const range = rangeAt(reading, from, to);
    return range ? [range] : [];
  });
}

export const rangeShape: Shape = { name: 'range', find: findRanges };
