// The user's lexicon as the stages use it: lookups by folded words.
import { fold } from './fold.js';
import type { ColumnKind } from './header-words.js';

export interface Lexicon {
  readonly headers: ReadonlyMap<string, ColumnKind>;
  /** Full names by alias. */
  readonly units: ReadonlyMap<string, string>;
  /** Whole lines that belong to no plan. */
  readonly ignore: ReadonlySet<string>;
}

export const EMPTY_LEXICON: Lexicon = { headers: new Map(), units: new Map(), ignore: new Set() };

/** A word as it is looked up: folded, without white space. */
export const lexiconKey = (text: string): string => fold(text).replace(/\s+/g, '');
