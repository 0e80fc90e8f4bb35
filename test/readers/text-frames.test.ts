// Tables in plain text with cells merged downwards, with bars of several kinds, and with every cell apart.
import { expect, test } from 'vitest';
import { readText } from '../../src/readers/text/read-text.js';
import { cellsOf } from '../support/docx.js';

async function cellsIn(...lines: readonly string[]): Promise<string[]> {
  const source = { name: 'a.txt', bytes: new Uint8Array(), format: 'txt', encoding: 'utf-8' } as const;
  const { value } = await readText({ ...source, text: lines.join('\n') }, {});
  return cellsOf(value!);
}

test('a frame whose cells go on over a rule, with words on the line of the rule', async () => {
  const cells = await cellsIn(
    '┌──┬────┬──────┬─────┐',
    '│序号│类别 │工作任务  │牵头单位 │',
    '├──┼────┼──────┼─────┤',
    '│1  │隐患 │排查山塘  │水利局  │',
    '├──┤排查├──────┼─────┤',
    '│2  │    │疏浚沟渠  │住建局  │',
    '├──┼────┼──────┤应急局│',
    '│3  │物资 │储备沙袋  │     │',
    '│  │    ├──────┼─────┤',
    '│  │    │组建队伍  │武装部  │',
    '└──┴────┴──────┴─────┘',
  );
  expect(cells).toEqual([
    '0,0 序号',
    '0,1 类别',
    '0,2 工作任务',
    '0,3 牵头单位',
    '1,0 1',
    '1,1 r2 隐患/排查',
    '1,2 排查山塘',
    '1,3 水利局',
    '2,0 2',
    '2,2 疏浚沟渠',
    '2,3 r2 住建局/应急局',
    '3,0 r2 3',
    '3,1 r2 物资',
    '3,2 储备沙袋',
    '4,2 组建队伍',
    '4,3 武装部',
  ]);
});

test('a frame of + - | whose first cell goes on', async () => {
  const cells = await cellsIn(
    '+----+------+------+',
    '| 类 | 任务 | 单位 |',
    '+----+------+------+',
    '| 水 | 巡查 | 甲局 |',
    '|    +------+------+',
    '|    | 清淤 | 乙局 |',
    '+----+------+------+',
  );
  expect(cells.slice(3)).toEqual(['1,0 r2 水', '1,1 巡查', '1,2 甲局', '2,1 清淤', '2,2 乙局']);
});

test('bars of several kinds in one table, and in one row', async () => {
  const cells = await cellsIn('序号｜工作任务│牵头单位', '1│巡查河道 | 水利局', '2 | 修剪树木｜城管局');
  expect(cells).toEqual([
    '0,0 序号',
    '0,1 工作任务',
    '0,2 牵头单位',
    '1,0 1',
    '1,1 巡查河道',
    '1,2 水利局',
    '2,0 2',
    '2,1 修剪树木',
    '2,2 城管局',
  ]);
});

test('cells that open with a tab, a blank line between all of them, some of them empty', async () => {
  const apart = [
    '序号',
    '工作任务',
    '牵头单位',
    '完成时限',
    '1',
    '巡查河道',
    '',
    '6月底前',
    '2',
    '修剪树木',
    '城管局',
    '',
  ];
  const cells = await cellsIn(...apart.flatMap((words) => [`\t${words}`, '']));
  expect(cells).toEqual([
    '0,0 序号',
    '0,1 工作任务',
    '0,2 牵头单位',
    '0,3 完成时限',
    '1,0 1',
    '1,1 巡查河道',
    '1,2',
    '1,3 6月底前',
    '2,0 2',
    '2,1 修剪树木',
    '2,2 城管局',
    '2,3',
  ]);
});
