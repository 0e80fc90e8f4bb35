// Messages to standard error. In: diagnostics of one input. Out: one line each, file and place first.
import { type Diagnostic, describe, type Language, type Severity } from '../diagnostics/diagnostic.js';
import type { Place } from '../document/document.js';
import { tell } from './tell.js';
import type { Say } from './words.js';

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

export interface Reporter {
  readonly say: Say;
  readonly language: Language;
  /** Less severe messages are left out. */
  readonly least: Severity;
}

/** file:12:3 for lines, as compilers write it; words for paragraphs and cells. */
function locationOf(path: string, place: Place | null, say: Say): string {
  if (!place) return path;
  if ('line' in place) return `${path}:${place.line}:${place.column}`;
  return `${path}: ${'table' in place ? say('cell', { ...place }) : say('paragraph', { ...place })}`;
}

/** One line for each diagnostic that is severe enough. */
export function diagnosticLines(
  { say, language, least }: Reporter,
  path: string,
  diagnostics: readonly Diagnostic[],
): string[] {
  return diagnostics
    .filter(({ severity }) => RANK[severity] >= RANK[least])
    .map((diagnostic) => {
      const { severity, place, code } = diagnostic;
      return `${locationOf(path, place, say)}: ${say(severity)}: ${describe(diagnostic, language)} [${code}]`;
    });
}

export function report(reporter: Reporter, path: string, diagnostics: readonly Diagnostic[]): void {
  for (const line of diagnosticLines(reporter, path, diagnostics)) tell(line);
}
