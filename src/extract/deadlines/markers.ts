// The markers around a calendar expression: 到, 不迟于, 自 before it; 前, 底, 内, 起, 止 behind it. In: folded text. Out: roles.
import { BEFORE, GAP, HEDGES, WITHIN } from '../../zh/calendar-words.js';
import type { Reading } from './shape.js';
import { before } from './shape.js';

/** A marker and the offset of its outer side; `role` null where there is none. */
export interface Lead {
  readonly role: 'until' | 'since' | null;
  readonly start: number;
}

export interface Trail {
  readonly role: 'before' | 'within' | 'until' | 'since' | 'around' | 'during' | null;
  readonly end: number;
  /** HH:MM, where an hour is named. */
  readonly time?: string;
}

// 提高到, 直到 and 甚至 are other words.
const UNTIL =
  '不得?迟于|不得?晚于|最迟(?:不[超晚]过?于?|于|在)?|最晚(?:于|在)?|截止日期为|截止[到至于]?|截至|延长至|(?<![达得提做感收找受看想遇回扩增下降直等])到|(?<![甚乃以直])至';
const LEAD = new RegExp(`(?:(${UNTIL})|([自从由]))\\s?$`);

/** The marker that ends where the expression starts. */
export function leadOf(reading: Reading, start: number): Lead {
  const found = LEAD.exec(before(reading, start, 8));
  if (!found) return { role: null, start };
  return { role: found[1] ? 'until' : 'since', start: start - found[0].length };
}

const CLOCK = `(?:(上午|下午|中午|晚上?)${GAP})?(\\d{1,2})(?:[:](\\d{2})|[时点](?:(\\d{1,2})分|整)?)`;
const HOUR_TRAIL = new RegExp(`${GAP}${CLOCK}${GAP}(?:${BEFORE}|截止|止)`, 'y');
const TRAIL = new RegExp(
  `${GAP}(?:((?:(?:上午|下午|当[日天])?下班)?${GAP}${BEFORE}|(?:上午|下午)${BEFORE})|(${WITHIN})|(截止|为止|止)|((?:(?:零|\\d{1,2})[时点])?(?:起|开始))|(前后|左右)|(期间))`,
  'y',
);

/** HH:MM of a named hour; null where it is none. */
function clock(part: string | undefined, hour: string, minute: string | undefined): string | null {
  const late = part !== undefined && /[下晚]/.test(part) && Number(hour) < 12;
  const value = Number(hour) + (late ? 12 : 0);
  if (value > 24 || Number(minute ?? 0) > 59) return null;
  return `${String(value).padStart(2, '0')}:${(minute ?? '00').padStart(2, '0')}`;
}

/** The marker that starts where the expression ends. */
export function trailOf(reading: Reading, end: number): Trail {
  const { folded } = reading;
  HOUR_TRAIL.lastIndex = end;
  const hour = /^\s{0,4}[\d上下中晚]/.test(folded.slice(end, end + 5)) ? HOUR_TRAIL.exec(folded) : null;
  if (hour) {
    const time = clock(hour[1], hour[2] ?? '', hour[3] ?? hour[4]);
    if (time) return { role: 'before', end: end + hour[0].length, time };
  }
  TRAIL.lastIndex = end;
  const found = TRAIL.exec(folded);
  if (!found) return { role: null, end };
  const roles = ['before', 'within', 'until', 'since', 'around', 'during'] as const;
  const role = roles.find((_, index) => found[index + 1] !== undefined) ?? null;
  return { role, end: end + found[0].length };
}

const HEDGE = new RegExp(`(${HEDGES})(?:[于在到用]|实现|确保)?\\s?$`);

/** The softening word before an expression: 力争. */
export function hedgeOf(reading: Reading, start: number): { readonly hedge?: string } {
  const found = HEDGE.exec(before(reading, start, 8));
  return found?.[1] ? { hedge: found[1] } : {};
}
