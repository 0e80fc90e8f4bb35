// gov-plan batch. In: paths and options. Out: a tree of outputs, results.ndjson, merged files; the exit status.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { findWriter } from '../../writers/index.js';
import { Failure } from '../failure.js';
import { discover, tellDiscovery } from '../inputs/discover.js';
import { STANDARD_INPUT } from '../inputs/input.js';
import { READABLE_ENDINGS, type ReadFlags, settingsOf } from '../inputs/reading.js';
import { checkOptions } from '../output-options.js';
import { packageVersion } from '../package.js';
import type { Reporter } from '../report.js';
import { failedOutcome } from './do-task.js';
import { inOrder } from './in-order.js';
import { listenForInterrupt } from './interrupt.js';
import type { Entry, JobSettings, Outcome, TableFlags, Task } from './job.js';
import { journalName, openJournal, readJournals } from './journal.js';
import { merge, mergedWriter } from './merge.js';
import { openResults } from './results.js';
import { openState, type State } from './state.js';
import { type Summary, startSummary } from './summary.js';
import { belowOf, isInShard, type Shard, shardOf, topOf } from './tree.js';
import { inPool, inThisThread, type Limits, type Workers } from './workers.js';
import { STATE, targetsOf } from './write-outputs.js';

export interface BatchFlags extends ReadFlags, TableFlags {
  readonly outDir: string;
  readonly format?: readonly string[];
  readonly filesFrom?: string;
  readonly merge?: readonly string[];
  readonly jobs?: number;
  readonly timeout?: number;
  readonly memory?: number;
  readonly failFast?: true;
  readonly force?: true;
  readonly shard?: string;
}

/** Up to so many documents threads take longer to start than they save. */
const FEW = 8;
const WINDOW = 1024;
const DEFAULT_TIMEOUT = 300;
const DEFAULT_MEMORY = 1024;
/** Formats whose words are in the user's language. */
const SPOKEN = ['explain', 'html', 'summary'];

/** -1-of-4 in the names of files that each shard has its own of. */
const suffixOf = (shard: Shard | null): string => (shard ? `-${shard.index}-of-${shard.count}` : '');

async function jobSettingsOf(flags: BatchFlags, reporter: Reporter, state: State): Promise<JobSettings> {
  const read = await settingsOf(flags);
  const { format: formats = ['json'], outDir, ledgerLayout, fields, bom } = flags;
  const output: TableFlags = {
    ...(ledgerLayout && { ledgerLayout }),
    ...(fields !== undefined && { fields }),
    ...(bom !== undefined && { bom }),
  };
  const { language } = reporter;
  // Whoever puts the shards together needs their plans.
  const keepPlans = flags.merge !== undefined || flags.shard !== undefined;
  // What the outputs depend on besides the documents; some speak the user's language.
  const spoken = formats.some((format) => SPOKEN.includes(format)) ? language : null;
  const all = [packageVersion(), read, formats, spoken, output];
  const fingerprint = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
  return { read, formats, output, language, outDir, scratch: state.scratch, fingerprint, keepPlans };
}

interface Inputs {
  readonly tasks: readonly Omit<Task, 'known'>[];
  readonly failures: number;
}

/** Inputs from inside and outside the top of the tree may come to the same place. */
function checkPlaces(tasks: Inputs['tasks']): void {
  const places = new Map<string, string>();
  for (const { path, below } of tasks) {
    const first = places.get(below);
    if (first !== undefined) throw new Failure('sameOutput', { first, second: path, output: below });
    places.set(below, path);
  }
}

/** The inputs less the merged files of an earlier run; in a first run such a file is somebody's document. */
function withoutMerged(paths: readonly string[], merged: readonly string[], outDir: string): string[] {
  const own = new Set(merged.map((path) => resolve(path)));
  const taken = paths.find((path) => own.has(resolve(path)));
  if (taken !== undefined && !existsSync(join(outDir, STATE))) throw new Failure('outputIsInput', {}, taken);
  return paths.filter((path) => !own.has(resolve(path)));
}

async function inputsOf(args: readonly string[], flags: BatchFlags, reporter: Reporter): Promise<Inputs> {
  const { filesFrom, outDir, merge: merged = [] } = flags;
  const shard = flags.shard === undefined ? null : shardOf(flags.shard);
  const found = await discover(args, { endings: READABLE_ENDINGS, filesFrom, skip: [outDir] });
  const discovery = { ...found, paths: withoutMerged(found.paths, merged, outDir) };
  if (discovery.paths.includes(STANDARD_INPUT)) throw new Failure('noStandardInput');
  const failures = tellDiscovery(discovery, reporter);
  const top = topOf(args, filesFrom);
  const all = discovery.paths.map((path) => ({
    path,
    below: belowOf(path, top),
    from: relative(outDir, path).split(sep).join('/'),
  }));
  checkPlaces(all);
  return { tasks: shard ? all.filter(({ below }) => isInShard(below, shard)) : all, failures };
}

