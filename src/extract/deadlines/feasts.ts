// Feasts to dates. In: the name of a feast and a year. Out: its day, YYYY-MM-DD, or null where it is not known.
import { SOLAR_FEASTS } from '../../zh/calendar-words.js';
import { isoDate } from './calendar.js';

/** 春节, the first day of the Chinese year, MMDD for 2000 to 2050 (facts of the calendar GB/T 33661-2017). */
const SPRING_FESTIVAL = [
  '0205 0124 0212 0201 0122 0209 0129 0218 0207 0126', // 2000
  '0214 0203 0123 0210 0131 0219 0208 0128 0216 0205', // 2010
  '0125 0212 0201 0122 0210 0129 0217 0206 0126 0213', // 2020
  '0203 0123 0211 0131 0219 0208 0128 0215 0204 0124', // 2030
  '0212 0201 0122 0210 0130 0217 0206 0126 0214 0202', // 2040
  '0123', // 2050
].flatMap((decade) => decade.split(' '));

/** Days off that go with a feast, the feast's day included, where 期间 means a fixed stretch. */
export const FEAST_DAYS: Readonly<Record<string, number>> = { 国庆: 7, 春节: 7, 元旦: 1, 五一: 5 };

/** The day of a feast (春节, 国庆 …) in a year; null for a year outside the table or an unknown feast. */
export function feastDate(name: string, year: number): string | null {
  if (name === '春节') {
    const day = SPRING_FESTIVAL[year - 2000];
    return day ? isoDate(year, Number(day.slice(0, 2)), Number(day.slice(2))) : null;
  }
  const day = SOLAR_FEASTS[name];
  return day ? isoDate(year, day[0], day[1]) : null;
}
