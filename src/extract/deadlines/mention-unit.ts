// Units within a year. In: folded text and an offset. Out: the month, quarter, half or feast that starts there.
import { BEFORE, END_WORDS, FEAST_NAMES, GAP, MONTH_PARTS, RANGE_MARK } from '../../zh/calendar-words.js';
import { parseNumeral } from '../../zh/numeral.js';
import type { UnitPart } from './mention.js';
import {
  DAY,
  digits,
  FIGURES,
  MONTH,
  match,
  NUMERALS,
  type Piece,
  type Reader,
  scanned,
  startingWith,
  sticky,
} from './mention-piece.js';

// 1.5月底前: a label may stand right before the month.
const IN_MONTH = sticky(
  `(?:(?<![\\d.一二三四五六七八九十几两])|(?<=(?:^|[\\n;。])\\s?\\d{1,2}\\.))(${MONTH})${GAP}月份?`,
);
// 3—4月: ^ has its 月 from the month behind the mark.
const MONTH_BARE = sticky(`(?<![\\d.月日号])(${MONTH})(?=${GAP}${RANGE_MARK}${GAP}${MONTH}${GAP}月)`);
// 3、6、9月: at the head of a line one number with 、 behind it may be a label, if words follow.
const MONTHS_ON = `(?:${GAP}[、和及]${GAP}(?:1[0-2]|0?[1-9]))`;
const MONTH_LISTED = sticky(
  `(?<![\\d.月日号])(?:(?<=[^\\s。;])(1[0-2]|0?[1-9])(?=${MONTHS_ON}{1,11}${GAP}月)|` +
    `(1[0-2]|0?[1-9])(?=${MONTHS_ON}{2,11}${GAP}月|${MONTHS_ON}${GAP}月[底末]?(?:${BEFORE})?${GAP}(?:$|[,;。)\\n])))`,
);
const MONTH_EDGE = sticky(`${GAP}(?:(${Object.keys(MONTH_PARTS).join('|')})|(${END_WORDS}))`);
const DAY_IN_MONTH = sticky(
  `${GAP}(${DAY})(?:${GAP}[日号](?:\\((?:星期|周)[一二三四五六日天]\\))?|(?=${GAP}${RANGE_MARK}${GAP}${DAY}${GAP}[日号]))`,
);
// 6月30前: the 日 is lost.
const DAY_WITHOUT_SIGN = sticky(`${GAP}(3[01]|[12]\\d|0?[1-9])(?=${GAP}${BEFORE})`);

/** A cheap test before the patterns of lists. */
const listGoesOn = (text: string, at: number): boolean => /[、和及]/.test(text.slice(at + 1, at + 8));

/** What follows 月: a part, the end, a day. */
const readInMonth = (text: string, month: number, at: number): Piece<UnitPart> => {
  const edge = match(MONTH_EDGE, text, at);
  const part = edge?.[1] ? MONTH_PARTS[edge[1]] : undefined;
  if (edge && part)
    return { value: { unit: 'tenday', month, from: part[0], to: part[1] }, end: at + edge[0].length };
  if (edge) return { value: { unit: 'month', month }, end: at + edge[0].length, edge: 'end' };
  const found = match(DAY_IN_MONTH, text, at);
  const lost = found ? null : match(DAY_WITHOUT_SIGN, text, at);
  const raw = (found ?? lost)?.[1];
  const day = raw === undefined ? null : digits(raw);
  if (raw === undefined || day === null) return { value: { unit: 'month', month }, end: at };
  const end = at + ((found ?? lost)?.[0].length ?? 0);
  return {
    value: { unit: 'day', month, day },
    end,
    ...scanned(raw),
    ...(lost ? { issue: 'missing-char' as const } : {}),
  };
};

// 13月底前: no such month; told, and taken for the last of the year as 31 September is for the 30th.
const NO_MONTH = sticky(`(?<![\\d.])(?:1[3-9]|[2-9]\\d)${GAP}月(?:${END_WORDS}|份)?(?=${GAP}${BEFORE})`);
const readNoMonth: Reader<UnitPart> = (text, at) => {
  const found = match(NO_MONTH, text, at);
  return found && { value: { unit: 'month', month: 12 }, end: at + found[0].length, issue: 'invalid-date' };
};

