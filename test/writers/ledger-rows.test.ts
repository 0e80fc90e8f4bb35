import { describe, expect, it } from 'vitest';
import type { Plan, Task } from '../../src/plan/schema.js';
import { collectLedger, type Ledger } from '../../src/writers/ledger-rows.js';
import {
  sampleDeadline,
  sampleEvidence,
  samplePlan,
  sampleSection,
  sampleTask,
  sampleUnit,
} from '../support/plan.js';

/** The rows as objects by header; columns that are empty in a row are left out. */
const records = (ledger: Ledger): Record<string, unknown>[] =>
  [...ledger.rows()].map((row) =>
    Object.fromEntries(
      ledger.columns
        .map(({ header }, at) => [header, row[at]] as const)
        .filter(([, cell]) => cell !== '' && cell !== null),
    ),
  );

const headers = (ledger: Ledger): string[] => ledger.columns.map((column) => column.header);

const recordOf = async (task: Partial<Task>, plan: Partial<Plan> = {}): Promise<Record<string, unknown>> =>
  records(await collectLedger([samplePlan({ tasks: [sampleTask(task)], ...plan })]))[0] ?? {};

describe('columns', () => {
  it('are those of a 督办台账, in this order', async () => {
    expect(headers(await collectLedger([samplePlan()]))).toEqual(
      '序号 编号 章节 工作任务 工作要求 牵头单位 责任单位 配合单位 完成时限 时限类型 截止日期 备注 原文位置'.split(
        ' ',
      ),
    );
  });

  it('tell the file where there are several, and number the tasks through', async () => {
    const second = samplePlan({ source: { ...samplePlan().source, name: '青石县方案.txt' } });
    const ledger = await collectLedger([samplePlan({ tasks: [sampleTask(), sampleTask()] }), second]);
    expect(headers(ledger).slice(0, 2)).toEqual(['文件', '序号']);
    expect(records(ledger).map((row) => [row.文件, row.序号])).toEqual([
      ['云溪市方案.docx', 1],
      ['云溪市方案.docx', 2],
      ['青石县方案.txt', 3],
    ]);
    expect(ledger.title).toBeNull();
  });

  it('show supervising units and persons only where a task has some', async () => {
    const person = { name: '甲', duty: '分管领导', title: '副县长', evidence: sampleEvidence() };
    const ledger = await collectLedger([
      samplePlan({
        tasks: [
          sampleTask(),
          sampleTask({
            supervisingUnits: [sampleUnit('县政府督查室')],
            people: [
              person,
              { ...person, name: '乙', title: null },
              { ...person, name: '丙', duty: null, title: null },
            ],
          }),
        ],
      }),
    ]);
    expect(headers(ledger)).toContain('督办单位');
    expect(records(ledger)[0]).not.toHaveProperty('责任人');
    expect(records(ledger)[1]).toMatchObject({
      督办单位: '县政府督查室',
      责任人: '分管领导：甲（副县长）、乙；丙',
    });
  });

  it('take the columns of the tables in order of appearance, before the place', async () => {
    const ledger = await collectLedger([
      samplePlan({
        tasks: [
          sampleTask({ extra: { 投资额: '3亿元' } }),
          sampleTask({ extra: { 备注: '续建', 投资额: '', 序号: '甲-1', '': '无题' } }),
        ],
      }),
    ]);
    expect(headers(ledger).slice(-6)).toEqual([
      '截止日期',
      '投资额',
      '备注',
      '序号（原表）',
      '其他',
      '原文位置',
    ]);
    expect(records(ledger)[1]).toMatchObject({ 备注: '续建', '序号（原表）': '甲-1', 其他: '无题', 序号: 2 });
  });

  it('gather headers beyond two hundred in one column, and lose none', async () => {
    const extra = Object.fromEntries(
      Array.from({ length: 203 }, (_, at) => [`栏目${at + 1}`, `值${at + 1}`]),
    );
    const ledger = await collectLedger([samplePlan({ tasks: [sampleTask({ extra })] })]);
    expect(headers(ledger).slice(-3)).toEqual(['备注', '其他', '原文位置']);
    expect(records(ledger)[0]).toMatchObject({
      栏目200: '值200',
      其他: '栏目201：值201\n栏目202：值202\n栏目203：值203',
    });
  });
});

