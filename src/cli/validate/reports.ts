// The reports of a run. In: flags and checked files. Out: the report on standard output or in a file, and further ones in files.
import { extname, resolve } from 'node:path';
import type { CheckedFile } from '../../diagnostics/finding.js';
import { housekeepingRules } from '../../policy/housekeeping.js';
import { findReportFormat, reportFormats } from '../../reporters/index.js';
import type { ReportFormat, ReportOptions } from '../../reporters/reporter.js';
import { rules } from '../../rules/index.js';
import { encodeText } from '../../writers/writer.js';
import { Failure } from '../failure.js';
import { STANDARD_INPUT } from '../inputs/input.js';
import { writeOutput } from '../output.js';
import { packageVersion } from '../package.js';
import type { Reporter } from '../report.js';

export interface ReportFlags {
  readonly format?: string;
  readonly output?: string;
  /** Further reports: a file, or `format=file`. */
  readonly report?: readonly string[];
  readonly color?: 'auto' | 'always' | 'never';
}

export interface ReportTarget {
  readonly format: ReportFormat;
  /** Standard output where there is none. */
  readonly file: string | undefined;
}

/** The format that the ending of a file stands for. */
function formatByEnding(file: string): ReportFormat {
  const ending = extname(file).toLowerCase();
  const format = reportFormats.find(({ extensions }) => extensions.includes(ending));
  if (format) return format;
  if (ending === '') return reportFormats[0]!;
  const formats = reportFormats.map((one) => one.format).join(', ');
  throw new Failure('unknownEnding', { ending, formats }, file);
}

function furtherTarget(flag: string): ReportTarget {
  const at = flag.indexOf('=');
  const named = at > 0 ? findReportFormat(flag.slice(0, at)) : undefined;
  const file = named ? flag.slice(at + 1) : flag;
  if (file === '') throw new Failure('noReportFile', { value: flag });
  return { format: named ?? formatByEnding(file), file };
}

/**
 * The reports that are asked for, the main one first.
 * @throws Failure where an ending stands for no format, or two reports go into one file.
 */
export function reportTargets({ format, output, report = [] }: ReportFlags): ReportTarget[] {
  const file = output === STANDARD_INPUT ? undefined : output;
  const named = format === undefined ? undefined : findReportFormat(format);
  const main: ReportTarget = {
    format: named ?? (file === undefined ? reportFormats[0]! : formatByEnding(file)),
    file,
  };
  const targets = [main, ...report.map(furtherTarget)];
  const files = targets.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const twice = files.find(
    (one, index) => files.findIndex((other) => resolve(other) === resolve(one)) < index,
  );
  if (twice !== undefined) throw new Failure('sameReport', {}, twice);
  return targets;
}

/** Colours on a terminal; NO_COLOR (no-color.org) turns them off, --color decides over both. */
function wantsColor(color: ReportFlags['color'], file: string | undefined): boolean {
  if (color === 'always' || color === 'never') return color === 'always';
  return file === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR;
}

/** Writes the reports, the first as the files come; they are kept only where a further one needs them. */
export async function writeReports(
  targets: readonly ReportTarget[],
  files: AsyncIterable<CheckedFile>,
  color: ReportFlags['color'],
  { say, language, least }: Reporter,
): Promise<void> {
  const kept: CheckedFile[] = [];
  const again = async function* (): AsyncGenerator<CheckedFile> {
    yield* kept;
  };
  const keeping = async function* (): AsyncGenerator<CheckedFile> {
    for await (const file of files) {
      kept.push(file);
      yield file;
    }
  };
  const options: Omit<ReportOptions, 'color'> = {
    language,
    rules: [...rules, ...housekeepingRules],
    version: packageVersion(),
  };
  for (const [at, { format, file }] of targets.entries()) {
    const source = at > 0 ? again() : targets.length > 1 ? keeping() : files;
    const write = await format.load();
    await writeOutput(file, encodeText(write(source, { ...options, color: wantsColor(color, file) })));
    if (file !== undefined && least !== 'error')
      process.stderr.write(`${say('reportWritten', { output: file })}\n`);
  }
}
