// What a document says of itself, for rules to hold it to: its annexes, how many tasks it lays out, which unit of a list leads.
import type { Span } from '../document/document.js';

/** The head of an annex: 附件1, with its title on the same line or the next. */
export interface AnnexFact {
  readonly label: string;
  readonly title: string | null;
  readonly span: Span;
}

export const declaredThings = ['tasks', 'aspects'] as const;

/** 五个方面79项: how many there are to be. */
export interface DeclaredFact {
  readonly of: (typeof declaredThings)[number];
  readonly count: number;
  readonly span: Span;
}

export const conventionRules = ['first-leads', 'first-before-comma-leads', 'marked-leads'] as const;

/** 列第一位的为牵头单位，下同. */
export interface ConventionFact {
  readonly rule: (typeof conventionRules)[number];
  readonly span: Span;
}

export interface Statements {
  readonly annexes: readonly AnnexFact[];
  readonly declared: readonly DeclaredFact[];
  readonly conventions: readonly ConventionFact[];
}
