// Annotations of GitHub Actions (workflow commands). In: checked files. Out: every finding as a line of the log, and the worst
// as annotations: a step shows ten errors, ten warnings and ten notices, and drops the others in silence.
import { describe, type Severity } from '../diagnostics/diagnostic.js';
import type { CheckedFile } from '../diagnostics/finding.js';
import { visible } from '../zh/columns.js';
import { type Region, sitesOf } from './region.js';
import type { Report, ReportOptions } from './reporter.js';
import { counted, EMPTY_TALLY } from './tally.js';
import { wellFormed } from './well-formed.js';
import { reportWords, tallyWords } from './words.js';

const MOST = 10;

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

interface Annotation {
  readonly severity: Severity;
  readonly path: string;
  readonly region: Region | null;
  readonly title: string;
  readonly message: string;
}

const data = (text: string): string =>
  wellFormed(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Columns may be given only where the words stand on one line. */
function command({ severity, path, region, title, message }: Annotation): string {
  const columns =
    region !== null && region.line === region.endLine
      ? { col: region.column, endColumn: Math.max(region.column, region.endColumn - 1) }
      : {};
  const properties = {
    ...(path === '-' ? {} : { file: path }),
    ...(region === null ? {} : { line: region.line, endLine: region.endLine, ...columns }),
    title,
  };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${written.join(',')}::${data(message)}\n`;
}

function annotationsOf(file: CheckedFile, { language }: ReportOptions): Annotation[] {
  const siteOf = sitesOf(file);
  const unread = file.unread.map(
    (diagnostic): Annotation => ({
      severity: 'error',
      path: file.path,
      region: null,
      title: diagnostic.code,
      message: describe(diagnostic, language),
    }),
  );
  return [
    ...unread,
    ...file.findings.map(
      (finding): Annotation => ({
        ...siteOf(finding),
        severity: finding.severity,
        title: finding.rule,
        message: finding.message[language],
      }),
    ),
  ];
}

/** A line of the log; it begins so that the runner never takes it for a command, whatever the file is called. */
function logLine({ severity, path, region, title, message }: Annotation, options: ReportOptions): string {
  const place = region === null ? path : `${path}:${region.line}:${region.column}`;
  return `- ${visible(`${place}: ${reportWords(options.language)(severity)}: ${message} [${title}]`)}\n`;
}

export const reportGithub: Report = async function* (files, options) {
  const kept: Record<Severity, Annotation[]> = { error: [], warning: [], info: [] };
  const more: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let tally = EMPTY_TALLY;
  for await (const file of files) {
    tally = counted(tally, file);
    for (const annotation of annotationsOf(file, options)) {
      yield logLine(annotation, options);
      if (kept[annotation.severity].length < MOST) kept[annotation.severity].push(annotation);
      else more[annotation.severity]++;
    }
  }
  const say = reportWords(options.language);
  for (const severity of ['error', 'warning', 'info'] as const) {
    yield* kept[severity].map(command);
    if (more[severity] > 0) yield `${say('rest', { count: more[severity], severity: say(severity) })}\n`;
  }
  yield `${tallyWords(tally, options.language)}\n`;
};
