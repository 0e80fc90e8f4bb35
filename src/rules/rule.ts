// What a rule is. In: a Plan and what the check knows beside it. Out: what the rule found, with places and words.
import type { Bilingual, RelatedPlace, RuleDescription } from '../diagnostics/finding.js';
import type { Place, Span } from '../document/document.js';
import type { Plan } from '../plan/schema.js';
import type { Roster } from './roster.js';

/** Where something stands: evidence of a Plan, or the span and place of one of its diagnostics. */
export interface Located {
  readonly span: Span;
  readonly place: Place;
}

/** One finding as a rule gives it; id, severity and fingerprint are added by `checkPlan`. */
export interface Found {
  /** Null where the whole document is meant. */
  readonly at: Located | null;
  readonly message: Bilingual;
  /** The words as they stand, and what would be right, where the rule knows. */
  readonly actual?: string;
  readonly expected?: string;
  readonly related?: readonly RelatedPlace[];
  /** What tells it from others with the same words, and does not move with the text: a task's id. */
  readonly key?: string;
}

/** What a check knows beside the Plan. */
export interface RuleContext {
  /** The day that deadlines are compared with (YYYY-MM-DD); null where none was given. */
  readonly today: string | null;
  /** The units that exist; null where no list was given. */
  readonly roster: Roster | null;
}

/** A rule: its description, and a pure function that takes time linear in the Plan. */
export interface Rule extends RuleDescription {
  /** Whether nine in ten of its findings were true on the documents it was read on. */
  readonly recommended: boolean;
  readonly check: (plan: Plan, context: RuleContext) => Iterable<Found>;
}
