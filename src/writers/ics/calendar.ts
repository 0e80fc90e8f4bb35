// The calendar of deadlines (iCalendar, RFC 5545). In: plans. Out: the text of an .ics file, one entry after the other.
import { createHash } from 'node:crypto';
import {
  convertIcsRecurrenceRule,
  generateIcsCalendar,
  generateIcsEvent,
  generateIcsTodo,
  type IcsDateObject,
  type IcsTodo,
} from 'ts-ics';
import type { Plan } from '../../plan/schema.js';
import { encodeText, type Plans, type Write, type WriteOptions } from '../writer.js';
import { type Entry, entriesOf } from './entries.js';
import { foldLines } from './fold-lines.js';

const dayAt = (day: string, later = 0): Date => new Date(Date.parse(`${day}T00:00:00Z`) + later * 86_400_000);

const whole = (day: string, later = 0): IcsDateObject => ({ type: 'DATE', date: dayAt(day, later) });

/** The stamp is the document's day: the clock would make every run another file. */
const UNDATED = '2000-01-01';

/** Commas and semicolons part values, and the library does not escape them in categories. */
const category = (words: string): string =>
  words.replaceAll(',', '，').replaceAll(';', '；').replaceAll('\\', '＼');

const common = (entry: Entry, stamp: string) => ({
  uid: entry.uid,
  stamp: { date: dayAt(stamp) },
  summary: entry.summary.replace(/\s+/g, ' '),
  ...(entry.description !== '' && { description: entry.description.replace(/\r\n?/g, '\n') }),
  ...(entry.categories.length > 0 && { categories: entry.categories.map(category) }),
});

const ruleOf = ({ rule, until }: Entry) =>
  rule !== null && {
    recurrenceRule: {
      ...convertIcsRecurrenceRule(undefined, { value: rule }),
      ...(until !== null && { until: whole(until) }),
    },
  };

/** The day work is due, as an all-day event that leaves the day free. */
const eventText = (entry: Entry, due: string, stamp: string): string =>
  generateIcsEvent({
    ...common(entry, stamp),
    start: whole(due),
    end: whole(due, 1),
    timeTransparent: 'TRANSPARENT',
    ...ruleOf(entry),
  });

/**
 * A recurring one begins on its first day (3.8.5.3) and lasts it; others are due on their last. The library's type allows
 * less than 3.6.2 does, its code as much: a thing to do may have a first day and a last one, or none.
 */
function todoText(entry: Entry, stamp: string): string {
  const { start, due, rule } = entry;
  const days =
    rule !== null && due !== null
      ? { start: whole(due), duration: { days: 1 }, ...ruleOf(entry) }
      : { ...(start !== null && { start: whole(start) }), ...(due !== null && { due: whole(due) }) };
  return generateIcsTodo({ ...common(entry, stamp), status: 'NEEDS-ACTION', ...days } as IcsTodo);
}

const END = 'END:VCALENDAR';

function headText(first: Plan | null, unit: string | undefined): string {
  const title = first?.document.title ?? first?.document.noticeTitle ?? '督办台账';
  const name = (unit === undefined ? title : `${unit} ${title}`).replace(/\s+/g, ' ');
  const calendar = generateIcsCalendar({ version: '2.0', prodId: '-//gov-plan//gov-plan//ZH', name });
  return calendar.slice(0, calendar.lastIndexOf(END));
}

/**
 * Leaves out an entry that says of the same task what another said, as where one document is given twice; another that only
 * shares its id gets one of its own.
 */
function* distinct(entries: Iterable<Entry>, told: Set<string>, ids: Map<string, number>): Generator<Entry> {
  for (const entry of entries) {
    const { uid, ...rest } = entry;
    const words = createHash('sha256')
      .update(JSON.stringify([uid.slice(0, uid.lastIndexOf('-')), rest]))
      .digest('base64');
    if (told.has(words)) continue;
    told.add(words);
    const count = (ids.get(uid) ?? 0) + 1;
    ids.set(uid, count);
    yield count === 1 ? entry : { ...entry, uid: uid.replace('@', `-${count}@`) };
  }
}

async function* calendarText(plans: Plans, { todo = false, unit }: WriteOptions): AsyncGenerator<string> {
  let begun = false;
  const [told, ids] = [new Set<string>(), new Map<string, number>()];
  for await (const plan of plans) {
    if (!begun) yield foldLines(headText(plan, unit));
    begun = true;
    const stamp = plan.document.issuedOn ?? UNDATED;
    for (const entry of distinct(entriesOf(plan, todo), told, ids)) {
      if (todo) yield foldLines(todoText(entry, stamp));
      else if (entry.due !== null) yield foldLines(eventText(entry, entry.due, stamp));
    }
  }
  if (!begun) yield foldLines(headText(null, unit));
  yield `${END}\r\n`;
}

/**
 * Every deadline that has a day, as an event of that day (VEVENT); with `todo` as a task to be done (VTODO), and tasks
 * without a day as well. What recurs has a rule, which ends with
 * the plan's year where that is known. The calendar is named after the first plan.
 */
export const writeCalendar: Write = (plans, options = {}) => encodeText(calendarText(plans, options));
