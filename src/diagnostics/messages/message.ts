// The shape of one catalogue entry.
export type Severity = 'error' | 'warning' | 'info';

export interface Message {
  readonly severity: Severity;
  /** {braces} are filled from the diagnostic's details. */
  readonly zh: string;
  readonly en: string;
}
