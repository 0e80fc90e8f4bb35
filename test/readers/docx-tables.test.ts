// Tables of Word documents: the grid, and the text of its cells (ECMA-376 part 1, 17.4).
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/document/document.js';
import { cell, cellsOf, paragraph, paragraphOf, readParts, row, run, table } from '../support/docx.js';

const restart = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';
const read = async (...rows: string[]) => {
  const { document, text, diagnostics } = await readParts({ body: table(...rows) });
  return { cells: cellsOf(document), text, table: document.blocks[0] as Table, diagnostics, document };
};

describe('plain tables', () => {
  it('are a line a row, cells parted by tabs', async () => {
    const { text, cells, table: grid } = await read(row(['序号', '任务']), row(['1', '修堤']));
    expect(text).toBe('序号\t任务\n1\t修堤');
    expect(cells).toEqual(['0,0 序号', '0,1 任务', '1,0 1', '1,1 修堤']);
    expect([grid.rows, grid.columns, grid.headerRows]).toEqual([2, 2, 0]);
  });

  it('keep the paragraphs of a cell apart, and their spans', async () => {
    const { cells, table: grid, document } = await read(row([cell(['县水利局', '', '县财政局']), '年底']));
    expect(cells).toEqual(['0,0 县水利局/县财政局', '0,1 年底']);
    const words = grid.cells[0]?.paragraphs.map(({ span }) => document.text.slice(span.start, span.end));
    expect(words).toEqual(['县水利局', '县财政局']);
  });

  it('keep empty cells, with an empty span', async () => {
    const { text, table: grid } = await read(row(['甲', '', '丙']));
    expect(text).toBe('甲\t\t丙');
    expect(grid.cells[1]).toMatchObject({ column: 1, span: { start: 2, end: 2 }, paragraphs: [] });
  });

  it('hold no tab of their own, so that the tabs part cells', async () => {
    const { text } = await read(
      row([cell(paragraphOf('<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>')), '丙']),
    );
    expect(text).toBe('甲 乙\t丙');
  });

  it('count leading header rows', async () => {
    const header = '<w:tblHeader/>';
    const { table: grid } = await read(
      row(['甲'], header),
      row(['乙'], header),
      row(['丙'], '<w:tblHeader w:val="0"/>'),
      row(['丁'], header),
    );
    expect(grid.headerRows).toBe(2);
  });

  it('stand between the paragraphs around them', async () => {
    const { text, document } = await readParts({
      body: paragraph('上') + table(row(['甲', '乙'])) + paragraph('下'),
    });
    expect(text).toBe('上\n甲\t乙\n下');
    expect(document.blocks.map((block) => block.type)).toEqual(['paragraph', 'table', 'paragraph']);
  });

  it('are no block where no cell holds a word', async () => {
    const { document } = await readParts({ body: table(row(['', ''])) + paragraph('下') });
    expect(document.blocks.map((block) => block.type)).toEqual(['paragraph']);
  });
});

