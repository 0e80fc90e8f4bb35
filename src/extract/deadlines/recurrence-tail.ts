// What follows 每年, 每季度, 每月, 每周: where in the period, and how often. In: folded text, an offset. Out: by, times, end.
import { BEFORE, FEAST_NAMES, GAP, REPORTING_ACTS, WEEKDAYS } from '../../zh/calendar-words.js';
import { EVENT_NOUNS, EVENT_VERBS } from '../../zh/event-words.js';
import { parseNumeral } from '../../zh/numeral.js';
import type { By, Times } from './recurrence.js';

export interface Tail {
  readonly by?: By;
  readonly times?: Times;
  readonly end: number;
}

const MONTH = '(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY = '(3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
const LIMIT = `(?:${GAP}${BEFORE})?`;
/** 初 as a time, not as the head of a word (初中, 初步). */
const BEGINNING = '初(?![中高级步期次始评审赛检查心一二三])';
const RANGE = '(?:至|到|[-—~])';

const number = (words: string | undefined): number => parseNumeral(words ?? '') ?? 0;
const all = (pattern: string, words: string): number[] =>
  [...words.matchAll(new RegExp(pattern, 'g'))].map((found) => number(found[1]));

type Position = readonly [RegExp, (found: RegExpExecArray) => By | undefined];
const position = (source: string, by: (found: RegExpExecArray) => By | undefined): Position => [
  new RegExp(`${GAP}的?(?:于|在)?${source}`, 'y'),
  by,
];

/** The months from one to another, round the year's end where the second is the smaller: 10月至次年1月. */
const monthsBetween = (from: number, to: number): number[] =>
  Array.from({ length: ((to - from + 12) % 12) + 1 }, (_, index) => ((from - 1 + index) % 12) + 1);

const MONTH_RANGE = `${MONTH}月?份?${RANGE}(?:次年|翌年)?${MONTH}月份?`;

function yearRanges(words: string): By {
  const months = [...words.matchAll(new RegExp(MONTH_RANGE, 'g'))].flatMap((found) =>
    monthsBetween(number(found[1]), number(found[2])),
  );
  return { months: [...new Set(months)] };
}

const IN_YEAR: readonly Position[] = [
  // Several days of each year, an occasion, a time after the year's end: no one rule says it.
  position(
    `${MONTH}月${GAP}${DAY}[日号](?:(?:[、,]|和|及)${MONTH}月${GAP}${DAY}[日号]){1,5}${LIMIT}`,
    () => undefined,
  ),
  position(`(?:${FEAST_NAMES.join('|')}|${EVENT_NOUNS})节?(?:${EVENT_VERBS})?${BEFORE}`, () => undefined),
  position(
    `度?(?:终了|结束)后的?${GAP}[\\d一二三四五六七八九十]{1,3}个?(?:工作日|日|月)[以之]?内`,
    () => undefined,
  ),
  // 每年5月至7月和11月至次年1月
  position(`${MONTH_RANGE}(?:(?:[、,]|和|及)${MONTH_RANGE}){0,5}`, (found) => yearRanges(found[0])),
  position(`${MONTH}月份?${GAP}${DAY}[日号]${LIMIT}`, (found) => ({
    month: number(found[1]),
    day: number(found[2]),
  })),
  // 每年6月、12月: by the end of each.
  position(`${MONTH}月?份?底?(?:(?:[、,]|和|及)${MONTH}月?份?底?){0,11}月份?底?${LIMIT}`, (found) => {
    const months = all(MONTH, found[0]);
    const end = months.length > 1 || /底|前$/.test(found[0]);
    if (!/月/.test(found[0]) || months.some((month) => month < 1 || month > 12)) return undefined;
    return months.length > 1
      ? { months, end: true }
      : { month: months[0] ?? 1, ...(end ? { end: true } : {}) };
  }),
  position(`第?([一二三四1-4])季度[末底]?${LIMIT}`, (found) => ({ month: 3 * number(found[1]), end: true })),
  position(`(?:年?[底末]|年终)${LIMIT}`, () => ({ month: 12, end: true })),
  position(`年?${BEGINNING}${LIMIT}`, () => ({ month: 1 })),
  position(`([上下])半年${LIMIT}`, (found) => ({ month: found[1] === '上' ? 6 : 12, end: true })),
];

const IN_QUARTER: readonly Position[] = [
  position(`(?:(首|末|最后)|第([一二三123]))个?月${GAP}(?:的?${DAY}[日号]?|([底末]))?${LIMIT}`, (found) => {
    const month = found[1] ? (found[1] === '首' ? 1 : 3) : number(found[2]);
    const at = found[3] ? { day: number(found[3]) } : found[4] ? { end: true } : {};
    return { monthOfQuarter: month, ...at };
  }),
  position(`季?[末底]月?${GAP}${DAY}[日号]${LIMIT}`, (found) => ({
    monthOfQuarter: 3,
    day: number(found[1]),
  })),
  position(`季?${BEGINNING}${LIMIT}`, () => ({ monthOfQuarter: 1 })),
  position(`(?:季?[末底])${LIMIT}`, () => ({ end: true })),
  position(`(?:结束)?后的?${GAP}${DAY}个?(?:工作)?日${GAP}[以之]?内`, () => undefined),
];

const IN_MONTH: readonly Position[] = [
  position(`前${DAY}个?(?:工作)?[日天][以之]?内?`, () => undefined),
  // Several days of each month: a rule for one of them would be wrong.
  position(`${DAY}[日号]?(?:(?:[、,]|和|及)${DAY}[日号]){1,5}${LIMIT}`, () => undefined),
  position(`${DAY}[日号]?${RANGE}${DAY}[日号]${LIMIT}`, (found) => ({ day: number(found[2]) })),
  position(`${DAY}(?:[日号]|(?=${GAP}${BEFORE}))${LIMIT}`, (found) => ({ day: number(found[1]) })),
  position(`月?[底末]${LIMIT}`, () => ({ end: true })),
  position(`(?:第([一二三四1-4])|(最后一))个?(?:星期|周)([${WEEKDAYS}天])`, (found) => ({
    weekday: WEEKDAYS.indexOf((found[3] ?? '').replace('天', '日')) + 1,
    nth: found[2] ? -1 : number(found[1]),
  })),
  position(`(?:第([一二三四五1-9])|(最后一))个工作日${LIMIT}`, (found) => ({
    workday: true,
    nth: found[2] ? -1 : number(found[1]),
  })),
  position(`(?:结束)?后的?${GAP}${DAY}个?(?:工作)?日${GAP}[以之]?内`, () => undefined),
  // The beginning or a week of each month is no one day.
  position(`(?:月?${BEGINNING}|(?:第[一二三四]|最后一)个?周)${LIMIT}`, () => undefined),
  position(`(上|中|下)旬${LIMIT}`, (found) =>
    found[1] === '下' ? { end: true } : { day: found[1] === '上' ? 10 : 20 },
  ),
];

const IN_WEEK: readonly Position[] = [
  position(
    `(?:周|星期)?[${WEEKDAYS}](?:(?:[、,]|和|及)(?:每?周|星期)?[${WEEKDAYS}](?![次个批项名套是])){1,5}${LIMIT}`,
    () => undefined,
  ),
  position(
    `(?:周|星期)?([${WEEKDAYS}天])(?![次个批项名套])(?:下班前|[上下]午)?(?:\\d{1,2}[时点](?:\\d{2}分)?)?${LIMIT}`,
    (found) => ({
      weekday: WEEKDAYS.indexOf((found[1] ?? '').replace('天', '日')) + 1,
    }),
  ),
];

const IN_DAY: readonly Position[] = [
  position(`(?:[上下]午)?\\d{1,2}(?:[时点](?:\\d{1,2}分)?|[:]\\d{2})${GAP}${BEFORE}`, () => undefined),
];

const POSITIONS: Readonly<Record<string, readonly Position[]>> = {
  年: IN_YEAR,
  年度: IN_YEAR,
  季度: IN_QUARTER,
  季: IN_QUARTER,
  月: IN_MONTH,
  月度: IN_MONTH,
  周: IN_WEEK,
  星期: IN_WEEK,
  天: IN_DAY,
  日: IN_DAY,
};

const AT_LEAST = '至少|不少于|不低于|不得少于|最少';
const AT_MOST = '不超过|不得超过|最多|不多于|至多';
const N = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const TIMES = new RegExp(
  `${GAP}(?:(${AT_LEAST})|(${AT_MOST}))?([^,。;、:()\\n\\d一二两三四五六七八九十]{0,14}?)(?:(${AT_LEAST})|(${AT_MOST}))?${GAP}${N}(?:${RANGE}${N})?[次轮遍回](?!性)(及?以上)?`,
  'y',
);

/** 至少1次, 报送一次, 不超过2次: how often in the period. */
function timesAt(folded: string, at: number): Tail {
  TIMES.lastIndex = at;
  const found = TIMES.exec(folded);
  if (!found) return { end: at };
  const count = number(found[6]);
  const least = found[1] ?? found[4] ?? found[8];
  const most = found[2] ?? found[5];
  const upper = found[7] === undefined ? count : number(found[7]);
  const times = least ? { min: count } : most ? { max: count } : { min: count, max: upper };
  return count > 0 ? { times, end: at + found[0].length } : { end: at };
}

/** 每月一通报: once in each. */
const ONE_ACT = new RegExp(`一${REPORTING_ACTS}`, 'y');
/** 每周一通报 is each Monday, but 每周一调度、每月一通报 tells how often, and so does the name of a system. */
const SAME_FORM = new RegExp(`(?:日|天|旬|月|季度?|年)一(?:${REPORTING_ACTS}|[报评考])`);
const OF_SYSTEM = /^["”]?(?:的?工作)?(?:制度|机制)/;

/** Reads 一通报 behind a period's name; null where 一 is a weekday or nothing such stands there. */
function oneActAt(folded: string, at: number, period: string): Tail | null {
  ONE_ACT.lastIndex = at;
  const act = ONE_ACT.exec(folded);
  if (!act) return null;
  const end = at + act[0].length;
  const weekly = period === '周' || period === '星期';
  const counts =
    !weekly ||
    SAME_FORM.test(folded.slice(Math.max(0, at - 24), at + 24)) ||
    OF_SYSTEM.test(folded.slice(end, end + 6));
  return counts ? { times: { min: 1, max: 1 }, end } : null;
}

/** Reads what follows the period's name (年, 季度, 月, 周); `end` is `at` where nothing does. */
export function readTail(folded: string, at: number, period: string): Tail {
  const act = oneActAt(folded, at, period);
  if (act) return act;
  for (const [pattern, by] of POSITIONS[period] ?? []) {
    pattern.lastIndex = at;
    const found = pattern.exec(folded);
    if (!found) continue;
    const value = by(found);
    const end = at + found[0].length;
    return value ? { by: value, end } : { end };
  }
  return timesAt(folded, at);
}
