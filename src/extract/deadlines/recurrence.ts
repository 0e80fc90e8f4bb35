// Recurrences as data. In: a period in Chinese, a position in it, a count. Out: a Recurrence with its RFC 5545 rule.
import { parseNumeral } from '../../zh/numeral.js';
import type { Recurrence } from '../facts.js';

export type By = NonNullable<Recurrence['by']>;

/** How often within a period. */
export interface Times {
  readonly min?: number;
  readonly max?: number;
}

const PERIODS: Readonly<Record<string, readonly [number, 'Y' | 'M' | 'W' | 'D']>> = {
  年: [1, 'Y'],
  年度: [1, 'Y'],
  学年: [1, 'Y'],
  半年: [6, 'M'],
  学期: [6, 'M'],
  季度: [3, 'M'],
  季: [3, 'M'],
  双月: [2, 'M'],
  单月: [2, 'M'],
  月度: [1, 'M'],
  月: [1, 'M'],
  半月: [15, 'D'],
  旬: [10, 'D'],
  双周: [2, 'W'],
  周: [1, 'W'],
  星期: [1, 'W'],
  天: [1, 'D'],
  日: [1, 'D'],
  工作日: [1, 'D'],
};

/** The names of the periods as a pattern, longer ones first. */
export const PERIOD =
  '(?:年度|半年|学年|年|学期|季度|季|半个?月|[双单]月|月度|月|旬|双周|周|星期|天|工作日|日)';

/** The ISO 8601 length of `count` periods: 每季度 is P3M, 每两年 P2Y; null for words that are none. */
export function everyOf(period: string, count: string | undefined): string | null {
  const length = PERIODS[period.replace('半个月', '半月')];
  const times = count === undefined ? 1 : parseNumeral(count);
  return length && times ? `P${length[0] * times}${length[1]}` : null;
}

const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const FREQUENCIES = { Y: 'YEARLY', M: 'MONTHLY', W: 'WEEKLY', D: 'DAILY' } as const;
const QUARTERS = [
  [1, 4, 7, 10],
  [2, 5, 8, 11],
  [3, 6, 9, 12],
] as const;

/** The BYxxx parts of a rule (RFC 5545, 3.3.10). */
function ruleParts(by: By, quarterly: boolean): string[] {
  const parts: string[] = [];
  const months = by.months ?? (by.month === undefined ? quarterMonths(by, quarterly) : [by.month]);
  if (months) parts.push(`BYMONTH=${months.join(',')}`);
  if (by.day !== undefined) parts.push(`BYMONTHDAY=${by.day}`);
  else if (by.end) parts.push('BYMONTHDAY=-1');
  if (by.weekday !== undefined) parts.push(`BYDAY=${by.nth ?? ''}${WEEKDAY_CODES[by.weekday - 1]}`);
  return parts;
}

const quarterMonths = (by: By, quarterly: boolean): readonly number[] | undefined =>
  quarterly && (by.monthOfQuarter !== undefined || by.end)
    ? QUARTERS[(by.monthOfQuarter ?? 3) - 1]
    : undefined;

/** The rule of a recurrence; null where only a count per period is said, which RFC 5545 cannot express. */
function ruleOf(every: string, by: By | undefined): string | null {
  if (by?.workday && by.nth !== undefined) return `FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${by.nth}`;
  if (by?.workday) return 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
  const count = Number(every.slice(1, -1));
  const frequency = FREQUENCIES[every.slice(-1) as keyof typeof FREQUENCIES];
  const parts = by ? ruleParts(by, every === 'P3M') : [];
  // Months that are named say the interval themselves.
  const interval =
    count > 1 && !parts.some((part) => part.startsWith('BYMONTH=')) ? [`INTERVAL=${count}`] : [];
  return [`FREQ=${frequency}`, ...interval, ...parts].join(';');
}

/** Puts a recurrence together. */
export function recurrence(every: string, by?: By, times?: Times): Recurrence {
  const counted = times !== undefined && by === undefined;
  return { every, ...times, ...(by ? { by } : {}), rrule: counted ? null : ruleOf(every, by) };
}
