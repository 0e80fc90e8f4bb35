// gov-plan parse. In: paths and options. Out: plans on standard output or in files; the exit status.
import { basename, extname, join, resolve } from 'node:path';
import type { Original } from '../plan/original.js';
import type { Plan } from '../plan/schema.js';
import { findWriter, writers } from '../writers/index.js';
import type { WriteOptions, Writer } from '../writers/writer.js';
import { Failure, sentenceOf } from './failure.js';
import { type Discovery, discover, tellDiscovery } from './inputs/discover.js';
import { type Input, readInputFile, STANDARD_INPUT } from './inputs/input.js';
import {
  READABLE_ENDINGS,
  type ReadFlags,
  type Reading,
  type ReadSettings,
  readPlans,
  settingsOf,
} from './inputs/reading.js';
import { writeOutput } from './output.js';
import {
  checkOptions,
  type OutputFlags,
  wanted,
  writeOf,
  writeOptionsOf,
  writeUnits,
} from './output-options.js';
import { type Reporter, report } from './report.js';
import { tell } from './tell.js';

export interface ParseFlags extends ReadFlags, OutputFlags {
  readonly format?: string;
  /** Short for the format `explain`. */
  readonly explain?: true;
  readonly output?: string;
  readonly outDir?: string;
  readonly color?: 'auto' | 'always' | 'never';
  readonly filesFrom?: string;
}

/** The writer asked for, or the one whose ending the output file has. */
function writerFor({ format, output, outDir, explain }: ParseFlags): Writer {
  if (explain) return findWriter('explain')!;
  const byEnding = output && writers.find(({ extension }) => extension === extname(output).toLowerCase());
  if (format === undefined && output === undefined && outDir === undefined && process.stdout.isTTY)
    return findWriter('summary')!;
  return findWriter(format ?? '') ?? (byEnding || writers[0]!);
}

interface Tally {
  failed: number;
  /** True once an archive was opened: one input then gives several plans. */
  expanded: boolean;
}

/** The input of a path; what cannot be opened is told and counted. */
async function open(path: string, reporter: Reporter, tally: Tally): Promise<Input | null> {
  try {
    return await readInputFile(path);
  } catch (error) {
    tell(sentenceOf(error, reporter.say));
    tally.failed++;
    return null;
  }
}

interface Found {
  /** The path that was named or found, which may be an archive. */
  readonly path: string;
  readonly reading: Reading;
  readonly plan: Plan;
}

/** The file each input is written to; the input's own ending stays in the name where it is needed to tell two apart. */
function outputPaths(paths: readonly string[], folder: string, extension: string): Map<string, string> {
  const stem = (path: string): string => basename(path, extname(path));
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(stem(path), (counts.get(stem(path)) ?? 0) + 1);
  const taken = new Map<string, string>();
  const outputs = new Map<string, string>();
  for (const path of paths) {
    const name = counts.get(stem(path)) === 1 ? stem(path) : basename(path);
    const output = join(folder, `${name}${extension}`);
    const first = taken.get(output);
    if (first !== undefined) throw new Failure('sameOutput', { first, second: path, output });
    taken.set(output, path);
    outputs.set(path, output);
  }
  return outputs;
}

/** Members of an archive stand in a folder of its name, with their own endings: two may differ in nothing else. */
const memberPath = (output: string, { member }: Reading, extension: string): string =>
  member === undefined ? output : join(output.slice(0, -extension.length), `${member}${extension}`);

/** What a run works on. */
interface Run {
  readonly discovery: Discovery;
  readonly flags: ParseFlags;
  readonly settings: ReadSettings;
  readonly reporter: Reporter;
  readonly tally: Tally;
  readonly writer: Writer;
  /** What the plans were taken from; a plan is known by its source, also when some of its tasks are left out. */
  readonly originals: WeakMap<Plan['source'], Original>;
}

/** Colours on a terminal; NO_COLOR (no-color.org) turns them off, --color decides over both. */
const wantsColor = ({ color = 'auto', output }: ParseFlags): boolean =>
  color === 'auto'
    ? output === undefined && process.stdout.isTTY === true && !process.env.NO_COLOR
    : color === 'always';

/** The options of the writer, with the originals for those that show them. */
const optionsOf = async ({ flags, reporter, writer, originals }: Run): Promise<WriteOptions> => ({
  ...(await writeOptionsOf(flags, reporter.language, writer)),
  original: ({ source }) => originals.get(source),
  ...(writer.format === 'summary' && {
    width: process.stdout.columns ?? 80,
    color: wantsColor(flags),
  }),
});

