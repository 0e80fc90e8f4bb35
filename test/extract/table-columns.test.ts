// Columns of task tables that no field exists for, and cells of several lines.
import { expect, test } from 'vitest';
import { parsePlan } from '../../src/index.js';

const tasksOf = async (csv: string) => (await parsePlan(Buffer.from(csv), { name: '表.csv' })).tasks;

test('a second column of numbers is kept in extra', async () => {
  const tasks = await tasksOf(
    '序号,编号,工作任务,责任单位\n1,A-1,整治河道,县水利局\n2,A-2,修剪树木,县林业局\n',
  );
  expect(tasks.map(({ label, extra }) => [label?.raw, extra])).toEqual([
    ['1', { 编号: 'A-1' }],
    ['2', { 编号: 'A-2' }],
  ]);
});

test('a line break within a cell parts two units, and not one that it broke', async () => {
  const tasks = await tasksOf(
    '序号,工作任务,责任单位\n1,整治河道,"县水利局\n县城管局"\n2,修剪树木,"县林业局、县财\n政局"\n',
  );
  expect(tasks.map(({ responsibleUnits }) => responsibleUnits.map(({ name }) => name))).toEqual([
    ['县水利局', '县城管局'],
    ['县林业局', '县财政局'],
  ]);
});
