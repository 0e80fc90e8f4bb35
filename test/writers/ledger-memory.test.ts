// 200,000 tasks in one ledger, in a process of its own: how many rows it holds, and how much memory it took.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { sampleDeadline, samplePlan, sampleTask, sampleUnit } from '../support/plan.js';
import { ROOT } from '../support/tree.js';

const ROWS = 200_000;
const MOST_MEGABYTES = 500;

const folder = mkdtempSync(join(tmpdir(), 'gov-plan-memory-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plan = samplePlan({
  tasks: [
    sampleTask({
      leadUnits: [sampleUnit('县水利局')],
      responsibleUnits: [sampleUnit('县财政局')],
      deadlines: [sampleDeadline('6月底前', { end: '2026-06-30' })],
    }),
  ],
});

/** Writes the ledger of plans that are made as they are drawn, then counts the rows of its first sheet. */
const PROGRAM = `
  import { createWriteStream } from 'node:fs';
  import { pipeline } from 'node:stream/promises';
  import { Readable } from 'node:stream';
  import yauzl from 'yauzl';
  import { writeLedger } from './src/writers/xlsx/ledger.ts';
  const [path, json, rows] = process.argv.slice(2);
  const plan = JSON.parse(json);
  async function* plans() {
    for (let made = 0; made < rows; ) {
      const tasks = Array.from({ length: 500 }, () => {
        const number = ++made;
        return { ...plan.tasks[0], id: 't-' + (0x10000000 + number).toString(16), title: '第' + number + '项任务',
          text: '第' + number + '项任务。疏浚河道' + (Math.imul(number, 2654435761) >>> 0) + '米，清运淤泥，加固护岸，验收合格后移交管护。' };
      });
      yield { ...plan, tasks };
    }
  }
  await pipeline(Readable.from(writeLedger(plans())), createWriteStream(path));
  const peak = process.resourceUsage().maxRSS / 1024;
  yauzl.open(path, { lazyEntries: true }, (error, zip) => {
    zip.on('entry', (entry) => {
      if (entry.fileName !== 'xl/worksheets/sheet1.xml') return zip.readEntry();
      zip.openReadStream(entry, (fault, stream) => {
        let [count, rest] = [0, ''];
        stream.on('data', (chunk) => {
          const pieces = (rest + chunk.toString('latin1')).split('<row ');
          count += pieces.length - 1;
          rest = pieces.at(-1).slice(-5);
        });
        stream.on('end', () => console.log(JSON.stringify({ peak, count })));
      });
    });
    zip.readEntry();
  });
`;

describe('a ledger of 200,000 tasks', () => {
  it(`takes less than ${MOST_MEGABYTES} MB and holds every row`, { timeout: 600_000 }, async () => {
    const outfile = join(folder, 'program.mjs');
    await build({
      stdin: { contents: PROGRAM, resolveDir: ROOT, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
      logLevel: 'silent',
    });
    writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
    const run = spawnSync(
      process.execPath,
      [outfile, join(folder, 'ledger.xlsx'), JSON.stringify(plan), `${ROWS}`],
      {
        encoding: 'utf8',
        timeout: 580_000,
      },
    );
    expect(run.stderr).toBe('');
    const { peak, count } = JSON.parse(run.stdout) as { peak: number; count: number };
    expect(count).toBe(ROWS + 3); // title, note, header
    expect(peak).toBeLessThan(MOST_MEGABYTES);
  });
});
