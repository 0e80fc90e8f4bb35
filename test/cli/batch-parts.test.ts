// Parts of the batch by themselves: order and back-pressure, places in the tree, shards, progress.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/cli/batch/in-order.js';
import { progressLine, spanOf } from '../../src/cli/batch/progress.js';
import { belowOf, isInShard, shardOf } from '../../src/cli/batch/tree.js';
import { sayIn } from '../../src/cli/words.js';
import { PROGRAM } from '../support/cli.js';
import { ROOT } from '../support/tree.js';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const soon = (turns: number): Promise<void> =>
  turns === 0 ? Promise.resolve() : Promise.resolve().then(() => soon(turns - 1));

describe('inOrder', () => {
  const options = { jobs: 3, window: 5, stopped: () => false };

  it('gives results in the order of the items, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(20), { maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
        async (turns, jobs) => {
          const results: number[] = [];
          const work = (at: number) => soon(turns[at]!).then(() => at);
          for await (const at of inOrder(numbers(turns.length), work, { ...options, jobs })) results.push(at);
          expect(results).toEqual(numbers(turns.length));
        },
      ),
    );
  });

  it('begins nothing that is further ahead than the window, and no more than its jobs', async () => {
    let [begun, busy, most] = [0, 0, 0];
    const release: (() => void)[] = [];
    const work = (at: number): Promise<number> => {
      begun++;
      most = Math.max(most, ++busy);
      const done = (): number => {
        busy--;
        return at;
      };
      return at === 0 ? new Promise<void>((go) => release.push(go)).then(done) : soon(3).then(done);
    };
    const results = inOrder(numbers(100), work, options);
    const first = results.next();
    await new Promise((wake) => setTimeout(wake, 20));
    expect([begun, most]).toEqual([5, 3]); // The first is not done: four more may wait for it.
    release[0]!();
    expect((await first).value).toBe(0);
    const rest: number[] = [];
    for await (const at of results) rest.push(at);
    expect(rest).toEqual(numbers(100).slice(1));
  });

  it('finishes what is begun once it is to stop', async () => {
    let stop = false;
    const results: number[] = [];
    const work = (at: number) => soon(2).then(() => at);
    for await (const at of inOrder(numbers(100), work, { ...options, stopped: () => stop })) {
      results.push(at);
      stop ||= at === 9;
    }
    expect(results.length).toBeLessThanOrEqual(15);
    expect(results).toEqual(numbers(results.length));
  });
});

describe('the tree', () => {
  it.each([
    ['/in/甲/方案.docx', '甲/方案.docx'],
    ['/in/..草稿/a.txt', '..草稿/a.txt'],
    ['/other/a.txt', 'other/a.txt'],
    ['/a.txt', 'a.txt'],
  ])('%s below /in is %s', (path, below) => {
    expect(belowOf(path, '/in')).toBe(below);
  });

  it('parts into shards that never meet, the same on every machine', () => {
    const paths = numbers(500).map((at) => `${at % 7}县/方案${at}.docx`);
    const shards = ['1/3', '2/3', '3/3'].map((value) =>
      paths.filter((path) => isInShard(path, shardOf(value))),
    );
    expect(shards.flat().sort()).toEqual([...paths].sort());
    expect(shards.map(({ length }) => length > 130)).toEqual([true, true, true]);
    expect(paths.slice(0, 6).map((path) => isInShard(path, shardOf('1/2')))).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it.each(['0/2', '3/2', '1', '1/0', 'a/b', '-1/2'])('%s is no shard', (value) => {
    expect(() => shardOf(value)).toThrow('badShard');
  });
});

describe('progress', () => {
  it('tells what is done, how fast, what is left', () => {
    const counts = { total: 1000, done: 250, failed: 3 };
    expect(progressLine(counts, 10, sayIn('en'))).toBe('250/1000, 25/s, 30 s left, 3 failed');
    expect(progressLine({ ...counts, done: 0 }, 10, sayIn('zh'))).toBe('0/1000，每秒 0.0 个，还需 –，失败 3');
    expect(spanOf(59.2, sayIn('en'))).toBe('1 min 0 s');
    expect(spanOf(7260, sayIn('zh'))).toBe('2 小时 1 分');
  });

  const canTry = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;
  it.skipIf(!canTry)(
    'is painted over on a terminal, and not shown elsewhere (skipped without script)',
    () => {
      const top = mkdtempSync(join(tmpdir(), 'gov-plan-progress-'));
      mkdirSync(join(top, 'in'));
      for (const at of numbers(150))
        copyFileSync(join(ROOT, 'fixtures', 'merged-table.docx'), join(top, 'in', `${at}.docx`));
      const command = `${process.execPath} ${PROGRAM} batch in --lang en --out-dir`;
      const shown = spawnSync('script', ['-qec', `${command} a -j 1`, '/dev/null'], {
        cwd: top,
        encoding: 'utf8',
      });
      const painted = shown.stdout.split('\r\u001b[2K');
      expect(painted.length).toBeGreaterThan(2);
      expect(painted[1]).toMatch(/^\d+\/150, \S+\/s, .* left, 0 failed$/);
      expect(painted.at(-1)).toMatch(/^150 files: 150 read/);
      const piped = spawnSync('sh', ['-c', `${command} b`], { cwd: top, encoding: 'utf8' });
      expect(piped.stderr).toBe('150 files: 150 read, 0 unchanged and skipped, 0 failed; 150 plans.\n');
      rmSync(top, { recursive: true });
    },
  );
});
