// The face of a reporter. In: checked files, one after the other. Out: the text of one report, piece by piece.
import type { Language } from '../diagnostics/diagnostic.js';
import type { Bilingual, CheckedFile, RuleDescription } from '../diagnostics/finding.js';

export interface ReportOptions {
  /** Of sentences for people; reports for programs hold both languages or none. */
  readonly language: Language;
  /** Colours for a terminal. */
  readonly color: boolean;
  /** Every rule that may have spoken, in the order of the list. */
  readonly rules: readonly RuleDescription[];
  /** Of gov-plan. */
  readonly version: string;
}

/** Writes one report. The same files give the same text, whatever the clock, the time zone and the locale. */
export type Report = (
  files: AsyncIterable<CheckedFile>,
  options: ReportOptions,
) => AsyncIterable<string> | Iterable<string>;

/** What is known of a report's format before its code is loaded. */
export interface ReportFormat {
  /** The name on the command line. */
  readonly format: string;
  /** Endings of file names that stand for it, each with its dot. */
  readonly extensions: readonly string[];
  readonly title: Bilingual;
  readonly load: () => Promise<Report>;
}
