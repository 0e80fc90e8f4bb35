import { describe, expect, it } from 'vitest';
import type { Task } from '../../src/plan/schema.js';
import { recordOf } from '../support/ledger-records.js';
import { sampleDeadline, sampleEvidence, sampleSection, sampleUnit } from '../support/plan.js';

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
