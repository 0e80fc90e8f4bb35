// Shape: a rhythm named without 每 — 按月, 按季度, 分年度, 逐月, 月调度, 次月10日前.
import { BEFORE, GAP, REPORTING_ACT_WORDS, REPORTING_ACTS } from '../../zh/calendar-words.js';
import { parseNumeral } from '../../zh/numeral.js';
import type { FoundDeadline } from '../facts.js';
import { everyOf, PERIOD, recurrence } from './recurrence.js';
import { deadline, holds, type Reading, type Shape, zoneAt } from './shape.js';

/** 年度计划, 月份, 季节: the period is the head of another word. */
const NOT_HEAD =
  '(?![份薪租节级龄代轻均内底前初末边围转常程期产用])(?!度?(?:计划|目标|任务|预算|方案|要求|安排|工作|实施))';
const BY_PERIOD = new RegExp(`[按分](半年|年度?|季度?|月度?|周|旬|日)${NOT_HEAD}`, 'g');
/** 逐年下降 tells of a trend. */
const STEP =
  /逐(年|季度?|月|周|日|旬)(?![度])(?!.{0,3}(?:[增减升降]|提高|提升|扩大|加大|递|改善|上涨|攀升|好转|加强|完善|优化))/g;
// 周调度月通报 stand in a row without a mark between them.
const NAMED = new RegExp(
  `(?<=^|[,。;、:("“\\s行立施取持成实]|${REPORTING_ACTS})(半年|年|季度?|月|周|旬|日)` +
    `${REPORTING_ACTS}(?=$|[、,。;)\\n”"]|制度|机制|工作|要求|(?:半年|年|季度?|月|周|旬|日)${REPORTING_ACTS})`,
  'g',
);
/** 逢双月, 双月通报, 双周例会: every other one. */
const DOUBLE = new RegExp(
  `(?:逢)?([双单]月|双周)(?:的?\\d{1,2}[日号]${GAP}(?:${BEFORE})?)?(?=${REPORTING_ACTS}|召开|开展|组织|更新)|` +
    `(?:逢)?([双单]月)的?\\d{1,2}[日号]${GAP}(?:${BEFORE})?`,
  'g',
);
/** 隔周, 隔月: one is left out each time. */
const EVERY_OTHER = /(?<![每间相分阻])隔一?个?(年|季度?|月|周)(?![岔夜])/g;
/** 1次/年, 不少于4次/季度. */
const RATE = new RegExp(
  `(?:(至少|不少于|不低于)|(不超过|不多于|最多))?\\s?(?<![\\d.])(\\d{1,2}|[一两二三四])次/(${PERIOD})`,
  'g',
);
/** The period alone in a deadline cell: 月度, 季度. */
const ALONE_IN_CELL = /(?<=^|[,。;、(\n/])\s?((?:半年|年|季|月)度)(?=\s?(?:$|[,。;、)\n/]))/g;
const NEXT_MONTH = new RegExp(
  `(?<!一)次月(?:的)?${GAP}(\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]${GAP}${BEFORE}`,
  'g',
);

interface Name {
  readonly pattern: RegExp;
  /** One of them stands in every match. */
  readonly signs: readonly string[];
  /** How many of the period, where it is more than one. */
  readonly count?: string;
  readonly inCell?: true;
}
const NAMES: readonly Name[] = [
  { pattern: BY_PERIOD, signs: ['按', '分'] },
  { pattern: STEP, signs: ['逐'] },
  { pattern: NAMED, signs: REPORTING_ACT_WORDS },
  { pattern: DOUBLE, signs: ['双月', '单月', '双周'] },
  { pattern: EVERY_OTHER, signs: ['隔'], count: '2' },
  { pattern: ALONE_IN_CELL, signs: ['度'], inCell: true },
];

/** A year's number before it makes 年考核 part of a date (2018年考核). */
function findNamed(reading: Reading, { pattern, signs, count, inCell }: Name): FoundDeadline[] {
  if (!holds(reading, ...signs) || (inCell && reading.zones.length === 0)) return [];
  return [...reading.folded.matchAll(pattern)].flatMap((found) => {
    const every = everyOf(found[1] ?? found[2] ?? '', count);
    if (!every || reading.isBarred(found.index)) return [];
    if (inCell && zoneAt(reading, found.index) === null) return [];
    const span = { start: found.index, end: found.index + found[0].length };
    return [deadline(reading, span, { kind: 'recurring', recurrence: recurrence(every) })];
  });
}

const findRates = (reading: Reading): FoundDeadline[] =>
  [...reading.folded.matchAll(RATE)].flatMap((found) => {
    const [words, least, most, number = '', period = ''] = found;
    const every = everyOf(period, undefined);
    const count = parseNumeral(number);
    if (!every || !count || reading.isBarred(found.index)) return [];
    const span = { start: found.index, end: found.index + words.length };
    const times = { ...(most ? {} : { min: count }), ...(least ? {} : { max: count }) };
    const value = recurrence(every, undefined, times);
    return [deadline(reading, span, { kind: 'recurring', recurrence: value })];
  });

const findNextMonth = (reading: Reading): FoundDeadline[] =>
  [...reading.folded.matchAll(NEXT_MONTH)].flatMap((found) => {
    const day = parseNumeral(found[1] ?? '');
    if (day === null || day < 1 || day > 31 || reading.isBarred(found.index)) return [];
    const span = { start: found.index, end: found.index + found[0].length };
    return [
      deadline(reading, span, { kind: 'recurring', recurrence: recurrence('P1M', { day, monthOffset: 1 }) }),
    ];
  });

const findNames = (reading: Reading): FoundDeadline[] => [
  ...NAMES.flatMap((name) => findNamed(reading, name)),
  ...(holds(reading, '次/') ? findRates(reading) : []),
  ...(holds(reading, '次月') ? findNextMonth(reading) : []),
];

export const recurringNameShape: Shape = { name: 'recurring-name', find: findNames };