function* withKnown(tasks: Inputs['tasks'], entries: ReadonlyMap<string, Entry>): Generator<Task> {
  for (const task of tasks) yield { ...task, known: entries.get(task.below) ?? null };
}

/** No input's output may stand where the program writes its own: the results, the merged files. */
function checkTargets(
  tasks: Inputs['tasks'],
  settings: JobSettings,
  results: string,
  merged: readonly string[],
): void {
  const own = new Set([resolve(settings.outDir, results)]);
  for (const path of merged) {
    if (own.has(resolve(path))) throw new Failure('takenOutput', { output: results }, path);
    own.add(resolve(path));
  }
  for (const { path, below } of tasks)
    for (const target of targetsOf(below, settings))
      if (own.has(resolve(settings.outDir, target.path)))
        throw new Failure('takenOutput', { output: target.path }, path);
}

async function workersFor(
  flags: BatchFlags,
  count: number,
  settings: JobSettings,
): Promise<[Workers, Limits]> {
  const { jobs = availableParallelism(), timeout, memory } = flags;
  const limits = {
    jobs: Math.max(1, Math.min(jobs, count)),
    timeout: timeout ?? DEFAULT_TIMEOUT,
    memory: memory ?? DEFAULT_MEMORY,
  };
  const few = count <= FEW && timeout === undefined && memory === undefined;
  return [
    few ? inThisThread(settings) : await inPool(settings, limits),
    few ? { ...limits, jobs: 1 } : limits,
  ];
}

interface Run {
  readonly flags: BatchFlags;
  readonly inputs: Inputs;
  readonly settings: JobSettings;
  readonly state: State;
  readonly summary: Summary;
}

/** Does all tasks; gives the status to end with where the run was cut short, else null. */
async function runTasks(
  { flags, inputs, settings, state, summary }: Run,
  results: string,
): Promise<number | null> {
  const { tasks } = inputs;
  const known: ReadonlyMap<string, Entry> = flags.force ? new Map() : readJournals(state.folder);
  const shard = flags.shard === undefined ? null : shardOf(flags.shard);
  const journal = openJournal(state.folder, journalName(suffixOf(shard)));
  const file = openResults(join(state.scratch, 'results'));
  const interrupt = listenForInterrupt(summary.stopping);
  const [workers, { jobs }] = await workersFor(flags, tasks.length, settings);
  let cut: number | null = null;
  const work = async (task: Task): Promise<Outcome> => {
    const done = await workers.work(task);
    const failure = done.status === 'done' ? journal.add(done.entry) : null;
    const outcome = failure === null ? done : failedOutcome(task, failure, true);
    if (outcome.status === 'stopped' || (flags.failFast && outcome.status === 'failed')) cut = 2;
    return outcome;
  };
  const stopped = (): boolean => cut !== null || interrupt.status() !== null;
  try {
    for await (const outcome of inOrder(withKnown(tasks, known), work, { jobs, window: WINDOW, stopped })) {
      const failure = cut === null ? file.add(outcome.entry.lines) : null;
      if (failure !== null) cut = 2;
      summary.add(failure === null ? outcome : { ...outcome, status: 'stopped', failure });
    }
    if (interrupt.status() === null && cut === null) file.place(results);
    return interrupt.status() ?? cut;
  } finally {
    journal.close();
    interrupt.release();
    await workers.close();
  }
}

/** Runs the command: 0 when every input was read, 2 when one was not, 130 after Ctrl-C. */
export async function runBatch(
  args: readonly string[],
  flags: BatchFlags,
  reporter: Reporter,
): Promise<number> {
  const merged = (flags.merge ?? []).map(mergedWriter);
  checkOptions([...(flags.format ?? ['json']).map((format) => findWriter(format)!), ...merged], flags, true);
  const inputs = await inputsOf(args, flags, reporter);
  const state = openState(flags.outDir);
  try {
    const settings = await jobSettingsOf(flags, reporter, state);
    const shard = flags.shard === undefined ? null : shardOf(flags.shard);
    const name = `results${suffixOf(shard)}.ndjson`;
    checkTargets(inputs.tasks, settings, name, flags.merge ?? []);
    const results = join(flags.outDir, name);
    const summary = startSummary(inputs.tasks.length, results, reporter);
    const cut = await runTasks({ flags, inputs, settings, state, summary }, results);
    const failed = summary.close(cut !== null);
    if (cut === null) for (const path of flags.merge ?? []) await merge(path, results, settings);
    return cut ?? (failed + inputs.failures > 0 ? 2 : 0);
  } finally {
    state.close();
  }
}
