// The summary as text: what is cut, what is shortened, and what stands where there is nothing.
import { describe, expect, it, vi } from 'vitest';
import type { FindingRow } from '../../src/writers/findings.js';
import { writeSummary } from '../../src/writers/summary.js';
import { joinChunks, type WriteOptions } from '../../src/writers/writer.js';
import { widthOf } from '../../src/zh/columns.js';
import { sampleDeadline, samplePlan, sampleTask, sampleUnit } from '../support/plan.js';

type Tasks = NonNullable<Parameters<typeof samplePlan>[0]>['tasks'];

async function linesOf(tasks: Tasks, options: WriteOptions = {}): Promise<string[]> {
  const plan = samplePlan(tasks && { tasks });
  const text = new TextDecoder().decode(await joinChunks(writeSummary([plan], options)));
  return text.trimEnd().split('\n');
}

const finding = (severity: FindingRow['severity'], at: number): FindingRow => ({
  code: `tasks/no-unit`,
  severity,
  message: { zh: `第${at}项没有单位`, en: `task ${at} has no unit` },
  span: { start: at, end: at + 1 },
  place: { line: at, column: 1 },
});

const many = (count: number): FindingRow[] =>
  Array.from({ length: count }, (_, at) => finding(at === count - 1 ? 'error' : 'info', at + 1));

describe('the summary', () => {
  const wide = sampleTask({
    title: '疏浚云溪河道'.repeat(20),
    leadUnits: [sampleUnit('市水利局'.repeat(9))],
    deadlines: [sampleDeadline('2026年6月底前'.repeat(5))],
  });

  it.each([40, 41, 79, 80, 200])(
    'has no line wider than %d columns, full-width characters counted',
    async (width) => {
      const lines = await linesOf([wide], { width, findings: () => many(30) });
      const widths = lines.map(widthOf);
      expect(Math.max(...widths)).toBeLessThanOrEqual(width);
      // The long row is cut where the room ends, not before.
      expect(Math.max(...widths)).toBeGreaterThanOrEqual(width - 6);
      expect(lines.filter((line) => line.includes('疏浚云溪河') && line.includes('..'))).toHaveLength(1);
    },
  );

  it('begins each column at the same place, whatever the width of what stands before', async () => {
    const rows = [wide, sampleTask({ title: 'ABC 系统', leadUnits: [sampleUnit('IT办')] })];
    const lines = await linesOf(rows, { width: 80 });
    const startOf = (words: string): number => {
      const line = lines.find((one) => one.includes(words))!;
      return widthOf(line.slice(0, line.indexOf(words)));
    };
    expect(startOf('IT办')).toBe(startOf('市水利局'));
  });

  it('shows control characters as pictures', async () => {
    const lines = await linesOf([sampleTask({ title: '清\u001b[31m淤' })]);
    expect(lines.join('\n')).toContain('清␛[31m淤');
    expect(lines.join('\n')).not.toContain('\u001b');
  });

  it('shows units that are responsible where none leads, and a dash where there is none', async () => {
    const lead = sampleTask({ title: '甲', leadUnits: [sampleUnit('市水利局')] });
    const responsible = sampleTask({ title: '乙', responsibleUnits: [sampleUnit('市财政局')] });
    const none = sampleTask({ title: '丙' });
    const cells = (lines: string[]): string[][] => lines.slice(-3).map((line) => line.trim().split(/ {2,}/));
    const mixed = await linesOf([lead, responsible, none]);
    expect(cells(mixed)).toEqual([
      ['-', '甲', '市水利局', '-'],
      ['-', '乙', '市财政局', '-'],
      ['-', '丙', '-', '-'],
    ]);
    expect(mixed).toContainEqual(expect.stringContaining('牵头/责任单位 2'));
    expect(await linesOf([lead, none])).toContainEqual(expect.stringContaining('牵头单位 1'));
    expect(await linesOf([responsible, none])).toContainEqual(expect.stringContaining('· 责任单位 1'));
  });

  it('shortens a long list of findings to the gravest, and says how many more there are', async () => {
    const told = (lines: string[]): string[] => lines.filter((line) => line.startsWith('!'));
    const ten = await linesOf([], { findings: () => many(10) });
    expect(told(ten)).toHaveLength(10);
    expect(ten.join('\n')).not.toContain('另有');
    const long = await linesOf([], { findings: () => many(35) });
    expect(told(long)).toHaveLength(10);
    expect(told(long)[0]).toBe('! 第1行第1列 第1项没有单位 [tasks/no-unit]');
    expect(told(long).at(-1)).toContain('第35项没有单位');
    expect(long.at(-1)).toContain('另有 25 条');
    const english = await linesOf([], { findings: () => many(11), language: 'en' });
    expect(told(english).at(-1)).toBe('! line 11, column 1 task 11 has no unit [tasks/no-unit]');
    expect(english.at(-1)).toContain('1 more');
  });

  it('has no table where there are no tasks', async () => {
    const lines = await linesOf([], { findings: () => [] });
    expect(lines).toHaveLength(3);
    expect(lines[2]).toContain('任务 0');
  });

  it('has colours only where they are asked for', async () => {
    const options: WriteOptions = { findings: () => many(2) };
    const plain = await linesOf([wide], options);
    // The environment is the command line's business: what it settled holds.
    vi.stubEnv('NO_COLOR', '1');
    const coloured = await linesOf([wide], { ...options, color: true });
    vi.unstubAllEnvs();
    expect(plain.join('')).not.toContain('\u001b');
    expect(coloured[0]).toBe(`\u001b[1m${plain[0]}\u001b[22m`);
    expect(coloured.at(-1)).toBe(`\u001b[31m${plain.at(-1)}\u001b[39m`);
  });

  it('tells the plan’s own messages where no findings are given', async () => {
    const plan = samplePlan({
      diagnostics: [
        {
          code: 'extract/no-tasks',
          severity: 'warning',
          message: '没有任务',
          details: {},
          span: null,
          place: null,
        },
        {
          code: 'other/unknown',
          severity: 'info',
          message: '别处的话',
          details: {},
          span: null,
          place: null,
        },
      ],
    });
    const text = new TextDecoder().decode(await joinChunks(writeSummary([plan], { language: 'en' })));
    expect(text).toContain('! 别处的话 [other/unknown]');
    expect(text).toContain('! No task found');
  });
});
