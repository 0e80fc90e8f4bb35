// What a document says of itself: how many tasks it has, its annexes, which unit of a list leads; and the labels of rows.
import { describe, expect, it } from 'vitest';
import { findDeclaredCounts } from '../../src/extract/declared-counts.js';
import { parsePlan } from '../../src/index.js';

const counts = (text: string): string[] =>
  findDeclaredCounts(text, text.length).map(({ of, count }) => `${of} ${count}`);

const planOf = (text: string) => parsePlan(new TextEncoder().encode(text), { name: 'plan.txt' });

describe('declared counts', () => {
  it.each([
    ['共分五个方面79项，逐项落实。', ['aspects 5', 'tasks 79']],
    ['从6个方面提出32项重点工作。', ['aspects 6', 'tasks 32']],
    ['本年度共确定十二项重点任务。', ['tasks 12']],
    ['明确了10项具体举措', ['tasks 10']],
    ['落实《云溪市条例》提出的12项任务。', []],
    ['建成12项工程，新增3个方面军。', []],
  ])('%s', (text, expected) => {
    expect(counts(text)).toEqual(expected);
  });

  it('are looked for before the first task only', async () => {
    const { document } = await planOf(
      '河湖管护方案\n一、重点任务\n（一）建章立制。明确8项工作任务，6月底前完成。（市水利局负责）\n（二）清理岸线。（市水利局负责）\n',
    );
    expect(document.declared).toBeUndefined();
  });
});

describe('annexes', () => {
  it('are told with the title on the same line or below', async () => {
    const { document } = await planOf(
      '河湖管护方案\n一、重点任务\n（一）建章立制。（市水利局负责）\n\n附件1\n河道名录\n　　清溪。\n\n附件2：湖泊名录\n　　白湖。\n附件下载\n',
    );
    expect(document.annexes?.map(({ label, title }) => [label, title])).toEqual([
      ['附件1', '河道名录'],
      ['附件2:', '湖泊名录'],
    ]);
  });
});

describe('labels of rows', () => {
  it('are told where they jump, and not taken from steps within cells', async () => {
    const codesOf = async (rows: readonly string[]): Promise<string[]> => {
      const table = ['工作任务 | 责任单位', '--- | ---', ...rows].map((row) => `| ${row} |`).join('\n');
      const plan = await parsePlan(new TextEncoder().encode(`# 任务表\n\n${table}\n`), { name: 'plan.md' });
      return plan.diagnostics.map(({ code }) => code);
    };
    expect(await codesOf(['1、巡河 | 水务站', '3、清淤 | 水务站'])).toEqual(['outline/gap']);
    expect(await codesOf(['1、查水面 | 水务站', '1、挖淤泥 | 水务站'])).toEqual([]);
    expect(await codesOf(['1、查水面<br>2、查岸线 | 水务站', '1、挖淤泥<br>2、运淤泥 | 水务站'])).toEqual([]);
  });
});
