// The batch as a whole: the same for every number of jobs, resumed after a kill, limits, signals, shards, full disks.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../support/cli.js';
import { ROOT } from '../support/tree.js';

const top = mkdtempSync(join(tmpdir(), 'gov-plan-batch-'));
const input = join(top, '收文');
const FORMS = ['notice-plan.txt', 'tsv-table.txt', 'plan.md', 'auto-numbered.docx', 'merged-table.doc'];

beforeAll(() => {
  for (let at = 0; at < 60; at++) {
    const form = FORMS[at % FORMS.length]!;
    const folder = join(input, `${at % 4}县`);
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(ROOT, 'fixtures', form), join(folder, `${at}-${form}`));
  }
  writeFileSync(join(input, '1县', '坏.docx'), 'PK\x03\x04 cut off');
});
afterAll(() => rmSync(top, { recursive: true }));

const START = { cwd: top, env: { PATH: process.env.PATH } };

const batch = (out: string, ...args: string[]) =>
  spawnSync(process.execPath, [PROGRAM, 'batch', '收文', '--out-dir', out, ...args], {
    ...START,
    encoding: 'utf8',
  });

const start = (out: string, ...args: string[]): ChildProcess =>
  spawn(process.execPath, [PROGRAM, 'batch', '收文', '--out-dir', out, ...args], {
    ...START,
    stdio: ['ignore', 'ignore', 'pipe'],
  });

/** What a run gave: every file by its path, without the program's own folder. */
function treeOf(out: string): Record<string, string> {
  const folder = join(top, out);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
      .filter((path) => !path.startsWith('.gov-plan'))
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'base64')]),
  );
}

const written = (out: string): number =>
  existsSync(join(top, out)) ? Object.keys(treeOf(out)).filter((path) => path.endsWith('.json')).length : 0;

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.on('exit', (code) => resolve(code)));

/** Waits until a run has written so many outputs. */
async function reaches(out: string, count: number): Promise<void> {
  while (written(out) < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('gov-plan batch', () => {
  it('gives the same for every number of jobs, in few threads or many', () => {
    const runs = ['1', '2', '5'].map((jobs) => batch(`jobs-${jobs}`, '-j', jobs, '--merge', `${jobs}.xlsx`));
    expect(runs.map(({ status }) => status)).toEqual([2, 2, 2]);
    expect(new Set(runs.map(({ stderr }) => stderr)).size).toBe(1);
    const trees = ['1', '2', '5'].map((jobs) => treeOf(`jobs-${jobs}`));
    expect(Object.keys(trees[0]!)).toHaveLength(61);
    expect(trees[1]).toEqual(trees[0]);
    expect(trees[2]).toEqual(trees[0]);
    const ledgers = ['1', '2', '5'].map((jobs) => readFileSync(join(top, `${jobs}.xlsx`), 'base64'));
    expect(new Set(ledgers).size).toBe(1);
  });

  it('goes on after kill -9 and ends with the bytes of an undisturbed run', async () => {
    for (const count of [3, 20, 45]) {
      const child = start('killed', '-j', '2', '--merge', 'killed.ndjson');
      const end = ended(child);
      await reaches('killed', count);
      child.kill('SIGKILL');
      await end;
    }
    const { stderr } = batch('killed', '-j', '2', '--merge', 'killed.ndjson');
    expect(stderr).toMatch(/[1-9]\d* unchanged and skipped, 1 failed; 60 plans/);
    batch('whole', '-j', '1', '--merge', 'whole.ndjson');
    expect(treeOf('killed')).toEqual(treeOf('whole'));
    expect(readFileSync(join(top, 'killed.ndjson'))).toEqual(readFileSync(join(top, 'whole.ndjson')));
    expect(readdirSync(join(top, 'killed', '.gov-plan', 'tmp'))).toEqual([]);
  });

  it('ends with 130 after Ctrl-C, with whole files and a word on what is left', async () => {
    const child = start('interrupted', '-j', '2', '--lang', 'en');
    let told = '';
    child.stderr!.on('data', (data) => {
      told += data;
    });
    const end = ended(child);
    await reaches('interrupted', 5);
    child.kill('SIGINT');
    expect(await end).toBe(130);
    expect(told).toMatch(/^finishing the documents in hand; once more stops at once\.$/m);
    expect(told).toMatch(/^\d+ files are left; the same command goes on with them\.$/m);
    expect(existsSync(join(top, 'interrupted', 'results.ndjson'))).toBe(false);
    batch('interrupted');
    batch('plain');
    expect(treeOf('interrupted')).toEqual(treeOf('plain'));
  });

  it('does in shards what one run does, and puts them together without reading anew', () => {
    for (const shard of ['1/3', '2/3', '3/3'])
      batch('shards', '-f', 'md', '--shard', shard, '--merge', 'part.csv');
    const last = batch('shards', '-f', 'md', '--merge', 'shards.csv');
    expect(last.stderr).toContain('0 read, 60 unchanged and skipped, 1 failed');
    batch('single', '-f', 'md', '--merge', 'single.csv');
    expect(readFileSync(join(top, 'shards.csv'))).toEqual(readFileSync(join(top, 'single.csv')));
    const { 'results.ndjson': results, ...outputs } = treeOf('single');
    expect(treeOf('shards')).toMatchObject({ ...outputs, 'results.ndjson': results });
    const lines = ['1', '2', '3'].map((index) =>
      readFileSync(join(top, 'shards', `results-${index}-of-3.ndjson`), 'utf8')
        .split('\n')
        .filter(Boolean),
    );
    expect(lines.every((part) => part.length > 5)).toBe(true);
    expect(lines.flat().sort()).toEqual(
      Buffer.from(results!, 'base64').toString().split('\n').filter(Boolean).sort(),
    );
  });
});

describe('limits for one document', () => {
  const rows = Array.from({ length: 40_000 }, (_, at) => `| ${at} | 栽植行道树 ${at} | 县林业局 |`);
  const table = ['| 序号 | 工作任务 | 牵头单位 |', '| --- | --- | --- |', ...rows].join('\n');

  it.each([
    ['--timeout', '1', 'file/timed-out'],
    ['--memory', '32', 'file/out-of-memory'],
  ])('%s %s: the document is given up, and the thread replaced', (option, value, code) => {
    const folder = join(top, `limit${option}`);
    mkdirSync(folder);
    writeFileSync(join(folder, '大.md'), table);
    for (const name of ['a', 'b', '小'])
      copyFileSync(join(ROOT, 'fixtures', 'tsv-table.txt'), join(folder, `${name}.txt`));
    const run = spawnSync(
      process.execPath,
      [PROGRAM, 'batch', folder, '--out-dir', `${folder}-out`, '-j', '1', option, value],
      { ...START, encoding: 'utf8' },
    );
    expect(run.status).toBe(2);
    const lines = readFileSync(join(`${folder}-out`, 'results.ndjson'), 'utf8')
      .trim()
      .split('\n');
    const results = lines.map((line) => JSON.parse(line) as { path: string; error?: { code: string } });
    expect(results.map(({ path, error }) => [path, error?.code])).toEqual([
      ['a.txt', undefined],
      ['b.txt', undefined],
      ['大.md', code],
      ['小.txt', undefined],
    ]);
  });
});
