// Shape: from a day to a day — 6月至9月, 2018—2020年, 自2018年8月1日至2023年7月31日止.
import { GAP, RANGE_MARK } from '../../zh/calendar-words.js';
import type { FoundDeadline } from '../facts.js';
import { isPast, isPastYear, issuesOf } from './dated.js';
import { edtfBetween } from './edtf.js';
import { leadOf, trailOf } from './markers.js';
import type { Interval, ResolvedMention } from './mention.js';
import { resolveMention } from './resolution.js';
import { after, deadline, type Reading, type Shape, zoneAt } from './shape.js';

const MARK = new RegExp(`^${GAP}起?,?${GAP}${RANGE_MARK}${GAP}$`);

/** 2018—2020年行动计划: the years in a name. */
const NAME_BEHIND =
  /^(?:年?度)?(?!制定|编制|出台|完成|实施|组织|开展)[一-龥]{0,8}(?:行动计划|行动方案|规划纲要|发展规划|实施方案|工作方案|三年行动)/;

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

/** True where the two mentions can be the ends of one range. */
function matches(reading: Reading, from: ResolvedMention, to: ResolvedMention): boolean {
  if (!MARK.test(reading.folded.slice(from.end, to.start))) return false;
  const dayOnly = to.part.unit === 'day' && to.part.month === null;
  return !dayOnly || from.part.unit === 'day';
}

function rangeAt(reading: Reading, from: ResolvedMention, to: ResolvedMention): FoundDeadline | null {
  const ends = endsOf(reading, from, to);
  const inCell = zoneAt(reading, from.start) !== null;
  if (ends && !inCell && from.year && (isPastYear(reading, ends[1]) || isPast(reading, ends[1]))) return null;
  if (!inCell && NAME_BEHIND.test(after(reading, to.end, 16))) return null;
  const lead = leadOf(reading, from.start);
  const trail = trailOf(reading, to.end);
  // 2026年1月至6月期间新购的: the stretch qualifies a noun.
  if (!inCell && trail.role === 'during' && /^[^,。;、\n]{0,10}的/.test(after(reading, trail.end, 12)))
    return null;
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
    if (!to || !matches(reading, from, to)) return [];
    const range = rangeAt(reading, from, to);
    return range ? [range] : [];
  });
}

export const rangeShape: Shape = { name: 'range', find: findRanges };
