// Shape: within a length of time — 3个工作日内, 自收到申请之日起15日内, 最迟不超过2天, or a bare length in a deadline cell.
import { COUNT, GAP, RANGE_MARK, WITHIN } from '../../zh/calendar-words.js';
import { parseNumeral } from '../../zh/numeral.js';
import type { Anchor, Duration, FoundDeadline } from '../facts.js';
import { addDays, addMonths, addWorkdays } from './calendar.js';
import { type AnchorWords, anchorOf } from './duration-anchor.js';
import { hedgeOf } from './markers.js';
import { after, before, deadline, type Reading, type Shape, zoneAt } from './shape.js';

type Unit = Duration['unit'];

const UNITS: Readonly<Record<string, readonly [Unit, number]>> = {
  工作日: ['workday', 1],
  日: ['day', 1],
  天: ['day', 1],
  周: ['week', 1],
  星期: ['week', 1],
  月: ['month', 1],
  季度: ['month', 3],
  年: ['year', 1],
  小时: ['hour', 1],
  分钟: ['minute', 1],
};
/** Half a unit in whole smaller ones. */
const HALVES: Readonly<Record<string, readonly [number, Unit]>> = {
  年: [6, 'month'],
  月: [15, 'day'],
  天: [12, 'hour'],
  日: [12, 'hour'],
  小时: [30, 'minute'],
};

const UNIT = '(?:个?(工作日)|个(月|季度|星期|小时)|(?<=半)(月)|(日|天|周|星期|年|小时|分钟))';
const AT_MOST = '不得?超过|不得?晚于';
const LATEST = '最迟|最晚|最长';
const AT_LEAST = '不得?少于|不得?低于';
const HEAD = `(?:(?:${LATEST})${GAP}(?:(?:${AT_MOST})${GAP})?|${AT_MOST}|${AT_LEAST})`;
const LENGTH = new RegExp(
  `(${HEAD})?${GAP}(?<![\\d.*×月年第几数上下一二两三四五六七八九十]|月 ?\\d )(?:[\\d一二两三四五六七八九]{1,2}${GAP}${RANGE_MARK}${GAP})?(${COUNT})${GAP}${UNIT}${GAP}(?:(${WITHIN})|(左右)?(?:的)?(时间))?`,
  'g',
);

/** 近3个月内, 连续2年, 离校3年内: lengths that look back or qualify. */
const NOT_WORK_BEFORE =
  /(?:近|前|过去|最近|连续|离校|毕业|满|超过|累计|期满|任期|服务期|保质期|有效期|工龄|从业|成立|注册|入职|每|优惠期|补助期|期限|时长|车程|步行|路程|里程|续|免费|第|提前|历时)(?:不超过|不少于|最长|为|在|的)?\s?$/;
/** 3年内无违法记录, 3个月内免冠照片: a condition. */
const NOT_WORK_BEHIND = /^(?:未|无|不得?|没有|曾|有过|累计|再次|多次|免冠|的(?!时间)|以上|免租|免费|毕业)/;
/** 办理时限…至, 公示期为: a length without 内 that bounds work. */
const TERM_BEFORE =
  /(?:(?:时限|时间|用时|期限|工期|周期)[^,。;\n]{0,14}?(?:压缩|缩短|压减|缩减|控制|减少)[至到在为]|(?:公示|公告|征求意见|征集|办理|办结|审批|整改|响应|培训)(?:期|期限|时限|时间)[为是:]?|公[示告])\s?$/;
const TERM_OF_LIMIT = /(?:时限|时间|期限|用时|工期|办理|办结|审批|公示|公告|反馈|发布)[^,。;\n]{0,8}[,]?$/;
const USE_BEFORE = /(?:用|利用|花)(?:[^,。;\n]{0,2})$/;

interface Length {
  readonly value: number;
  readonly unit: Unit;
}

function lengthOf(count: string, unit: string): Length | null {
  const half = count === '半' ? HALVES[unit] : undefined;
  if (half) return { value: half[0], unit: half[1] };
  const known = UNITS[unit];
  const value = parseNumeral(count);
  return known && value ? { value: value * known[1], unit: known[0] } : null;
}

const DESIGNATORS: Readonly<Record<Unit, ((value: number) => string) | null>> = {
  workday: null,
  day: (value) => `P${value}D`,
  week: (value) => `P${value}W`,
  month: (value) => `P${value}M`,
  year: (value) => `P${value}Y`,
  hour: (value) => `PT${value}H`,
  minute: (value) => `PT${value}M`,
};

