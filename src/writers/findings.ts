// What is told of a plan. In: a plan. Out: its own diagnostics in both languages, in the shape that rules' findings come in.
import { describe } from '../diagnostics/diagnostic.js';
import type { Bilingual } from '../diagnostics/finding.js';
import { type Code, messages } from '../diagnostics/messages.js';
import type { Plan } from '../plan/schema.js';

type Diagnostic = Plan['diagnostics'][number];

/** One thing told of a plan: a rule's finding or a diagnostic, with its sentence in both languages. */
export interface FindingRow extends Pick<Diagnostic, 'severity' | 'span' | 'place'> {
  /** The rule's id, or the diagnostic's code. */
  readonly code: string;
  readonly message: Bilingual;
}

/** A diagnostic as a row. The plan holds its Chinese sentence; a code that is not ours has no other. */
export const diagnosticRow = ({ code, severity, message, details, span, place }: Diagnostic): FindingRow => ({
  code,
  severity,
  message: {
    zh: message,
    en: Object.hasOwn(messages, code) ? describe({ code: code as Code, details }, 'en') : message,
  },
  span,
  place,
});

export const diagnosticRows = (plan: Plan): readonly FindingRow[] => plan.diagnostics.map(diagnosticRow);
