import { describe, expect, it } from 'vitest';
import { blocksOf, readBook, readRows } from '../support/sheets.js';

const HEADER = ['序号', '工作任务', '牵头单位', '完成时限'];

describe('a sheet', () => {
  it('gives its title rows as paragraphs and its table as rows of cells', async () => {
    const { document, codes } = await readRows(
      [
        ['云溪市2026年绿化任务表'],
        ['填报单位：市园林局', null, '2026年3月'],
        HEADER,
        [1, '栽植行道树', '市园林局', '3月底前'],
      ],
      { merges: ['A1:D1', 'A2:B2', 'C2:D2'] },
    );
    expect(blocksOf(document)).toEqual([
      '云溪市2026年绿化任务表',
      '填报单位：市园林局',
      '2026年3月',
      [HEADER, ['1', '栽植行道树', '市园林局', '3月底前']],
    ]);
    expect(document.text).toBe(
      '云溪市2026年绿化任务表\n填报单位：市园林局\n2026年3月\n序号\t工作任务\t牵头单位\t完成时限\n1\t栽植行道树\t市园林局\t3月底前',
    );
    expect(document.placing).toBe('block');
    expect(codes).toEqual([]);
  });

  it('keeps merged cells at their first row and column', async () => {
    const { document } = await readRows(
      [
        ['类别', '工作任务', '责任单位', '完成时限'],
        ['一、河道治理'],
        ['清淤', '疏浚主河道', '县水利局\n县住建局', '6月底前'],
        [null, '清理支渠', null, '7月底前'],
      ],
      { merges: ['A2:D2', 'A3:A4', 'C3:C4'] },
    );
    expect(blocksOf(document)).toEqual([
      [
        ['类别', '工作任务', '责任单位', '完成时限'],
        ['一、河道治理@1×4'],
        ['清淤@2×1', '疏浚主河道', '县水利局\n县住建局@2×1', '6月底前'],
        ['清理支渠', '7月底前'],
      ],
    ]);
    const [table] = document.blocks;
    expect(table?.type === 'table' && table.cells.map(({ paragraphs }) => paragraphs.length)).toContain(2);
  });

  it('keeps a header of two rows whole', async () => {
    const { document } = await readRows(
      [
        ['任务表'],
        ['序号', '基本情况', null, '责任分工'],
        [null, '工作任务', '工作要求', '牵头单位', '配合单位'],
        [1, '建公厕', '每村一座', '县住建局', '各镇'],
      ],
      { merges: ['A1:E1', 'A2:A3', 'B2:C2', 'D2:E2'] },
    );
    expect(blocksOf(document)).toEqual([
      '任务表',
      [
        ['序号@2×1', '基本情况@1×2', '责任分工@1×2'],
        ['工作任务', '工作要求', '牵头单位', '配合单位'],
        ['1', '建公厕', '每村一座', '县住建局', '各镇'],
      ],
    ]);
  });

  it('cuts at empty rows where a new header stands, with the lines above it as titles', async () => {
    const { document } = await readRows([
      HEADER,
      [1, '栽植行道树', '市园林局', '3月底前'],
      [],
      [2, '补植绿篱', '市园林局', '4月底前'],
      [],
      ['附表：资金安排'],
      ['序号', '项目名称', '责任单位'],
      [1, '苗木采购', '市财政局'],
    ]);
    expect(blocksOf(document)).toEqual([
      [HEADER, ['1', '栽植行道树', '市园林局', '3月底前'], ['2', '补植绿篱', '市园林局', '4月底前']],
      '附表：资金安排',
      [
        ['序号', '项目名称', '责任单位'],
        ['1', '苗木采购', '市财政局'],
      ],
    ]);
  });

  it('goes on with the table where the same header is said once more', async () => {
    const { document } = await readRows([
      HEADER,
      [1, '甲', '乙局', '3月'],
      [],
      HEADER,
      [2, '丙', '丁局', '4月'],
    ]);
    expect(document.blocks).toHaveLength(1);
  });

  it('gives notes below a table as paragraphs', async () => {
    const { document } = await readRows(
      [
        HEADER,
        [1, '栽植行道树', '市园林局', '3月底前'],
        ['注：数量以实际为准。'],
        ['填表人：王某', null, '审核人：李某'],
      ],
      { merges: ['A3:D3'] },
    );
    expect(blocksOf(document).slice(1)).toEqual(['注：数量以实际为准。', '填表人：王某', '审核人：李某']);
  });

  it('keeps a last row of which only one cell is filled', async () => {
    const { document } = await readRows([HEADER, [1, '甲', '乙局', '3月'], [null, '尚未明确']]);
    expect(blocksOf(document)).toEqual([[HEADER, ['1', '甲', '乙局', '3月'], ['', '尚未明确', '', '']]]);
  });

  it('is lines where it holds no table', async () => {
    const { document } = await readRows([
      ['工作要点'],
      [],
      ['一、抓好春耕。'],
      ['二、抓好防汛。\n责任单位：水利站'],
    ]);
    expect(blocksOf(document)).toEqual(['工作要点', '一、抓好春耕。', '二、抓好防汛。', '责任单位：水利站']);
  });

  it('is a table from its first row of several cells on where the header is unknown', async () => {
    const { document } = await readRows([['课程'], ['甲', '乙'], ['丙', '丁'], [], ['完']]);
    expect(blocksOf(document)).toEqual([
      '课程',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      '完',
    ]);
  });

  it('leaves out empty rows and columns, also those that only have a style', async () => {
    const styled = '<c r="AT" s="1"/>';
    const { document } = await readRows([
      [styled, styled],
      [null, ...HEADER, styled],
      [],
      [null, 1, '甲', '乙局', '3月', styled],
      [styled],
    ]);
    expect(blocksOf(document)).toEqual([[HEADER, ['1', '甲', '乙局', '3月']]]);
  });

  it('gives the same document whatever the rows that are left out', async () => {
    const plain = await readRows([HEADER, [1, '甲', '乙局', '3月']]);
    const apart = await readRows([[], [], HEADER, [], [1, '甲', '乙局', '3月'], []]);
    expect(apart.document).toEqual(plain.document);
  });
});

