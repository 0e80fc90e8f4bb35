// The facts: what the extractors find, each value with its span into the document's text. plan/ turns them into a Plan.
import type { OmissionReason, Span } from '../document/document.js';
import type { LabelAt } from '../outline/label-style.js';
import type { Anchor, Duration, Recurrence } from './deadline-parts.js';
import type { Statements } from './statements.js';

export { durationUnits } from './deadline-parts.js';
export type { Anchor, Duration, Recurrence };

export const unitRoles = ['lead', 'responsible', 'cooperating', 'supervising'] as const;
export const parenKinds = ['alias', 'subunit', 'seal', 'person', 'scope', 'role', 'unit'] as const;
/** What decided that these words are a unit in this role. */
export const unitRules = [
  'cell',
  'bracket',
  'clause',
  'label-line',
  'merged-cell',
  'section',
  'convention',
  'letterhead',
  'signature',
  'title',
  'salutation',
  'copy-line',
] as const;

export type UnitRole = (typeof unitRoles)[number];
export type ParenKind = (typeof parenKinds)[number];
export type UnitRule = (typeof unitRules)[number];

/** A unit or person as the attribution grammar gives it; spans are offsets into the text it was given. */
export interface FoundUnit {
  /** As written, without white space; brackets as written. */
  readonly name: string;
  readonly role: UnitRole | 'person';
  readonly span: Span;
  readonly paren?: string;
  readonly parenKind?: ParenKind;
  readonly collective?: true;
  readonly generic?: true;
  readonly etAl?: true;
  readonly inherits?: string;
  /** 同上: repeats the units of the cell above. */
  readonly ditto?: true;
  /** For persons: the label or header (分管领导) and the office held (副市长). */
  readonly duty?: string;
  readonly title?: string;
}

/** A unit or person in the document: spans are offsets into Document.text. */
export interface UnitFact extends FoundUnit {
  readonly rule: UnitRule;
  /** Taken from a merged cell, a heading, a group bracket or a convention. */
  readonly inherited?: true;
  /** By the user's lexicon. */
  readonly fullName?: string;
}

export const deadlineKinds = [
  'due-by',
  'period',
  'recurring',
  'duration-limit',
  'event-relative',
  'ongoing',
  'unparsed',
] as const;
export const precisions = [
  'hour',
  'day',
  'week',
  'tenday',
  'month',
  'quarter',
  'half',
  'year',
  'immediate',
] as const;
export const yearSources = ['explicit', 'carried', 'plan-title', 'document-date'] as const;
export const deadlineIssues = [
  'before-unit-ambiguous',
  'past-at-document-date',
  'invalid-date',
  'missing-char',
  'ocr-letter',
  'typo',
  'no-year',
  'implicit-anchor',
] as const;

/** What a time expression says. Dates are inclusive whole days, YYYY-MM-DD. */
export interface DeadlineValue {
  /** The shortest stretch that says it, markers included, as written. */
  readonly raw: string;
  readonly kind: (typeof deadlineKinds)[number];
  readonly start: string | null;
  readonly end: string | null;
  readonly endTime?: string;
  /** The last day under the strict reading of 前, where it differs from `end`. */
  readonly earliestEnd?: string;
  readonly precision: (typeof precisions)[number] | null;
  /** ISO 8601-2 (EDTF); null where it has none. */
  readonly edtf: string | null;
  readonly recurrence: Recurrence | null;
  readonly duration: Duration | null;
  readonly anchor: Anchor | null;
  readonly scope?: 'task' | 'standing';
  readonly hedge?: string;
  readonly approximate?: true;
  readonly yearSource?: (typeof yearSources)[number];
  readonly issues?: readonly (typeof deadlineIssues)[number][];
}

/** A deadline as the grammar gives it; `offset` counts UTF-16 units from the start of the text it was given. */
export interface FoundDeadline extends DeadlineValue {
  readonly offset: number;
}

export interface DeadlineFact extends DeadlineValue {
  readonly span: Span;
  readonly inherited?: true;
}

/** A string read from the text; `value` is normalised, the span is where it stands. */
export interface TextFact {
  readonly value: string;
  readonly span: Span;
}

export interface DocumentNumberFact {
  readonly raw: string;
  readonly agency: string | null;
  readonly year: number | null;
  readonly serial: number | null;
  readonly span: Span;
}

export interface CitationFact {
  readonly title: string | null;
  readonly documentNumber: string | null;
  readonly span: Span;
}

export interface MetadataFacts {
  readonly title: TextFact | null;
  readonly noticeTitle: TextFact | null;
  readonly documentNumber: DocumentNumberFact | null;
  readonly issuers: readonly UnitFact[];
  readonly issuedOn: TextFact | null;
  readonly recipients: readonly UnitFact[];
  readonly copiedTo: readonly UnitFact[];
  readonly citations: readonly CitationFact[];
  readonly attachments: readonly TextFact[];
}

export const sectionKinds = [
  'tasks',
  'goals',
  'principles',
  'safeguards',
  'schedule',
  'organisation',
  'other',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

export interface SectionFact {
  /** Index of the parent in the list of sections; null at the top. */
  readonly parent: number | null;
  readonly label: LabelAt | null;
  readonly number: string | null;
  readonly title: TextFact;
  readonly kind: SectionKind;
}

export interface MeasureFact {
  readonly label: LabelAt | null;
  readonly text: TextFact;
}

export interface TaskFact {
  /** Index in the list of sections; null where the task stands under no heading. */
  readonly section: number | null;
  readonly label: LabelAt | null;
  readonly number: string | null;
  readonly title: TextFact | null;
  readonly text: TextFact | null;
  readonly category: 'main' | 'safeguard';
  readonly units: readonly UnitFact[];
  readonly deadlines: readonly DeadlineFact[];
  readonly measures: readonly MeasureFact[];
  readonly citations: readonly CitationFact[];
  readonly extra: readonly { readonly header: string; readonly text: TextFact }[];
}

/** Text that an extractor has settled to be no part of a plan's facts. */
export interface IgnoredFact {
  readonly span: Span;
  readonly reason:
    | OmissionReason
    | 'letterhead'
    | 'imprint'
    | 'annex-mark'
    | 'notice-body'
    | 'preamble'
    | 'section-text'
    | 'table-header'
    | 'placeholder'
    | 'derived'
    | 'lexicon';
}

export interface Facts {
  readonly metadata: MetadataFacts;
  readonly sections: readonly SectionFact[];
  readonly tasks: readonly TaskFact[];
  readonly ignored: readonly IgnoredFact[];
  /** What the document says of itself. */
  readonly statements: Statements;
}
