// Pieces shared by the shapes that end in a date. In: a Reading and a resolved mention. Out: fields of a deadline, tests.
import { yearOf } from './calendar.js';
import type { Interval, Issue, Mention, ResolvedMention } from './mention.js';
import { after, type Reading, zoneAt } from './shape.js';

/** True for a year with nothing more to it, which in running text is a name's part and no date. */
export const isBareYear = (mention: Mention): boolean =>
  mention.part.unit === 'year' && mention.edge === null && mention.part.whole !== true;

/** The year the document is of: the earlier of its date and its plan's year. */
function ownYear(reading: Reading): number | null {
  const years = [reading.documentDate ? yearOf(reading.documentDate) : null, reading.planYear].filter(
    (year) => year !== null,
  );
  return years.length > 0 ? Math.min(...years) : null;
}

/**
 * True where the interval ended before the year the document is of: a fact of the past.
 * @param grace how many years back still count as the plan's own: a plan may come out late.
 */
export function isPastYear(reading: Reading, interval: Interval | null, grace = 0): boolean {
  const own = ownYear(reading);
  return interval !== null && own !== null && yearOf(interval.end) < own - grace;
}

/** True where the interval ended before the document's date. */
export const isPast = (reading: Reading, interval: Interval | null): boolean =>
  interval !== null && reading.documentDate !== null && interval.end < reading.documentDate;

/** The issues of a dated deadline, in the order of the schema; absent where there are none. */
export function issuesOf(
  reading: Reading,
  mention: ResolvedMention,
  more: readonly Issue[] = [],
): { issues?: Issue[] } {
  const { interval } = mention;
  const issues: Issue[] = [...more];
  if (isPast(reading, interval)) issues.push('past-at-document-date');
  const own = interval ? interval.issue : mention.issue;
  if (own) issues.push(own);
  if (!interval) issues.push('no-year');
  return issues.length > 0 ? { issues } : {};
}

const ALONE =
  /^\s*(?:$|[,、。;:()\n]|[和及与]\s?\d|\d{1,2}[:时点]|(?:完成|办结|报送|提交|完工|竣工|建成|投用|投产|交付|销号|上线|通车|投入使用)\s*(?:$|[,。;)\n]))/;

/** True where the words fill a clause of a deadline cell or label: nothing but punctuation follows. */
export const fillsZone = (reading: Reading, mention: Mention): boolean =>
  zoneAt(reading, mention.start) !== null && ALONE.test(after(reading, mention.end, 12));
