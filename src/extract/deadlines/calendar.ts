// Calendar arithmetic on ISO dates. In and out: YYYY-MM-DD strings and whole numbers; the clock is never asked.

/** Tells working days from days off; the public holidays of a year are known only to whoever calls. */
export interface HolidayCalendar {
  /** True where people work on that day, YYYY-MM-DD. */
  readonly isWorkday: (date: string) => boolean;
}

const DAY = 86_400_000;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** YYYY-MM-DD of a year, a month from 1 and a day of the month. */
export const isoDate = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

const millis = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

/** The number of days of a month; month from 1. */
export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const monthOf = (date: string): number => Number(date.slice(5, 7));

export const addDays = (date: string, days: number): string =>
  new Date(millis(date) + days * DAY).toISOString().slice(0, 10);

/** The same day of a later month; the month's last day where it is shorter. */
export function addMonths(date: string, months: number): string {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return isoDate(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)));
}

/** ISO weekday: Monday 1 to Sunday 7. */
export const weekdayOf = (date: string): number => ((new Date(millis(date)).getUTCDay() + 6) % 7) + 1;

/** Monday to Friday. */
export const isWeekday = (date: string): boolean => weekdayOf(date) <= 5;

/** The day that lies `count` working days after `date`, the first day after it counting as one. */
export function addWorkdays(date: string, count: number, calendar?: HolidayCalendar): string {
  const isWorkday = calendar?.isWorkday ?? isWeekday;
  // A calendar that knows no working day must not hang: no stretch of days off lasts a month.
  const limit = count * 31 + 31;
  let day = date;
  for (let left = count, steps = 0; left > 0 && steps < limit; steps++) {
    day = addDays(day, 1);
    if (isWorkday(day)) left--;
  }
  return day;
}

/** True for a real date from year 1000 to 9999 written YYYY-MM-DD. */
export function isIsoDate(date: string | null | undefined): date is string {
  if (!date || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(date)) return false;
  const month = monthOf(date);
  const day = Number(date.slice(8, 10));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(yearOf(date), month);
}
