// Reads one calendar expression. In: folded text and an offset. Out: a Mention that starts there, or null.
import { BEFORE, GAP } from '../../zh/calendar-words.js';
import type { Mention, UnitPart } from './mention.js';
import {
  readBareYear,
  readDayAlone,
  readFiveYears,
  readLostMonth,
  readMonthFromNow,
  readWeekFromNow,
} from './mention-alone.js';
import { readInCell } from './mention-cell.js';
import { FIGURES, match, NUMERALS, type Piece, type Reader, sticky } from './mention-piece.js';
import { readFeast, readHalf, readMonth, readQuarter } from './mention-unit.js';
import { readDamagedMonth, readYear, readYearEdge } from './mention-year.js';

// 2018.6, 2018-06-30, 2018/7/31; the same mark twice, so that 2018.6-2018.12 stays a range.
const NUMERIC = sticky(
  '(?<![\\d.])((?:19|20)\\d\\d) ?([-./]) ?(1[0-2]|0?[1-9])(?: ?\\2 ?(3[01]|[12]\\d|0?[1-9])(?!\\d))?(?!\\d)(?:月份?|日)?([底末])?',
);
const COMPACT = sticky('(?<!\\d)((?:19|20)\\d\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])(?!\\d)');
const MONTH_AND_DAY = sticky(
  `(?<![\\d.])(1[0-2]|0?[1-9])[./·](3[01]|[12]\\d|0?[1-9])(?![\\d./])(?=${GAP}${BEFORE})`,
);

function readFullDate(text: string, at: number): Mention | null {
  if (!'12'.includes(text.charAt(at))) return null;
  const found = match(COMPACT, text, at) ?? match(NUMERIC, text, at);
  if (!found) return null;
  const compact = found.length === 4;
  const month = Number(found[compact ? 2 : 3]);
  const day = found[compact ? 3 : 4];
  return {
    start: at,
    end: at + found[0].length,
    year: { kind: 'number', value: Number(found[1]) },
    part: day === undefined ? { unit: 'month', month } : { unit: 'day', month, day: Number(day) },
    edge: found[5] ? 'end' : null,
    form: 'digits',
  };
}

// 6.30前: figures that a marker makes a day.
function readShortDate(text: string, at: number): Mention | null {
  const found = match(MONTH_AND_DAY, text, at);
  if (!found) return null;
  const part = { unit: 'day' as const, month: Number(found[1]), day: Number(found[2]) };
  return { start: at, end: at + found[0].length, year: null, part, edge: null, form: 'digits' };
}

const first = (readers: readonly Reader<UnitPart>[], text: string, at: number): Piece<UnitPart> | null => {
  for (const read of readers) {
    const piece = read(text, at);
    if (piece) return piece;
  }
  return null;
};

const WITHIN_YEAR = [readMonth, readQuarter, readHalf, readFeast];
const AFTER_YEAR = [...WITHIN_YEAR, readDamagedMonth, readYearEdge];
const ALONE = [
  ...WITHIN_YEAR,
  readFiveYears,
  readBareYear,
  readMonthFromNow,
  readWeekFromNow,
  readLostMonth,
  readDayAlone,
];

const SPACE = sticky(GAP);
/** What a template leaves for a figure: X月底, 2026年×月, 6月**日. No date is read before it or behind it. */
const BLANK = '[Xx×*○_]';
const BLANK_BEFORE = new RegExp(`${BLANK}${GAP}$`);
const BLANK_BEHIND = sticky(`${GAP}${BLANK}{1,8}${GAP}[月日]`);
/** 〇 is written ○, too: 二○二六年. */
const IN_NUMERAL = new RegExp(`[${FIGURES}${NUMERALS}]○$`);

function isUnfilled(text: string, start: number, end: number): boolean {
  if (match(BLANK_BEHIND, text, end)) return true;
  const lead = text.slice(Math.max(0, start - 3), start);
  return '年月'.includes(text.charAt(start)) && BLANK_BEFORE.test(lead) && !IN_NUMERAL.test(lead);
}

/**
 * The calendar expression that starts at `at` of a folded text: 2018年10月底, 三季度, 年底, 2018-06-30, 下周三,
 * “十四五”期间. Markers (前, 到, 起) are no part of it.
 * @param inCell the offset lies in the value of a deadline cell or label, where 6.30 and 2026 are dates.
 */
export function readMention(text: string, at: number, inCell: boolean): Mention | null {
  const isFigure = FIGURES.includes(text.charAt(at));
  const date = isFigure ? (readFullDate(text, at) ?? readShortDate(text, at)) : null;
  const figures = date ?? (inCell ? readInCell(text, at) : null);
  if (figures) return figures;
  const year = readYear(text, at);
  const next = year ? year.end + (match(SPACE, text, year.end)?.[0].length ?? 0) : at;
  const piece = year?.form ? null : first(year ? AFTER_YEAR : ALONE, text, next);
  if (!year && !piece) return null;
  const end = piece?.end ?? year?.end ?? at;
  if (isUnfilled(text, at, end)) return null;
  const issue = piece?.issue ?? year?.issue;
  return {
    start: at,
    end,
    year: year?.value ?? null,
    part: piece?.value ?? { unit: 'year' },
    edge: piece?.edge ?? null,
    form: year?.form ?? piece?.form ?? 'words',
    ...(issue ? { issue } : {}),
  };
}