/** Plans one after the other; what could not be read is told and counted. */
async function* plansOf({ discovery, settings, reporter, tally, originals }: Run): AsyncGenerator<Found> {
  for (const path of discovery.paths) {
    const input = await open(path, reporter, tally);
    if (input === null) continue;
    for await (const reading of readPlans(input, settings)) {
      report(reporter, reading.path, reading.diagnostics);
      tally.expanded ||= reading.member !== undefined;
      if (!reading.whole) tally.failed++;
      if (!reading.plan) continue;
      if (reading.original) originals.set(reading.plan.source, reading.original);
      yield { path, reading, plan: reading.plan };
    }
  }
}

/** One file an input. */
async function parseIntoFolder(folder: string, run: Run): Promise<void> {
  const { discovery, flags, reporter, writer } = run;
  const outputs = outputPaths(discovery.paths, folder, writer.extension);
  const write = await writeOf(writer, flags, reporter);
  const options = await optionsOf(run);
  for await (const { path, reading, plan } of plansOf(run)) {
    const output = memberPath(outputs.get(path)!, reading, writer.extension);
    await writeOutput(output, write(wanted([plan], flags, reporter), options));
  }
}

/** All plans, the tasks that are wanted of each. */
async function* allPlans(run: Run): AsyncGenerator<Plan> {
  const plans = (async function* () {
    for await (const { plan } of plansOf(run)) yield plan;
  })();
  yield* wanted(plans, run.flags, run.reporter);
}

/** All plans into one output; nothing is written where no input could be read. */
async function parseIntoOne(run: Run): Promise<void> {
  const { discovery, flags, reporter, tally, writer } = run;
  if (writer.binary && flags.output === undefined && process.stdout.isTTY) {
    throw new Failure('binaryToTerminal', { format: writer.format });
  }
  const plans = allPlans(run);
  const first = await plans.next();
  if (first.done) return;
  const all = (async function* () {
    yield first.value;
    yield* plans;
  })();
  const write = await writeOf(writer, flags, reporter);
  const list = discovery.searched || discovery.paths.length > 1 || tally.expanded;
  const bytes = write(all, { ...(await optionsOf(run)), list });
  await writeOutput(flags.output === STANDARD_INPUT ? undefined : flags.output, bytes);
}

/** One file a unit. */
async function parseIntoUnits(folder: string, run: Run): Promise<void> {
  const { flags, reporter, writer } = run;
  const write = await writeOf(writer, flags, reporter);
  await writeUnits(allPlans(run), folder, writer, write, await optionsOf(run));
}

/** An output that would write over one of the inputs, or whose ending names no format, is a slip. */
function checkOutput(paths: readonly string[], { output, format, explain }: ParseFlags): void {
  if (output === undefined) return;
  const same = paths.find((path) => path !== STANDARD_INPUT && resolve(path) === resolve(output));
  if (same !== undefined) throw new Failure('outputIsInput', {}, output);
  const ending = extname(output).toLowerCase();
  const known = writers.some(({ extension }) => extension === ending);
  if (!format && !explain && !known && ending !== '')
    throw new Failure(
      'unknownEnding',
      { ending, formats: writers.map((writer) => writer.format).join(', ') },
      output,
    );
}

/** Runs the command: 0 when every input was read, 2 when one was not. */
export async function runParse(
  args: readonly string[],
  flags: ParseFlags,
  reporter: Reporter,
): Promise<number> {
  const { output, outDir, filesFrom } = flags;
  if (output !== undefined && outDir !== undefined) throw new Failure('manyToOne');
  const discovery = await discover(args, {
    endings: READABLE_ENDINGS,
    filesFrom,
    skip: [outDir, output].filter((path) => path !== undefined),
  });
  checkOutput(discovery.paths, flags);
  const writer = writerFor(flags);
  checkOptions([writer], flags, outDir !== undefined);
  const settings = await settingsOf(flags);
  const tally: Tally = { failed: tellDiscovery(discovery, reporter), expanded: false };
  const originals = new WeakMap<Plan['source'], Original>();
  // A summary tells the messages itself, in the same window.
  const told: Reporter = writer.format === 'summary' ? { ...reporter, least: 'error' } : reporter;
  const run: Run = { discovery, flags, settings, reporter: told, tally, writer, originals };
  if (outDir === undefined) await parseIntoOne(run);
  else if (flags.splitBy) await parseIntoUnits(outDir, run);
  else await parseIntoFolder(outDir, run);
  return tally.failed > 0 ? 2 : 0;
}
