// Tables in PDF files: grids of ruling lines, merged cells, wrapped cells, tables that go on over a page break.
import { describe, expect, it } from 'vitest';
import { bar, grid, line, makePdf, show } from '../support/pdf.js';
import { blocksIn, type Cells, hasPdf } from '../support/pdf-reading.js';

const XS = [80, 140, 300, 400, 500];
const HEADER = ['序号', '工作任务', '牵头单位', '完成时限'];

/** One line of text in each cell, set behind a padding of 5 points; rows are 30 points high from `top` down. */
const rowText = (words: readonly string[], top: number, size = 12): string =>
  words.map((text, column) => (text === '' ? '' : show(XS[column]! + 5, top - 20, text, size))).join('');

const rows = (all: readonly (readonly string[])[], top: number): string =>
  all.map((words, row) => rowText(words, top - row * 30)).join('');

const edges = (count: number, top: number): number[] =>
  Array.from({ length: count + 1 }, (_, row) => top - row * 30);

/** A ruled table of full rows whose upper edge is at `top`. */
const ruled = (all: readonly (readonly string[])[], top: number): string =>
  grid(XS, edges(all.length, top)) + rows(all, top);

const read = (...contents: string[]) => blocksIn(makePdf(contents.map((content) => ({ content }))));

const full = (all: readonly (readonly string[])[]): string[] =>
  all.flatMap((words, row) => words.map((text, column) => `${row},${column} ${text}`));

const BODY = [HEADER, ['1', '疏通排水管道', '市水务局', '6月底前'], ['2', '更新路灯', '市城管局', '年底前']];

describe.skipIf(!hasPdf)('a ruled table (skipped where pdfjs-dist is not installed)', () => {
  it('is a grid of cells between the text around it', async () => {
    const content = show(80, 760, '任务表', 12) + ruled(BODY, 700) + show(80, 560, '云溪市', 12);
    expect(await read(content)).toEqual(['任务表', { header: 0, cells: full(BODY) }, '云溪市']);
  });

  it('may be drawn piece by piece, by thin rectangles as by lines', async () => {
    const pieces = edges(3, 700).flatMap((y) =>
      XS.slice(1).map((x, index) => bar(XS[index]!, y, x - XS[index]!, 0.5)),
    );
    const posts = XS.flatMap((x) => [0, 1, 2].map((row) => bar(x, 670 - row * 30, 0.5, 30)));
    expect(await read([...pieces, ...posts].join('') + rows(BODY, 700))).toEqual([
      { header: 0, cells: full(BODY) },
    ]);
  });

  it('may be open at its sides', async () => {
    const lines = edges(3, 700).map((y) => line(80, y, 500, y));
    const inner = XS.slice(1, -1).map((x) => line(x, 610, x, 700));
    expect(await read([...lines, ...inner].join('') + rows(BODY, 700))).toEqual([
      { header: 0, cells: full(BODY) },
    ]);
  });

  it('has merged cells where lines are missing', async () => {
    // The second column of rows 2 and 3 is one cell; the last row is one cell of all columns.
    const lines =
      [700, 670, 610, 580].map((y) => line(80, y, 500, y)).join('') +
      line(80, 640, 140, 640) +
      line(300, 640, 500, 640) +
      XS.slice(1, -1)
        .map((x) => line(x, 610, x, 700))
        .join('') +
      line(80, 580, 80, 700) +
      line(500, 580, 500, 700);
    const text = rows([HEADER, ['1', '', '市水务局', '6月底前'], ['2', '', '市城管局', '年底前']], 700);
    const merged = show(145, 635, '整治河道', 12) + show(85, 590, '合计两项', 12);
    expect(await read(lines + text + merged)).toEqual([
      {
        header: 0,
        cells: [
          ...HEADER.map((word, column) => `0,${column} ${word}`),
          '1,0 1',
          '1,1 2×1 整治河道',
          '1,2 市水务局',
          '1,3 6月底前',
          '2,0 2',
          '2,2 市城管局',
          '2,3 年底前',
          '3,0 1×4 合计两项',
        ],
      },
    ]);
  });

  it('joins the lines of a cell that are full, and parts those that are not', async () => {
    const lines = grid(XS, [700, 670, 600]);
    const cell = (x: number, ...words: string[]) =>
      words.map((text, index) => show(x + 5, 652 - index * 16, text, 12)).join('');
    const text =
      rowText(HEADER, 700) +
      cell(80, '1') +
      cell(140, '逐户登记独居老人基本名册', '每月核对一次') +
      cell(300, '市民政局', '市残联') +
      cell(400, '年底前');
    const [table] = (await read(lines + text)) as [Cells];
    expect(table.cells.slice(4)).toEqual([
      '1,0 1',
      '1,1 逐户登记独居老人基本名册每月核对一次',
      '1,2 市民政局\n市残联',
      '1,3 年底前',
    ]);
  });

  it('is not a frame around text, nor an underlined line', async () => {
    const frame = grid([70, 520], [720, 600]);
    expect(
      await read(
        frame + show(80, 690, '提示', 12) + show(80, 640, '请按时报送', 12) + line(80, 638, 140, 638),
      ),
    ).toEqual(['提示', '请按时报送']);
  });

  it('is no drawing of thousands of lines, whose words are read as lines', async () => {
    const hatching = Array.from({ length: 3000 }, (_, index) => `${index} 0 m ${index} 9000 l S\n`).join('');
    const rungs = Array.from({ length: 3000 }, (_, index) => `0 ${index * 3} m 3000 ${index * 3} l S\n`).join(
      '',
    );
    const page = { width: 3000, height: 9000, content: `${hatching}${rungs}${show(80, 700, '图例', 12)}` };
    expect(await blocksIn(makePdf([page]))).toEqual(['图例']);
  });

  it('is no table where its lines are white', async () => {
    const [first] = await read(`1 1 1 RG ${ruled(BODY, 700)}`);
    expect(first).toMatch(/^序号 {2,}工作任务 {2,}牵头单位 {2,}完成时限$/);
  });
});

