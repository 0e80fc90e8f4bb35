// Automatic numbers of Word documents, as Word prints them (ECMA-376 part 1, 17.9).
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/document/span.js';
import {
  abstractList,
  inList,
  level,
  list,
  paragraph,
  readParts,
  style,
  textOfBody,
} from '../support/docx.js';

const OFFICIAL = abstractList(
  0,
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '（%4）'),
  level(4, 'decimalEnclosedCircle', '%5'),
);
const numbering = OFFICIAL + list(1, 0) + list(2, 0);

describe('the levels of an official document', () => {
  const typed = [
    '一、总体要求',
    '（一）指导思想',
    '1.改造管网',
    '（1）更换闸阀',
    '①先旧后新',
    '②先急后缓',
    '2.清理河道',
    '（二）基本原则',
    '1.因地制宜',
    '二、重点任务',
    '（一）整治水体',
  ];
  const levels = [0, 1, 2, 3, 4, 4, 2, 1, 2, 0, 1];
  const words = typed.map((line) => line.replace(/^(?:[一二]、|（[一二1]）|[12]\.|[①②])/, ''));

  it('give the text of the hand-typed twin', async () => {
    const automatic = words.map((text, index) => paragraph(text, inList(1, levels[index]))).join('');
    const twin = typed.map((text) => paragraph(text)).join('');
    expect(await textOfBody(automatic, { numbering })).toBe(typed.join('\n'));
    expect(await textOfBody(twin)).toBe(typed.join('\n'));
  });

  it('stand at the start of the paragraph, with their span', async () => {
    const { document } = await readParts({ body: paragraph('总体要求', inList(1)), numbering });
    const [first] = document.blocks;
    expect(first?.type === 'paragraph' && first.label && textOf(document.text, first.label)).toBe('一、');
  });

  it('go on past twenty and a hundred', async () => {
    const body = Array.from({ length: 121 }, () => paragraph('事项', inList(1))).join('');
    const lines = (await textOfBody(body, { numbering })).split('\n');
    expect([lines[20], lines[100], lines[109]]).toEqual(['二十一、事项', '一百零一、事项', '一百一十、事项']);
  });
});

