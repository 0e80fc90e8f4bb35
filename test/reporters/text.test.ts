// The report for people: grouped by file, with carets below the words in columns of a terminal.
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/reporters/excerpt.js';
import { reportText } from '../../src/reporters/text.js';
import { visible, widthOf } from '../../src/zh/columns.js';
import { checked, findingAt, TEXT, written } from '../support/reports.js';

describe('the report', () => {
  it('groups findings by file and leaves clean files out', async () => {
    expect(await written(reportText)).toBe(`方案 一,终稿: 100%.txt
  整份文件  提示  没有任务  tasks/none
  3:4       错误  “三、”有问题  numbering/gap
            三、重点任务ABC（市𠮷局牵头）
            ^^^^
            应为：二、
            另见第2行第1列：上一项
  3:14      警告  “市𠮷局”有问题  units/mixed
            三、重点任务ABC（市𠮷局牵头）
                             ^^^^^^

子 目录/分解表.docx
  表1第3行第2列  错误  “三、”有问题  numbering/gap
                 三、重点任务ABC（市𠮷局牵头）
                 ^^^^
                 规范文本/分解表.docx.txt:3:4

无副本.docx
  第3段  错误  “三、”有问题  numbering/gap
         三、重点任务ABC（市𠮷局牵头）
         ^^^^

plan.json
  3:4  错误  “三、”有问题  numbering/gap

乱 <码>&"␁".txt
  没有读出  第 3 个字节（从 0 数起）不合 GB18030 编码，文件可能已损坏；如知道编码，请用 --encoding 指定。  source/undecodable

检查了 6 个文件：4 个错误、1 个警告、1 个提示；1 个没有读出；2 个已豁免。
`);
  });

  it('speaks English, and counts in it', async () => {
    const files = [checked('a.txt', { text: TEXT, findings: [findingAt(TEXT, '三、', 'numbering/gap')] })];
    expect(await written(reportText, files, { language: 'en' })).toMatch(/\n1 file checked: 1 error\.\n$/);
    expect(await written(reportText, [], { language: 'en' })).toBe('No file was checked.\n');
  });

  it('never says that nothing was found where a file was not read', async () => {
    const files = [
      checked('甲.txt', {
        unread: [
          { code: 'source/empty', severity: 'error', message: '', details: {}, span: null, place: null },
        ],
      }),
    ];
    const text = await written(reportText, files);
    expect(text).toContain('检查了 1 个文件：1 个没有读出。');
    expect(text).not.toContain('没有发现');
  });

  it('holds for a file with more findings than a call takes arguments', async () => {
    const finding = findingAt(TEXT, '三、', 'numbering/gap');
    const findings = Array.from({ length: 200_000 }, () => finding);
    expect(await written(reportText, [checked('a.txt', { findings })])).toMatch(/200000 个错误。\n$/);
  });

  it('has colours only where they are wanted', async () => {
    const ESC = String.fromCharCode(27);
    expect(await written(reportText)).not.toContain(ESC);
    const colored = await written(reportText, undefined, { color: true });
    expect(colored).toContain(`${ESC}[31m`);
    expect(colored.replaceAll(new RegExp(`${ESC}\\[\\d+m`, 'g'), '')).toBe(await written(reportText));
  });
});

describe('the line with carets', () => {
  const lines = (text: string, words: string): string[] => {
    const start = text.indexOf(words);
    const { before, words: shown, after, carets } = excerptOf(text, { start, end: start + words.length });
    return [before + shown + after, carets];
  };

  it.each([
    ['一二三四', '三', '    ^^'],
    ['ab三c', '三', '  ^^'],
    ['１２ 三', '三', '     ^^'],
    ['e\u0301e\u0301三', '三', '  ^^'],
    ['𠮷𠮷三', '三', '    ^^'],
    ['甲\t乙', '乙', '   ^^'],
  ])('counts columns of a terminal in %j', (text, words, carets) => {
    expect(lines(text, words)[1]).toBe(carets);
  });

  it('cuts a long line around the words, to what a terminal shows', () => {
    const text = `${'前'.repeat(300)}坏词${'后'.repeat(300)}`;
    const [line, carets] = lines(text, '坏词') as [string, string];
    expect(widthOf(line)).toBeLessThanOrEqual(76);
    expect(line).toMatch(/^\.\.\.前+坏词后+\.\.\.$/);
    expect(carets).toBe(`${' '.repeat(widthOf(line.slice(0, line.indexOf('坏词'))))}^^^^`);
  });

  it('cuts words that are longer than the line, and shows the first line of several', () => {
    const [line, carets] = lines(`甲${'长'.repeat(200)}`, '长'.repeat(200)) as [string, string];
    expect([widthOf(line), carets.length]).toEqual([75, 75]);
    expect(lines('甲乙\n丙丁', '乙\n丙')).toEqual(['甲乙', '  ^^']);
  });

  it('points at one column where nothing stands between', () => {
    expect(excerptOf('甲乙', { start: 1, end: 1 }).carets).toBe('  ^');
  });

  it('shows what would play with the terminal', () => {
    expect(visible('甲\u001b[31m\u202e\u009b\u007f乙\n')).toBe('甲␛[31m???乙␊');
  });
});
