// What the command line writes is the same whatever the time zone, the locale and the folder.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { PROGRAM } from './support/cli.js';
import { ROOT } from './support/tree.js';

const folder = mkdtempSync(join(tmpdir(), 'gov-plan-same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SETTINGS: readonly Record<string, string>[] = [
  {},
  { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
  { TZ: 'America/Los_Angeles', LC_ALL: 'C' },
];

const INPUT = join(ROOT, 'fixtures', 'task-table.txt');

function written(name: string, args: readonly string[], env: Record<string, string>): Buffer {
  const path = join(folder, name);
  const run = spawnSync(process.execPath, [PROGRAM, 'parse', INPUT, '-q', '-o', path, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
  });
  expect([run.status, run.stderr]).toEqual([0, '']);
  return readFileSync(path);
}

describe('the bytes of', () => {
  it.each([
    ['a.xlsx', []],
    ['b.xlsx', ['--split-by', 'unit', '--ledger-layout', 'bands']],
    ['a.docx', []],
    ['b.docx', ['--split-by', 'unit']],
    ['a.ics', []],
    ['b.ics', ['--todo']],
    ['a.csv', []],
  ])('%s %j are the same whatever the time zone and the locale', (name, args) => {
    const [first, ...others] = SETTINGS.map((env) => written(name, args, env));
    for (const other of others) expect(Buffer.compare(first!, other)).toBe(0);
  });
});

describe('the sheet of findings', () => {
  it('tells what the rules find', () => {
    const book = XLSX.read(written('c.xlsx', [], {}));
    const rows: string[][] = XLSX.utils.sheet_to_json(book.Sheets.问题!, { header: 1, raw: false });
    expect(rows.map((row) => row[4])).toContain('numbering/mixed-forms');
  });
});

describe('files of units', () => {
  it('are workbooks, each with its unit in its title', () => {
    const out = join(folder, 'units');
    spawnSync(process.execPath, [
      PROGRAM,
      'parse',
      INPUT,
      '-q',
      '-f',
      'xlsx',
      '--split-by',
      'unit',
      '--out-dir',
      out,
    ]);
    expect(readdirSync(out).sort()).toEqual(
      ['供销社', '农业服务中心', '农机合作社', '各村委会', '村建办', '相关村委会']
        .map((unit) => `${unit}.xlsx`)
        .sort(),
    );
    const book = XLSX.read(readFileSync(join(out, '村建办.xlsx')));
    const rows: string[][] = XLSX.utils.sheet_to_json(book.Sheets.总台账!, { header: 1, raw: false });
    expect(rows[0]).toEqual(['村建办督办台账']);
    expect(rows[2]?.slice(0, 2)).toEqual(['序号', '角色']);
    expect(rows[3]?.slice(0, 2)).toEqual(['1', '牵头']);
  });
});
