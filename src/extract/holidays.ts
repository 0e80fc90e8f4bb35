// The holidays of mainland China. In: nothing. Out: a calendar that tells working days, make-up days included.
// chinese-days keeps the State Council's yearly arrangements as data; its own functions depend on the time zone of the
// machine, so only the data is taken.
import { createRequire } from 'node:module';
import { isWeekday } from './deadlines/calendar.js';
import type { HolidayCalendar } from './deadlines/index.js';

interface Arrangements {
  /** Days off, by date (YYYY-MM-DD). */
  readonly holidays: Readonly<Record<string, string>>;
  /** Saturdays and Sundays worked to make up for them. */
  readonly workdays: Readonly<Record<string, string>>;
}

/**
 * Working days by the State Council's arrangements, as far as the data reaches (2004 to 2026); Monday to Friday beyond.
 */
export function chinaHolidays(): HolidayCalendar {
  const load = createRequire(import.meta.url);
  const { holidays, workdays } = load('chinese-days/dist/chinese-days.json') as Arrangements;
  return { isWorkday: (date) => date in workdays || (!(date in holidays) && isWeekday(date)) };
}
