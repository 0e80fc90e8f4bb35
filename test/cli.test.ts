// Runs the scenarios of test/cli on the built program (`npm test` builds it first).
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { matchesExpected, PROGRAM, readScenarios, runScenario, wordsOf } from './support/cli.js';
import { ROOT, readTree } from './support/tree.js';

const files = Object.entries(readTree(join(ROOT, 'test', 'cli'), /\.md$/));

describe.each(files)('test/cli/%s', (file, markdown) => {
  const scenarios = readScenarios(markdown);

  it('holds scenarios, each with a command', () => {
    expect(scenarios.length).toBeGreaterThan(0);
    expect(scenarios.filter(({ steps }) => !steps.some(({ kind }) => kind === 'sh'))).toEqual([]);
  });

  it.each(scenarios.map((scenario) => [`${file}:${scenario.line} ${scenario.name}`, scenario] as const))(
    '%s',
    (_, scenario) => {
      expect(runScenario(scenario).join('\n')).toBe('');
    },
    30_000,
  );
});

describe('the output', () => {
  const parse = (env: Readonly<Record<string, string>>, cwd: string): string =>
    spawnSync(process.execPath, [PROGRAM, 'parse', join(ROOT, 'fixtures', 'notice-plan.txt')], {
      cwd,
      env: { PATH: process.env.PATH, ...env },
      encoding: 'utf8',
    }).stdout;

  it('is the same bytes whatever the time zone, the locale and the folder', () => {
    const outputs = [
      parse({}, ROOT),
      parse({ TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' }, tmpdir()),
      parse({ TZ: 'America/Los_Angeles', LC_ALL: 'C' }, ROOT),
    ];
    expect(outputs[0]).toContain('"schemaVersion"');
    expect(new Set(outputs).size).toBe(1);
  });
});

// Every write to /dev/full fails as on a disk without room; other systems have no such file.
describe.skipIf(!existsSync('/dev/full'))('output that cannot be written (skipped without /dev/full)', () => {
  it.each(['--help', '--version', 'parse --help', 'schema'])('%s', (command) => {
    const full = openSync('/dev/full', 'w');
    const run = spawnSync(process.execPath, [PROGRAM, ...command.split(' '), '--lang', 'en'], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect([run.status, run.stderr]).toEqual([2, '-: error: cannot be written (ENOSPC).\n']);
  });
});

describe('the runner', () => {
  it('parts words, quoted or not', () => {
    expect(wordsOf(`gov-plan parse "a b.txt" 'c d' -o x`)).toEqual([
      'gov-plan',
      'parse',
      'a b.txt',
      'c d',
      '-o',
      'x',
    ]);
  });

  it.each([
    ['a\nb\n', 'a\nb', true],
    ['a\nb\n', 'a', false],
    ['a\nb\nc\n', 'a\n...', true],
    ['a\nb\nc\n', '...\nc', true],
    ['a\nb\nc\n', '...\nb', false],
    ['a 1.2 c\n', 'a [...] c', true],
    ['', '', true],
    ['a', '', false],
  ])('%j against %j: %j', (text, expected, same) => {
    expect(matchesExpected(text, expected)).toBe(same);
  });

  const scenario = (...lines: string[]) => readScenarios(['## s', ...lines].join('\n'))[0]!;

  it('tells a wrong status, and output that nothing speaks of', () => {
    const faults = runScenario(scenario('```sh 2', 'gov-plan --version', '```')).join('\n');
    expect(faults).toContain('line 2: status 0, not 2');
    expect(faults).toContain('unexpected stdout');
  });

  it('tells output that is not as said, and a file that was not written', () => {
    const steps = ['```sh', 'gov-plan --version', '```', '```stdout', 'x', '```', '```out y', '```'];
    const faults = runScenario(scenario(...steps));
    expect(faults.map((fault) => fault.split('\n')[0])).toEqual([
      'line 5: stdout is',
      'line 8: y was not written',
    ]);
  });

  it('refuses a step that it does not know', () => {
    expect(() => scenario('```bash', 'ls', '```')).toThrow('line 2');
  });
});
