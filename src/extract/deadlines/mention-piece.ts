// The tools of the readers of calendar expressions. In: folded text and an offset. Out: pieces with the offset behind them.
import { parseNumeral } from '../../zh/numeral.js';
import type { Issue } from './mention.js';

/** A piece of a mention: what it says and the offset behind it. */
export interface Piece<T> {
  readonly value: T;
  readonly end: number;
  readonly issue?: Issue;
  readonly edge?: 'end' | 'middle';
  /** `bare`: a number that has its unit from the other end of a range; `listed`: from the end of a list. */
  readonly form?: 'bare' | 'listed';
}

/** Reads what starts at the offset, or gives null. */
export type Reader<T> = (text: string, at: number) => Piece<T> | null;

const CN = '[一二三四五六七八九]';

/** A month's number as written, scanned letters for figures (1O) and a space between figures included. */
export const MONTH = '(?:1 ?[0-2OoIl]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
/** A day's number as written. */
export const DAY = `(?:3 ?[01]|[12] ?[\\dOolI]|0?[1-9]|三十一?|二十${CN}?|廿${CN}?|十${CN}?|${CN})`;

/** A pattern that matches at one offset only. */
export const sticky = (source: string): RegExp => new RegExp(source, 'y');

/** A reader that is asked only where one of its first characters stands: most offsets then cost no pattern at all. */
export const startingWith =
  <T>(characters: string, read: Reader<T>): Reader<T> =>
  (text, at) =>
    characters.includes(text.charAt(at)) ? read(text, at) : null;

export const FIGURES = '0123456789';
export const NUMERALS = '一二三四五六七八九十廿';

/** Matches a sticky pattern at an offset. */
export function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The number that scanned figures stand for: 1O is 10, 20l8 is 2018; null where it is none. */
export const digits = (raw: string): number | null =>
  parseNumeral(
    raw
      .replace(/ /g, '')
      .replace(/[Oo](?=\d|$)/g, '0')
      .replace(/[Il](?=\d|$)/g, '1'),
  );

/** The issue of a figure that a scanner read as a letter. */
export const scanned = (raw: string): { readonly issue?: Issue } =>
  /\d[OolI]|[OolI]\d/.test(raw) ? { issue: 'ocr-letter' } : {};
