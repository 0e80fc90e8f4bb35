// Rows, columns, sheets and notes that are out of sight.
import { describe, expect, it } from 'vitest';
import { blocksOf, readRows } from '../support/sheets.js';

const HEADER = ['序号', '工作任务', '牵头单位', '完成时限'];

describe('what is out of sight', () => {
  const rows = [HEADER, [1, '甲', '乙局', '3月'], [2, '丙', '丁局', '4月'], [3, '戊', '己局', '5月']];

  it('is left out by row and told', async () => {
    const { document, diagnostics } = await readRows(rows, { hiddenRows: [3] });
    expect(blocksOf(document)).toEqual([[HEADER, ['1', '甲', '乙局', '3月'], ['3', '戊', '己局', '5月']]]);
    expect(diagnostics.map(({ code, details }) => [code, details])).toEqual([
      ['readers/hidden-cells', { sheet: 'Sheet1', count: 4 }],
    ]);
    expect(document.omissions).toEqual([{ reason: 'hidden', blocks: 4 }]);
  });

  it('is left out by column', async () => {
    const before = '<cols><col min="3" max="3" hidden="1"/><col min="6" max="16384" width="0"/></cols>';
    const { document } = await readRows(rows, { before });
    expect(blocksOf(document)[0]).toContainEqual(['1', '甲', '3月']);
    expect(document.omissions).toEqual([{ reason: 'hidden', blocks: 4 }]);
  });

  it('is no part of a merged cell, whose words show at its first row that does', async () => {
    const { document } = await readRows(
      [HEADER, [1, '甲', '乙局', '3月'], [2, '丙', null, '4月'], [3, '戊', null, '5月']],
      { hiddenRows: [2], merges: ['C2:C4'] },
    );
    expect(blocksOf(document)).toEqual([[HEADER, ['2', '丙', '乙局@2×1', '4月'], ['3', '戊', '5月']]]);
    expect(document.omissions).toEqual([{ reason: 'hidden', blocks: 3 }]);
  });

  it('is what stands under a merged cell', async () => {
    const { document } = await readRows([HEADER, [1, '甲', '乙局', '3月'], [2, '丙', '压住', '4月']], {
      merges: ['C2:C3'],
    });
    expect(document.text).not.toContain('压住');
    expect(document.omissions).toEqual([{ reason: 'hidden', blocks: 1 }]);
  });

  it('are comments, told with their words and place', async () => {
    const { document, diagnostics } = await readRows([HEADER, [1, '甲', '乙局', '3月']], {
      comments:
        '<comment ref="C2" authorId="0"><text><r><t>张某:\n</t></r><r><t>请核对单位</t></r></text></comment>',
    });
    const at = document.text.indexOf('乙局');
    expect(diagnostics.map(({ code, details, span }) => [code, details, span])).toEqual([
      ['readers/comment', { author: '张某', text: '请核对单位' }, { start: at, end: at + 2 }],
    ]);
    expect(document.omissions).toEqual([{ reason: 'comment', blocks: 1 }]);
  });
});
