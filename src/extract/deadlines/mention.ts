// What a calendar expression is: the parts read from the text, before any year is resolved. Types only.
import type { Span } from '../../document/document.js';
import type { deadlineIssues, precisions, yearSources } from '../facts.js';

export type Issue = (typeof deadlineIssues)[number];
export type Precision = NonNullable<(typeof precisions)[number]>;
export type YearSource = (typeof yearSources)[number];

/** A year as written: a number, or a word that counts from another year. */
export type YearPart =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'word'; readonly from: 'document' | 'carried'; readonly shift: number };

/** The finest unit that is named, with what places it in its year. */
export type UnitPart =
  | { readonly unit: 'year'; readonly whole?: true }
  | { readonly unit: 'half'; readonly half: 1 | 2 }
  | { readonly unit: 'quarter'; readonly quarter: number }
  | { readonly unit: 'month'; readonly month: number }
  | { readonly unit: 'tenday'; readonly month: number; readonly from: number; readonly to: number }
  | { readonly unit: 'day'; readonly month: number | null; readonly day: number }
  | { readonly unit: 'feast'; readonly name: string }
  | { readonly unit: 'five-years'; readonly ordinal: number }
  | { readonly unit: 'month-from-now'; readonly shift: number; readonly day: number | null }
  | { readonly unit: 'week-from-now'; readonly shift: number; readonly weekday: number | null };

/** A calendar expression in the text; the span holds its own words, no markers before or behind. */
export interface Mention extends Span {
  readonly year: YearPart | null;
  readonly part: UnitPart;
  /** 底, 末: the end is meant; 中 of a year: its middle. */
  readonly edge: 'end' | 'middle' | null;
  /** Digits alone (2018.6), or a number that has its unit from the other end of a range (11-12月) or a list (3、6月). */
  readonly form: 'words' | 'digits' | 'bare' | 'listed';
  readonly issue?: Issue;
}

/** The days that a mention covers, both inclusive. */
export interface Interval {
  readonly start: string;
  readonly end: string;
  readonly precision: Precision;
  readonly year: number;
  readonly yearSource: YearSource;
  readonly issue?: Issue;
}

/** A mention with its days; `interval` is null where no year can be had. */
export interface ResolvedMention extends Mention {
  readonly interval: Interval | null;
}
