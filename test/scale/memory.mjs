// Memory and jobs. In: --count documents. Out: peak memory for a tenth and for all of them, and what a second job gains.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDocuments, numberOption } from './documents.mjs';
import { startBatch, treeHash } from './runs.mjs';

const count = numberOption('count', 10_000);
const top = mkdtempSync(join(tmpdir(), 'gov-plan-memory-'));
const runs = new Map();

async function measure(name, input, jobs) {
  const out = join(top, 'out');
  const run = await startBatch([input, '--out-dir', out, '-j', String(jobs)]).end;
  if (run.status !== 0) throw new Error(`${name} ended with ${run.status}: ${run.told}`);
  runs.set(name, { ...run, ...treeHash(out) });
  rmSync(out, { recursive: true });
  const { peak, processor, seconds } = run;
  console.log(
    `${name}: peak ${peak.toFixed(0)} MB, ${seconds.toFixed(1)} s, processor ${processor.toFixed(1)} s, ` +
      `${(processor / seconds).toFixed(2)} processors busy`,
  );
}

try {
  const [few, many] = [join(top, 'few'), join(top, 'many')];
  makeDocuments(few, count / 10);
  makeDocuments(many, count);
  await measure(`${count / 10} documents, 2 jobs`, few, 2);
  await measure(`${count} documents, 2 jobs`, many, 2);
  await measure(`${count} documents, 1 job`, many, 1);
  const [tenth, two, one] = [...runs.values()];
  console.log(`peak of all to that of a tenth: ${(two.peak / tenth.peak).toFixed(2)}`);
  console.log(`time of one job to that of two: ${(one.seconds / two.seconds).toFixed(2)}`);
  const failures = [
    ...(two.hash === one.hash ? [] : ['two jobs give other bytes than one']),
    ...(two.peak < 400 ? [] : ['peak memory is not under 400 MB']),
    ...(two.peak <= tenth.peak * 1.1 ? [] : ['memory grows with the number of documents']),
  ];
  console.log(failures.length === 0 ? 'memory is bounded, and the bytes are the same' : failures.join('\n'));
  process.exitCode = failures.length === 0 ? 0 : 1;
} finally {
  rmSync(top, { recursive: true });
}
