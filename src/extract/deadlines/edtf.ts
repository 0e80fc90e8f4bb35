// Days to EDTF (ISO 8601-2:2019). In: an interval or two. Out: 2018-10, 2018-35 (third quarter), ../2018-10, 2018/2020.
import type { Interval } from './mention.js';

/** The whole unit as one EDTF date, where it has one; quarters are 33 to 36, halves 40 and 41 (ISO 8601-2, 4.8). */
function unitDate({ start, end, precision }: Interval): string | null {
  const month = Number(start.slice(5, 7));
  switch (precision) {
    case 'year':
      return start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : null;
    case 'half':
      return `${start.slice(0, 4)}-${month === 1 ? 40 : 41}`;
    case 'quarter':
      return `${start.slice(0, 4)}-${33 + Math.floor((month - 1) / 3)}`;
    case 'month':
      return start.slice(0, 7);
    default:
      return start === end ? start : null;
  }
}

const isSeason = (date: string): boolean => /-(?:3\d|4\d)$/.test(date) && date.length === 7;

/** An end of an EDTF interval: seasons may not stand there. */
function boundary(interval: Interval, side: 'start' | 'end'): string {
  const date = unitDate(interval);
  if (date && !isSeason(date)) return date;
  return interval.precision === 'year' ? interval[side].slice(0, 4) : interval[side];
}

/** `../2018-10`: open to the past, up to the end of the interval. */
export const edtfUntil = (interval: Interval): string => `../${boundary(interval, 'end')}`;

/** `2018-06-29/..`: from the start of the interval on. */
export const edtfFrom = (interval: Interval): string => `${boundary(interval, 'start')}/..`;

/** The interval itself: 2018-35, or from day to day. */
export const edtfOf = (interval: Interval): string =>
  unitDate(interval) ?? `${boundary(interval, 'start')}/${boundary(interval, 'end')}`;

/** From the start of one interval to the end of another. */
export const edtfBetween = (from: Interval, to: Interval): string =>
  `${boundary(from, 'start')}/${boundary(to, 'end')}`;
