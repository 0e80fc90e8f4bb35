// Errors as data, for lines of NDJSON. In: a failure, or the diagnostics of a document. Out: code and message.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Failure } from '../failure.js';
import { sayIn } from '../words.js';

export interface ErrorLine {
  /** `stage/kebab-name`; `file/…` for what kept a file from being read. */
  readonly code: string;
  /** In Chinese, as the diagnostics of a Plan: output does not depend on the user's language. */
  readonly message: string;
}

/** file/not-found for the word notFound. */
const codeOf = (word: string): string =>
  `file/${word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

export const errorOf = ({ word, details }: Pick<Failure, 'word' | 'details'>): ErrorLine => ({
  code: codeOf(word),
  message: sayIn('zh')(word, details),
});

/** The first error among diagnostics. */
export function errorIn(diagnostics: readonly Diagnostic[]): ErrorLine | null {
  const error = diagnostics.find(({ severity }) => severity === 'error');
  return error ? { code: error.code, message: error.message } : null;
}