describe('cells', () => {
  it('number a task by its outline number, else by its label', async () => {
    const label = { raw: '（三）', style: 'cn-paren', value: 3 } as const;
    expect(await recordOf({ number: '2.3', label })).toMatchObject({ 编号: '2.3' });
    expect(await recordOf({ label })).toMatchObject({ 编号: '（三）' });
  });

  it('name the headings above a task, outermost first', async () => {
    const sections = [
      sampleSection('s1', '总则', { label: { raw: '第一章', style: 'chapter', value: 1 } }),
      sampleSection('s2', '水利工程', {
        parent: 's1',
        label: { raw: '（一）', style: 'cn-paren', value: 1 },
      }),
    ];
    expect(await recordOf({ section: 's2' }, { sections })).toMatchObject({
      章节: '第一章 总则 / （一）水利工程',
    });
  });

  it('do not say the title again in the requirement', async () => {
    expect(await recordOf({ title: '修建水库', text: '修建水库。库容三万方。' })).toMatchObject({
      工作任务: '修建水库',
      工作要求: '库容三万方。',
    });
    expect(await recordOf({ title: '修建水库', text: '修建水库大坝' })).toMatchObject({
      工作要求: '修建水库大坝',
    });
    expect(await recordOf({ title: '修建水库', text: '修建水库' })).not.toHaveProperty('工作要求');
    expect(await recordOf({ title: null, text: '库容三万方。' })).toMatchObject({ 工作任务: '库容三万方。' });
  });

  it('add the steps that stand outside the body', async () => {
    const body = { ...sampleEvidence(), start: 10, end: 40 };
    const step = { label: { raw: '1.', style: 'ar-dot', value: 1 } as const, text: '勘测' };
    const measures = [
      { ...step, evidence: { ...body, start: 20, end: 22 } },
      { ...step, text: '施工', evidence: { ...body, start: 50, end: 52 } },
    ];
    const record = await recordOf({
      title: '修建水库',
      text: '先勘测。',
      measures,
      evidence: { title: null, text: body },
    });
    expect(record.工作要求).toBe('先勘测。\n1.施工');
  });

  it('write units as the plan has them, brackets and 等 put back, no name twice', async () => {
    const record = await recordOf({
      leadUnits: [sampleUnit('县水利局')],
      responsibleUnits: [
        sampleUnit('县农业农村局', { paren: '种植业股', parenKind: 'subunit' }),
        sampleUnit('河湾镇', { etAl: true }),
        sampleUnit('河湾镇', { etAl: true }),
      ],
    });
    expect(record).toMatchObject({ 牵头单位: '县水利局', 责任单位: '县农业农村局（种植业股）、河湾镇等' });
  });

  it('tell the place in the words of the source', async () => {
    const at = (place: Parameters<typeof sampleEvidence>[0]): Partial<Task> => ({
      evidence: { title: sampleEvidence(place), text: null },
    });
    expect(await recordOf(at({ paragraph: 3 }))).toMatchObject({ 原文位置: '第3段' });
    expect(await recordOf(at({ line: 12, column: 3 }))).toMatchObject({ 原文位置: '第12行第3列' });
    expect(await recordOf(at({ table: 1, row: 4, column: 2 }))).toMatchObject({ 原文位置: '表1第4行第2列' });
    expect(await recordOf({ evidence: { title: null, text: null } })).not.toHaveProperty('原文位置');
  });
});

describe('deadlines', () => {
  const dated = (kind: Task['deadlines'][number]['kind'], end: string | null) =>
    sampleDeadline(`${kind} ${end}`, { kind, end });

  it('stand as written, with their kinds in Chinese', async () => {
    const deadlines = [
      sampleDeadline('6月底前', { end: '2026-06-30' }),
      sampleDeadline('每季度', { kind: 'recurring' }),
      sampleDeadline('年底前', { end: '2026-12-31' }),
    ];
    expect(await recordOf({ deadlines })).toMatchObject({
      完成时限: '6月底前；每季度；年底前',
      时限类型: '截止、周期',
      截止日期: '2026-12-31',
    });
  });

  it('know a word for every kind', async () => {
    const kinds = ['period', 'duration-limit', 'event-relative', 'ongoing', 'unparsed'] as const;
    const deadlines = kinds.map((kind) => dated(kind, null));
    expect(await recordOf({ deadlines })).toMatchObject({ 时限类型: '时段、限期、随事件、长期、未解析' });
  });

  it('finish on the latest day that ends the task itself', async () => {
    const deadlines = [
      dated('period', '2026-09-30'),
      dated('due-by', '2026-06-30'),
      dated('recurring', '2030-12-31'),
      dated('ongoing', '2031-12-31'),
      sampleDeadline('收到申请后十日内', { kind: 'duration-limit', end: '2032-01-01', scope: 'standing' }),
    ];
    expect(await recordOf({ deadlines })).toMatchObject({ 截止日期: '2026-09-30' });
    expect(await recordOf({ deadlines: deadlines.slice(2) })).not.toHaveProperty('截止日期');
  });
});

describe('rows', () => {
  it('may be walked again and again, beyond what is held uncompressed', async () => {
    async function* plans(): AsyncGenerator<Plan> {
      for (let part = 0; part < 3; part++) {
        yield samplePlan({
          tasks: Array.from({ length: 450 }, (_, at) => sampleTask({ title: `任务${at}` })),
        });
      }
    }
    const ledger = await collectLedger(plans());
    expect(ledger.rowCount).toBe(1350);
    const first = records(ledger);
    expect(first.map((row) => row.序号)).toEqual(Array.from({ length: 1350 }, (_, at) => at + 1));
    expect(first[1349]).toMatchObject({ 工作任务: '任务449' });
    expect(records(ledger)).toEqual(first);
  });

  it('are none where there is no plan', async () => {
    const ledger = await collectLedger([]);
    expect(ledger.rowCount).toBe(0);
    expect([...ledger.rows()]).toEqual([]);
  });
});
