// The work on one input. In: a task. Out: its outputs written, and what is to be remembered and told.

import { join } from 'node:path';
import { Failure } from '../failure.js';
import { errorIn, errorOf } from '../inputs/error-line.js';
import { type Input, readOrdinaryFile } from '../inputs/input.js';
import { type Reading, readPlans } from '../inputs/reading.js';
import type { Entry, JobSettings, Outcome, PlainFailure, ResultLine, Task, Told, Written } from './job.js';
import { carrierOf, hashOf, hashOfFile, hasPlans, STATE, writeOutputs } from './write-outputs.js';

const plainOf = ({ word, details, subject }: Failure): PlainFailure => ({ word, details, subject });

/** The outcome of an input that could not be worked on. */
export function failedOutcome({ path, below, from }: Task, failure: PlainFailure, stopped = false): Outcome {
  const line: ResultLine = { path: below, outputs: [], error: errorOf(failure) };
  return {
    status: stopped ? 'stopped' : 'failed',
    entry: { below, from, content: '', fingerprint: '', outputs: [], hasPlans: false, lines: [line] },
    told: [],
    failure: { ...failure, subject: failure.subject ?? path },
    kept: [],
  };
}

/** Failures to write that every further document would meet as well. */
const FATAL = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'ENOENT']);

function lineOf(path: string, { plan, diagnostics }: Reading, written: readonly Written[]): ResultLine {
  const error = errorIn(diagnostics);
  const visible = written.map((file) => file.path).filter((file) => !file.startsWith(`${STATE}/`));
  const carrier = carrierOf(written);
  return {
    path,
    outputs: visible,
    ...(carrier === undefined || visible.includes(carrier) ? {} : { plan: carrier }),
    ...(plan ? { tasks: plan.tasks.length } : {}),
    ...(plan ? { warnings: diagnostics.filter(({ severity }) => severity === 'warning').length } : {}),
    ...(error ? { error } : {}),
  };
}

/** True where the same input was done with the same settings and its outputs are still what was written. */
const isUnchanged = (
  known: Entry,
  content: string,
  { fingerprint, outDir, keepPlans }: JobSettings,
): boolean =>
  known.content === content &&
  known.fingerprint === fingerprint &&
  (known.hasPlans || !keepPlans) &&
  known.outputs.every(({ path, hash }) => hashOfFile(join(outDir, path)) === hash);

/** Names within an archive that occur twice are told apart by a number. */
function uniqueName(member: string, taken: Set<string>): string {
  let name = member;
  for (let at = 2; taken.has(name); at++) name = `${member} (${at})`;
  taken.add(name);
  return name;
}

async function workOn(task: Task, input: Input, content: string, settings: JobSettings): Promise<Outcome> {
  const { below, from, known } = task;
  const hashes = new Map(known?.outputs.map((file) => [file.path, file.hash]));
  const [outputs, lines, told, kept]: [Written[], ResultLine[], Told[], string[]] = [[], [], [], []];
  const taken = new Set<string>();
  let whole = true;
  for await (const reading of readPlans(input, settings.read)) {
    const member = reading.member === undefined ? undefined : uniqueName(reading.member, taken);
    const target = member === undefined ? below : `${below}/${member}`;
    const { plan, original } = reading;
    const placed =
      plan && original
        ? await writeOutputs({ plan, original }, target, settings, hashes)
        : { written: [], kept: [] };
    outputs.push(...placed.written);
    kept.push(...placed.kept);
    whole &&= reading.whole;
    const isDocument = reading.plan !== null || member !== undefined || !reading.whole;
    if (isDocument)
      lines.push(lineOf(member === undefined ? below : `${below}!/${member}`, reading, placed.written));
    if (reading.diagnostics.length > 0) told.push({ path: reading.path, diagnostics: reading.diagnostics });
  }
  const entry: Entry = {
    below,
    from,
    content,
    fingerprint: settings.fingerprint,
    outputs,
    hasPlans: hasPlans(settings),
    lines,
  };
  return { status: whole ? 'done' : 'failed', entry, told, failure: null, kept };
}

/** Does one task; never throws. */
export async function doTask(task: Task, settings: JobSettings): Promise<Outcome> {
  try {
    const input = await readOrdinaryFile(task.path);
    const content = hashOf(input.bytes);
    if (task.known && isUnchanged(task.known, content, settings))
      return { status: 'unchanged', entry: task.known, told: [], failure: null, kept: [] };
    if (task.known && task.known.from !== task.from && task.known.content !== content)
      throw new Failure('takenByOther', { other: task.known.from });
    return await workOn(task, input, content, settings);
  } catch (error) {
    if (!(error instanceof Failure)) return failedOutcome(task, crashOf(error));
    const stopped = error.word === 'unwritable' && FATAL.has(error.details.reason ?? '');
    return failedOutcome(task, plainOf(error), stopped);
  }
}

const crashOf = (error: unknown): PlainFailure => ({
  word: 'crash',
  details: { reason: String(error) },
  subject: null,
});
