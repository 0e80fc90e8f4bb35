// A format without a reader. In: the format. Out: the diagnostic that says what it is and what to do next.
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.js';
import type { Format } from '../source/source.js';

/** Formats that have a reader. */
export type ReadableFormat =
  | 'txt'
  | 'md'
  | 'docx'
  | 'doc'
  | 'odt'
  | 'rtf'
  | 'ofd'
  | 'xlsx'
  | 'xls'
  | 'csv'
  | 'html'
  | 'mht'
  | 'pdf';

/** Formats that are recognised and refused. */
export type RefusedFormat = Exclude<Format, ReadableFormat>;

/** One error with one sentence and the next step (`readers/unsupported-…`). */
export const refuse = (format: RefusedFormat): Diagnostic => diagnose(`readers/unsupported-${format}`);