/** 10月, 10月底, 8月中下旬, 6月30日. */
export const readMonth: Reader<UnitPart> = startingWith<UnitPart>(FIGURES + NUMERALS, (text, at) => {
  const listed = listGoesOn(text, at) ? match(MONTH_LISTED, text, at) : null;
  const bare = listed ?? match(MONTH_BARE, text, at);
  const found = bare ?? match(IN_MONTH, text, at);
  const raw = found?.[1] ?? found?.[2];
  const month = raw === undefined ? null : digits(raw);
  if (!found || month === null || month < 1 || month > 12) return readNoMonth(text, at);
  const end = at + found[0].length;
  if (bare) return { value: { unit: 'month', month }, end, form: listed ? 'listed' : 'bare' };
  const inner = readInMonth(text, month, end);
  // 6月45日 is no June: a figure behind 月 that is no day spoils the whole.
  if (inner.end === end && /\d/.test(text.charAt(end))) return null;
  return { ...inner, ...scanned(raw ?? '') };
});

const QUARTER_NUMBER = '[1-4一二三四ⅠⅡⅢⅣ]|IV|I{1,3}';
const QUARTER = sticky(
  `(?<![\\d一二三四五六七八九十前ⅠⅡⅢIV])(?:第?(${QUARTER_NUMBER})|(首))${GAP}季度(${END_WORDS}(?!月))?`,
);
const QUARTER_BARE = sticky(
  `(?<![\\d前])第?([1-4一二三四])(?=${GAP}${RANGE_MARK}${GAP}第?[1-4一二三四]季度)`,
);
// 二、三季度; at the head of a line 二、 may be a label, if words follow.
const QUARTERS_ON = '(?:[、和及]第?[1-4一二三四])';
const QUARTER_LISTED = sticky(
  `(?<![\\d前])(?:(?:(?<=[^\\s。;])|(?=第))第?([1-4一二三四])(?=${QUARTERS_ON}{1,3}季度)|` +
    `([1-4一二三四])(?=${QUARTERS_ON}{1,3}季度[底末]?(?:${BEFORE})?${GAP}(?:$|[,;。)\\n])))`,
);
const ROMAN: Readonly<Record<string, number>> = { Ⅰ: 1, Ⅱ: 2, Ⅲ: 3, Ⅳ: 4, I: 1, II: 2, III: 3, IV: 4 };
/** 第三季度, 一季度末. */
export const readQuarter: Reader<UnitPart> = startingWith<UnitPart>('1234一二三四第首ⅠⅡⅢⅣI', (text, at) => {
  const listed = listGoesOn(text, at) ? match(QUARTER_LISTED, text, at) : null;
  const bare = listed ?? match(QUARTER_BARE, text, at);
  const found = bare ?? match(QUARTER, text, at);
  if (!found) return null;
  const number = found[1] ?? (bare ? found[2] : undefined) ?? '1';
  const quarter = ROMAN[number] ?? parseNumeral(number) ?? 1;
  const piece = { value: { unit: 'quarter' as const, quarter }, end: at + found[0].length };
  if (bare) return { ...piece, form: listed ? 'listed' : 'bare' };
  return found[3] ? { ...piece, edge: 'end' } : piece;
});

const HALF = sticky('(上|下)半年');
/** 上半年, 下半年. */
export const readHalf: Reader<UnitPart> = startingWith<UnitPart>('上下', (text, at) => {
  const found = match(HALF, text, at);
  return found && { value: { unit: 'half', half: found[1] === '上' ? 1 : 2 }, end: at + found[0].length };
});

const FEAST_NAME = `["“]?(${FEAST_NAMES.join('|')})["”]?(?:国际)?(?:劳动节|妇女节|青年节|儿童节|建党节|建军节|节)?`;
// Behind the feast, or behind the last of a list of them: 国庆、春节前.
const FEAST = sticky(`${FEAST_NAME}(?=(?:[、和及与]?${FEAST_NAME}){0,5}(?:前(?!后)|之前|以前|期间))`);
const FEAST_STARTS = `"“${[...new Set(FEAST_NAMES.map((name) => name[0]))].join('')}`;
/** A feast with 前 or 期间 behind it: 国庆节前. */
export const readFeast: Reader<UnitPart> = startingWith<UnitPart>(FEAST_STARTS, (text, at) => {
  const found = match(FEAST, text, at);
  return found?.[1] !== undefined
    ? { value: { unit: 'feast', name: found[1] }, end: at + found[0].length }
    : null;
});
