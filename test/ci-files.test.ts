// What other programs run: the pre-commit hook, the GitHub action, and the READMEs' snippets for GitLab and a plain shell, each
// on files with Chinese names and spaces. They are taken from the files and run by bash; only what installs is left out.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { READABLE_ENDINGS } from '../src/cli/inputs/reading.js';
import { PROGRAM } from './support/cli.js';
import { ROOT } from './support/tree.js';

const GAP = `云溪市2026年河湖管护工作方案
一、重点任务
（一）摸清家底。对全市河道逐段登记，6月底前完成。（市水利局牵头）
（三）清理岸线。拆除占用岸线的棚屋，10月底前完成。（市水利局牵头）
`;
const RULES = { rules: { '*': 'off', 'numbering/gap': 'error' } };

let folder = '';

/** Runs a script as the CI's shell does, with the program on the path. */
function bash(script: string, env: Readonly<Record<string, string>> = {}, args: readonly string[] = []) {
  const PATH = `${join(folder, 'bin')}:${process.env.PATH}`;
  const options = { cwd: folder, env: { PATH, HOME: folder, ...env }, encoding: 'utf8' } as const;
  return spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script, 'bash', ...args],
    options,
  );
}

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gov-plan ci '));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/gov-plan'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
  chmodSync(join(folder, 'bin/gov-plan'), 0o755);
  mkdirSync(join(folder, '方案'));
  writeFileSync(join(folder, '方案/河湖 管护.txt'), GAP);
  writeFileSync(join(folder, 'gov-plan.config.json'), JSON.stringify(RULES));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The blocks of both READMEs that hold a text: they are to be the same. */
function block(language: string, holding: string): string {
  const found = ['README.md', 'README.zh-CN.md'].map((name) => {
    const text = readFileSync(join(ROOT, name), 'utf8');
    const blocks = [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)];
    return blocks.find(([, kind, body]) => kind === language && body!.includes(holding))?.[2] ?? '';
  });
  expect(found[0]).not.toBe('');
  expect(found[1]).toBe(found[0]);
  return found[0]!;
}

describe('.pre-commit-hooks.yaml', () => {
  const hooks = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as Record<string, string>[];
  const [hook] = hooks;

  it('takes the files of every format that is read', () => {
    const pattern = new RegExp(hook!.files!.replace('(?i)', ''), 'i');
    for (const ending of READABLE_ENDINGS)
      expect([ending, pattern.test(`方案/河湖 管护${ending}`)]).toEqual([ending, true]);
    expect(pattern.test('方案/图.png')).toBe(false);
    const endings = hook!
      .files!.match(/\((\w[^)]*)\)\$$/)![1]!
      .split('|')
      .map((ending) => `.${ending}`);
    expect(endings.filter((ending) => !READABLE_ENDINGS.has(ending))).toEqual([]);
  });

  it('runs on the files that it is given', () => {
    const run = bash(`${hook!.entry} --fail-on=warning "$@"`, {}, ['方案/河湖 管护.txt']);
    expect([run.status, run.stderr]).toEqual([1, '']);
    expect(run.stdout).toContain('方案/河湖 管护.txt\n  4:1  error');
  });
});

describe('action.yml', () => {
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: { readonly steps: readonly { id: string; run: string; env?: Record<string, string> }[] };
  }
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;

  /** The step that checks, with the inputs filled in as the runner does. */
  function check(inputs: Readonly<Record<string, string>>) {
    const step = action.runs.steps.find(({ id }) => id === 'check')!;
    const env = Object.entries(step.env ?? {}).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(value)![1]!;
      return [name, inputs[input] ?? action.inputs[input]!.default];
    });
    const GITHUB_OUTPUT = join(folder, 'output');
    return bash(step.run, { ...Object.fromEntries(env), GITHUB_ACTION_PATH: ROOT, GITHUB_OUTPUT });
  }

  it('annotates, writes a report beside, and tells the status', () => {
    const run = check({ paths: '方案\n', options: '--fail-on=warning\n--lang=zh\n', report: '报告 1.sarif' });
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('::error file=方案/河湖 管护.txt,line=4,');
    expect(JSON.parse(read('报告 1.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(read('output')).toBe('status=1\n');
  });

  it('takes patterns and names with spaces, and the whole folder where none is named', () => {
    expect(check({ paths: '方案/河湖 管护.txt\n方案/*.txt' }).stdout).toContain('1 file checked: 1 error.');
    expect(check({}).stdout).toContain('1 file checked: 1 error.');
    expect(check({ paths: '没有' }).status).toBe(2);
  });

  it('is used in the READMEs with inputs that it has', () => {
    const { steps } = parse(block('yaml', 'uses: OWNER')) as { steps: { with?: Record<string, string> }[] };
    const inputs = Object.keys(steps.at(-1)!.with!);
    expect(inputs.filter((input) => !(input in action.inputs))).toEqual([]);
  });
});

it('the snippet for GitLab writes the artifact that it names', () => {
  const { plans } = parse(block('yaml', 'codequality')) as {
    plans: { script: string[]; artifacts: { reports: { codequality: string } } };
  };
  const script = plans.script.filter((line) => !line.startsWith('npm install'));
  expect(script).toHaveLength(1);
  const run = bash(script.join('\n'));
  expect(run.status).toBe(1);
  expect(run.stdout).toContain('方案/河湖 管护.txt');
  expect(JSON.parse(read(plans.artifacts.reports.codequality))).toMatchObject([
    { check_name: 'numbering/gap', location: { path: '方案/河湖 管护.txt', lines: { begin: 4 } } },
  ]);
});

it('the hook of the READMEs is one that there is', () => {
  const { repos } = parse(block('yaml', 'repos:')) as { repos: { hooks: { id: string; files: string }[] }[] };
  const [{ id, files }] = repos[0]!.hooks as [{ id: string; files: string }];
  expect(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')).toContain(`- id: ${id}\n`);
  expect(new RegExp(files).test('方案/河湖 管护.txt')).toBe(true);
});

const git = spawnSync('git', ['--version']).status === 0;

it.skipIf(!git)('the snippet for a shell checks what a branch changed (skipped without git)', () => {
  const script = block('sh', 'git diff');
  const commit = 'git -c user.name=a -c user.email=a@b.c commit --quiet --message';
  const begin = `git init --quiet --initial-branch=main . && git add gov-plan.config.json && ${commit} a && git checkout --quiet -b b`;
  expect(bash(`${begin}\n${script}`).status).toBe(0);
  expect(existsSync(join(folder, 'changed.xml'))).toBe(false);
  const run = bash(`git add 方案 && ${commit} b\n${script}`);
  expect(run.status).toBe(1);
  expect(run.stdout).toContain('方案/河湖 管护.txt\n  4:1  error');
  expect(read('changed.xml')).toContain('<testsuite name="方案/河湖 管护.txt" tests="1" failures="1"');
});