describe('several sheets', () => {
  const rows = [HEADER, [1, '甲', '乙局', '3月']];

  it('follow each other by their tabs, headed by a name that a person gave', async () => {
    const { document } = await readBook({
      sheets: [{ rows }, { rows, name: '二季度任务' }, { rows, name: '工作表3' }],
    });
    expect(blocksOf(document).filter((block) => typeof block === 'string')).toEqual(['二季度任务']);
    expect(document.blocks).toHaveLength(4);
  });

  it('keep their own title before the name', async () => {
    const { document } = await readBook({ sheets: [{ rows: [['青石县任务表'], ...rows], name: '一季度' }] });
    expect(blocksOf(document)[0]).toBe('青石县任务表');
    expect(document.text).not.toContain('一季度');
  });

  it('take a title that is printed above each page', async () => {
    const behind =
      '<headerFooter><oddHeader>&amp;L内部&amp;C&amp;"黑体,Regular"&amp;12青石县&amp;&amp;河湾镇任务表&amp;R第&amp;P页</oddHeader></headerFooter>';
    const untitled = await readRows(rows, { behind });
    expect(blocksOf(untitled.document)[0]).toBe('青石县&河湾镇任务表');
    expect(untitled.document.omissions).toEqual([]);
    const titled = await readRows([['青石县任务表'], ...rows], { behind });
    expect(blocksOf(titled.document)[0]).toBe('青石县任务表');
    expect(titled.document.omissions).toEqual([{ reason: 'page-header', blocks: 1 }]);
  });

  it('are left out where they are hidden, and told', async () => {
    const { document, diagnostics } = await readBook({
      sheets: [
        { rows },
        { rows, name: '底稿', state: 'hidden' },
        { rows: [['藏']], name: '深藏', state: 'veryHidden' },
      ],
    });
    expect(document.blocks).toHaveLength(1);
    expect(document.omissions).toEqual([{ reason: 'hidden', blocks: 9 }]);
    expect(diagnostics.map(({ code, details }) => [code, details])).toEqual([
      ['readers/hidden-sheet', { sheet: '底稿', count: 8 }],
      ['readers/hidden-sheet', { sheet: '深藏', count: 1 }],
    ]);
  });

  it('say so where they hold no word', async () => {
    expect((await readRows([[], [null]])).codes).toEqual(['readers/no-words']);
  });
});
