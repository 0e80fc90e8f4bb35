// gov-plan parse. In: paths and options. Out: plans on standard output or in files; the exit status.
import { basename, extname, join, resolve } from 'node:path';
import { diagnose } from '../diagnostics/diagnostic.js';
import { type LexiconInput, parse } from '../pipeline.js';
import type { Plan } from '../plan/schema.js';
import type { Format } from '../source/source.js';
import { findWriter, writers } from '../writers/index.js';
import type { Writer } from '../writers/writer.js';
import { Failure, sentenceOf } from './failure.js';
import { expandInput, type Input, readInputFile, STANDARD_INPUT } from './input.js';
import { writeOutput } from './output.js';
import { type Reporter, report } from './report.js';

export interface ParseFlags {
  readonly format?: string;
  /** Short for the format `explain`. */
  readonly explain?: true;
  readonly output?: string;
  readonly outDir?: string;
  readonly formatIn?: Format;
  readonly encoding?: string;
  readonly revisions?: 'accept' | 'reject' | 'report';
  readonly documentDate?: string;
  readonly holidays?: 'cn';
  /** Path of the user's lexicon. */
  readonly lexicon?: string;
}

/** The writer asked for, or the one whose ending the output file has. */
function writerFor({ format, output, explain }: Settings): Writer {
  if (explain) return findWriter('explain')!;
  const byEnding = output && writers.find(({ extension }) => extension === extname(output).toLowerCase());
  return findWriter(format ?? '') ?? (byEnding || writers[0]!);
}

/** The flags with the lexicon read. */
type Settings = Omit<ParseFlags, 'lexicon'> & { readonly lexicon?: LexiconInput };

interface Outcome {
  readonly plan: Plan | null;
  /** False where an error was told: nothing could be read, or not all of it (a damaged part). */
  readonly whole: boolean;
}

/** Reads one document; what cannot be read is told and gives null. */
async function planOf(input: Input, flags: Settings, reporter: Reporter): Promise<Outcome> {
  const { formatIn, encoding, revisions, documentDate, holidays, lexicon } = flags;
  try {
    const options = {
      name: input.name,
      format: formatIn,
      encoding,
      documentDate,
      holidays,
      lexicon,
      ...(revisions ? { revisions } : {}),
    };
    const { value, diagnostics } = await parse(input.bytes, options);
    report(reporter, input.path, diagnostics);
    return { plan: value, whole: !diagnostics.some(({ severity }) => severity === 'error') };
  } catch (error) {
    report(reporter, input.path, [diagnose('internal/crash', { reason: String(error) })]);
    return { plan: null, whole: false };
  }
}

interface Tally {
  failed: number;
  /** True once an archive was opened: one input then gives several plans. */
  expanded: boolean;
}

/** The documents of a path; what cannot be opened is told and counted. */
async function inputsOf(path: string, reporter: Reporter, tally: Tally): Promise<readonly Input[]> {
  try {
    const { inputs, diagnostics } = await expandInput(await readInputFile(path));
    report(reporter, path, diagnostics);
    tally.failed += diagnostics.filter(({ severity }) => severity === 'error').length;
    tally.expanded ||= inputs.some(({ member }) => member !== undefined);
    return inputs;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error, reporter.say)}\n`);
    tally.failed++;
    return [];
  }
}

/** Plans one after the other, each with its input; counts what could not be read. */
async function* plansOf(paths: readonly string[], flags: Settings, reporter: Reporter, tally: Tally) {
  for (const path of paths)
    for (const input of await inputsOf(path, reporter, tally)) {
      const { plan, whole } = await planOf(input, flags, reporter);
      if (!whole) tally.failed++;
      if (plan) yield { path, input, plan };
    }
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
const memberPath = (output: string, { member }: Input, extension: string): string =>
  member === undefined ? output : join(output.slice(0, -extension.length), `${member}${extension}`);

async function* single(plan: Plan): AsyncGenerator<Plan> {
  yield plan;
}

/** One file an input. */
async function parseIntoFolder(
  paths: readonly string[],
  folder: string,
  flags: Settings,
  reporter: Reporter,
): Promise<number> {
  const writer = writerFor(flags);
  const outputs = outputPaths(paths, folder, writer.extension);
  const write = await writer.load();
  const tally: Tally = { failed: 0, expanded: false };
  for await (const { path, input, plan } of plansOf(paths, flags, reporter, tally)) {
    const output = memberPath(outputs.get(path)!, input, writer.extension);
    await writeOutput(output, write(single(plan), { language: reporter.language }));
  }
  return tally.failed > 0 ? 2 : 0;
}

/** All plans into one output; nothing is written where no input could be read. */
async function parseIntoOne(paths: readonly string[], flags: Settings, reporter: Reporter): Promise<number> {
  const writer = writerFor(flags);
  if (writer.binary && flags.output === undefined && process.stdout.isTTY) {
    throw new Failure('binaryToTerminal', { format: writer.format });
  }
  const tally: Tally = { failed: 0, expanded: false };
  const plans = plansOf(paths, flags, reporter, tally);
  const first = await plans.next();
  if (!first.done) {
    const all = (async function* () {
      yield first.value.plan;
      for await (const { plan } of plans) yield plan;
    })();
    const write = await writer.load();
    const bytes = write(all, { list: paths.length > 1 || tally.expanded, language: reporter.language });
    await writeOutput(flags.output === STANDARD_INPUT ? undefined : flags.output, bytes);
  }
  return tally.failed > 0 ? 2 : 0;
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

function checkFlags(paths: readonly string[], { output, outDir, documentDate }: ParseFlags): void {
  if (output !== undefined && outDir !== undefined) throw new Failure('manyToOne');
  if (paths.filter((path) => path === STANDARD_INPUT).length > 1) throw new Failure('stdinTwice');
  if (documentDate !== undefined && !isDate(documentDate))
    throw new Failure('badDate', { value: documentDate });
}

function isDate(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** @throws Failure where the file cannot be read or is no JSON. */
async function readJson(path: string): Promise<LexiconInput> {
  const { bytes } = await readInputFile(path);
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as LexiconInput;
  } catch (error) {
    throw new Failure('badJson', { reason: error instanceof Error ? error.message : String(error) }, path);
  }
}

/** Runs the command: 0 when every input was read, 2 when one was not. */
export async function runParse(
  paths: readonly string[],
  flags: ParseFlags,
  reporter: Reporter,
): Promise<number> {
  checkFlags(paths, flags);
  checkOutput(paths, flags);
  const { lexicon, ...others } = flags;
  const settings: Settings = lexicon === undefined ? others : { ...others, lexicon: await readJson(lexicon) };
  return settings.outDir === undefined
    ? parseIntoOne(paths, settings, reporter)
    : parseIntoFolder(paths, settings.outDir, settings, reporter);
}
