// gov-plan validate. In: paths and options. Out: a report on standard output or in a file; the exit status.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CheckedFile } from '../../diagnostics/finding.js';
import type { Format } from '../../source/source.js';
import { encodeText } from '../../writers/writer.js';
import { Failure } from '../failure.js';
import { type Discovery, discover, tellDiscovery } from '../inputs/discover.js';
import { STANDARD_INPUT } from '../inputs/input.js';
import { converterOf, READABLE_ENDINGS } from '../inputs/reading.js';
import { writeOutput } from '../output.js';
import { type Reporter, report } from '../report.js';
import type { ReadFlags } from './check.js';
import { checkPaths, type Found } from './check-paths.js';
import { isPlanFile } from './plan-texts.js';
import { type ReportFlags, type ReportTarget, reportTargets, writeReports } from './reports.js';
import { type SettingFlags, type SettingsSource, settingsFrom } from './settings.js';
import { judge, newVerdict, overLimit, statusOf, type Verdict } from './verdict.js';

export interface ValidateFlags extends SettingFlags, ReportFlags {
  readonly filesFrom?: string;
  readonly textTwin?: string;
  readonly printConfig?: true;
  readonly reason?: string;
  readonly formatIn?: Format;
  readonly encoding?: string;
  readonly revisions?: 'accept' | 'reject' | 'report';
  readonly soffice?: true;
  readonly fix?: true;
  readonly dryRun?: true;
}

interface Run {
  readonly flags: ValidateFlags;
  readonly reporter: Reporter;
  readonly targets: readonly ReportTarget[];
  readonly verdict: Verdict;
}

/** Messages beside the report: errors of reading, unless the report itself is what a person sees; all with --verbose. */
function tell({ checked: { file, diagnostics } }: Found, { reporter, targets }: Run): void {
  const seen = targets[0]?.format.format === 'text' && targets[0].file === undefined;
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

/** As the paths are checked; with --update-baseline only when all are. */
async function* settled(found: AsyncIterable<Found>, { flags, reporter }: Run): AsyncGenerator<Found> {
  if (!flags.updateBaseline) return yield* found;
  const all: Found[] = [];
  for await (const one of found) all.push(one);
  const { updateBaselines } = await import('./update-baseline.js');
  yield* await updateBaselines(all, (flags.reason ?? '').trim(), reporter);
}

async function readFlags(flags: ValidateFlags): Promise<ReadFlags> {
  const { formatIn, encoding, revisions } = flags;
  const converter = await converterOf(flags);
  return { format: formatIn, encoding, converter, ...(revisions === undefined ? {} : { revisions }) };
}

/** For a folder, the settings are those of a file in it. */
const inFolder = (path: string): string =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, STANDARD_INPUT) : path;

async function printConfig(
  path: string,
  source: SettingsSource,
  output: string | undefined,
): Promise<number> {
  const { printedConfig } = await import('./print-config.js');
  await writeOutput(output, encodeText([printedConfig(await source.of(inFolder(path)))]));
  return 0;
}

/** What is to be read, without the files that are to be written. */
async function discoverFor(args: readonly string[], flags: ValidateFlags, run: Run): Promise<Discovery> {
  const { filesFrom, textTwin } = flags;
  const outputs = run.targets.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const skip = [...outputs, ...(textTwin === undefined ? [] : [textTwin])];
  const discovery = await discover(args, { endings: READABLE_ENDINGS, also: isPlanFile, filesFrom, skip });
  const written = new Set(outputs.map((file) => resolve(file)));
  const slip = discovery.paths.find((path) => path !== STANDARD_INPUT && written.has(resolve(path)));
  if (slip !== undefined) throw new Failure('outputIsInput', {}, slip);
  return discovery;
}

/** --fix --dry-run: the changes in place of the report. */
async function* diffsOf(found: AsyncIterable<Found>, run: Run): AsyncGenerator<string> {
  for await (const one of found) {
    judge(run.verdict, one.checked.file, one.settings);
    report(run.reporter, one.checked.file.path, one.checked.file.unread);
    yield one.diff;
  }
}

/** Runs the command: 0 clean, 1 findings that fail, 2 where an input was not read; what is wrong with options throws. */
export async function runValidate(
  args: readonly string[],
  flags: ValidateFlags,
  reporter: Reporter,
): Promise<number> {
  if (flags.dryRun && !flags.fix) throw new Failure('dryRunAlone', {});
  if (flags.reason !== undefined && !flags.updateBaseline) throw new Failure('reasonAlone', {});
  const source = settingsFrom(flags);
  if (flags.printConfig) return printConfig(args[0] ?? STANDARD_INPUT, source, flags.output);
  const run: Run = { flags, reporter, targets: reportTargets(flags), verdict: newVerdict() };
  const discovery = await discoverFor(args, flags, run);
  if (tellDiscovery(discovery, reporter) > 0) run.verdict.unread = true;
  // What is wrong with a configuration is told before anything is written.
  for (const path of discovery.paths) await source.of(path);
  const fix = flags.fix ? (await import('./fix.js')).fixing(flags, reporter) : undefined;
  const found = settled(checkPaths(discovery.paths, source, await readFlags(flags), fix), run);
  if (flags.dryRun) await writeOutput(flags.output, encodeText(diffsOf(found, run)));
  else await writeReports(run.targets, judged(found, run), flags.color, reporter);
  for (const limit of overLimit(run.verdict))
    if (reporter.least !== 'error') process.stderr.write(`${reporter.say('tooManyWarnings', limit)}\n`);
  return statusOf(run.verdict);
}
