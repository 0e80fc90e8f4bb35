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
const LISTED_UNITS: readonly string[] = ['day', 'month', 'tenday', 'quarter', 'year', 'feast'];

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
  const marked = trail.role !== null || lead.role !== null;
  if (mention.year && isPastYear(reading, interval, marked ? 1 : 0)) return true;
  const tail = after(reading, trail.end, 40);
  if (lead.role === 'until' && isPast(reading, interval) && COUNTED.test(tail)) return true;
  return !marked && mention.year !== null && isPast(reading, interval);
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
  if (!interval || interval.issue === 'invalid-date' || edge !== null || trail.role !== 'before') return null;
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

/** True where two neighbours stand in one list and name the same unit; feasts need no mark (元旦春节前). */
const areListed = (reading: Reading, left: Marked, right: Marked, units: readonly string[]): boolean =>
  units.includes(left.mention.part.unit) &&
  left.mention.part.unit === right.mention.part.unit &&
  (LIST_MARK.test(reading.folded.slice(left.mention.end, right.mention.start)) ||
    (left.mention.part.unit === 'feast' && left.mention.end === right.mention.start));

/** 6月、12月各报送一次, in a cell: what the last of a list is not, the others are not by their place alone. */
const followsList = (reading: Reading, left: Marked, right: Marked, rightIsDue: boolean): boolean =>
  !rightIsDue &&
  left.lead.role === null &&
  left.mention.edge === null &&
  right.mention.interval !== null &&
  areListed(reading, left, right, LISTED_UNITS);

/**
 * Which mentions are due, the lists included: 前 lends itself to the dates before it (6月25日、12月25日前), 到 to the
 * years behind it (到2026年、2028年). A bare date in a cell lends nothing.
 */
function dueOnes(reading: Reading, marked: readonly Marked[]): ('own' | 'lent' | null)[] {
  const due = marked.map((one) => (isDue(reading, one) ? ('own' as const) : null)) as (
    | 'own'
    | 'lent'
    | null
  )[];
  const lends = marked.map(({ lead }) => lead.role === 'until');
  for (let i = 1; i < marked.length; i++) {
    const [left, right] = [marked[i - 1], marked[i]];
    if (!left || !right || due[i] || !due[i - 1] || !lends[i - 1] || right.trail.role !== null) continue;
    if (!areListed(reading, left, right, ['year'])) continue;
    due[i] = 'lent';
    lends[i] = true;
  }
  for (let i = marked.length - 2; i >= 0; i--) {
    const [left, right] = [marked[i], marked[i + 1]];
    if (!left || !right || left.trail.role !== null) continue;
    if (due[i] === 'own') {
      if (followsList(reading, left, right, due[i + 1] !== null)) due[i] = null;
      continue;
    }
    const lent =
      due[i + 1] === 'lent' ||
      (due[i + 1] === 'own' && (right.trail.role === 'before' || right.mention.edge === 'end'));
    if (lent && areListed(reading, left, right, LISTED_UNITS)) due[i] = 'lent';
  }
  return due;
}

function findDueBy(reading: Reading): FoundDeadline[] {
  const marked = reading.mentions.map((mention) => ({
    mention,
    lead: leadOf(reading, mention.start),
    trail: trailOf(reading, mention.end),
  }));
  const due = dueOnes(reading, marked);
  return marked
    .filter((one, index) => {
      if (!due[index] || one.mention.form === 'bare' || !standsAlone(reading, one)) return false;
      return due[index] === 'lent' || !isFact(reading, one);
    })
    .map((one) => dueBy(reading, one));
}

export const dueByShape: Shape = { name: 'due-by', find: findDueBy };
