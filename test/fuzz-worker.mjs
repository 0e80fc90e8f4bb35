// Reads mutated files, one a message. In: {index, name, bytes}. Out: how the reading ended, how long it took.
import { parentPort } from 'node:worker_threads';
import { parsePlan, UnreadableInputError } from '../dist/index.js';

parentPort.on('message', async ({ index, name, bytes }) => {
  const start = performance.now();
  let outcome = 'read';
  let detail = '';
  try {
    const { coverage } = await parsePlan(bytes, { name });
    const ignored = coverage.ignored.reduce((sum, { blocks }) => sum + blocks, 0);
    if (coverage.used + ignored + coverage.unread !== coverage.blocks)
      [outcome, detail] = ['fault', 'coverage does not add up'];
  } catch (error) {
    if (error instanceof UnreadableInputError) {
      const told = error.diagnostics.find(({ severity }) => severity === 'error');
      outcome = told && told.code !== 'internal/crash' ? 'refused' : 'fault';
      detail = told?.message ?? 'refused without a reason';
    } else [outcome, detail] = ['fault', error?.stack ?? String(error)];
  }
  parentPort.postMessage({ index, outcome, detail, milliseconds: performance.now() - start });
});
