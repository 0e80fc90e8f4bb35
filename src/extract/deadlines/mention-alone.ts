// What needs no year before it. In: folded text and an offset. Out: 年底, 本月底, 下周三, “十四五”末, 15日.
import { BEFORE, GAP, WEEKDAYS, WITHIN } from '../../zh/calendar-words.js';
import { parseNumeral } from '../../zh/numeral.js';
import type { UnitPart } from './mention.js';
import { DAY, digits, FIGURES, match, NUMERALS, type Reader, startingWith, sticky } from './mention-piece.js';

const BARE_YEAR_EDGE = sticky(
  `(?<![\\d一二两三四五六七八九十几半往历每近前])(?:(年[底末]|岁末|年终(?=${BEFORE}))|(年中(?!国|心|央))|(年度?(?=${WITHIN}))|(全年)|(年初(?=${GAP}${BEFORE})))`,
);
/** 年底, 年中, 年内, 全年, 年初前. */
export const readBareYear: Reader<UnitPart> = startingWith<UnitPart>('年岁全', (text, at) => {
  const found = match(BARE_YEAR_EDGE, text, at);
  if (!found) return null;
  const end = at + found[0].length;
  if (found[4]) return { value: { unit: 'year', whole: true }, end };
  if (found[5]) return { value: { unit: 'month', month: 1 }, end, edge: 'middle' };
  if (found[2]) return { value: { unit: 'half', half: 1 }, end, edge: 'middle' };
  return found[1] ? { value: { unit: 'year' }, end, edge: 'end' } : { value: { unit: 'year' }, end };
});

const MONTH_FROM_NOW = sticky(
  `(?<![\\d一二两三四五六七八九十几每次个以基])(?:(本|当)月|(下)个?月|(?=月[底末]))(?:月?([底末])|${GAP}(${DAY})[日号])?`,
);
/** 本月底, 月底, 下月10日. */
export const readMonthFromNow: Reader<UnitPart> = startingWith<UnitPart>('本当下月', (text, at) => {
  const found = match(MONTH_FROM_NOW, text, at);
  if (!found?.[0]) return null;
  const day = found[4] === undefined ? null : digits(found[4]);
  const value = { unit: 'month-from-now' as const, shift: found[2] ? 1 : 0, day };
  const end = at + found[0].length;
  return found[3] ? { value, end, edge: 'end' } : { value, end };
});

const WEEK_FROM_NOW = sticky(`(本|下)(?:周|星期)(?:([${WEEKDAYS}天])|(末)|(?=[内前底]))`);
/** 本周五, 下周三, 本周末. */
export const readWeekFromNow: Reader<UnitPart> = startingWith<UnitPart>('本下', (text, at) => {
  const found = match(WEEK_FROM_NOW, text, at);
  if (!found) return null;
  const weekday = found[2] ? '一二三四五六日'.indexOf(found[2] === '天' ? '日' : found[2]) + 1 : null;
  const value = { unit: 'week-from-now' as const, shift: found[1] === '下' ? 1 : 0, weekday };
  return found[3] ? { value, end: at + found[0].length, edge: 'end' } : { value, end: at + found[0].length };
});

const FIVE_YEARS = sticky(
  `["“「]?十([一二三四五六七八九])五["”」]?${GAP}(?:时期)?(?:(末期|期末|末)|期间|(?<=时期))`,
);
/** “十四五”期间, “十三五”末. */
export const readFiveYears: Reader<UnitPart> = startingWith<UnitPart>('"“「十', (text, at) => {
  const found = match(FIVE_YEARS, text, at);
  if (!found) return null;
  const value = { unit: 'five-years' as const, ordinal: 10 + (parseNumeral(found[1] ?? '') ?? 0) };
  return found[2] ? { value, end: at + found[0].length, edge: 'end' } : { value, end: at + found[0].length };
});

const DAY_ALONE = sticky(`(?<![\\d.一二三四五六七八九十几两第])(${DAY})${GAP}[日号](?!内|以内|之内)`);
/** A day whose month stands before: 9月3日至 7日. */
export const readDayAlone: Reader<UnitPart> = startingWith<UnitPart>(FIGURES + NUMERALS, (text, at) => {
  const found = match(DAY_ALONE, text, at);
  const day = found?.[1] === undefined ? null : digits(found[1]);
  return found && day !== null
    ? { value: { unit: 'day', month: null, day }, end: at + found[0].length }
    : null;
});

// 1215日: the 月 is lost; told only where one reading is a day of the year.
const LOST_MONTH = sticky(`(?<![\\d.])(\\d{3,4})日(?=${GAP}(?:${BEFORE}|[、及和至]))`);
/** A day of the year whose 月 is lost. */
export const readLostMonth: Reader<UnitPart> = startingWith<UnitPart>(FIGURES, (text, at) => {
  const found = match(LOST_MONTH, text, at);
  const raw = found?.[1];
  if (!found || raw === undefined) return null;
  const readings = [1, 2]
    .map((cut) => [raw.slice(0, cut), raw.slice(cut)] as const)
    .filter(([month, day]) => /^(?:[1-9]|1[0-2])$/.test(month) && /^(?:0?[1-9]|[12]\d|3[01])$/.test(day));
  const only = readings.length === 1 ? readings[0] : undefined;
  if (!only) return null;
  const value = { unit: 'day' as const, month: Number(only[0]), day: Number(only[1]) };
  return { value, end: at + found[0].length, issue: 'missing-char' };
});