describe('counting', () => {
  it('goes on after paragraphs in between, and in another list of the same definition', async () => {
    const body =
      paragraph('甲', inList(1)) +
      paragraph('中间') +
      paragraph('乙', inList(1)) +
      paragraph('丙', inList(2));
    expect(await textOfBody(body, { numbering })).toBe('一、甲\n中间\n二、乙\n三、丙');
  });

  it('starts where the level says', async () => {
    const numbering = abstractList(0, level(0, 'decimal', '%1)', '', 5)) + list(1, 0);
    expect(await textOfBody(paragraph('甲', inList(1)), { numbering })).toBe('5)甲');
  });

  it('starts at zero where the level gives no start', async () => {
    const numbering =
      abstractList(0, '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl>') +
      list(1, 0);
    expect(await textOfBody(paragraph('甲', inList(1)), { numbering })).toBe('0)甲');
  });

  it('starts anew once where a list overrides the start', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = [1, 1, 3, 3, 1].map((id) => paragraph('项', inList(id))).join('');
    expect(await textOfBody(body, { numbering: OFFICIAL + list(1, 0) + list(3, 0, override) })).toBe(
      '一、项\n二、项\n一、项\n二、项\n三、项',
    );
  });

  it('takes a level from the list where the list overrides it', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '任务%1：')}</w:lvlOverride>`;
    const numbering = OFFICIAL + list(1, 0, override);
    expect(await textOfBody(paragraph('甲', inList(1)), { numbering })).toBe('任务1：甲');
  });

  it('does not restart a level whose lvlRestart is 0', async () => {
    const numbering =
      abstractList(
        0,
        level(0, 'chineseCounting', '第%1章'),
        level(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>'),
      ) + list(1, 0);
    const body = [0, 1, 1, 0, 1].map((at) => paragraph('文', inList(1, at))).join('');
    expect(await textOfBody(body, { numbering })).toBe(
      '第一章 文\n第一条 文\n第二条 文\n第二章 文\n第三条 文',
    );
  });

  it('restarts only after the level that lvlRestart names', async () => {
    const numbering =
      abstractList(
        0,
        level(0, 'decimal', '%1'),
        level(1, 'decimal', '%1.%2'),
        level(2, 'decimal', '#%3', '<w:lvlRestart w:val="1"/>'),
      ) + list(1, 0);
    const body = [0, 1, 2, 1, 2, 0, 2].map((at) => paragraph('文', inList(1, at))).join('');
    const labels = (await textOfBody(body, { numbering })).split('\n').filter((line) => line.startsWith('#'));
    expect(labels).toEqual(['#1 文', '#2 文', '#1 文']);
  });

  it('prints all levels in digits where the level is legal', async () => {
    const numbering =
      abstractList(0, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + list(1, 0);
    const body = paragraph('甲', inList(1)) + paragraph('乙', inList(1)) + paragraph('丙', inList(1, 1));
    expect(await textOfBody(body, { numbering })).toBe('I.甲\nII.乙\n2.1 丙');
  });

  it('fills in levels that were skipped', async () => {
    const numbering =
      abstractList(
        0,
        level(0, 'decimal', '%1'),
        level(1, 'decimal', '%1.%2'),
        level(2, 'decimal', '%1.%2.%3'),
      ) + list(1, 0);
    expect(await textOfBody(paragraph('文', inList(1, 2)), { numbering })).toBe('1.1.1 文');
  });

  it('counts in table cells as in the body, and numbers an empty cell', async () => {
    const numbering = abstractList(0, level(0, 'decimal', '%1')) + list(1, 0);
    const line = (text: string) =>
      `<w:tr><w:tc>${paragraph('', inList(1))}</w:tc><w:tc>${paragraph(text)}</w:tc></w:tr>`;
    expect(await textOfBody(`<w:tbl>${line('甲')}${line('乙')}</w:tbl>`, { numbering })).toBe('1\t甲\n2\t乙');
  });
});

describe('what stands between number and words', () => {
  const numbered = async (text: string, suffix: string, words: string) =>
    textOfBody(paragraph(words, inList(1)), {
      numbering: abstractList(0, level(0, 'chineseCounting', text, suffix)) + list(1, 0),
    });
  const NOTHING = '<w:suff w:val="nothing"/>';
  it.each([
    ['第%1条', '', '为加强管理', '第一条 为加强管理'],
    ['第%1条 ', '', '为加强管理', '第一条 为加强管理'],
    ['第%1条', '', '　为加强管理', '第一条　为加强管理'],
    ['%1、', '', '总则', '一、总则'],
  ])('%s', async (text, suffix, words, expected) => {
    expect(await numbered(text, suffix, words)).toBe(expected);
  });
  it('is nothing where the level says so and the label is closed', async () => {
    expect(await numbered('（%1）', NOTHING, '总则')).toBe('（一）总则');
  });
  it('is nothing where the level says so and the label is open', async () => {
    expect(await numbered('第%1条', NOTHING, '总则')).toBe('第一条总则');
  });
});

describe('where a number comes from', () => {
  const styles =
    style('Base', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>') +
    style('Derived', '<w:basedOn w:val="Base"/>') +
    style(
      'Second',
      '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>',
    ) +
    style('Circle', '<w:basedOn w:val="Round"/>') +
    style('Round', '<w:basedOn w:val="Circle"/>');
  const styled = (text: string, id: string, more = '') => paragraph(text, `<w:pStyle w:val="${id}"/>${more}`);

  it('is the style, and those it is based on', async () => {
    const body = styled('甲', 'Base') + styled('乙', 'Derived') + styled('丙', 'Second');
    const { text, document } = await readParts({ body, numbering, styles });
    expect(text).toBe('一、甲\n二、乙\n（一）丙');
    expect(document.blocks.map((block) => block.type === 'paragraph' && block.outlineLevel)).toEqual([
      0, 0, 1,
    ]);
  });

  it('is the level that names the style, where the style gives none', async () => {
    const tied =
      abstractList(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Tied"/>')) +
      list(1, 0);
    const styles = style('Tied', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    expect(await textOfBody(styled('甲', 'Tied'), { numbering: tied, styles })).toBe('1.1 甲');
  });

  it('is nowhere where the paragraph takes the number away with numId 0', async () => {
    const body = styled('甲', 'Base', inList(0)) + styled('乙', 'Base');
    expect(await textOfBody(body, { numbering, styles })).toBe('甲\n一、乙');
  });

  it('is nowhere where the list is not defined, or only a level is given', async () => {
    const body = paragraph('甲', inList(77)) + paragraph('乙', '<w:numPr><w:ilvl w:val="0"/></w:numPr>');
    expect(await textOfBody(body, { numbering })).toBe('甲\n乙');
  });

  it('is nowhere where the level prints nothing', async () => {
    const numbering = abstractList(0, level(0, 'none', '')) + list(1, 0);
    expect(await textOfBody(paragraph('甲', inList(1)), { numbering })).toBe('甲');
  });

  it('is a linked list where the definition stands in for a numbering style', async () => {
    const numbering =
      abstractList(0, '<w:numStyleLink w:val="Listing"/>') +
      abstractList(1, '<w:styleLink w:val="Listing"/>', level(0, 'chineseCounting', '第%1项，')) +
      list(1, 0) +
      list(2, 1);
    const styles =
      '<w:style w:type="numbering" w:styleId="Listing"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const body = paragraph('甲', inList(1)) + paragraph('乙', inList(2));
    expect(await textOfBody(body, { numbering, styles })).toBe('第一项，甲\n第二项，乙');
  });

  it('ends where styles are based on one another in a circle', async () => {
    expect(await textOfBody(styled('甲', 'Circle'), { numbering, styles })).toBe('甲');
  });
});
