import { describe, expect, it } from 'vitest';
import { matchRows } from '../../src/ledger/match-rows.js';

describe('rows and tasks', () => {
  const known = (...words: string[]) =>
    words.map((one, at) => ({ id: `x${at}${one}`, title: '', words: one }));

  it('are paired one to one, the most alike first', () => {
    const rows = known('开展河道清淤工作', '开展河道清淤工作检查', '全无干系');
    const tasks = known('开展河道清淤工作检查评比', '开展河道清淤的工作');
    expect(matchRows(rows, tasks).map(({ row, task: at }) => [row, at])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('are paired by their titles where the requirement is another, or not there', () => {
    const row = { id: '', title: '建设社区食堂', words: '建设社区食堂' };
    const fresh = { id: 't-1', title: '建设社区食堂', words: '建设社区食堂在各街道选址并配备厨具和人员' };
    expect(matchRows([row], [fresh])).toEqual([{ row: 0, task: 0, likeness: 0.95 }]);
    expect(matchRows([row], [{ ...fresh, title: '建设公园' }])).toEqual([]);
  });

  it('of one id are paired before all others, the first of several rows', () => {
    const rows = [
      { id: 'a', title: '甲', words: '甲' },
      { id: 'a', title: '甲', words: '甲' },
      { id: '', title: '', words: '' },
    ];
    expect(matchRows(rows, [{ id: 'a', title: '', words: '完全不同的话' }])).toEqual([
      { row: 0, task: 0, likeness: 1 },
    ]);
  });
});
