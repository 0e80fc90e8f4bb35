import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document, Table } from '../../src/document/document.js';
import { placesOf } from '../../src/document/place.js';
import { paragraphsOf, textOf } from '../../src/document/span.js';
import { readMarkdown } from '../../src/readers/markdown/read-markdown.js';

async function read(text: string) {
  const source = { name: 'a.md', bytes: new Uint8Array(), format: 'md', encoding: 'utf-8', text } as const;
  const { value, diagnostics } = await readMarkdown(source, {});
  return { document: value!, codes: diagnostics.map(({ code }) => code) };
}
const wordsOf = (document: Document): string[] =>
  Array.from(paragraphsOf(document), ({ span }) => textOf(document.text, span));
const paragraphs = async (text: string): Promise<string[]> => wordsOf((await read(text)).document);
const placeOf = (document: Document, words: string) => placesOf(document)(document.text.indexOf(words));

describe('the text is what the page shows', () => {
  test.each([
    ['# 方案\n## 一、**目标** ##', ['方案', '一、目标']],
    ['一、目标\n（一）巡查\n1．修堤', ['一、目标', '（一）巡查', '1．修堤']],
    ['**重点任务：**加快\n**“一河一策”**修订', ['重点任务：加快', '“一河一策”修订']],
    ['3. 巡查\n7. 修堤\n\n9) 归档', ['3. 巡查', '7. 修堤', '9) 归档']],
    ['- 巡查\n  * 修堤\n+ 归档', ['- 巡查', '- 修堤', '- 归档']],
    ['1. 巡查\n   每日一次\n\n   记入台账', ['1. 巡查', '每日一次', '记入台账']],
    ['    一、缩进的行', ['一、缩进的行']],
    ['完成时限\n---', ['完成时限']],
    ['见[名录](https://a.example/b)和`代码`', ['见名录和代码']],
    ['https://a.example/b，并落实', ['https://a.example/b，并落实']],
    ['甲 \\* 乙 &amp; 丙<br>丁 <b>戊</b> <!-- 己 -->', ['甲 * 乙 & 丙', '丁 戊']],
    ['> 巡查\n> 修堤', ['巡查', '修堤']],
    ['```\n巡查\n\n修堤\n```', ['巡查', '修堤']],
    ['<table><tr><td>巡查</td><td>水务站</td></tr></table>', ['巡查\t水务站']],
    ['2019. 年度', ['2019. 年度']],
    ['｜任务｜单位｜\n｜巡查｜水务站｜', ['｜任务｜单位｜', '｜巡查｜水务站｜']],
  ])('%j', async (text, expected) => expect(await paragraphs(text)).toEqual(expected));

  test('headings give the outline level', async () => {
    const { document } = await read('# 方案\n\n### 巡查\n正文');
    expect(document.blocks.map((block) => (block.type === 'paragraph' ? block.outlineLevel : null))).toEqual([
      0,
      2,
      undefined,
    ]);
  });

  test('front matter, comments, rules and link targets are left out and counted', async () => {
    const { document, codes } = await read(
      '---\ntitle: 方案\n---\n正文 ![图](a.png)\n\n***\n\n<!-- 甲\n\n乙 -->\n\n[a]: https://a.example\n',
    );
    expect(wordsOf(document)).toEqual(['正文']);
    expect(Object.fromEntries(document.omissions.map(({ reason, blocks }) => [reason, blocks]))).toEqual({
      'front-matter': 1,
      separator: 1,
      comment: 1,
      hidden: 1,
    });
    expect(codes).toEqual(['readers/comment', 'readers/pictures']);
  });
});

