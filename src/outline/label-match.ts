// What a label pattern gives, and the numerals that patterns share. In: the folded start of a line. Out: a match.
import { parseChineseNumeral } from '../zh/numeral.js';
import type { Label, LabelStyle } from './label-style.js';

/** A label at the start of a line: `length` counts from the line's first character, trailing space included. */
export interface LabelMatch {
  readonly length: number;
  readonly style: LabelStyle;
  readonly value: Label['value'];
}

/** Reads one family of labels from a folded line without leading space; null where none stands there. */
export type LabelPattern = (head: string) => LabelMatch | null;

/** Numerals as counted in headings; checked by `chineseValue`. */
export const CHINESE = '[一二三四五六七八九十百零〇○两]{1,7}';
export const ARABIC = '\\d{1,3}';

/**
 * The value of a Chinese numeral that can count an item (1 to 999), else null.
 * Digits without 十 or 百 count only with a zero among them (一〇): 三四 is no number but two.
 */
export function chineseValue(numeral: string): number | null {
  const plain = numeral.replace(/\s/g, '');
  if (/^[百零〇○]/.test(plain) || (plain.length > 1 && !/[十百拾佰〇○零]/.test(plain))) return null;
  const value = parseChineseNumeral(plain);
  return value !== null && value >= 1 && value <= 999 ? value : null;
}

/** The value of a numeral in Chinese or folded Arabic digits, else null. */
export const numeralValue = (numeral: string): number | null =>
  /^\d/.test(numeral) ? Number(numeral) : chineseValue(numeral);

/** The match of `length` characters, or null where the numeral counts nothing. */
export const counted = (length: number, style: LabelStyle, value: number | null): LabelMatch | null =>
  value === null ? null : { length, style, value };
