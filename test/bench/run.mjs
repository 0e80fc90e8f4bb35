// The benchmark: node test/bench/run.mjs [SECTION…] [--short]. Prints ratios and medians with their spread and keeps them in
// fixtures/bench.json, by section. Sections: start speed jobs size growth large peers; all by default.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { peers } from './peers.mjs';
import { growth, large, size } from './size.mjs';
import { jobs, speed } from './speed.mjs';
import { start } from './start.mjs';

const SECTIONS = { start, speed, jobs, size, growth, large, peers };

const { values, positionals } = parseArgs({
  options: { short: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.find((name) => !(name in SECTIONS));
if (unknown !== undefined) {
  console.error(`no section ${unknown}: there are ${Object.keys(SECTIONS).join(', ')}`);
  process.exit(2);
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const kept = join(root, 'fixtures/bench.json');
const scratch = mkdtempSync(join(tmpdir(), 'gov-plan-bench-'));
const { parsePlan, readCanonicalText } = await import(new URL('../../dist/index.js', import.meta.url));

/** One line a figure: `median (from–to)`. */
function lines(value, path = []) {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return [`${path.join(' · ')}: ${value}`];
  if ('median' in value)
    return [`${path.join(' · ')}: ${value.median} (${value.from}–${value.to}, ${value.runs} runs)`];
  return Object.entries(value).flatMap(([key, inner]) => lines(inner, [...path, key]));
}

const read = () => {
  try {
    return JSON.parse(readFileSync(kept, 'utf8'));
  } catch {
    return { sections: {} };
  }
};

try {
  for (const name of positionals.length > 0 ? positionals : Object.keys(SECTIONS)) {
    console.log(`\n== ${name}`);
    const say = (text) => console.log(`   ${text}`);
    const figures = await SECTIONS[name]({
      root,
      scratch,
      short: values.short,
      say,
      parsePlan,
      readCanonicalText,
    });
    if (figures === null) continue;
    for (const line of lines(figures)) console.log(line);
    const all = read();
    all.sections[name] = {
      measured: new Date().toISOString().slice(0, 10),
      round: values.short ? 'short' : 'full',
      machine: `Node ${process.versions.node}, ${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GB`,
      figures,
    };
    const ordered = Object.fromEntries(
      Object.keys(SECTIONS).flatMap((key) => (all.sections[key] ? [[key, all.sections[key]]] : [])),
    );
    writeFileSync(kept, `${JSON.stringify({ sections: ordered }, null, 2)}\n`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
