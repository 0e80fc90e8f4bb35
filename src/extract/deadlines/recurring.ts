// Shape: again and again — 每年至少1次, 每季度末, 每月5日前, 从2018年起每年, 一年一次.
import { GAP, REPORTING_ACTS } from '../../zh/calendar-words.js';
import { parseNumeral } from '../../zh/numeral.js';
import type { FoundDeadline } from '../facts.js';
import { isoDate } from './calendar.js';
import { everyOf, PERIOD, recurrence } from './recurrence.js';
import { readTail } from './recurrence-tail.js';
import { after, before, deadline, holds, type Reading, type Shape } from './shape.js';

const SINCE = `(?:[自从]?${GAP}((?:19|20)\\d\\d)${GAP}年度?起[,]?${GAP})?`;
const EVERY = new RegExp(`${SINCE}每[隔逢]?一?(?:(\\d{1,2}|[两二三四五六七八九十])个?|个)?(${PERIOD})`, 'g');
/** 一年一次, 两年一轮, 一周一调度, 一月一报; not the idiom 一年一度. */
const ONCE_A = new RegExp(
  '(?<![每二三四五六七八九十百\\d第])(?:一|([两二三四五六七八九十]|[2-9]|1\\d)个?)?(半年|年|季度?|半?个?月|周|旬|[日天])' +
    `(?:([一二两三四五六\\d])[次轮遍]|[一1](?:${REPORTING_ACTS}|更新|检查|[报评考查会研训](?=$|[,、。;)\\n”"])))`,
  'g',
);
/** What stands in each of them; a cheap test before the long pattern. */
const ONCE_A_SIGN = /[年度季月周旬日天][一二两三四五六\d]/;
/** 至少每半年: no fewer than one in each. */
const AT_LEAST_BEFORE = /(?:至少|最少|不少于)$/;

/** 每人每年, 给予每年…: a person's, or money's. */
const SHARE_BEFORE = /(?:每[一-龥]{1,4}|标准[为是:]?|给予|人均|户均|按照?|元|且|支付|缴纳|领取|减免)$/;
/** 每月不超过2000元, 每年最高…, 每天约有300吨, 每日进展情况: a limit, a rate, or a name. */
const LIMIT_BEHIND =
  /^(?:[^,。;、\n]{0,8}?(?:最高|总额|金额|限额|额度|上限|人均)|[^,。;、\n]{0,6}?(?:给予|补助|补贴|资助|奖励|发放)[^,。;\n]{0,8}?\d|每[一-龥]{1,3}[^,。;、\n\d]{0,6}\d+(?:\.\d+)?\s?[万亿]?元|\d{1,2}(?:个?小时|[:时点]\d{0,2}分?[-至到~—])|(?:不超过|不低于|不少于|至少|约有?|约为|达到?|可达|增长|递增|提高|提升)?\s?\d+(?:\.\d+)?\s?(?:%|[万亿]?元|[万亿]|个百分点|余?[千百]?(?:吨|公斤|立方|升|千瓦|标箱|车次|班次))|(?:平均|产生|新增长|进展|收入|递增|的(?![\d第最前上下])))/;
/** Words that 年, 月, 日, 季 begin. */
const OTHER_WORD: Readonly<Record<string, RegExp>> = {
  年: /^[级龄代轻]/,
  季: /^[节风]/,
  月: /^[薪租饼]/,
  周: /^[边围转]/,
  日: /^[常报]/,
};

/** 每半年（6月、12月）: the bracket says when in the period. */
const DATES_IN_BRACKET =
  /^[(](?=[^()\n]{0,20}[月季旬末底])(?:分别|即|一般|原则上)?[为在于是]?[\d一二三四五六七八九十第、,和及月季度上中下旬末底日前]{2,24}[)]/;

function isAct(reading: Reading, start: number, end: number, period: string): boolean {
  if (reading.isBarred(start) || OTHER_WORD[period]?.test(after(reading, end, 1))) return false;
  return !SHARE_BEFORE.test(before(reading, start, 5)) && !LIMIT_BEHIND.test(after(reading, end, 24));
}

function everyAt(reading: Reading, found: RegExpExecArray): FoundDeadline | null {
  const [words, since, count, period = ''] = found;
  const every = everyOf(period, count);
  const head = found.index + words.length;
  if (!every || !isAct(reading, found.index, head, period)) return null;
  const tail =
    count === undefined ? readTail(reading.folded, head, period) : readTail(reading.folded, head, '');
  const by = period === '工作日' ? { workday: true } : tail.by;
  const least = AT_LEAST_BEFORE.exec(before(reading, found.index, 3))?.[0];
  const times = least === undefined ? tail.times : { min: tail.times?.min ?? 1 };
  const start = found.index - (least?.length ?? 0);
  const end = tail.end + (DATES_IN_BRACKET.exec(after(reading, tail.end, 32))?.[0].length ?? 0);
  return deadline(
    reading,
    { start, end },
    {
      kind: 'recurring',
      start: since === undefined ? null : isoDate(Number(since), 1, 1),
      recurrence: recurrence(every, by, times),
      ...(since === undefined ? {} : { yearSource: 'explicit' as const }),
      ...(period === '学期' ? { approximate: true as const } : {}),
    },
  );
}

function onceAt(reading: Reading, found: RegExpExecArray): FoundDeadline | null {
  const every = everyOf((found[2] ?? '').replace('个', ''), found[1]);
  const count = found[3] === undefined ? 1 : parseNumeral(found[3]);
  // A period has its number, but for the half: 一年一次, 半年一次; 年一次 is a piece of other words.
  if (!every || !count || reading.isBarred(found.index) || !/^[一两二三四五六七八九十\d半]/.test(found[0]))
    return null;
  return deadline(
    reading,
    { start: found.index, end: found.index + found[0].length },
    { kind: 'recurring', recurrence: recurrence(every, undefined, { min: count, max: count }) },
  );
}

/** 每季度报送一次（每季度末前）: a bracket that repeats the recurrence before it. */
function isRepeated(reading: Reading, found: FoundDeadline, previous: FoundDeadline | undefined): boolean {
  if (!previous) return false;
  const end = previous.offset + previous.raw.length;
  return found.offset - end <= 18 && /^[^,。;\n]{0,16}[(]$/.test(reading.folded.slice(end, found.offset));
}

function findRecurring(reading: Reading): FoundDeadline[] {
  const { folded } = reading;
  const every = holds(reading, '每') ? [...folded.matchAll(EVERY)] : [];
  const once = ONCE_A_SIGN.test(folded) ? [...folded.matchAll(ONCE_A)] : [];
  const acts = every.flatMap((found) => everyAt(reading, found) ?? []);
  return [
    ...acts.filter((found, index) => !isRepeated(reading, found, acts[index - 1])),
    ...once.flatMap((found) => onceAt(reading, found) ?? []),
  ];
}

export const recurringShape: Shape = { name: 'recurring', find: findRecurring };
