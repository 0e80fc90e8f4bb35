// Colours of the check: on a terminal, and nowhere else unless they are asked for. `script` lends a terminal; where there is
// none, those cases say so and are skipped.
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { PROGRAM } from '../support/cli.js';
import { ROOT } from '../support/tree.js';

const ESC = String.fromCharCode(27);
const COMMAND = [
  PROGRAM,
  'validate',
  'fixtures/task-table-gap.txt',
  '--no-config',
  '--rule',
  'numbering/gap=error',
];

const env = (others: Readonly<Record<string, string>> = {}) => ({
  PATH: process.env.PATH,
  TERM: 'xterm',
  ...others,
});

const piped = (options: readonly string[], others = {}): string =>
  spawnSync(process.execPath, [...COMMAND, ...options], { cwd: ROOT, encoding: 'utf8', env: env(others) })
    .stdout;

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(' ');

const onTerminal = (options: readonly string[], others = {}): string =>
  spawnSync('script', ['-qec', quoted([process.execPath, ...COMMAND, ...options]), '/dev/null'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: env(others),
  }).stdout;

describe('in a pipe', () => {
  it.each([
    [[], {}, false],
    [['--color', 'auto'], { FORCE_COLOR: '1' }, false],
    [['--color', 'always'], {}, true],
    [['--color', 'always'], { NO_COLOR: '1' }, true],
    [['--color', 'never'], {}, false],
  ])('%j %j: %s', (options, others, colored) => {
    const text = piped(options, others);
    expect(text).toContain('numbering/gap');
    expect(text.includes(ESC)).toBe(colored);
  });
});

describe.skipIf(spawnSync('script', ['--version']).status !== 0)(
  'on a terminal (skipped without `script`)',
  () => {
    it.each([
      [[], {}, true],
      [[], { NO_COLOR: '1' }, false],
      [[], { NO_COLOR: '' }, true],
      [['--color', 'never'], {}, false],
      [['--color', 'always'], { NO_COLOR: '1' }, true],
    ])('%j %j: %s', (options, others, colored) => {
      const text = onTerminal(options, others);
      expect(text).toContain('numbering/gap');
      expect(text.includes(ESC)).toBe(colored);
    });
  },
);
