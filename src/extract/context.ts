// What the extractors of tasks share about the document: its text, its dates, the conventions it states.
import type { Span } from '../document/document.js';
import type { ColumnKind } from '../zh/header-words.js';
import type { HolidayCalendar } from './deadlines/index.js';
import type { DeadlineFact, UnitFact } from './facts.js';
import { applyConvention, type Convention, findConventions } from './units/index.js';

export interface Context {
  readonly text: string;
  /** The issue date, YYYY-MM-DD, or null. */
  readonly documentDate: string | null;
  /** The year in the plan's title, else the year of issue where the day is not known, or null. */
  readonly planYear: number | null;
  /** Which of the two it is. */
  readonly planYearSource: 'plan-title' | 'document-date';
  readonly holidays?: HolidayCalendar;
  /** Conventions that hold from where they stand to the end of the document, in order. */
  readonly conventions: readonly Convention[];
  /** What a table column with this header holds, by the user's words and the house's. */
  readonly columnKind: (header: string) => ColumnKind | null;
  /** Indexes of the blocks that a table follows. */
  readonly aboveTables: ReadonlySet<number>;
}

/** The conventions stated in the text that hold from there on (列第一位的为牵头单位，下同). */
export const lastingConventions = (text: string): Convention[] =>
  findConventions(text).filter((c) => c.lasting);

/** Applies the convention in force at `at` to one list of responsible units. */
export function underConvention(units: readonly UnitFact[], context: Context, at: number): UnitFact[] {
  const inForce = context.conventions.filter((c) => c.span.start <= at).at(-1);
  if (!inForce || units.some((unit) => unit.role === 'lead')) return [...units];
  const ruled = applyConvention(units, inForce.rule, context.text);
  return ruled.map((unit, index) =>
    unit.role === units[index]?.role
      ? { ...units[index]!, ...unit }
      : { ...units[index]!, ...unit, rule: 'convention', inherited: true },
  );
}

/** Two spans say the same unit in the same role only once: the first in text order stays. */
export function withoutRepeats(units: readonly UnitFact[]): UnitFact[] {
  const seen = new Set<string>();
  return units.filter((unit) => {
    const key = `${unit.role}|${unit.name}|${unit.paren ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Deadlines in text order. */
export const inOrder = (deadlines: readonly DeadlineFact[]): DeadlineFact[] =>
  [...deadlines].sort((a, b) => a.span.start - b.span.start);

export const withinSpan = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;
