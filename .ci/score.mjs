// The scores against the gold beside the project: document by document, field by field, kept in fixtures/score.json.
// A figure may only rise: one that falls is named and fails the run. `--update` writes what has risen, and nothing else.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = join(root, '..', 'shared');
const kept = join(root, 'fixtures', 'score.json');
const COMMAND = 'node bin/gov-plan.js parse -q -f json';
const round = (value) => Math.round(value * 1000) / 1000;

/** Scores one gold file alone: field → F1, with the figures that hold nothing left out. */
function scoreOf(set, name) {
  const gold = mkdtempSync(join(tmpdir(), 'score-'));
  try {
    copyFileSync(join(shared, 'gold', set, name), join(gold, name));
    const args = [join(shared, 'tools', 'score.mjs'), '--gold', gold, '--docs', join(shared, 'corpus', set), '--cmd', COMMAND, '--json'];
    const run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
    const { overall } = JSON.parse(run.stdout);
    const counted = Object.entries(overall).filter(([, { tp, fp, fn }]) => tp + fp + fn > 0);
    return Object.fromEntries(counted.sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, { f1 }]) => [field, round(f1)]));
  } finally {
    rmSync(gold, { recursive: true, force: true });
  }
}

const before = JSON.parse(readFileSync(kept, 'utf8'));
const now = {};
const fallen = [];
for (const set of ['seeds', 'dev']) {
  for (const name of readdirSync(join(shared, 'gold', set)).filter((file) => file.endsWith('.json')).sort()) {
    const key = `${set}/${name.replace(/\.json$/, '')}`;
    now[key] = scoreOf(set, name);
    const short = Object.entries(now[key]).filter(([, f1]) => f1 < 1);
    console.log(`${key}: ${short.length === 0 ? 'every field 1.000' : short.map(([field, f1]) => `${field} ${f1.toFixed(3)}`).join('  ')}`);
    for (const [field, f1] of Object.entries(before[key] ?? {})) {
      if ((now[key][field] ?? 1) < f1) fallen.push(`${key} ${field}: ${now[key][field]} was ${f1}`);
    }
  }
}
const highest = (key) =>
  Object.fromEntries(Object.entries(now[key]).map(([field, f1]) => [field, Math.max(f1, before[key]?.[field] ?? 0)]));
if (process.argv.includes('--update')) {
  const risen = Object.fromEntries(Object.keys(now).map((key) => [key, highest(key)]));
  writeFileSync(kept, `${JSON.stringify(risen, null, 2)}\n`);
}
for (const line of fallen) console.log(`fallen: ${line}`);
process.exitCode = fallen.length > 0 ? 1 : 0;
