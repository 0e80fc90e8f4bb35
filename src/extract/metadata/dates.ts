// Dates of a document's frame. In: folded words. Out: ISO dates with their offsets.
import { parseChineseNumeral } from '../../zh/numeral.js';
import type { Row } from './rows.js';

export interface FoundDate {
  /** YYYY-MM-DD. */
  readonly iso: string;
  /** UTF-16 offsets into the words that were searched. */
  readonly start: number;
  readonly end: number;
  /** `year` where 年月日 are written out, `figures` for 2018-06-29 and 2017420. */
  readonly form: 'year' | 'figures';
}

/** A row that says a date and little else. */
export interface DateRow extends FoundDate {
  /** The words before and behind the date, without white space and the bracket around it. */
  readonly before: string;
  readonly after: string;
  readonly bracketed: boolean;
}

const ARABIC = /(\d{4})\s{0,4}年\s{0,4}(\d{1,2})\s{0,4}月\s{0,4}(\d{1,2})(?!\d)\s{0,4}日?/g;
const CHINESE =
  /([一二三四五六七八九〇○零◯OoΟО0]{4})\s{0,4}年\s{0,4}([一二三四五六七八九十正元]{1,3})\s{0,4}月\s{0,4}([一二三四五六七八九十廿]{1,4})\s{0,4}日/g;
const SEPARATED = /(?<!\d)(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/g;

/** The ISO form of a date that exists; null for 2018-02-30 and years outside 1949 to 2099. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1949 || year > 2099 || month < 1 || month > 12) return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day < 1 || day > length) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const chineseNumber = (words: string): number =>
  parseChineseNumeral(words.replace(/[◯OoΟО0]/g, '〇').replace(/[正元]/g, '一')) ?? 0;

/** Every full date in the words, in text order. */
export function findDates(words: string): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (match: RegExpMatchArray, iso: string | null, form: FoundDate['form']): void => {
    if (iso !== null) found.push({ iso, start: match.index!, end: match.index! + match[0].length, form });
  };
  for (const m of words.matchAll(ARABIC)) add(m, isoDate(Number(m[1]), Number(m[2]), Number(m[3])), 'year');
  for (const m of words.matchAll(CHINESE))
    add(m, isoDate(chineseNumber(m[1]!), chineseNumber(m[2]!), chineseNumber(m[3]!)), 'year');
  for (const m of words.matchAll(SEPARATED))
    add(m, isoDate(Number(m[1]), Number(m[3]), Number(m[4])), 'figures');
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Reads a date that lost its separators: 20180629, 2017420.
 * @returns null where the figures are no date or have more than one reading (2017111).
 */
export function readBareFigures(figures: string): string | null {
  if (!/^(?:19|20)\d{4,6}$/.test(figures)) return null;
  const year = Number(figures.slice(0, 4));
  const rest = figures.slice(4);
  const readings = [1, 2]
    .filter((cut) => rest.length - cut >= 1 && rest.length - cut <= 2)
    .map((cut) => [rest.slice(0, cut), rest.slice(cut)] as const)
    .filter(([month, day]) => rest.length === 4 || (month[0] !== '0' && day[0] !== '0'))
    .map(([month, day]) => isoDate(year, Number(month), Number(day)))
    .filter((iso) => iso !== null);
  return readings.length === 1 ? readings[0]! : null;
}

/** Reads a row that holds one date and at most a unit, a bracket or a word beside it; null for any other. */
export function readDateRow(row: Row): DateRow | null {
  if (row.words.length > 90) return null;
  const figures = readBareFigures(row.solid);
  if (figures !== null) {
    return {
      iso: figures,
      start: 0,
      end: row.words.length,
      form: 'figures',
      before: '',
      after: '',
      bracketed: false,
    };
  }
  const dates = findDates(row.words);
  const date = dates[0];
  if (date === undefined || dates.length > 1) return null;
  const before = row.words.slice(0, date.start);
  const after = row.words.slice(date.end);
  const bare = {
    before: before.replace(/[\s(〔[]{1,9}$/, '').trim(),
    after: after.replace(/^[\s)〕\]]{1,9}/, '').trim(),
  };
  const bracketed = /\(\s*$/.test(before) || (/^\(/.test(row.solid) && /\)$/.test(row.solid));
  return { ...date, before: bare.before, after: bare.after, bracketed };
}

/** A date whose day or month was left open or lost (2021年8月  日, 二〇一一年九月), and nothing else on the row. */
export const isOpenDate = (row: Row): boolean =>
  row.solid.length <= 14 &&
  /^[12二一][\d〇○零O一二三四五六七八九]{3}年[\d一二三四五六七八九十]{0,3}月[\d一二三四五六七八九十]{0,3}日?$/.test(
    row.solid,
  ) &&
  readDateRow(row) === null;

/** True where the row says nothing but a date (a clock time behind it, as web pages write, included). */
export const isDateOnly = (date: DateRow): boolean =>
  date.before === '' && /^(?:\d{1,2}:\d{2}(?::\d{2})?)?$/.test(date.after);
