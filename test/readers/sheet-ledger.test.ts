// A ledger that this program wrote reads back to the tasks it was made of.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Plan, parsePlan, type Task } from '../../src/index.js';
import { writeCsv } from '../../src/writers/csv.js';
import { joinChunks, type Write } from '../../src/writers/writer.js';
import { writeLedger } from '../../src/writers/xlsx/ledger.js';
import { sampleDeadline, samplePlan, sampleSection, sampleTask, sampleUnit } from '../support/plan.js';
import { ROOT } from '../support/tree.js';

const readBack = async (plan: Plan, write: Write, name: string): Promise<Plan> =>
  parsePlan(await joinChunks(write([plan])), { name });

const names = (units: Task['leadUnits']): string[] => units.map(({ name }) => name);

/** What a ledger keeps of a task; a year that only the notice's date gave is not in it. */
const kept = (task: Task) => ({
  number: task.number,
  title: task.title,
  lead: names(task.leadUnits),
  responsible: names(task.responsibleUnits),
  cooperating: names(task.cooperatingUnits),
  supervising: names(task.supervisingUnits),
  deadlines: task.deadlines.map(({ raw, kind }) => ({ raw, kind })),
  extra: task.extra,
});

const plan = samplePlan({
  document: { ...samplePlan().document, title: '云溪市2026年河道整治任务分解表' },
  sections: [
    sampleSection('s1', '治水', { label: { raw: '一、', style: 'cn-dun', value: 1 }, number: '1' }),
    sampleSection('s2', '河道', { parent: 's1' }),
  ],
  tasks: [
    sampleTask({
      id: 't-00000001',
      section: 's1',
      number: '1.1',
      leadUnits: [sampleUnit('市水利局')],
      responsibleUnits: [sampleUnit('各县（区）人民政府'), sampleUnit('市城管局')],
      cooperatingUnits: [sampleUnit('市财政局', { etAl: true })],
      deadlines: [
        sampleDeadline('6月底前', { end: '2026-06-30' }),
        sampleDeadline('每季度', { kind: 'recurring' }),
      ],
      extra: { 资金来源: '市级财政' },
    }),
    sampleTask({
      id: 't-00000002',
      order: 2,
      section: 's1',
      number: '1.2',
      title: '整修堤防',
      text: '8月底前整修堤防。',
      deadlines: [sampleDeadline('8月底前', { end: '2026-08-31' })],
    }),
    sampleTask({
      id: 't-00000003',
      order: 3,
      section: 's2',
      title: '清理垃圾',
      text: '清理垃圾',
      deadlines: [
        sampleDeadline('2026年4月至9月', { kind: 'period', start: '2026-04-01', end: '2026-09-30' }),
      ],
    }),
  ],
});

describe.each([
  ['xlsx', writeLedger],
  ['csv', writeCsv],
])('a ledger as %s', (format, write) => {
  it('gives the same tasks, their units and deadlines once', async () => {
    const back = await readBack(plan, write, `台账.${format}`);
    expect(back.tasks.map(kept)).toEqual(plan.tasks.map(kept));
    expect(back.source.format).toBe(format);
  });

  it('gives the same headings, said once', async () => {
    const back = await readBack(plan, write, `台账.${format}`);
    expect(back.sections.map(({ title, label, parent }) => [title, label?.raw ?? null, parent])).toEqual([
      ['治水', '一、', null],
      ['河道', null, 's1'],
    ]);
    expect(back.tasks.map(({ section }) => section)).toEqual(['s1', 's1', 's2']);
  });

  it('leaves no cell unread', async () => {
    expect((await readBack(plan, write, `台账.${format}`)).coverage.unread).toBe(0);
  });
});

describe('a ledger as xlsx', () => {
  it('gives the title that is printed above its pages, and with it the year', async () => {
    const back = await readBack(plan, writeLedger, '台账.xlsx');
    expect(back.document.title).toBe(plan.document.title);
    expect(back.tasks[0]?.deadlines[0]?.end).toBe('2026-06-30');
  });
});

const fixtures = readdirSync(join(ROOT, 'fixtures'))
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => (JSON.parse(readFileSync(join(ROOT, 'fixtures', name), 'utf8')) as { file: string }).file);

/**
 * What a ledger says back of any document. A number without a dot may be a label, since both stand under 编号; a bare
 * month is a period in prose, and a date to be done by under 完成时限.
 */
const saidBack = (task: Task) => ({
  ...kept(task),
  number: task.number?.includes('.') ? task.number : null,
  deadlines: task.deadlines.map(({ raw }) => raw),
});

describe.each([
  ['xlsx', writeLedger],
  ['csv', writeCsv],
])('a ledger as %s of a fixture gives its tasks', (format, write) => {
  it.each(fixtures)('%s', async (file) => {
    const first = await parsePlan(readFileSync(join(ROOT, 'fixtures', file)), { name: file });
    const back = await readBack(first, write, `台账.${format}`);
    const wanted = first.tasks.map(saidBack);
    const found = back.tasks.map(saidBack);
    expect(found.map((task, at) => (wanted[at]?.number === null ? { ...task, number: null } : task))).toEqual(
      wanted,
    );
  });
});
