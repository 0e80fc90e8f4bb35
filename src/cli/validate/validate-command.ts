// gov-plan validate. In: paths and options. Out: a report on standard output or in a file; the exit status.
import { extname, resolve } from 'node:path';
import { diagnose } from '../../diagnostics/diagnostic.js';
import type { CheckedFile } from '../../diagnostics/finding.js';
import { housekeepingRules } from '../../policy/housekeeping.js';
import { findReportFormat, reportFormats } from '../../reporters/index.js';
import type { ReportFormat } from '../../reporters/reporter.js';
import { rules } from '../../rules/index.js';
import type { Format } from '../../source/source.js';
import { encodeText } from '../../writers/writer.js';
import { Failure } from '../failure.js';
import { discover, tellDiscovery } from '../inputs/discover.js';
import { expandInput, readInputFile, STANDARD_INPUT } from '../inputs/input.js';
import { READABLE_ENDINGS } from '../inputs/reading.js';
import { writeOutput } from '../output.js';
import { packageVersion } from '../package.js';
import { type Reporter, report } from '../report.js';
import { sayIn } from '../words.js';
import { type Recorded, renewBaselines } from './baseline-file.js';
import { type CheckedInput, checkInput, type ReadFlags, unreadFile } from './check.js';
import { type SettingFlags, type Settings, type SettingsSource, settingsFrom } from './settings.js';
import { judge, newVerdict, overLimit, statusOf, type Verdict } from './verdict.js';

export interface ValidateFlags extends SettingFlags {
  readonly format?: string;
  readonly output?: string;
  readonly filesFrom?: string;
  readonly textTwin?: string;
  readonly printConfig?: true;
  readonly reason?: string;
  readonly color?: 'auto' | 'always' | 'never';
  readonly formatIn?: Format;
  readonly encoding?: string;
  readonly revisions?: 'accept' | 'reject' | 'report';
}

interface Run {
  readonly flags: ValidateFlags;
  readonly reporter: Reporter;
  readonly format: ReportFormat;
  readonly source: SettingsSource;
  readonly verdict: Verdict;
}

const EXTENSION_ERROR = 'unknownEnding';

/** The format asked for, or the one that the ending of the output stands for. */
function formatFor({ format, output }: ValidateFlags): ReportFormat {
  if (format !== undefined) return findReportFormat(format)!;
  if (output === undefined || output === STANDARD_INPUT) return reportFormats[0]!;
  const ending = extname(output).toLowerCase();
  const byEnding = reportFormats.find(({ extensions }) => extensions.includes(ending));
  if (byEnding) return byEnding;
  if (ending === '') return reportFormats[0]!;
  throw new Failure(
    EXTENSION_ERROR,
    { ending, formats: reportFormats.map((one) => one.format).join(', ') },
    output,
  );
}

/** Colours on a terminal; NO_COLOR (no-color.org) turns them off, --color decides over both. */
function wantsColor({ color = 'auto', output }: ValidateFlags): boolean {
  if (color !== 'auto') return color === 'always';
  return output === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR;
}

/** A sentence of the command line as a diagnostic, which reports can tell in both languages. */
function unreadable(error: unknown): ReturnType<typeof diagnose> {
  if (!(error instanceof Failure)) return diagnose('internal/crash', { reason: String(error) });
  const { word, details } = error;
  return diagnose('input/unreadable', {
    reason: sayIn('en')(word, details),
    reasonZh: sayIn('zh')(word, details),
  });
}

const readFlags = ({ formatIn, encoding, revisions }: ValidateFlags): ReadFlags => ({
  format: formatIn,
  encoding,
  ...(revisions === undefined ? {} : { revisions }),
});

interface Found {
  readonly path: string;
  readonly settings: Settings;
  readonly checked: CheckedInput;
}

/** Everything that one path holds. Errors of its configuration end the run; errors of its own do not. */
async function* checkPath(path: string, { flags, source }: Run): AsyncGenerator<Found> {
  const settings = await source.of(path);
  try {
    const { inputs, diagnostics } = await expandInput(await readInputFile(path));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) yield { path, settings, checked: unreadFile(path, settings, errors) };
    for (const input of inputs)
      for (const checked of await checkInput(input, path, settings, readFlags(flags)))
        yield { path, settings, checked };
  } catch (error) {
    yield { path, settings, checked: unreadFile(path, settings, [unreadable(error)]) };
  }
}

/** Messages beside the report: errors of reading, unless the report itself is what a person sees; all with --verbose. */
function tell({ checked: { file, diagnostics } }: Found, { reporter, flags, format }: Run): void {
  const seen = format.format === 'text' && flags.output === undefined;
  const told = diagnostics.filter(({ severity }) =>
    severity === 'error' ? !seen : reporter.least === 'info',
  );
  report(reporter, file.path, told);
}

