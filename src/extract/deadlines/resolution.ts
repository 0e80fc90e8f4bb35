// From a mention to days. In: a Mention and what is known of the years. Out: the interval it covers, or null.
import { addDays, addMonths, daysInMonth, isoDate, monthOf, weekdayOf, yearOf } from './calendar.js';
import { FEAST_DAYS, feastDate } from './feasts.js';
import type { Interval, Issue, Mention, Precision, UnitPart, YearSource } from './mention.js';

/** What stands to help a mention that names no year. */
export interface YearContext {
  /** The document's date, YYYY-MM-DD, where it has one. */
  readonly documentDate: string | null;
  /** The year in the plan's title. */
  readonly planYear: number | null;
  /** The nearest earlier year that the same sentence or cell names. */
  readonly carriedYear: number | null;
  /** The nearest earlier month of the same sentence, for a day that stands alone. */
  readonly carriedMonth: number | null;
}

interface Year {
  readonly year: number;
  readonly source: YearSource;
}

/** The year for an expression that names none: carried, else the plan's, else the document's. */
function impliedYear(context: YearContext): Year | null {
  if (context.carriedYear !== null) return { year: context.carriedYear, source: 'carried' };
  if (context.planYear !== null) return { year: context.planYear, source: 'plan-title' };
  if (context.documentDate) return { year: yearOf(context.documentDate), source: 'document-date' };
  return null;
}

function yearOfMention(mention: Mention, context: YearContext): Year | null {
  const { year } = mention;
  if (!year) return impliedYear(context);
  if (year.kind === 'number') return { year: year.value, source: 'explicit' };
  const { documentDate } = context;
  const known: Year | null = documentDate ? { year: yearOf(documentDate), source: 'document-date' } : null;
  const base = year.from === 'carried' ? impliedYear(context) : (known ?? impliedYear(context));
  return base && { ...base, year: base.year + year.shift };
}

/** First and last day of a stretch of whole months. */
const months = (year: number, from: number, to: number): [string, string] => [
  isoDate(year, from, 1),
  isoDate(year, to, daysInMonth(year, to)),
];

interface Days {
  readonly days: readonly [string, string];
  readonly precision: Precision;
  readonly issue?: Issue;
}

/** A day of a month; one that the month does not have becomes its last, and says so. */
function dayOf(year: number, month: number, day: number): Days {
  const last = Math.min(day, daysInMonth(year, month));
  const date = isoDate(year, month, last);
  return {
    days: [date, date],
    precision: 'day',
    ...(last === day ? {} : { issue: 'invalid-date' as const }),
  };
}

function feastDays(name: string, year: number): Days | null {
  const date = feastDate(name, year);
  return date === null
    ? null
    : { days: [date, addDays(date, (FEAST_DAYS[name] ?? 1) - 1)], precision: 'day' };
}

/** The days of a part within its year. */
function daysOf(part: UnitPart, year: number, context: YearContext): Days | null {
  switch (part.unit) {
    case 'year':
      return { days: months(year, 1, 12), precision: 'year' };
    case 'half':
      return { days: part.half === 1 ? months(year, 1, 6) : months(year, 7, 12), precision: 'half' };
    case 'quarter':
      return { days: months(year, part.quarter * 3 - 2, part.quarter * 3), precision: 'quarter' };
    case 'month':
      return { days: months(year, part.month, part.month), precision: 'month' };
    case 'tenday': {
      const last = Math.min(part.to, daysInMonth(year, part.month));
      return {
        days: [isoDate(year, part.month, part.from), isoDate(year, part.month, last)],
        precision: 'tenday',
      };
    }
    case 'day': {
      const month =
        part.month ?? context.carriedMonth ?? (context.documentDate ? monthOf(context.documentDate) : null);
      return month === null ? null : dayOf(year, month, part.day);
    }
    case 'feast':
      return feastDays(part.name, year);
    default:
      return null;
  }
}

/** The days of a part that counts from the document's date: 下月10日, 本周五. */
function daysFromNow(part: UnitPart, today: string): Days | null {
  if (part.unit === 'month-from-now') {
    const month = addMonths(`${today.slice(0, 7)}-01`, part.shift);
    if (part.day !== null) return dayOf(yearOf(month), monthOf(month), part.day);
    return { days: months(yearOf(month), monthOf(month), monthOf(month)), precision: 'month' };
  }
  if (part.unit !== 'week-from-now') return null;
  const monday = addDays(today, 1 - weekdayOf(today) + 7 * part.shift);
  if (part.weekday === null) return { days: [monday, addDays(monday, 6)], precision: 'week' };
  const day = addDays(monday, part.weekday - 1);
  return { days: [day, day], precision: 'day' };
}

/** First year of a five-year plan: the 13th began in 2016. */
const planStart = (ordinal: number): number => 2016 + 5 * (ordinal - 13);

/**
 * The days a mention covers. The year is the one written, else the carried one, else the plan's, else the document's;
 * a date that is past is never moved to the next year.
 * @returns null where no year can be had.
 */
export function resolveMention(mention: Mention, context: YearContext): Interval | null {
  const { part } = mention;
  if (part.unit === 'five-years') {
    const year = planStart(part.ordinal);
    return {
      start: isoDate(year, 1, 1),
      end: isoDate(year + 4, 12, 31),
      precision: 'year',
      year: year + 4,
      yearSource: 'explicit',
    };
  }
  const fromNow = part.unit === 'month-from-now' || part.unit === 'week-from-now';
  const today = context.documentDate;
  if (fromNow && !today) return null;
  const year =
    fromNow && today
      ? { year: yearOf(today), source: 'document-date' as const }
      : yearOfMention(mention, context);
  const found = year && (fromNow && today ? daysFromNow(part, today) : daysOf(part, year.year, context));
  if (!year || !found) return null;
  const issue = found.issue ?? mention.issue;
  const [start, end] = found.days;
  const interval = { start, end, precision: found.precision, year: year.year, yearSource: year.source };
  return issue ? { ...interval, issue } : interval;
}
