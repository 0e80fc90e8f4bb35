// Findings: what rules say of a plan and reporters put into words for people, editors and CI. Plain data.
import type { Place, Span } from '../document/document.js';
import type { Diagnostic, Language, Severity } from './diagnostic.js';

/** A sentence in both languages; its `{placeholders}` are filled. */
export type Bilingual = Readonly<Record<Language, string>>;

/** Another place that a finding speaks of: the first of two tasks that are the same. */
export interface RelatedPlace {
  readonly message: Bilingual;
  readonly span: Span | null;
  readonly place: Place | null;
}

export interface Finding {
  /** The rule's id: file, configuration key and argument of `explain` (numbering/gap). */
  readonly rule: string;
  /** As configured. */
  readonly severity: Severity;
  readonly message: Bilingual;
  /** UTF-16 units into the canonical text; null where the whole document is meant. */
  readonly span: Span | null;
  readonly place: Place | null;
  /** The words as they stand, and what would be right, where the rule knows. */
  readonly actual?: string;
  readonly expected?: string;
  readonly related: readonly RelatedPlace[];
  /** Of rule and words, not of the place: lines put in above change nothing. Unique within a document. 16 hex digits. */
  readonly fingerprint: string;
}

/** How binding a rule's basis is: a national standard, an administrative regulation, or what offices commonly do. */
export type BasisTier = 'standard' | 'regulation' | 'practice';

export interface Basis {
  readonly tier: BasisTier;
  /** The norm and its clause (GB/T 9704-2012 7.3.3); null for common practice. */
  readonly clause: string | null;
}

/** What a rule says of itself: the text of `explain`, SARIF's rule metadata. */
export interface RuleDescription {
  readonly id: string;
  readonly title: Bilingual;
  readonly rationale: Bilingual;
  readonly basis: Basis;
  /** Unless configured otherwise. */
  readonly severity: Severity;
  /** Documents: in `bad` this rule finds something and no other does, in `good` none does. */
  readonly bad: string;
  readonly good: string;
  /** What `bad` and `good` are, where they are no plain text. */
  readonly exampleFormat?: 'md' | 'html' | 'json';
}

/** The least severity that makes a run fail. */
export type FailOn = Severity | 'never';

/** A finding that a person let be: beside the words (in the source) or in a list of its own, each with the reason. */
export interface Suppressed {
  readonly finding: Finding;
  readonly where: 'source' | 'baseline';
  readonly reason: string;
}

/** One input after the check: its findings in the order of the text, or why it could not be read. */
export interface CheckedFile {
  /** Relative to the working folder, with `/`; `-` is standard input. */
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** The canonical text, for the line with the caret; null for a plan.json or where nothing could be read. */
  readonly text: string | null;
  /** Path of the canonical text that was written beside (--text-twin), whose lines are told in place of the file's. */
  readonly twin: string | null;
  /** As configured for this file. */
  readonly failOn: FailOn;
  /** Errors of reading: such a file was not checked, or not all of it, whatever else is clean. */
  readonly unread: readonly Diagnostic[];
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** True where a finding of this severity makes the run fail. */
export const fails = (severity: Severity, failOn: FailOn): boolean =>
  failOn !== 'never' && RANK[severity] >= RANK[failOn];
