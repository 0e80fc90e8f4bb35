// Automatic numbers and styles of Word 97–2003 files.
import { describe, expect, it } from 'vitest';
import { textOf as slice } from '../../src/document/span.js';
import { type DocParts, inList, p, readParts, sprm, textOf, u32 } from '../support/doc.js';
import { instanceTable, type ListLevel, levelBytes, listTable } from '../support/doc-lists.js';
import { styleSheet } from '../support/doc-styles.js';

const OFFICIAL: readonly ListLevel[] = [
  { format: 37, text: '\x00、' },
  { format: 37, text: '（\x01）' },
  { format: 0, text: '\x02.' },
];

const tables = (
  levels: readonly ListLevel[],
  instances: Parameters<typeof instanceTable>[0] = [{ id: 7 }],
): NonNullable<DocParts['tables']> => ({ 73: listTable([{ id: 7, levels }]), 74: instanceTable(instances) });

const numbered = (...levels: readonly number[]) => levels.map((level) => p('项', inList(1, level)));

describe('automatic numbers', () => {
  it('are counted level by level', async () => {
    expect(await textOf(numbered(0, 1, 2, 2, 1, 2, 0, 1), { tables: tables(OFFICIAL) })).toBe(
      '一、项\n（一）项\n1.项\n2.项\n（二）项\n1.项\n二、项\n（一）项',
    );
  });

  it('are labels of their paragraphs', async () => {
    const { document, text } = await readParts({ paragraphs: numbered(0, 1), tables: tables(OFFICIAL) });
    expect(
      document.blocks.map((block) => block.type === 'paragraph' && block.label && slice(text, block.label)),
    ).toEqual(['一、', '（一）']);
  });

  it.each([
    [0, '12'],
    [1, 'XII'],
    [4, 'l'],
    [10, '一二'],
    [11, '十二'],
    [14, '１２'],
    [18, '⑫'],
    [22, '12'],
    [26, '⒓'],
    [27, '⑿'],
    [28, '⑫'],
    [33, '十二'],
    [36, '一二'],
    [37, '十二'],
    [38, '壹拾贰'],
    [39, '十二'],
    [57, '- 12 -'],
  ])('of format %i print twelve as %s', async (format, printed) => {
    const level: ListLevel = { format, text: '\x00：', start: 12 };
    expect(await textOf(numbered(0), { tables: tables([level]) })).toBe(`${printed}：项`);
  });

  it('print several levels, and all in digits where the level is legal', async () => {
    const levels: readonly ListLevel[] = [
      { format: 37, text: '第\x00章' },
      { format: 0, text: '\x00.\x01', flags: 4 },
    ];
    expect(await textOf(numbered(0, 0, 1), { tables: tables(levels) })).toBe('第一章 项\n第二章 项\n2.1 项');
  });

  it('go on where the level does not restart', async () => {
    const levels = [OFFICIAL[0]!, { format: 0, text: '第\x01条', flags: 8 }];
    expect(await textOf(numbered(0, 1, 0, 1), { tables: tables(levels) })).toBe(
      '一、项\n第1条 项\n二、项\n第2条 项',
    );
  });

  it('begin again where another list of the definition says so', async () => {
    const override = [...u32(5), ...u32(0x10)];
    const paragraphs = [p('甲', inList(1)), p('乙', inList(2)), p('丙', inList(2)), p('丁', inList(1))];
    const both = tables(OFFICIAL, [{ id: 7 }, { id: 7, overrides: [override] }]);
    expect(await textOf(paragraphs, { tables: both })).toBe('一、甲\n五、乙\n六、丙\n七、丁');
  });

  it('take a level that replaces that of the definition', async () => {
    const override = [...u32(0), ...u32(0x30), ...levelBytes({ format: 0, text: '任务\x00：', start: 3 })];
    const instead = tables(OFFICIAL, [{ id: 7, overrides: [override] }]);
    expect(await textOf(numbered(0, 0), { tables: instead })).toBe('任务3：项\n任务4：项');
  });

  it('stand at once before the words where the level has no suffix', async () => {
    const level: ListLevel = { format: 0, text: '\x00', suffix: 2 };
    expect(await textOf(numbered(0), { tables: tables([level]) })).toBe('1项');
  });

  it('are taken away by list 0', async () => {
    expect(await textOf([p('甲', inList(1)), p('乙', inList(0))], { tables: tables(OFFICIAL) })).toBe(
      '一、甲\n乙',
    );
  });

  it('stand in long lists of changes too', async () => {
    const changes = inList(1);
    const data = Uint8Array.from([0, 0, 0, 0, changes.length, 0, ...changes]);
    expect(await textOf([p('甲', sprm(0x6646, 4))], { tables: tables(OFFICIAL), data })).toBe('一、甲');
  });
});

describe('styles', () => {
  it('carry numbers, through their bases', async () => {
    const sheet = styleSheet([
      { base: 4095 },
      { base: 0, sprms: inList(1) },
      { base: 1, sprms: sprm(0x260a, 1) },
    ]);
    const paragraphs = [p('甲', [], { style: 1 }), p('乙', [], { style: 2 }), p('丙')];
    expect(await textOf(paragraphs, { tables: { ...tables(OFFICIAL), 1: sheet } })).toBe(
      '一、甲\n（一）乙\n丙',
    );
  });

  it('of headings give the outline level', async () => {
    const sheet = styleSheet([{ base: 4095 }, { base: 0, builtIn: 1 }, { base: 0, sprms: sprm(0x2640, 3) }]);
    const paragraphs = [
      p('甲', [], { style: 1 }),
      p('乙', [], { style: 2 }),
      p('丙', sprm(0x2640, 0)),
      p('丁'),
    ];
    const { document } = await readParts({ paragraphs, tables: { 1: sheet } });
    expect(document.blocks.map((block) => block.type === 'paragraph' && block.outlineLevel)).toEqual([
      0,
      3,
      0,
      undefined,
    ]);
  });

  it('of a table of contents set their paragraphs aside', async () => {
    const sheet = styleSheet([{ base: 4095 }, { base: 0, builtIn: 19 }]);
    const { document } = await readParts({
      paragraphs: [p('总则\t1', [], { style: 1 }), p('甲')],
      tables: { 1: sheet },
    });
    expect(document.blocks[0]).toMatchObject({ omit: 'table-of-contents' });
  });

  it('that run in a circle end', async () => {
    const sheet = styleSheet([{ base: 1 }, { base: 0 }]);
    expect(await textOf([p('甲', [], { style: 1 })], { tables: { 1: sheet } })).toBe('甲');
  });
});
