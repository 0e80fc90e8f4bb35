import { describe, expect, it } from 'vitest';
import type { Task } from '../../src/plan/schema.js';
import { lacksDay, parseCondition, selectTasks } from '../../src/writers/select-tasks.js';
import { splitByUnit } from '../../src/writers/split-units.js';
import { sampleDeadline, samplePlan, sampleSection, sampleTask, sampleUnit } from '../support/plan.js';

const tasks = [
  sampleTask({
    title: '修堤',
    section: 's2',
    leadUnits: [sampleUnit('县水利局')],
    responsibleUnits: [sampleUnit('县财政局'), sampleUnit('县住建局')],
    deadlines: [sampleDeadline('6月底前', { end: '2026-06-30' })],
    extra: { 投资额: '300' },
  }),
  sampleTask({ title: '清淤', leadUnits: [sampleUnit('县水利局（河长办）')], extra: { 投资额: '25' } }),
  sampleTask({
    title: '植树',
    section: 's3',
    responsibleUnits: [sampleUnit('县财政局')],
    deadlines: [sampleDeadline('年底前', { end: '2026-12-31' })],
  }),
];
const plan = samplePlan({
  tasks,
  sections: [
    sampleSection('s1', '总则'),
    sampleSection('s2', '水利', { parent: 's1' }),
    sampleSection('s3', '林业'),
  ],
});

async function titles(...words: string[]): Promise<(string | null)[]> {
  const found: Task[] = [];
  for await (const { tasks: fitting } of selectTasks(
    [plan],
    words.map((one) => parseCondition(one)!),
  ))
    found.push(...fitting);
  return found.map(({ title }) => title);
}

describe('conditions', () => {
  it('compare days with days alone', () => {
    const lacking = ['end<6月底', 'end=2026-02-30', 'end<=2026-6-30', 'end~2026-06', 'end=', '投资额>x'].map(
      (one) => lacksDay(parseCondition(one)!),
    );
    expect(lacking).toEqual([true, true, false, false, false, false]);
  });

  it.each([
    [['牵头单位=县水利局'], ['修堤']],
    [['leadUnits~县水利局'], ['修堤', '清淤']],
    [['责任单位=县财政局'], ['修堤', '植树']],
    [['责任单位=县财政局、县住建局'], ['修堤']],
    [['责任单位!=县财政局'], ['清淤']],
    [['截止日期='], ['清淤']],
    [['截止日期!='], ['修堤', '植树']],
    [['截止日期<=2026-06-30'], ['修堤']],
    [['截止日期<2026-06-30'], []],
    [['end<=2026-6-30'], ['修堤']],
    [['end>2026年7月1日'], ['植树']],
    [['end>2026-06-30'], ['植树']],
    [['投资额>100'], ['修堤']],
    [['投资额>=25', '牵头单位~河长办'], ['清淤']],
    [['工作任务 = 植树'], ['植树']],
    [['章节~水利'], ['修堤']],
  ])('%j choose %j', async (words, expected) => {
    expect(await titles(...words)).toEqual(expected);
  });

  it.each(['', '县水利局', '=甲', ' <3'])('%j is none', (words) => {
    expect(parseCondition(words)).toBeNull();
  });

  it('tell which columns some task has', async () => {
    const met: string[] = [];
    const conditions = ['投资额=1', '抓手=1', '备注='].map((words) => parseCondition(words)!);
    for await (const _ of selectTasks([plan], conditions, (field) => met.push(field)));
    expect(new Set(met)).toEqual(new Set(['投资额']));
  });
});

describe('units', () => {
  it('get the plan with their own tasks and the headings above them', async () => {
    const units = await splitByUnit([plan, plan]);
    expect([...units.keys()]).toEqual(['县水利局', '县财政局', '县住建局', '县水利局（河长办）']);
    const extracts = [...units.get('县财政局')!()];
    expect(extracts).toHaveLength(2);
    expect(extracts[0]?.tasks.map(({ title }) => title)).toEqual(['修堤', '植树']);
    expect(extracts[0]?.sections.map(({ id }) => id)).toEqual(['s1', 's2', 's3']);
    expect([...units.get('县住建局')!()][0]?.sections.map(({ id }) => id)).toEqual(['s1', 's2']);
  });
});
