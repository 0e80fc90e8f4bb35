// Who does the tasks. In: settings and limits. Out: a function that does a task, in this thread or in one of a pool.
import { packageFile } from '../package.js';
import { doTask, failedOutcome } from './do-task.js';
import type { JobSettings, Outcome, PlainFailure, Task } from './job.js';

export interface Limits {
  readonly jobs: number;
  /** Seconds that one input may take. */
  readonly timeout: number;
  /** Megabytes of JavaScript's memory that one input may need. */
  readonly memory: number;
}

export interface Workers {
  readonly work: (task: Task) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

/** For few documents: threads would take longer to start than they save. */
export const inThisThread = (settings: JobSettings): Workers => ({
  // Between two documents the signals of the terminal are looked at.
  work: (task) => new Promise((resolve) => setImmediate(() => resolve(doTask(task, settings)))),
  close: async () => {},
});

/** What ended a worker, told as a failure of the input that it was working on. */
function failureOf(error: unknown, { timeout, memory }: Limits): PlainFailure {
  const { name, code } = error as { name?: string; code?: string };
  if (name === 'AbortError')
    return { word: 'timedOut', details: { seconds: String(timeout) }, subject: null };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { word: 'outOfMemory', details: { megabytes: String(memory) }, subject: null };
  return { word: 'crash', details: { reason: String(error) }, subject: null };
}

/** Megabytes of each thread for what is new: a plan's worth; by default V8 takes 48 in time, and reads no faster for it. */
const YOUNG = 8;

/** A pool of threads; one whose input breaks a limit is ended and replaced. */
export async function inPool(settings: JobSettings, limits: Limits): Promise<Workers> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: packageFile('bin/batch-worker.js').href,
    minThreads: limits.jobs,
    maxThreads: limits.jobs,
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: YOUNG },
  });
  const work = async (task: Task): Promise<Outcome> => {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), limits.timeout * 1000);
    try {
      return (await pool.run(task, { signal: limit.signal })) as Outcome;
    } catch (error) {
      return failedOutcome(task, failureOf(error, limits));
    } finally {
      clearTimeout(timer);
    }
  };
  return { work, close: () => pool.destroy() };
}
