import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/document/place.js';
import { loadSource } from '../../src/source/load-source.js';
import { blocksOf, readCsvText } from '../support/sheets.js';

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('separated values', () => {
  it('are cells, quoted ones with their commas, marks and line breaks (RFC 4180)', async () => {
    const text = lines('序号,工作任务,牵头单位', '1,"修""清水""渠,两公里","水利站', '各村"', '2,清淤,');
    const { document, codes } = await readCsvText(text);
    expect(blocksOf(document)).toEqual([
      [
        ['序号', '工作任务', '牵头单位'],
        ['1', '修"清水"渠,两公里', '水利站\n各村'],
        ['2', '清淤', ''],
      ],
    ]);
    expect(codes).toEqual([]);
  });

  it('tell their places by lines of the file', async () => {
    const text = lines('序号,工作任务,牵头单位', '1,"修渠","水利站', '各村"', '2,清淤,县局');
    const { document } = await readCsvText(text);
    const place = placesOf(document);
    const at = (words: string) => place(document.text.indexOf(words));
    expect(['修渠', '水利站', '各村', '清淤', '县局'].map(at)).toEqual([
      { line: 2, column: 4 },
      { line: 2, column: 9 },
      { line: 3, column: 1 },
      { line: 4, column: 3 },
      { line: 4, column: 6 },
    ]);
  });

  it.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
    ['commas', ','],
  ])('are parted by %s, as most lines agree', async (_, mark) => {
    const rows = [
      ['序号', '工作任务', '完成时限'],
      ['1', '修渠，清淤', '3月、4月'],
      ['2', '植树', '4月'],
    ];
    const { document } = await readCsvText(lines(...rows.map((row) => row.join(mark))));
    expect(blocksOf(document)).toEqual([rows]);
  });

  it('are parted by what a first line sep= names', async () => {
    const { document } = await readCsvText(lines('sep=;', '序号;工作任务', '1;甲,乙,丙'));
    expect(blocksOf(document)).toEqual([
      [
        ['序号', '工作任务'],
        ['1', '甲,乙,丙'],
      ],
    ]);
  });

  it('lose the mark that keeps words from being a formula', async () => {
    const { document } = await readCsvText(lines('序号,工作任务', "1,'=1+1", "2,'平安'行动"));
    expect(blocksOf(document)).toEqual([
      [
        ['序号', '工作任务'],
        ['1', '=1+1'],
        ['2', "'平安'行动"],
      ],
    ]);
  });

  it('are titles above and notes below the table', async () => {
    const { document } = await readCsvText(
      lines('青石县任务表,,', '序号,工作任务,牵头单位', '1,甲,乙局', ',,', '注：略,,'),
    );
    expect(blocksOf(document)).toEqual([
      '青石县任务表',
      [
        ['序号', '工作任务', '牵头单位'],
        ['1', '甲', '乙局'],
      ],
      '注：略',
    ]);
  });

  it('keep all words behind a mark that is never closed, and tell its line', async () => {
    const { document, diagnostics } = await readCsvText(lines('序号,工作任务', '1,"甲"', '2,"乙', '3,丙'));
    expect(blocksOf(document)).toEqual([
      [
        ['序号', '工作任务'],
        ['1', '甲'],
        ['2', '"乙'],
        ['3', '丙'],
      ],
    ]);
    expect(diagnostics.map(({ code, details }) => [code, details])).toEqual([
      ['readers/unclosed-quote', { line: 3 }],
    ]);
  });
});

describe('the format', () => {
  const formatOf = async (text: string, name: string): Promise<string | undefined> =>
    (await loadSource(Buffer.from(text), name)).value?.format;
  const table = lines('序号,工作任务,牵头单位', '1,修渠,水利站', '2,植树,林业站');

  it('is told by name and content', async () => {
    expect(await formatOf(table, '表.csv')).toBe('csv');
    expect(await formatOf(table.replaceAll(',', '\t'), '表.tsv')).toBe('csv');
    expect(await formatOf('青石县的一段话。\n又一段话。\n', '表.csv')).toBe('txt');
  });

  it('is told without a name where the header is known', async () => {
    expect(await formatOf(table, '-')).toBe('csv');
    expect(
      await formatOf(
        lines('"序号","工作任务","牵头单位"', '"1","修, 渠","水利站"', '"2","植树","林业站"'),
        '-',
      ),
    ).toBe('csv');
    expect(await formatOf(lines('甲,乙,丙', '1,2,3', '4,5,6'), '表.txt')).toBe('txt');
    expect(
      await formatOf(
        lines('各单位要抓好工作任务,落实责任单位,明确完成时限。', '一、修渠。', '二、植树。'),
        '-',
      ),
    ).toBe('txt');
  });
});
