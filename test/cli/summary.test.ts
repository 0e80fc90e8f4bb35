// The summary on a terminal: a real one, which `script` of util-linux makes; piped, the output stays JSON.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/zh/columns.js';
import { PROGRAM } from '../support/cli.js';
import { ROOT } from '../support/tree.js';

const hasScript = spawnSync('script', ['--version']).status === 0;
const FILE = join(ROOT, 'fixtures', 'merged-table.docx');

/** What the program shows on a terminal of so many columns. */
function onTerminal(columns: number, flags: string, env: Readonly<Record<string, string>> = {}): string {
  const command = `stty cols ${columns}; '${process.execPath}' '${PROGRAM}' parse '${FILE}' --lang zh ${flags}`;
  const run = spawnSync('script', ['-qec', command, '/dev/null'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, TERM: 'xterm', SHELL: '/bin/sh', ...env },
  });
  return run.stdout.replaceAll('\r\n', '\n');
}

describe.skipIf(!hasScript)('parse on a terminal (skipped without script of util-linux)', () => {
  it.each([60, 80, 120])('shows a summary whose lines fit into %d columns', (columns) => {
    const shown = onTerminal(columns, '--color never');
    expect(shown).toContain('河湾镇2026年防汛备汛工作任务分解表');
    expect(shown).toContain('任务 6');
    expect(shown).toContain('3月20日前');
    const lines = shown.split('\n');
    expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
    expect(Math.max(...lines.map(widthOf))).toBeGreaterThan(columns / 2);
  });

  it('has colours, unless NO_COLOR or --color say no', () => {
    expect(onTerminal(80, '')).toContain('\u001b[1m');
    expect(onTerminal(80, '', { NO_COLOR: '1' })).not.toContain('\u001b');
    expect(onTerminal(80, '--color never')).not.toContain('\u001b');
    expect(onTerminal(80, '--color always', { NO_COLOR: '1' })).toContain('\u001b[1m');
  });

  it('gives way to a format that is asked for', () => {
    expect(JSON.parse(onTerminal(80, '-f json'))).toHaveProperty('tasks');
  });
});

it('is JSON where the output is piped', () => {
  const { stdout } = spawnSync(process.execPath, [PROGRAM, 'parse', FILE], { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toHaveProperty('tasks');
});
