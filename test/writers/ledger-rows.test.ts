import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/schema.js';
import { collectLedger, type LedgerTable } from '../../src/writers/ledger-rows.js';
import { headers, records } from '../support/ledger-records.js';
import { sampleEvidence, samplePlan, sampleTask, sampleUnit } from '../support/plan.js';

describe('columns', () => {
  it('are those of a 督办台账, in this order', async () => {
    expect(headers(await collectLedger([samplePlan()]))).toEqual(
      '序号 编号 章节 工作任务 工作要求 牵头单位 责任单位 配合单位 完成时限 截止日期 备注 时限类型 原文位置'.split(
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
    expect(headers(ledger).slice(-7)).toEqual([
      '截止日期',
      '投资额',
      '序号（原表）',
      '其他',
      '备注',
      '时限类型',
      '原文位置',
    ]);
    expect(records(ledger)[1]).toMatchObject({ 备注: '续建', '序号（原表）': '甲-1', 其他: '无题', 序号: 2 });
  });

  it('gather headers beyond two hundred in one column, and lose none', async () => {
    const extra = Object.fromEntries(
      Array.from({ length: 203 }, (_, at) => [`栏目${at + 1}`, `值${at + 1}`]),
    );
    const ledger = await collectLedger([samplePlan({ tasks: [sampleTask({ extra })] })]);
    expect(headers(ledger).slice(-5)).toEqual(['栏目200', '其他', '备注', '时限类型', '原文位置']);
    expect(records(ledger)[0]).toMatchObject({
      栏目200: '值200',
      其他: '栏目201：值201\n栏目202：值202\n栏目203：值203',
    });
  });
});

describe('columns of a workbook', () => {
  it('offer status, progress and remarks to type in, and leave out what no task fills', async () => {
    const ledger = await collectLedger([samplePlan()], { medium: 'workbook' });
    expect(headers(ledger)).toEqual(
      '序号 工作任务 工作要求 牵头单位 责任单位 完成时限 截止日期 状态 进展情况 备注 时限类型 原文位置 任务标识'.split(
        ' ',
      ),
    );
    expect(ledger.columns.filter(({ typed }) => typed).map(({ header }) => header)).toEqual([
      '状态',
      '进展情况',
      '备注',
    ]);
    expect(records(ledger)[0]).toMatchObject({ 任务标识: 't-00000001' });
  });

  it('keep what a document reports itself in the columns to type in', async () => {
    const extra = { 备注: '续建', 进展情况: '已开工', 验收: '2026-05-01' };
    const ledger = await collectLedger(
      [samplePlan({ tasks: [sampleTask({ extra }), sampleTask({ extra: { 验收: '' } })] })],
      { medium: 'workbook' },
    );
    expect(records(ledger)[0]).toMatchObject(extra);
    expect(headers(ledger).filter((header) => header.startsWith('进展情况'))).toEqual(['进展情况']);
    expect(ledger.columns.find(({ header }) => header === '验收')?.type).toBe('date');
  });

  it('are those asked for, by header or English name, in that order', async () => {
    const plans = [samplePlan({ tasks: [sampleTask({ extra: { 投资额: '3亿元' } })] })];
    const ledger = await collectLedger(plans, { fields: ['id', '投资额', 'title', '没有的栏目'] });
    expect(headers(ledger)).toEqual(['任务标识', '投资额', '工作任务', '没有的栏目']);
    expect([...ledger.rows()].map(({ cells }) => cells)).toEqual([
      ['t-00000001', '3亿元', '疏浚云溪河道', ''],
    ]);
  });
});

describe('the tasks of a unit', () => {
  const plans = [
    samplePlan({
      tasks: [
        sampleTask({ leadUnits: [sampleUnit('县水利局')], cooperatingUnits: [sampleUnit('县财政局')] }),
        sampleTask({
          leadUnits: [sampleUnit('县财政局')],
          responsibleUnits: [sampleUnit('县财政局'), sampleUnit('县水利局')],
        }),
      ],
    }),
  ];

  it('stand apart with its role, and its number in the whole', async () => {
    const { units } = await collectLedger(plans, { medium: 'workbook', byUnit: true });
    const rolesOf = (unit: string) =>
      records(units.get(unit) as LedgerTable).map((row) => [row.序号, row.角色]);
    expect([...units.keys()]).toEqual(['县水利局', '县财政局']);
    expect(rolesOf('县水利局')).toEqual([
      [1, '牵头'],
      [2, '责任'],
    ]);
    expect(rolesOf('县财政局')).toEqual([
      [1, '配合'],
      [2, '牵头、责任'],
    ]);
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
