// Shape: a rhythm named without 每 — 按月, 按季度, 分年度, 逐月, 月调度, 次月10日前.
import { BEFORE, GAP } from '../../zh/calendar-words.js';
import { parseNumeral } from '../../zh/numeral.js';
import type { FoundDeadline } from '../facts.js';
import { everyOf, recurrence } from './recurrence.js';
import { deadline, type Reading, type Shape } from './shape.js';

/** 年度计划, 月份, 季节: the period is the head of another word. */
const NOT_HEAD =
  '(?![份薪租节级龄代轻均内底前初末边围转常程期产用])(?!度?(?:计划|目标|任务|预算|方案|要求|安排|工作|实施))';
const BY_PERIOD = new RegExp(`[按分](半年|年度?|季度?|月度?|周|旬|日)${NOT_HEAD}`, 'g');
/** 逐年下降 tells of a trend. */
const STEP =
  /逐(年|季度?|月|周|日|旬)(?![度])(?!.{0,3}(?:[增减升降]|提高|提升|扩大|加大|递|改善|上涨|攀升|好转|加强|完善|优化))/g;
const NAMED = new RegExp(
  '(?<=^|[,。;、:("“\\s行立施取持成实])(半年|年|季度?|月|周|旬|日)' +
    '(?:调度|通报|考核|报告|小结|督查|分析|会商|研判|例会|总结|评估|排名|点评|汇报|报送|巡查|自查|晾晒|盘点)(?=$|[、,。;)\\n”"]|制度|机制|工作|要求)',
  'g',
);
const NEXT_MONTH = new RegExp(
  `(?<!一)次月(?:的)?${GAP}(\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]${GAP}${BEFORE}`,
  'g',
);

/** A year's number before it makes 年考核 part of a date (2018年考核). */
const findNamed = (reading: Reading, pattern: RegExp): FoundDeadline[] =>
  [...reading.folded.matchAll(pattern)].flatMap((found) => {
    const every = everyOf(found[1] ?? '', undefined);
    if (!every || reading.isBarred(found.index)) return [];
    const span = { start: found.index, end: found.index + found[0].length };
    return [deadline(reading, span, { kind: 'recurring', recurrence: recurrence(every) })];
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
  ...[BY_PERIOD, STEP, NAMED].flatMap((pattern) => findNamed(reading, pattern)),
  ...findNextMonth(reading),
];

export const recurringNameShape: Shape = { name: 'recurring-name', find: findNames };
