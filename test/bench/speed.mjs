// Documents a second in one thread, warm, by format; and how much two jobs save.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { documents } from './documents.mjs';
import { functionsInTurn, inTurn, summary } from './measure.mjs';

/** Documents a second in one thread of this process, over a mixed corpus and over its formats. */
export async function speed({ short, parsePlan }) {
  const corpus = await documents(short ? 120 : 400);
  const formats = [...new Set(corpus.map(({ name }) => name.split('.').at(-1)))].sort();
  const sets = { mixed: corpus };
  for (const format of formats) sets[format] = corpus.filter(({ name }) => name.endsWith(`.${format}`));
  const all = async (set) => {
    for (const { name, bytes } of set) await parsePlan(bytes, { name });
  };
  const functions = Object.fromEntries(Object.entries(sets).map(([name, set]) => [name, () => all(set)]));
  const times = await functionsInTurn(functions, short ? 3 : 7, 2);
  return Object.fromEntries(
    Object.entries(sets).map(([name, set]) => {
      const kilobytes = set.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1024;
      return [
        name,
        {
          documents: set.length,
          'KB each': Math.round(kilobytes / set.length),
          'a second': summary(times[name].wall.map((ms) => (set.length * 1000) / ms)),
          'a second of processor': summary(times[name].cpu.map((ms) => (set.length * 1000) / ms)),
        },
      ];
    }),
  );
}

/** `gov-plan batch` over a folder with one job and with two. */
export async function jobs({ root, scratch, short, say }) {
  if (availableParallelism() < 2) {
    say('one processor; skipped');
    return null;
  }
  const folder = join(scratch, 'corpus');
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of await documents(short ? 400 : 2000, { seed: 2 }))
    writeFileSync(join(folder, name), bytes);
  const out = join(scratch, 'out');
  const batch = (count) => [
    process.execPath,
    join(root, 'bin/gov-plan.js'),
    'batch',
    folder,
    '-q',
    '--force',
    '--out-dir',
    out,
    '--jobs',
    String(count),
  ];
  const times = inTurn({ 'one job': batch(1), 'two jobs': batch(2) }, short ? 3 : 5);
  rmSync(out, { recursive: true, force: true });
  return { ...times, 'one against two': Number((1 / times['two jobs'].ratio.median).toPrecision(3)) };
}
