// GitLab code quality. In: checked files. Out: one JSON array of issues with path, lines and a fingerprint no other has.
import { createHash } from 'node:crypto';
import { describe, type Severity } from '../diagnostics/diagnostic.js';
import type { CheckedFile } from '../diagnostics/finding.js';
import { sitesOf } from './region.js';
import type { Report, ReportOptions } from './reporter.js';
import { placeWords, reportWords } from './words.js';

type Level = 'info' | 'minor' | 'major' | 'critical' | 'blocker';

const LEVELS: Readonly<Record<Severity, Level>> = { error: 'critical', warning: 'minor', info: 'info' };

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: Level;
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end?: number };
  };
}

/** Issues of the same fingerprint are shown once only: a finding's is unique in its document, not among documents. */
const fingerprintOf = (path: string, fingerprint: string): string =>
  createHash('sha256').update(`${path}\u0000${fingerprint}`).digest('hex').slice(0, 32);

/** Lines begin at 1, and where none is known it is the first. */
function issuesOf(file: CheckedFile, { language }: ReportOptions): Issue[] {
  const siteOf = sitesOf(file);
  const say = reportWords(language);
  const unread = file.unread.map(
    (diagnostic, at): Issue => ({
      description: describe(diagnostic, language),
      check_name: diagnostic.code,
      fingerprint: fingerprintOf(file.path, `${diagnostic.code} ${at}`),
      severity: 'blocker',
      location: { path: file.path, lines: { begin: 1 } },
    }),
  );
  const found = file.findings.map((finding): Issue => {
    const { path, region } = siteOf(finding);
    const { place, message } = finding;
    const inBlock = place !== null && !('line' in place);
    return {
      description: inBlock ? `${placeWords(place, say)}: ${message[language]}` : message[language],
      check_name: finding.rule,
      fingerprint: fingerprintOf(file.path, finding.fingerprint),
      severity: LEVELS[finding.severity],
      location: { path, lines: region === null ? { begin: 1 } : { begin: region.line, end: region.endLine } },
    };
  });
  return [...unread, ...found];
}

export const reportGitlab: Report = async function* (files, options) {
  let separator = '[\n';
  for await (const file of files)
    for (const issue of issuesOf(file, options)) {
      yield separator + JSON.stringify(issue);
      separator = ',\n';
    }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
};
