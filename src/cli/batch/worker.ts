// A thread of the pool. In: the settings at its start, then tasks. Out: an outcome for each.
import { workerData } from 'node:worker_threads';
import { doTask } from './do-task.js';
import type { JobSettings, Outcome, Task } from './job.js';

// Tinypool hands its own data over first, ours behind it.
const settings = (workerData as [unknown, JobSettings])[1];

export const work = (task: Task): Promise<Outcome> => doTask(task, settings);