/** The ISO 8601 duration; null for workdays, which it cannot express. */
const isoOf = ({ value, unit }: Length): string | null => DESIGNATORS[unit]?.(value) ?? null;

/** The last day of a length that starts on a known day; null for lengths below a day. */
function endOf(reading: Reading, start: string, { value, unit }: Length): string | null {
  switch (unit) {
    case 'workday':
      return addWorkdays(start, value, reading.holidays);
    case 'day':
      return addDays(start, value);
    case 'week':
      return addDays(start, 7 * value);
    case 'month':
      return addMonths(start, value);
    case 'year':
      return addMonths(start, 12 * value);
    default:
      return null;
  }
}

/** True where head, 内, or the words before make the length a limit on work. */
function isLimit(reading: Reading, found: RegExpExecArray, length: Length): boolean {
  const head = found[1];
  const start = found.index;
  const end = start + found[0].length;
  const lead = before(reading, start, 20);
  const tail = after(reading, end, 6);
  // 12月 31日, broken over two lines, is a day of the month, and so is the end of 5月1—31日.
  if (
    /月\s*$|月\s?\d{1,2}[日号]?\s?[-至到~—–]\s?$/.test(lead) ||
    NOT_WORK_BEFORE.test(lead) ||
    NOT_WORK_BEHIND.test(tail)
  )
    return false;
  if (found[7]) return true;
  // 用三年时间（2018—2020年）: the bracket says it better.
  if (found[9]) return USE_BEFORE.test(lead) && !/^\s?[(]/.test(tail);
  if (TERM_BEFORE.test(lead)) return true;
  // 7个工作日办结 is a limit; “一日办结” is a name.
  if (/\d/.test(found[2] ?? '') && !/["“]\s?$/.test(lead) && /^(?:办结|办成|出件|办好)/.test(tail))
    return true;
  if (head && /最长/.test(head)) return false;
  const short = ['workday', 'hour', 'minute', 'day'].includes(length.unit);
  if (head)
    return (/最[迟晚]/.test(head) || short || TERM_OF_LIMIT.test(lead)) && !/^[^,。;\n]{0,4}免/.test(tail);
  return zoneAt(reading, start) !== null && /^\s?(?:$|[,、。;)\n])/.test(tail);
}

/** A clock that starts at an event that recurs limits a service, not this task. */
function scopeOf(
  reading: Reading,
  start: number,
  { unit }: Length,
  words: AnchorWords | null,
): 'task' | 'standing' {
  if (words?.anchor.type === 'document' || words?.once) return 'task';
  if (words) return 'standing';
  if (zoneAt(reading, start) || /限$/.test(before(reading, start, 1))) return 'task';
  return unit === 'month' || unit === 'year' || unit === 'week' ? 'task' : 'standing';
}

function bounds(head: string | undefined, found: RegExpExecArray, lead: string): Duration['bound'] {
  if (head && new RegExp(AT_LEAST).test(head)) return 'min';
  return !head && !found[7] && /[为是:]\s?$/.test(lead) ? 'exact' : 'max';
}

function durationAt(reading: Reading, found: RegExpExecArray): FoundDeadline | null {
  const unit = found[3] ?? found[4] ?? found[5] ?? found[6] ?? '';
  const length = lengthOf(found[2] ?? '', unit);
  const skipped = found[0].search(/\S/);
  const start = found.index + Math.max(0, skipped);
  if (!length || reading.isBarred(start) || !isLimit(reading, found, length)) return null;
  const words = anchorOf(reading, start);
  const anchored: Anchor | null = words?.anchor ?? null;
  const day = anchored?.type === 'document' ? (anchored.date ?? null) : null;
  const end = day === null ? null : endOf(reading, day, length);
  const resolved = day !== null && end !== null;
  const from = words?.start ?? start;
  return deadline(
    reading,
    { start: from, end: found.index + found[0].trimEnd().length },
    {
      kind: 'duration-limit',
      ...(resolved
        ? {
            start: day,
            end,
            precision: 'day' as const,
            edtf: `${day}/${end}`,
            yearSource: 'document-date' as const,
          }
        : {}),
      duration: { ...length, bound: bounds(found[1], found, before(reading, start, 20)), iso: isoOf(length) },
      anchor: anchored ?? { type: 'unspecified' },
      scope: scopeOf(reading, start, length, words),
      ...hedgeOf(reading, from),
      ...(found[8] ? { approximate: true as const } : {}),
    },
  );
}

const findDurations = (reading: Reading): FoundDeadline[] =>
  [...reading.folded.matchAll(LENGTH)].flatMap((found) => durationAt(reading, found) ?? []);

export const durationShape: Shape = { name: 'duration', find: findDurations };