/** Files with their twins written, judged as they go by. */
async function* judged(found: AsyncIterable<Found>, run: Run): AsyncGenerator<CheckedFile> {
  const { textTwin } = run.flags;
  const twins = textTwin === undefined ? null : (await import('./text-twin.js')).twinsIn(textTwin);
  for await (const one of found) {
    tell(one, run);
    const { file, document } = one.checked;
    const twin = (await twins?.write(file.path, document)) ?? null;
    judge(run.verdict, file, one.settings);
    yield { ...file, twin };
  }
}

async function writeReport(found: AsyncIterable<Found>, run: Run): Promise<void> {
  const { flags, format, reporter } = run;
  const write = await format.load();
  const options = {
    language: reporter.language,
    color: wantsColor(flags),
    rules: [...rules, ...housekeepingRules],
    version: packageVersion(),
  };
  const output = flags.output === STANDARD_INPUT ? undefined : flags.output;
  await writeOutput(output, encodeText(write(judged(found, run), options)));
  if (reporter.least === 'error') return;
  const lines = overLimit(run.verdict).map((limit) => reporter.say('tooManyWarnings', limit));
  if (output !== undefined) lines.push(reporter.say('reportWritten', { output }));
  for (const line of lines) process.stderr.write(`${line}\n`);
}

/** Everything that was found goes into the baseline; the report then shows what is left. */
async function updateBaselines(found: readonly Found[], { flags, reporter }: Run): Promise<Found[]> {
  const recorded: Recorded[] = [];
  for (const { path, settings, checked } of found) {
    if (settings.baseline === null) throw new Failure('noBaseline', {}, checked.file.path);
    if (checked.file.unread.length > 0) continue;
    const name = settings.baseline.nameOf(path, checked.member);
    recorded.push({ baseline: settings.baseline, name, findings: checked.all });
  }
  const renewed = renewBaselines(recorded, flags.reason ?? '');
  const added = renewed.reduce((sum, one) => sum + one.added, 0);
  if (added > 0 && (flags.reason ?? '').trim() === '')
    throw new Failure('baselineReason', { number: String(added) });
  for (const { baseline, text, ...numbers } of renewed) {
    await writeOutput(baseline.path, encodeText([text]));
    if (reporter.least !== 'error') process.stderr.write(`${reporter.say('baselineWritten', numbers)}\n`);
  }
  return found.map((one) => ({ ...one, checked: withoutKnown(one.checked, flags.reason ?? '') }));
}

/** What has just been written into the baseline fails no more, and what was stale is gone. */
function withoutKnown(checked: CheckedInput, reason: string): CheckedInput {
  const { file, all } = checked;
  if (file.unread.length > 0) return checked;
  const known = file.findings.filter((finding) => all.includes(finding));
  const findings = file.findings.filter(
    (finding) => !known.includes(finding) && finding.rule !== 'baseline/stale',
  );
  const suppressed = [
    ...file.suppressed,
    ...known.map((finding) => ({ finding, where: 'baseline' as const, reason })),
  ];
  return { ...checked, file: { ...file, findings, suppressed } };
}

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

async function* checkAll(paths: readonly string[], run: Run): AsyncGenerator<Found> {
  for (const path of paths) yield* checkPath(path, run);
}

async function printConfig(args: readonly string[], { source, flags }: Run): Promise<number> {
  const { printedConfig } = await import('./print-config.js');
  const [path = STANDARD_INPUT] = args;
  await writeOutput(flags.output, encodeText([printedConfig(await source.of(path))]));
  return 0;
}

/** Runs the command: 0 clean, 1 findings that fail, 2 where an input was not read; what is wrong with options throws. */
export async function runValidate(
  args: readonly string[],
  flags: ValidateFlags,
  reporter: Reporter,
): Promise<number> {
  const source = settingsFrom(flags);
  const run: Run = { flags, reporter, format: formatFor(flags), source, verdict: newVerdict() };
  if (flags.printConfig) return printConfig(args, run);
  const { output, textTwin, filesFrom } = flags;
  const skip = [output, textTwin].filter((path) => path !== undefined);
  const discovery = await discover(args, { endings: READABLE_ENDINGS, filesFrom, skip });
  const slip = discovery.paths.find(
    (path) => path !== STANDARD_INPUT && output && resolve(path) === resolve(output),
  );
  if (slip !== undefined) throw new Failure('outputIsInput', {}, slip);
  if (tellDiscovery(discovery, reporter) > 0) run.verdict.unread = true;
  const found = checkAll(discovery.paths, run);
  if (flags.updateBaseline) {
    const all: Found[] = [];
    for await (const one of found) all.push(one);
    await writeReport(each(await updateBaselines(all, run)), run);
  } else await writeReport(found, run);
  return statusOf(run.verdict);
}