describe('tables', () => {
  const TABLE = '| 任务 | 单位 |\n|---|:-:|\n| 巡\\|查 | 水务站<br>林业站 |\n| 修堤 |\n';

  test('cells stand between tabs, rows below each other, lines of a cell too', async () => {
    const { document } = await read(`${TABLE}\n正文`);
    expect(document.text).toBe('任务\t单位\n巡|查\t水务站\n林业站\n修堤\n正文\n');
    const table = document.blocks[0] as Table;
    expect(table).toMatchObject({ rows: 3, columns: 2, headerRows: 1 });
    expect(
      table.cells.map(({ row, column, paragraphs }) => [
        row,
        column,
        ...paragraphs.map(({ span }) => textOf(document.text, span)),
      ]),
    ).toEqual([
      [0, 0, '任务'],
      [0, 1, '单位'],
      [1, 0, '巡|查'],
      [1, 1, '水务站', '林业站'],
      [2, 0, '修堤'],
    ]);
  });

  test('a table longer than a piece stays one table', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => `| 修复第${i}段河堤 | 水务站 |`);
    const { document } = await read(`| 任务 | 单位 |\n|---|---|\n${rows.join('\n')}\n\n正文`);
    expect(document.blocks.map(({ type }) => type)).toEqual(['table', 'paragraph']);
    const table = document.blocks[0] as Table;
    expect(table.rows).toBe(401);
    expect(
      table.cells.filter(({ row }) => row === 400).map(({ span }) => textOf(document.text, span)),
    ).toEqual(['修复第399段河堤', '水务站']);
    expect(placeOf(document, '修复第399段')).toEqual({ line: 402, column: 3 });
  });
});

describe('places are those of the file', () => {
  test('of words behind markup, in lists, tables and code', async () => {
    const { document } = await read(
      '## 目标 **甲**\n\n一、巡查\n　　二、修堤\n\n- 归档\n\n| 任务 | 单位 |\n|---|---|\n| 测量<br>绘图 | 丙 |\n\n```\n备注\n```\n',
    );
    expect(placeOf(document, '目标')).toEqual({ line: 1, column: 4 });
    expect(placeOf(document, '甲')).toEqual({ line: 1, column: 9 });
    expect(placeOf(document, '二、')).toEqual({ line: 4, column: 3 });
    expect(placeOf(document, '归档')).toEqual({ line: 6, column: 3 });
    expect(placeOf(document, '绘图')).toEqual({ line: 10, column: 9 });
    expect(placeOf(document, '备注')).toEqual({ line: 13, column: 1 });
  });

  test('however long the text is', async () => {
    const lines = Array.from({ length: 2000 }, (_, i) => (i % 9 === 8 ? '' : `（${i}）修复**河堤**`));
    const { document } = await read(lines.join('\n'));
    expect(wordsOf(document)).toEqual(lines.filter(Boolean).map((line) => line.replaceAll('*', '')));
    expect(placeOf(document, '（1994）')).toEqual({ line: 1995, column: 1 });
  });
});

describe('what is too long or too deep is read as plain lines', () => {
  test.each([
    ['quotes', '> '.repeat(400)],
    ['list items', '- '.repeat(400)],
    ['a line', '河堤巡查'.repeat(5000)],
    ['marks', '*a_ '.repeat(100)],
  ])('%s', async (_, start) => {
    const { document, codes } = await read(`一、巡查\n${start}修堤\n\n二、**归档**`);
    const words = wordsOf(document);
    expect(words[0]).toBe('一、巡查');
    expect(words[1]).toBe(`${start}修堤`.trim());
    expect(words[2]).toBe('二、归档');
    expect(codes).toEqual(['readers/markdown-too-complex']);
  });
});

test('any text: spans rise, hold words, and no Chinese character is lost', async () => {
  const piece = fc.constantFrom(
    '河',
    '堤',
    '（一）',
    '1. ',
    '- ',
    '# ',
    '**',
    '|',
    '|---|',
    '\n',
    '\n\n',
    '> ',
    '`',
    ' ',
    '　',
    '：',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const text = pieces.join('');
      const { document } = await read(text);
      const words = wordsOf(document).join('');
      const chinese = (s: string) => s.replace(/[^河堤一]/g, '');
      if (!/^[ \t>#\-1.]*`{3}/m.test(text)) expect(chinese(words)).toBe(chinese(text));
      let end = 0;
      for (const { span } of paragraphsOf(document)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
    }),
  );
});
