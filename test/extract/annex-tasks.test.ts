// A plan told in the body and in a table is one plan; what the two say differently is told.
import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../src/index.js';

const plan = (rows: string) =>
  parsePlan(
    new TextEncoder().encode(
      `河湾镇2026年防汛工作方案\n\n一、重点任务\n（一）修好河堤。6月底前完成。（责任单位：镇水利站）\n（二）疏浚沟渠。\n\n附件\n防汛任务分解表\n序号\t工作任务\t责任单位\t完成时限\n${rows}\n`,
    ),
    { name: '方案.txt' },
  );

describe('body and table', () => {
  test('the table stands in where the body says nothing', async () => {
    const { tasks, diagnostics } = await plan(
      '1\t修好河堤\t镇水利站\t2026年6月底\n2\t疏浚沟渠\t各村\t2026年5月底',
    );
    expect(tasks.map((task) => [task.title, task.responsibleUnits[0]!.name, task.deadlines[0]!.end])).toEqual(
      [
        ['修好河堤', '镇水利站', '2026-06-30'],
        ['疏浚沟渠', '各村', '2026-05-31'],
      ],
    );
    expect(diagnostics).toEqual([]);
  });

  test('the body holds where they differ, and the reader is told', async () => {
    const { tasks, diagnostics } = await plan(
      '1\t修好河堤\t镇应急办\t2026年7月底\n2\t疏浚沟渠\t各村\t2026年5月底',
    );
    expect(tasks[0]!.responsibleUnits[0]!.name).toBe('镇水利站');
    expect(diagnostics.map(({ code }) => code)).toEqual(['extract/body-and-table-disagree']);
  });

  test('a table of other things is left as it is', async () => {
    const { tasks } = await plan('1\t储备沙袋\t镇应急办\t2026年5月底\n2\t疏浚沟渠\t各村\t2026年5月底');
    expect(tasks).toHaveLength(4);
  });
});
