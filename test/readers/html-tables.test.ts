// Tables of web pages: the grid of data, and tables that only lay out the page.
import { describe, expect, test } from 'vitest';
import { cellsOf, readPage } from '../support/web.js';

const gridOf = async (html: string) => {
  const page = await readPage(html);
  const [table] = page.tables;
  if (!table) throw new Error(`no table: ${page.text}`);
  const { rows, columns, headerRows } = table;
  return {
    text: page.text,
    size: [rows, columns, headerRows],
    cells: cellsOf(page, table),
    lines: page.lines,
    table,
  };
};

describe('data', () => {
  test('merged cells stand once, with their spans', async () => {
    const { text, size, cells } = await gridOf(
      '<table><tr><th>序号<th colspan=2>分工</tr><tr><td rowspan=2>1<td>水务站<td>镇政府</tr><tr><td rowspan=9>财政所<td>村委会</table>',
    );
    expect(text).toBe('序号\t分工\n1\t水务站\t镇政府\n\t财政所\t村委会');
    expect(size).toEqual([3, 3, 1]);
    expect(cells).toEqual([
      '0,0 1×1 序号',
      '0,1 1×2 分工',
      '1,0 2×1 1',
      '1,1 1×1 水务站',
      '1,2 1×1 镇政府',
      '2,1 1×1 财政所',
      '2,2 1×1 村委会',
    ]);
  });

  test('a cell goes around one that reaches down into its row', async () => {
    const { cells } = await gridOf(
      '<table><tr><td>甲<td rowspan=2>乙<td>丙</tr><tr><td colspan=2>丁<td>戊</table>',
    );
    expect(cells.slice(3)).toEqual(['1,0 1×1 丁', '1,2 1×1 戊']);
  });

  test('a span of 0 reaches to the end of its part, and no further', async () => {
    const { cells } = await gridOf(
      '<table><tbody><tr><td rowspan=0>甲<td>1</tr><tr><td>2</tr></tbody><tbody><tr><td>乙<td>3</table>',
    );
    expect(cells).toContain('0,0 2×1 甲');
    expect(cells).toContain('2,0 1×1 乙');
  });

  test('rows without cells have no height', async () => {
    const { size, cells } = await gridOf(
      '<table><tr><td rowspan=3>甲<td>1</tr><tr></tr><tr><td>2</tr><tr><td>乙<td>3</table>',
    );
    expect(size).toEqual([3, 2, 0]);
    expect(cells).toEqual(['0,0 2×1 甲', '0,1 1×1 1', '1,1 1×1 2', '2,0 1×1 乙', '2,1 1×1 3']);
  });

  test.each<[string, string, number]>([
    ['by the head', '<table><thead><tr><td>甲<td>乙<tr><td>丙<td>丁<tbody><tr><td>1<td>2</table>', 2],
    ['by header cells', '<table><tr><th>甲<th>乙<tr><td>1<td>2</table>', 1],
    ['a header cell at the side is none', '<table><tr><th>甲<td>1<tr><th>乙<td>2</table>', 0],
  ])('header rows: %s', async (_, html, rows) => expect((await gridOf(html)).size[2]).toBe(rows));

  test('the paragraphs of a cell stay apart, empty cells stay, white space is one space', async () => {
    const { text, table } = await gridOf(
      '<table><tr><td><p>巡查</p><p></p>清淤<br>加固</td><td> </td><td>每\t月</td></tr><tr><td>1<td>2<td>3</table>',
    );
    expect(text).toBe('巡查\n清淤\n加固\t\t每 月\n1\t2\t3');
    expect(table.cells.map(({ paragraphs }) => paragraphs.length)).toEqual([3, 0, 1, 1, 1, 1]);
  });

  test('a caption is a line before its table', async () => {
    const { lines, size } = await gridOf(
      '<table><caption>任务表</caption><tr><td>甲<td>乙<tr><td>1<td>2</table>',
    );
    expect([lines, size]).toEqual([['任务表'], [2, 2, 0]]);
  });

  test('a table in a cell of data gives its lines to the cell', async () => {
    const { cells } = await gridOf(
      '<table><tr><th>任务<th>单位<tr><td>巡查全县河堤、涵闸、泵站并建立台账<td><table><tr><td>水务站<td>镇政府</table><tr><td>清理全县河道沟渠漂浮物并定期公示<td>村</table>',
    );
    expect(cells).toContain('1,1 1×1 水务站\n镇政府');
  });

  test('hidden rows and cells are left out', async () => {
    const { text } = await gridOf(
      '<table><tr><td>甲<td>乙<tr style="display:none"><td>丙<td>丁<tr><td>1<td>2</table>',
    );
    expect(text).toBe('甲\t乙\n1\t2');
  });

  test('cells and rows outside a table, and words between its rows, are not lost', async () => {
    const page = await readPage(
      '<tbody><tr><td><p>甲</p></td></tr></tbody><table>乙<tr><td>丙<td>丁<tr>戊<td>1<td>2</table>',
    );
    for (const word of '甲乙丙丁戊') expect(page.text).toContain(word);
  });
});

describe('layout', () => {
  const article = Array.from({ length: 9 }, (_, i) => `<p>（${i}）巡查河堤，每周一次。</p>`).join('');

  test.each<[string, string, number]>([
    ['one cell', `<table><tr><td>${article}</td></tr></table>`, 0],
    ['one column', `<table><tr><td>方案</td></tr><tr><td>${article}</td></tr></table>`, 0],
    [
      'the page in one cell of two columns',
      `<table><tr><td>方案<td>甲</tr><tr><td colspan=2>${article}</table>`,
      1,
    ],
    [
      'a table of data in a layout',
      `<table><tr><td><table><tr><td>甲<td>乙<tr><td>1<td>2</table>${article}</table>`,
      1,
    ],
    ['by its role', '<table role=presentation><tr><td>甲<td>乙<tr><td>丙<td>丁</table>', 0],
    [
      'layouts in layouts',
      `<table><tr><td><table><tr><td><table><tr><td>${article}</table></table></table>`,
      0,
    ],
  ])('%s', async (_, html, tables) => {
    const page = await readPage(html);
    expect(page.tables).toHaveLength(tables);
    if (html.includes(article)) expect(page.lines).toContain('（8）巡查河堤，每周一次。');
  });

  test('a row of data with one long cell is no layout', async () => {
    const { size } = await gridOf(
      `<table><tr><td>序号<td>任务<td>单位</tr><tr><td>1<td>${article}<td>水务站</table>`,
    );
    expect(size).toEqual([2, 3, 0]);
  });

  test('a table wider than any real one is read as lines', async () => {
    const page = await readPage(`<table><tr>${'<td>甲'.repeat(2000)}</table>`);
    expect([page.tables.length, page.lines.length]).toEqual([0, 2000]);
  });
});
