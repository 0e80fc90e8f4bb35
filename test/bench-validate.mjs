// npm run bench:validate [-- --documents 500 --pairs 5]: what checking costs over reading. In: the text fixtures, copied until
// there are enough. Out: the processor time of `validate` as a ratio of that of `parse`, pair by pair; nothing is asserted.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { documents: { type: 'string', default: '500' }, pairs: { type: 'string', default: '5' } },
});
const [documents, pairs] = [Number(values.documents), Number(values.pairs)];

const folder = mkdtempSync(join(tmpdir(), 'gov-plan-bench-'));
const fixtures = readdirSync(join(root, 'fixtures')).filter((name) => name.endsWith('.txt'));
for (let at = 0; at < documents; at++)
  copyFileSync(join(root, 'fixtures', fixtures[at % fixtures.length]), join(folder, `${at}.txt`));

/** Told by the program itself as it ends: the machine's other work does not count. */
const TELL = `data:text/javascript,import { writeSync } from 'node:fs';
process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(2, ' cpu ' + (user + system)); });`;

/** Processor time of one run, in microseconds. */
function cost(...args) {
  const command = ['--import', TELL, join(root, 'bin/gov-plan.js'), ...args, folder];
  const options = { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' };
  const { status, stderr } = spawnSync(process.execPath, command, options);
  const [, microseconds] = / cpu (\d+)$/.exec(stderr) ?? [];
  if (status === null || status > 1 || !microseconds) throw new Error(stderr);
  return Number(microseconds);
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

try {
  const ratios = [];
  for (let pair = 0; pair <= pairs; pair++) {
    const parse = cost('parse', '-q', '-f', 'ndjson');
    const validate = cost('validate', '-q', '--no-config', '-f', 'ndjson');
    if (pair > 0) ratios.push(validate / parse); // The first pair warms the disk's cache.
  }
  const [low, middle, high] = [Math.min(...ratios), median(ratios), Math.max(...ratios)].map((one) =>
    one.toFixed(2),
  );
  console.log(
    `validate / parse, ${documents} documents, ${pairs} pairs: median ${middle} (${low} to ${high})`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
