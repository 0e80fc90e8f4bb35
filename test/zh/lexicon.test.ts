import { describe, expect, test } from 'vitest';
import { type LexiconInput, parsePlan, type UnreadableInputError } from '../../src/index.js';

const TABLE = `云溪市重点工作推进表

序号\t工作抓手\t经手方\t完成时限
1\t修订规划\t市发改委\t2026年6月底前
2\t新建泵站\t市水利局\t2026年9月底前

扫一扫，分享本页
`;

const parse = (lexicon?: LexiconInput) =>
  parsePlan(new TextEncoder().encode(TABLE), { name: '表.txt', ...(lexicon ? { lexicon } : {}) });

describe('the lexicon', () => {
  test('header words of the user make columns known', async () => {
    expect((await parse()).tasks.every(({ responsibleUnits }) => responsibleUnits.length === 0)).toBe(true);
    const { tasks } = await parse({ headers: { 工作抓手: 'task', 经手方: 'responsible' } });
    expect(tasks.map(({ title, responsibleUnits }) => [title, responsibleUnits[0]!.name])).toEqual([
      ['修订规划', '市发改委'],
      ['新建泵站', '市水利局'],
    ]);
  });

  test('full names stand beside the words of the document', async () => {
    const { tasks } = await parse({
      headers: { 工作抓手: 'task', 经手方: 'lead' },
      units: { 市发改委: '云溪市发展和改革委员会' },
    });
    expect(tasks[0]!.leadUnits[0]).toMatchObject({ name: '市发改委', fullName: '云溪市发展和改革委员会' });
    expect(tasks[1]!.leadUnits[0]).not.toHaveProperty('fullName');
  });

  test('a line to ignore is counted as such', async () => {
    const { coverage } = await parse({ ignore: ['扫一扫, 分享本页'] });
    expect(coverage.ignored).toContainEqual({ reason: 'lexicon', blocks: 1 });
  });

  test('what does not fit is told with its path', async () => {
    const error = await parse({ headers: { 工作抓手: 'taks' as 'task' } }).catch((caught: unknown) => caught);
    expect((error as UnreadableInputError).diagnostics).toMatchObject([
      { code: 'lexicon/invalid', details: { path: 'headers.工作抓手' } },
    ]);
  });
});