describe('merged cells', () => {
  it('stand once, with their spans', async () => {
    const { cells, text } = await read(
      row(['类别', cell('责任单位', '<w:gridSpan w:val="2"/>')]),
      row([cell('防汛', restart), '牵头', '配合']),
      row([cell('', goesOn), '水利局', '财政局']),
    );
    expect(cells).toEqual([
      '0,0 类别',
      '0,1 c2 责任单位',
      '1,0 r2 防汛',
      '1,1 牵头',
      '1,2 配合',
      '2,1 水利局',
      '2,2 财政局',
    ]);
    expect(text).toBe('类别\t责任单位\n防汛\t牵头\t配合\n\t水利局\t财政局');
  });

  it('over both directions are one cell', async () => {
    const both = '<w:gridSpan w:val="2"/>';
    const { cells } = await read(
      row([cell('块', both + restart), '甲']),
      row([cell('', both + goesOn), '乙']),
    );
    expect(cells).toEqual(['0,0 r2 c2 块', '0,2 甲', '1,2 乙']);
  });

  it('begin anew at each restart, and where nothing is above', async () => {
    const { cells } = await read(
      row([cell('孤', goesOn), '甲']),
      row([cell('一', restart), '乙']),
      row([cell('二', restart), '丙']),
      row([cell('', goesOn), '丁']),
    );
    expect(cells).toEqual(['0,0 孤', '0,1 甲', '1,0 一', '1,1 乙', '2,0 r2 二', '2,1 丙', '3,1 丁']);
  });

  it('do not reach over a row that is not merged', async () => {
    const { cells } = await read(row([cell('一', restart)]), row(['中']), row([cell('三', goesOn)]));
    expect(cells).toEqual(['0,0 一', '1,0 中', '2,0 三']);
  });

  it('of the old horizontal kind are one cell', async () => {
    const { cells, text } = await read(
      row([cell('合', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), '丙']),
      row(['甲', '乙', '丙']),
    );
    expect(cells).toEqual(['0,0 c2 合', '0,2 丙', '1,0 甲', '1,1 乙', '1,2 丙']);
    expect(text.split('\n')[0]).toBe('合\t丙');
  });

  it('hide what a merged-away cell holds, and say so', async () => {
    const { text, diagnostics, document } = await read(
      row([cell('见', restart)]),
      row([cell('不见', goesOn)]),
    );
    expect(text).not.toContain('不见');
    expect(document.omissions).toEqual([{ reason: 'hidden', blocks: 1 }]);
    expect(diagnostics.map((d) => d.code)).toEqual(['readers/hidden-text']);
  });

  it('of both kinds at once keep their width', async () => {
    const old = (kind: string) => `<w:hMerge w:val="${kind}"/>`;
    const { cells } = await read(
      row([cell('块', old('restart') + restart), cell('', old('continue')), '甲']),
      row([cell('', old('restart') + goesOn), cell('', old('continue')), '乙']),
    );
    expect(cells).toEqual(['0,0 r2 c2 块', '0,2 甲', '1,2 乙']);
  });

  it('never span more columns than Word allows', async () => {
    const { table: grid } = await read(row([cell('宽', '<w:gridSpan w:val="999999999"/>')]));
    expect(grid.columns).toBe(63);
  });
});

describe('odd rows', () => {
  it('that begin later are moved by gridBefore', async () => {
    const { cells } = await read(row(['甲', '乙']), row(['丙'], '<w:gridBefore w:val="1"/>'));
    expect(cells).toEqual(['0,0 甲', '0,1 乙', '1,1 丙']);
  });

  it('that end early leave their columns in the grid', async () => {
    const { table: grid } = await read(row(['甲', '乙'], '<w:gridAfter w:val="2"/>'));
    expect(grid.columns).toBe(4);
  });

  it('that are hidden are left out and told', async () => {
    const { text, document } = await read(row(['甲']), row(['乙', '丙'], '<w:hidden/>'), row(['丁']));
    expect(text).toBe('甲\n丁');
    expect(document.omissions).toEqual([{ reason: 'hidden', blocks: 2 }]);
  });

  it('in content controls are rows, cells in content controls cells', async () => {
    const wrap = (xml: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${xml}</w:sdtContent></w:sdt>`;
    const { cells } = await read(wrap(row(['甲', '乙'])), `<w:tr>${wrap(cell('丙'))}${cell('丁')}</w:tr>`);
    expect(cells).toEqual(['0,0 甲', '0,1 乙', '1,0 丙', '1,1 丁']);
  });

  it.each([
    ['accept', ['甲', '新']],
    ['reject', ['甲', '旧']],
  ] as const)('that were inserted or deleted: %s', async (revisions, expected) => {
    const body = table(
      row(['甲']),
      row(['新'], '<w:ins w:id="1" w:author="a"/>'),
      row(['旧'], '<w:del w:id="2" w:author="a"/>'),
    );
    const { text, codes } = await readParts({ body }, { revisions });
    expect(text.split('\n')).toEqual(expected);
    expect(codes).toEqual(['readers/revisions']);
  });
});

describe('tables in tables', () => {
  it('give their words to the outer cell, in reading order', async () => {
    const inner = table(row(['内甲', '内乙']));
    const { cells } = await read(row([cell([paragraph('前'), inner, paragraph('后')]), '右']));
    expect(cells).toEqual(['0,0 前/内甲/内乙/后', '0,1 右']);
  });

  it('stand alone where the outer one is a single cell that only frames them', async () => {
    const inner = table(row(['内甲', '内乙']));
    const { text, document } = await readParts({
      body: table(row([cell([paragraph('标题'), inner])])),
    });
    expect(text).toBe('标题\n内甲\t内乙');
    expect(document.blocks.map((block) => block.type)).toEqual(['paragraph', 'table']);
  });

  it('keep the words of a text box in its cell', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框内')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const { cells } = await read(row([cell(paragraphOf(run('格') + box)), '右']));
    expect(cells).toEqual(['0,0 格/框内', '0,1 右']);
  });
});
