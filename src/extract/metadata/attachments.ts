// Attachments (附件说明, GB/T 9704-2012 7.3.4, and 附件 7.3.7). In: rows. Out: the listed titles, and the marks of annexes.
import type { TextFact } from '../facts.js';
import { type Row, squeeze } from './rows.js';

const LIST = /^附\s{0,6}(?:件|表)?\s{0,3}[\d一二三四五六七八九十]{0,2}\s{0,3}:\s{0,9}/;
const MARK = /^附(?:件|表)?(?:之)?[\d一二三四五六七八九十]{0,3}(?:-\d{1,2})?:?$/;
const MARK_WITH_TITLE =
  /^附\s{0,4}(?:件|表)\s{0,4}[\d一二三四五六七八九十]{0,3}(?:-\d{1,2})?\s{0,4}[::.、]?\s{0,9}/;
const MOST_ENTRIES = 60;
const ITEM = /^\(?\d{1,2}\)?\s{0,3}[.、)]?\s{0,3}/;

/** True where a row says 附件, with or without a number, and nothing else. */
export const isAnnexMark = (row: Row): boolean => MARK.test(row.solid) && row.solid !== '附表';

/** True where a row opens a list of attachments (附件：1.…). */
export const opensList = (row: Row): boolean => LIST.test(row.words) && row.words.length <= 160;

/** The row without the 附件1： before its title; null where it has none, or nothing behind it. */
export function behindAnnexMark(row: Row): Row | null {
  const length = MARK_WITH_TITLE.exec(row.words)?.[0].length ?? 0;
  if (length === 0 || length >= row.words.length) return null;
  const words = row.words.slice(length);
  return {
    ...row,
    words,
    solid: squeeze(words),
    span: { start: row.span.start + length, end: row.span.end },
  };
}

/** The rows of the list that opens at `first`: itself, and the numbered rows below it. */
export function listRows(rows: readonly Row[], first: number): Row[] {
  const taken = [rows[first]!];
  for (let i = first + 1; i < rows.length && taken.length < MOST_ENTRIES; i++) {
    const row = rows[i]!;
    const numbered = /^(?:附件)?\d{1,2}\s{0,3}[.、:]/.test(row.words);
    const bare =
      taken.length === 1 && LIST.exec(rows[first]!.words)?.[0].length === rows[first]!.words.length;
    if (!(numbered || bare) || row.solid.length > 100 || row.solid.includes('。')) break;
    taken.push(row);
  }
  return taken;
}

/** The titles in the rows of a list, without numbers and punctuation at their ends, each with its span. */
export function listedTitles(text: string, rows: readonly Row[]): TextFact[] {
  return rows.flatMap((row) => {
    const lead = LIST.exec(row.words)?.[0].length ?? 0;
    const item = ITEM.exec(row.words.slice(lead))?.[0];
    const numbered = item !== undefined && /[.、)]/.test(item) ? item.length : 0;
    const tail = /[\s;。,]*$/.exec(row.words.slice(-8))?.[0].length ?? 0;
    const span = { start: row.span.start + lead + numbered, end: row.span.end - tail };
    const value = squeeze(text.slice(span.start, span.end)).replace(/^《([^《》]*)》$/, '$1');
    return span.start < span.end ? [{ value, span }] : [];
  });
}
