// Shape: done by a day — 10月底前, 到2020年, 不迟于8月15日, 年内, or a bare date in a deadline cell.
import type { FoundDeadline } from '../facts.js';
import { addDays } from './calendar.js';
import { fillsZone, isPast, isPastYear, issuesOf } from './dated.js';
import { edtfUntil } from './edtf.js';
import { hedgeOf, type Lead, leadOf, type Trail, trailOf } from './markers.js';
import type { ResolvedMention } from './mention.js';
import { after, deadline, type Reading, type Shape, zoneAt } from './shape.js';

/** A list whose last date has the marker lends it to the dates before: 6月25日、12月25日前. */
const LIST_MARK = /^\s?(?:[、,]|及|和|与|以及)\s?$/;
const LISTED_UNITS: readonly string[] = ['day', 'month', 'tenday', 'quarter'];

/** 截至2018年5月底，全市共受理…: a count of what has been. */
const COUNTED = /^[,，]?[^。;]{0,30}?(?:共|累计|已|达到|达\d|总数)/;

interface Marked {
  readonly mention: ResolvedMention;
  readonly lead: Lead;
  readonly trail: Trail;
}

const endsByItself = ({ edge }: ResolvedMention): boolean => edge !== null;

/** True where markers, an end word or the place in a deadline cell make the date a limit. */
function isDue(reading: Reading, { mention, lead, trail }: Marked): boolean {
  const { role } = trail;
  if (mention.part.unit === 'feast') return role === 'before';
  if (role === 'before' || role === 'within') return !(mention.part.unit === 'day' && role === 'within');
  if (role === 'since' || role === 'around' || role === 'during') return false;
  if (lead.role === 'until' || (role === 'until' && lead.role !== 'since')) return true;
  if (endsByItself(mention)) return lead.role !== 'since';
  const span =
    mention.part.unit === 'five-years' || (mention.part.unit === 'year' && mention.part.whole === true);
  return !span && fillsZone(reading, mention);
}

/** Past counts and past ends of years are facts; a limit of the document's own year stays, though it be past. */
function isFact(reading: Reading, { mention, lead, trail }: Marked): boolean {
  const { interval } = mention;
  if (zoneAt(reading, mention.start)) return false;
  if (mention.year && isPastYear(reading, interval)) return true;
  const tail = after(reading, trail.end, 40);
  if (lead.role === 'until' && isPast(reading, interval) && COUNTED.test(tail)) return true;
  return trail.role === null && lead.role === null && mention.year !== null && isPast(reading, interval);
}

/** A day without a month is a date only behind a boundary (于15日前), else it counts days (召开3日前). */
const standsAlone = (reading: Reading, { mention }: Marked): boolean =>
  mention.part.unit !== 'day' ||
  mention.part.month !== null ||
  /(?:^|[于在至到、及和,;。\n(])\s?$/.test(
    reading.folded.slice(Math.max(0, mention.start - 2), mention.start),
  );

/** The strict reading of 前 (before the unit begins), where it can still be met. */
function strictEnd(reading: Reading, { mention, trail }: Marked): string | null {
  const { interval, edge } = mention;
  if (!interval || edge !== null || trail.role !== 'before') return null;
  if (!['year', 'half', 'quarter', 'month'].includes(interval.precision)) return null;
  const strict = addDays(interval.start, -1);
  return reading.documentDate && strict < reading.documentDate ? null : strict;
}

/** The deadline of a marked mention; 国庆节前 ends the day before, every other unit on its last day. */
function dueBy(reading: Reading, marked: Marked): FoundDeadline {
  const { mention, lead, trail } = marked;
  const { interval } = mention;
  const start = lead.role === 'until' ? lead.start : mention.start;
  const feast = mention.part.unit === 'feast';
  const end = interval && (feast ? addDays(interval.start, -1) : interval.end);
  const strict = strictEnd(reading, marked);
  const time = trail.time ? { endTime: trail.time } : {};
  return deadline(
    reading,
    { start, end: trail.end },
    {
      kind: 'due-by',
      end,
      precision: trail.time ? 'hour' : (interval?.precision ?? null),
      edtf: interval && (feast ? `../${end}` : edtfUntil(interval)),
      ...time,
      ...(strict ? { earliestEnd: strict } : {}),
      ...hedgeOf(reading, start),
      ...(mention.edge === 'middle' ? { approximate: true as const } : {}),
      ...(interval ? { yearSource: interval.yearSource } : {}),
      ...issuesOf(reading, mention, strict ? ['before-unit-ambiguous'] : []),
    },
  );
}

function findDueBy(reading: Reading): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  let next: Marked | null = null;
  let nextIsDue = false;
  for (const mention of reading.mentions.toReversed()) {
    const marked: Marked = {
      mention,
      lead: leadOf(reading, mention.start),
      trail: trailOf(reading, mention.end),
    };
    const listed: boolean =
      nextIsDue &&
      next !== null &&
      LISTED_UNITS.includes(mention.part.unit) &&
      marked.trail.role === null &&
      mention.part.unit === next.mention.part.unit &&
      LIST_MARK.test(reading.folded.slice(mention.end, next.mention.start));
    const due: boolean = listed || isDue(reading, marked);
    const usable = mention.form !== 'bare' && standsAlone(reading, marked);
    if (due && usable && !isFact(reading, marked)) found.push(dueBy(reading, marked));
    // A bare date in a cell lends nothing: only a marker does.
    nextIsDue = due && (listed || marked.trail.role === 'before' || mention.edge === 'end');
    next = marked;
  }
  return found.reverse();
}

export const dueByShape: Shape = { name: 'due-by', find: findDueBy };
