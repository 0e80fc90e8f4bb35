// List styles. In: the level elements of a list or outline style. Out: levels, and the label that they print.
import { formatNumber } from '../../zh/number-format.js';
import { formatOfSample } from '../../zh/number-sample.js';
import { attributeOf, type XmlElement } from '../container/xml.js';
import { symbolsOf } from '../word/symbols.js';
import { wholeNumber } from './names.js';

export const LEVELS = 10;
/** Labels are cut here: a long one on every paragraph would make a small file cost much. */
const MAX_LABEL = 64;

/** One level of a list (OpenDocument 1.3 part 3, text:list-level-style-number and -bullet); levels count from 0. */
export interface ListLevel {
  /** Printed as it is in place of a number. */
  readonly bullet: string | null;
  /** `style:num-format`: a format or its first three numbers; empty for a level without number. */
  readonly format: string;
  readonly repeatsLetters: boolean;
  /** What is printed, with %1% … %10% for the numbers of the levels (an extension of LibreOffice). */
  readonly template: string | null;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels are printed, this one included. */
  readonly shown: number;
  readonly start: number;
  font?: string;
  /** Nothing stands between label and words (`text:label-followed-by`). */
  glued: boolean;
}

export type ListStyle = (ListLevel | undefined)[];

const cut = (value: string | undefined): string => (value ?? '').slice(0, MAX_LABEL);

/** The level that an element defines, with its index. */
export function levelOf(element: XmlElement): { index: number; level: ListLevel } | null {
  const index = wholeNumber(attributeOf(element, 'level'), 1, LEVELS);
  if (index === undefined) return null;
  const template = attributeOf(element, 'num-list-format');
  const level: ListLevel = {
    bullet: attributeOf(element, 'bullet-char') ?? null,
    format: cut(attributeOf(element, 'num-format')),
    repeatsLetters: attributeOf(element, 'num-letter-sync') === 'true',
    template: template === undefined ? null : cut(template),
    prefix: cut(attributeOf(element, 'num-prefix')),
    suffix: cut(attributeOf(element, 'num-suffix')),
    shown: wholeNumber(attributeOf(element, 'display-levels'), 1, LEVELS) ?? 1,
    start: wholeNumber(attributeOf(element, 'start-value')) ?? 1,
    glued: false,
  };
  return { index: index - 1, level };
}

function letters(value: number): string {
  let rest = value;
  let out = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    out = String.fromCharCode(65 + ((rest - 1) % 26)) + out;
  return out;
}

function figure(level: ListLevel | undefined, value: number): string {
  const { format = '1', repeatsLetters = false } = level ?? {};
  if (format === '') return '';
  if (format === '1') return String(value);
  if (format === 'i' || format === 'I')
    return formatNumber(format === 'i' ? 'lowerRoman' : 'upperRoman', value);
  if (format !== 'a' && format !== 'A') return formatNumber(formatOfSample(format), value);
  const upper = repeatsLetters ? formatNumber('upperLetter', value) : letters(value);
  return format === 'A' ? upper : upper.toLowerCase();
}

/** The label at a level; `values` are the numbers of all levels from the top. */
export function printLabel(style: ListStyle, index: number, values: readonly (number | undefined)[]): string {
  const level = style[index];
  if (!level) return '';
  if (level.bullet !== null) return symbolsOf(level.bullet, level.font).text.slice(0, MAX_LABEL);
  const at = (which: number): string => figure(style[which], values[which] ?? style[which]?.start ?? 1);
  if (level.template !== null)
    return level.template
      .replace(/%(10|[1-9])%/g, (_whole, which: string) => at(Number(which) - 1))
      .slice(0, MAX_LABEL);
  if (level.format === '') return '';
  const shown: string[] = [];
  for (let which = Math.max(0, index + 1 - level.shown); which <= index; which++) shown.push(at(which));
  const numbers = shown.filter((number) => number !== '').join('.');
  return (level.prefix + numbers + level.suffix).slice(0, MAX_LABEL);
}
