import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { placesOf } from '../../src/document/place.js';
import { readText } from '../../src/readers/text/read-text.js';

async function read(text: string): Promise<Document> {
  const { value } = await readText(
    { name: 'a.txt', bytes: new Uint8Array(), format: 'txt', encoding: 'utf-8', text },
    {},
  );
  return value!;
}

/** The tables of a text as rows of cell words; lines of a cell are joined with /. */
async function tablesIn(text: string): Promise<string[][][]> {
  const document = await read(text);
  return document.blocks.flatMap((block) => {
    if (block.type !== 'table') return [];
    const rows: string[][] = Array.from({ length: block.rows }, () => []);
    for (const cell of block.cells) {
      const words = cell.paragraphs.map(({ span }) => document.text.slice(span.start, span.end)).join('/');
      rows[cell.row]!.push(words);
    }
    return [rows];
  });
}

const lines = (...all: string[]): string => all.join('\n');

describe('tables one below the other', () => {
  test('a header of other columns opens another table, its own said again does not', async () => {
    const text = lines(
      '序号 | 任务 | 单位',
      '1 | 甲 | 水务站',
      '序号 | 任务 | 单位',
      '2 | 乙 | 林业站',
      '附表2',
      '序号 | 任务 | 时限',
      '1 | 丙 | 3月底',
    );
    expect((await tablesIn(text)).map((rows) => rows.length)).toEqual([4, 2]);
  });

  test('lines of text do not belong to the table above them', async () => {
    const text = lines('文号 | 甲', '日期 | 乙', ...'一二三四五六七'.split(''), '任务 | 单位', '丙 | 水务站');
    expect((await tablesIn(text)).map((rows) => rows.length)).toEqual([2, 2]);
  });
});

describe('cells opened by tabs', () => {
  const header = ['\t任务', '\t单位', '\t要求', ''];

  test('a blank line ends the row, an empty cell keeps its place', async () => {
    const text = lines(
      ...header,
      '\t甲',
      '\t',
      '\t丙',
      '',
      '\t一、类',
      '',
      '\t丁',
      '\t戊',
      '\t己',
      '',
      '后文',
    );
    expect(await tablesIn(text)).toEqual([
      [['任务', '单位', '要求'], ['甲', '', '丙'], ['一、类'], ['丁', '戊', '己']],
    ]);
    expect((await read(text)).blocks.at(-1)).toMatchObject({ type: 'paragraph' });
  });

  test('blank lines within a cell do not end the row', async () => {
    const text = lines(...header, '\t', '', '甲', '\t乙', '丙', '', '\t丁', '', '\t戊', '\t己', '\t庚');
    expect(await tablesIn(text)).toEqual([
      [
        ['任务', '单位', '要求'],
        ['甲', '乙/丙', '丁'],
        ['戊', '己', '庚'],
      ],
    ]);
  });

  test('text behind a full row with an empty last cell is not swallowed', async () => {
    const text = lines(...header, '\t甲', '\t乙', '\t', '', '抄送：档案室。');
    expect(await tablesIn(text)).toEqual([
      [
        ['任务', '单位', '要求'],
        ['甲', '乙', ''],
      ],
    ]);
  });

  test('paragraphs that are only indented by a tab are no table', async () => {
    expect(
      await tablesIn(lines('\t一、总则', '\t为了做好工作。', '', '\t二、附则', '\t自印发之日起施行。')),
    ).toEqual([]);
    expect(await tablesIn(lines('\t第一段。', '', '\t第二段。', '', '\t第三段。'))).toEqual([]);
  });
});

describe('one line a row', () => {
  test('tabs, with an empty cell at the end of a line', async () => {
    expect(await tablesIn('任务\t单位\t备注\n甲\t乙\t\n丙\t丁\t戊')).toEqual([
      [
        ['任务', '单位', '备注'],
        ['甲', '乙', ''],
        ['丙', '丁', '戊'],
      ],
    ]);
  });

  test('bars with and without edges, the rule below the header says nothing', async () => {
    const rows = [
      ['任务', '单位'],
      ['甲', '乙'],
      ['丙', '丁'],
    ];
    expect(await tablesIn('| 任务 | 单位 |\n|---|---|\n| 甲 | 乙 |\n| 丙 | 丁 |')).toEqual([rows]);
    expect(await tablesIn('任务｜单位\n甲｜乙\n丙｜丁')).toEqual([rows]);
  });

  test('a single line with a bar in it is no table', async () => {
    expect(await tablesIn('时间：2020-05-05 来源： | 点击数：21\n正文。')).toEqual([]);
  });

  test('lone bars between cells, with a category row', async () => {
    expect(await tablesIn(lines('任务', '|', '单位', '第一类', '甲', '|', '乙', '结尾段落。'))).toEqual([
      [['任务', '单位'], ['第一类'], ['甲', '乙']],
    ]);
  });
});

describe('one cell a line', () => {
  test('rows begin at each next number', async () => {
    const text = lines(
      '序号',
      '工作任务',
      '责任单位',
      '1',
      '甲',
      '乙局',
      '2',
      '丙',
      '丁局',
      '',
      '',
      '正文。',
    );
    expect(await tablesIn(text)).toEqual([
      [
        ['序号', '工作任务', '责任单位'],
        ['1', '甲', '乙局'],
        ['2', '丙', '丁局'],
      ],
    ]);
  });

  test('a list of header words alone is no table', async () => {
    expect(await tablesIn(lines('序号', '工作任务', '责任单位', '正文只有这一段。'))).toEqual([]);
  });
});

describe('tables that are set anew', () => {
  test('a drawn frame: a wrapped cell is one cell, its place is that of the file', async () => {
    const text = lines(
      '标题',
      '┌──┬──┐',
      '│任务│单位│',
      '├──┼──┤',
      '│修缮│水利│',
      '│泵站│局  │',
      '└──┴──┘',
      '后文',
    );
    expect(await tablesIn(text)).toEqual([
      [
        ['任务', '单位'],
        ['修缮/泵站', '水利/局'],
      ],
    ]);
    const document = await read(text);
    expect(placesOf(document)(document.text.indexOf('泵站'))).toEqual({ line: 6, column: 2 });
    expect(placesOf(document)(document.text.indexOf('后文'))).toEqual({ line: 8, column: 1 });
  });

  test('columns held apart by gaps, cells wrapped above and below their row', async () => {
    const text = lines(
      '序号  任务名称  牵头单位  时限',
      '1  甲  乙局  六月',
      '长期',
      '2  丙  丁局',
      '（三年）',
      '3  戊  己局  七月',
    );
    expect(await tablesIn(text)).toEqual([
      [
        ['序号', '任务名称', '牵头单位', '时限'],
        ['1', '甲', '乙局', '六月'],
        ['2', '丙', '丁局', '长期/（三年）'],
        ['3', '戊', '己局', '七月'],
      ],
    ]);
  });
});

test('the text of a file without drawn tables is the file itself', async () => {
  const text = '\n标题\n\n\t任务\n\t单位\n\n\t甲\n\t乙\n  末行  \n';
  expect((await read(text)).text).toBe(text);
});
