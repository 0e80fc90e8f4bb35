// The recipes of the READMEs for tools of every machine, run as printed. In: marked blocks. Out: what one process gives.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PROGRAM } from '../support/cli.js';
import { ROOT } from '../support/tree.js';

const RECIPE = /<!-- recipe: (\w+) -->\n```\w+\n([\s\S]*?)```\n/g;

const recipesOf = (name: string): Map<string, string> =>
  new Map(
    [...readFileSync(join(ROOT, name), 'utf8').matchAll(RECIPE)].map(([, key = '', text = '']) => [
      key,
      text,
    ]),
  );

const recipes = recipesOf('README.md');
const has = (tool: string): boolean => spawnSync(tool, ['--version']).status === 0;

const top = mkdtempSync(join(tmpdir(), 'gov-plan-recipes-'));
afterAll(() => rmSync(top, { recursive: true }));
const bin = join(top, 'bin');
mkdirSync(bin);
writeFileSync(join(bin, 'gov-plan'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
chmodSync(join(bin, 'gov-plan'), 0o755);

/** A folder with documents, in which commands find gov-plan on their path. */
function folderFor(name: string) {
  const folder = join(top, name);
  mkdirSync(join(folder, '收文'), { recursive: true });
  for (const at of [1, 2, 3])
    copyFileSync(join(ROOT, 'fixtures', 'auto-numbered.docx'), join(folder, '收文', `方案${at}.docx`));
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${bin}:${process.env.PATH}`, LC_ALL: 'C.UTF-8' },
    });
  return { folder, run };
}

describe('the recipes', () => {
  it('are the same in both READMEs', () => {
    expect(recipesOf('README.zh-CN.md')).toEqual(recipes);
    expect([...recipes.keys()]).toEqual(['parallel', 'slurm', 'pipe', 'xargs', 'make']);
  });

  it.skipIf(!has('xargs'))('xargs (skipped without it)', () => {
    const { folder, run } = folderFor('xargs');
    const { status, stderr } = run('bash', '-ec', recipes.get('xargs')!);
    expect([status, stderr]).toEqual([0, expect.stringContaining('0 read, 3 unchanged and skipped')]);
    expect(
      readFileSync(join(folder, '结果', 'results.ndjson'), 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(3);
  });

  it.skipIf(!has('make'))('make (skipped without it)', () => {
    const { folder, run } = folderFor('make');
    writeFileSync(join(folder, 'Makefile'), recipes.get('make')!);
    expect(run('make', '-j2').status).toBe(0);
    const plan = run('gov-plan', 'parse', '-q', '收文/方案1.docx').stdout;
    expect(readFileSync(join(folder, '结果', '方案1.json'), 'utf8')).toBe(plan);
    expect(run('make').stdout).toContain('Nothing to be done');
    rmSync(join(folder, '结果', '方案2.json'));
    expect(run('make').stdout.match(/gov-plan parse/g)).toHaveLength(1);
  });
});