describe.skipIf(!hasPdf)('a table that goes on over a page break', () => {
  const MORE = [
    ['3', '修剪行道树', '市园林局', '5月底前'],
    ['4', '检修消防栓', '消防救援支队', '9月底前'],
  ];

  it('is one table, its repeated header dropped and known as such', async () => {
    expect(await read(ruled(BODY, 700), ruled([HEADER, ...MORE], 780))).toEqual([
      { header: 1, cells: full([...BODY, ...MORE]) },
    ]);
  });

  it('is one table without a repeated header, whatever furniture stands between', async () => {
    const number = (page: number) => show(290, 60, `- ${page} -`, 12);
    expect(await read(ruled(BODY, 700) + number(1), ruled(MORE, 780) + number(2))).toEqual([
      { header: 0, cells: full([...BODY, ...MORE]) },
    ]);
  });

  it('gets the rest of a row that the break cut', async () => {
    const long = '更新老旧路灯并增设太阳能灯';
    const rest = [['', '杆', '市住建局', ''], ...MORE];
    const body = [...BODY.slice(0, 2), ['2', long.slice(0, 12), '市城管局', '年底前']];
    expect(await read(ruled(body, 700), ruled(rest, 780))).toEqual([
      {
        header: 0,
        cells: full([
          HEADER,
          BODY[1]!,
          ['2', `${long.slice(0, 12)}杆`, '市城管局\n市住建局', '年底前'],
          ...MORE,
        ]),
      },
    ]);
  });

  it('is two tables where the columns differ', async () => {
    const other = grid([80, 250, 500], [780, 750]) + show(85, 760, '备注', 12) + show(255, 760, '无', 12);
    expect(await read(ruled(BODY, 700), other)).toEqual([
      { header: 0, cells: full(BODY) },
      { header: 0, cells: ['0,0 备注', '0,1 无'] },
    ]);
  });
});
