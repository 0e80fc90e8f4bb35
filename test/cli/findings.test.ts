// What summary, review page and ledger tell of a document: what rules find, and what reading had to tell beside them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/cli/findings.js';
import type { Plan } from '../../src/plan/schema.js';
import { PROGRAM } from '../support/cli.js';
import { FAULTY } from '../support/findings.js';
import { samplePlan } from '../support/plan.js';
import { readText } from '../support/review.js';

const diagnostic = (code: string, severity: 'info' | 'warning', at: number): Plan['diagnostics'][number] => ({
  code,
  severity,
  message: '话',
  details: {},
  span: { start: at, end: at + 1 },
  place: { line: 1, column: at },
});

const codesOf = (plan: Plan): string[] => findingsOf(plan).map(({ code }) => code);

describe('what is told of a plan', () => {
  it('is what rules find, in both languages and with its place, and no message of the same twice', async () => {
    const { plan } = await readText(FAULTY);
    expect(plan.diagnostics.map(({ code }) => code)).toEqual(['outline/gap']);
    expect(codesOf(plan)).toEqual(['deadlines/impossible', 'numbering/gap']);
    const [impossible] = findingsOf(plan);
    expect(impossible).toMatchObject({ severity: 'error', place: { line: 7 } });
    expect(impossible!.message.zh).toContain('不存在');
    expect(impossible!.message.en).toContain('does not exist');
    expect(FAULTY.slice(impossible!.span!.start, impossible!.span!.end)).toBeTruthy();
  });

  it('holds what reading told, words nobody claimed, and warnings where no rule speaks', () => {
    const diagnostics = [
      diagnostic('readers/pictures', 'info', 1),
      diagnostic('extract/unread', 'info', 2),
      diagnostic('extract/changed-unit', 'warning', 3),
      diagnostic('outline/not-from-one', 'info', 4),
    ];
    const plain = codesOf(samplePlan());
    expect(codesOf(samplePlan({ diagnostics })).filter((code) => !plain.includes(code))).toEqual([
      'readers/pictures',
      'extract/unread',
      'extract/changed-unit',
    ]);
  });
});

describe('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gov-plan-findings-'));
  const inbox = join(folder, '收文');
  const file = join(inbox, '方案.txt');
  beforeAll(() => {
    mkdirSync(inbox);
    writeFileSync(file, FAULTY);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]): string => {
    const { status, stdout } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });
    expect(status).toBe(0);
    return stdout;
  };

  it('tells findings in the summary and on the review page', () => {
    const summary = run('parse', file, '-f', 'summary', '--lang', 'en');
    expect(summary).toContain('! line 7, column 37 The deadline');
    expect(summary.match(/Numbering gap/g)).toHaveLength(1);
    const page = run('parse', file, '-f', 'html', '--lang', 'zh', '-q');
    expect(page).toContain('<small>deadlines/impossible</small>');
    expect(run('parse', file, '-f', 'html', '--lang', 'en', '-q')).toContain('does not exist');
  });

  it('tells of the whole document where some of its tasks are left out', () => {
    const some = run('parse', file, '-f', 'summary', '--lang', 'zh', '--where', '工作任务~没有这样的任务');
    expect(some).toContain('任务 0');
    expect(some).toContain('[deadlines/impossible]');
    expect(some).not.toContain('[tasks/none]');
  });

  it('tells nothing in the file of one unit, whose tasks are not all', () => {
    const out = join(folder, '单位');
    run('parse', file, '-f', 'html', '--split-by', 'unit', '--out-dir', out, '-q', '--lang', 'zh');
    const page = readFileSync(join(out, '市财政局.html'), 'utf8');
    expect(page).toContain('加固堤防');
    expect(page).not.toContain('<small>');
  });

  it('writes the tables of a batch as it is told to, and the same findings', () => {
    const out = join(folder, '批');
    const merged = join(folder, '台账.csv');
    const flags = ['--fields', '工作任务,责任单位', '--no-bom', '--merge', merged];
    run('batch', inbox, '--out-dir', out, '-f', 'csv,html', '-q', '--lang', 'zh', ...flags);
    const rows = ['工作任务,责任单位', '疏浚河道,', '加固堤防,', '清理岸线,市城市管理局', ''].join('\r\n');
    expect(readFileSync(join(out, '方案.txt.csv'), 'utf8')).toBe(rows);
    expect(readFileSync(merged, 'utf8')).toBe(rows);
    expect(readFileSync(join(out, '方案.txt.html'), 'utf8')).toContain('deadlines/impossible');
    // Other flags, other bytes: what an earlier run left is written anew.
    run('batch', inbox, '--out-dir', out, '-f', 'csv', '-q', '--fields', '牵头单位');
    expect(readFileSync(join(out, '方案.txt.csv'), 'utf8')).toMatch(/^\uFEFF牵头单位\r\n市水利局/);
  });

  it('says so where no format of a batch has such a table', () => {
    const args = [
      'batch',
      inbox,
      '--out-dir',
      join(folder, '无'),
      '-f',
      'json',
      '--fields',
      '牵头单位',
      '--lang',
      'en',
    ];
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('--fields is not for json')]);
  });
});
