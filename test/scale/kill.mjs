// kill -9 at random moments. In: --count documents, --kills, --seed. Out: whether the resumed run ends as an undisturbed one.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDocuments, numberOption, numbersFrom } from './documents.mjs';
import { startBatch, treeHash } from './runs.mjs';

const count = numberOption('count', 2000);
const kills = numberOption('kills', 10);
const seed = numberOption('seed', 1);
const top = mkdtempSync(join(tmpdir(), 'gov-plan-kill-'));
const [input, calm, disturbed] = ['in', 'calm', 'disturbed'].map((name) => join(top, name));
const argsFor = (out) => [
  input,
  '--out-dir',
  out,
  '-j',
  '2',
  '--merge',
  `${out}.ndjson`,
  '--merge',
  `${out}.xlsx`,
];

const failures = [];
const check = (holds, what) => {
  if (!holds) failures.push(what);
};

/** Outputs that are there must be whole at any moment: each is JSON, and none has a temporary name. */
function checkWhole(folder) {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const outputs = files.filter(({ parentPath }) => !parentPath.includes('.gov-plan'));
  for (const { parentPath, name } of outputs)
    if (name.endsWith('.json')) JSON.parse(readFileSync(join(parentPath, name), 'utf8'));
    else check(name === 'results.ndjson', `${name} was left behind`);
  return outputs.length;
}

try {
  makeDocuments(input, count, seed);
  const whole = await startBatch(argsFor(calm)).end;
  check(whole.status === 0, `the undisturbed run ended with ${whole.status}: ${whole.told}`);
  console.log(`${count} documents undisturbed: ${whole.seconds.toFixed(1)} s`);
  const below = numbersFrom(seed + 1);
  let killed = 0;
  for (let at = 0; at < kills; at++) {
    const { child, end } = startBatch(argsFor(disturbed));
    // Anywhere from the start to where this run would end by itself.
    const share = (at + 1) / (kills + 1);
    const wait = 30 + below(Math.max(100, (whole.seconds * 1000 * share) / Math.max(1, kills / 4)));
    const timer = setTimeout(() => child.kill('SIGKILL'), wait);
    const { signal } = await end;
    clearTimeout(timer);
    if (signal === 'SIGKILL') killed++;
    console.log(`kill ${at + 1} after ${wait} ms: ${checkWhole(disturbed)} files`);
  }
  const last = await startBatch(argsFor(disturbed)).end;
  check(last.status === 0, `the last run ended with ${last.status}: ${last.told}`);
  check(killed > 0, 'no run was killed: the moments are too late');
  console.log(`${killed} of ${kills} runs were killed; the last one: ${last.told.trim()}`);
  const [one, other] = [treeHash(calm), treeHash(disturbed)];
  check(one.hash === other.hash, `the trees differ: ${one.files} and ${other.files} files`);
  for (const ending of ['ndjson', 'xlsx'])
    check(
      readFileSync(`${calm}.${ending}`).equals(readFileSync(`${disturbed}.${ending}`)),
      `the merged .${ending} differ`,
    );
  const left = readdirSync(join(disturbed, '.gov-plan', 'tmp'));
  check(left.length === 0, `left in the scratch folder: ${left.join(', ')}`);
  const beside = readdirSync(top).filter((name) => name.endsWith('.partial'));
  check(beside.length === 0, `left beside the merged files: ${beside.join(', ')}`);
  console.log(failures.length === 0 ? `same bytes: ${one.files} files` : failures.join('\n'));
} finally {
  rmSync(top, { recursive: true });
}
process.exitCode = failures.length === 0 ? 0 : 1;
