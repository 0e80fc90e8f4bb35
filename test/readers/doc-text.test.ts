// The words of Word 97–2003 files: characters, fields, changes, notes, headers, text boxes.
import { describe, expect, it } from 'vitest';
import {
  DELETED,
  type DocRun,
  field,
  HIDDEN,
  INSERTED,
  p,
  readParts,
  SPECIAL,
  special,
  sprm,
  textOf,
  u32,
} from '../support/doc.js';

const plc = (positions: readonly number[], data: readonly number[] = []): number[] => [
  ...positions.flatMap(u32),
  ...data,
];
const zeros = (count: number): number[] => new Array<number>(count).fill(0);

/** A record of a drawing (MS-ODRAW 2.2.1). */
const record = (version: number, type: number, data: readonly number[]): number[] => [
  version & 0xff,
  version >> 8,
  type & 0xff,
  type >> 8,
  ...u32(data.length),
  ...data,
];

describe('text', () => {
  it('of UTF-16 pieces', async () => {
    expect(await textOf([p('云溪市𠮷'), p('青石县')])).toBe('云溪市𠮷\n青石县');
  });

  it('of pieces of one byte a character, by windows-1252', async () => {
    expect(await textOf([p('A\x85\x93b\x94\xb7')], { narrow: true })).toBe('A…“b”·');
  });

  it('keeps breaks, tabs and hyphens as they print', async () => {
    expect(await textOf([p('甲\x0b乙\t丙\x1e丁\x1f戊')])).toBe('甲\n乙\t丙\u2011丁戊');
  });

  it('shows a page break between words only', async () => {
    expect(await textOf([p('甲\x0c乙'), p('\x0c丙'), p('丁\x0e')])).toBe('甲\n乙\n丙\n丁');
  });

  it('ends a paragraph where a section ends', async () => {
    const tables = { 6: plc([0, 2, 4], zeros(24)) };
    const paragraphs = [p('甲', [], { mark: '\f' }), p('乙')];
    const { document } = await readParts({ paragraphs, tables });
    expect(document.blocks).toHaveLength(2);
  });

  it('takes symbols from their fonts', async () => {
    const name = 'Wingdings\0';
    const bytes = [...zeros(39), ...Buffer.from(name, 'utf16le')];
    const symbol: DocRun = { text: '(', sprms: [...SPECIAL, 0x09, 0x6a, 0, 0, 0xfe, 0xf0] };
    const tables = { 15: [1, 0, 0, 0, bytes.length, ...bytes] };
    expect(await textOf([p([symbol, { text: '同意(甲)' }])], { tables })).toBe('☑同意(甲)');
  });

  it('leaves hidden text out and tells it', async () => {
    const { text, codes, document } = await readParts({
      paragraphs: [p([{ text: '显' }, { text: '隐', sprms: HIDDEN }, { text: '示' }])],
    });
    expect([text, codes]).toEqual(['显示', ['readers/hidden-text']]);
    expect(document.omissions).toEqual([{ reason: 'hidden', blocks: 1 }]);
  });

  it('takes what a fast save changed in a whole piece', async () => {
    const everythingHidden = (0x5c << 1) | (1 << 8);
    const { document, codes } = await readParts({ paragraphs: [p('甲')], modifier: everythingHidden });
    expect([document.blocks, codes]).toEqual([[], ['readers/hidden-text', 'readers/no-words']]);
  });
});

describe('fields', () => {
  it('give their result, not their instruction', async () => {
    expect(await textOf([p([{ text: '见' }, ...field(' HYPERLINK "a" ', '附件'), { text: '。' }])])).toBe(
      '见附件。',
    );
  });

  it('stand in each other', async () => {
    const inner = field(' PAGE ', '3');
    const runs = [
      special('\x13'),
      { text: ' IF ' },
      ...inner,
      special('\x14'),
      { text: '第三页' },
      special('\x15'),
    ];
    expect(await textOf([p(runs)])).toBe('第三页');
  });

  it('of a table of contents are set aside', async () => {
    const { document } = await readParts({
      paragraphs: [
        p([special('\x13'), { text: ' TOC \\o ' }, special('\x14'), { text: '一、总则\t1' }]),
        p([{ text: '二、任务\t2' }, special('\x15')]),
        p('正文'),
      ],
    });
    expect(document.blocks.map((block) => block.type === 'paragraph' && block.omit)).toEqual([
      'table-of-contents',
      'table-of-contents',
      undefined,
    ]);
  });
});

describe('tracked changes', () => {
  const paragraphs = [
    p([{ text: '前' }, { text: '旧', sprms: DELETED }, { text: '新', sprms: INSERTED }, { text: '后' }]),
    p('上', [], { markSprms: DELETED }),
    p('下'),
  ];

  it('are accepted', async () => {
    const { text, diagnostics } = await readParts({ paragraphs });
    expect(text).toBe('前新后\n上下');
    expect(diagnostics.map(({ details }) => details)).toEqual([{ accepted: 3, rejected: 0 }]);
  });

  it('are rejected', async () => {
    expect(await textOf(paragraphs, {}, { revisions: 'reject' })).toBe('前旧后\n上\n下');
  });

  it('are told with their places', async () => {
    const { text, diagnostics } = await readParts({ paragraphs }, { revisions: 'report' });
    expect(diagnostics.map(({ code, details, span }) => [code, details.text, span])).toEqual([
      ['readers/revision-deleted', '旧', { start: 1, end: 1 }],
      ['readers/revision-inserted', '新', { start: 1, end: 2 }],
      ['readers/revisions', undefined, null],
      ['readers/revision-structure', undefined, null],
    ]);
    expect(text.slice(1, 2)).toBe('新');
  });

  it('of properties count from the wall on', async () => {
    const changed = [p('甲', [...sprm(0x2640, 1), ...sprm(0x2664, 1), ...sprm(0x2640, 2)])];
    const levelOf = async (revisions: 'accept' | 'reject') =>
      (await readParts({ paragraphs: changed }, { revisions })).document.blocks[0];
    expect(await levelOf('accept')).toMatchObject({ outlineLevel: 2 });
    expect(await levelOf('reject')).toMatchObject({ outlineLevel: 1 });
  });
});

describe('what stands beside the body', () => {
  it('footnotes and endnotes are counted', async () => {
    const { text, document, codes } = await readParts({
      paragraphs: [p([{ text: '甲' }, special('\x02'), { text: '乙' }])],
      others: [[p('注文')]],
      tables: { 2: plc([1, 4], zeros(2)), 3: plc([0, 3]) },
    });
    expect([text, codes]).toEqual(['甲乙', ['readers/footnotes']]);
    expect(document.omissions).toEqual([{ reason: 'footnote', blocks: 1 }]);
  });

  it('headers and footers are counted', async () => {
    const { text, document } = await readParts({
      paragraphs: [p('正文')],
      others: [[], [p('页眉'), p('页脚'), p('又一行')]],
      tables: { 11: plc([0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 10]) },
    });
    expect(text).toBe('正文');
    expect(document.omissions).toEqual([
      { reason: 'page-header', blocks: 1 },
      { reason: 'page-footer', blocks: 2 },
    ]);
  });

  it('comments are told with author, words and place', async () => {
    const author = Buffer.from('审核人', 'utf16le');
    const { text, diagnostics } = await readParts({
      paragraphs: [p([{ text: '甲乙' }, special('\x05'), { text: '丙' }])],
      others: [[], [], [], [p([special('\x05'), { text: '请核对' }])]],
      tables: { 4: plc([2, 5], zeros(30)), 5: plc([0, 5]), 36: [3, 0, ...author] },
    });
    expect(text).toBe('甲乙丙');
    expect(diagnostics).toMatchObject([
      { code: 'readers/comment', details: { author: '审核人', text: '请核对' }, span: { start: 2, end: 2 } },
    ]);
  });

  it('text boxes stand behind the paragraph they are anchored in', async () => {
    const shape = 1026;
    const { text, codes } = await readParts({
      paragraphs: [p([{ text: '框前' }, special('\x08'), { text: '框后' }]), p('下段')],
      others: [[], [], [], [], [], [p('框内'), p('')]],
      tables: {
        40: plc([2, 9], [...u32(shape), ...zeros(22)]),
        56: plc([0, 4], [...zeros(14), ...u32(shape), ...zeros(4)]),
      },
    });
    expect([text, codes]).toEqual(['框前框后\n框内\n下段', []]);
  });

  it('boxes in a group stand where the group is anchored', async () => {
    const shape = (id: number) => record(0xf, 0xf004, record(0x2, 0xf00a, [...u32(id), ...u32(0)]));
    const group = record(0xf, 0xf003, [...shape(11), ...shape(12)]);
    const page = record(0xf, 0xf002, record(0xf, 0xf003, [...shape(10), ...group]));
    const { text } = await readParts({
      paragraphs: [p([{ text: '甲' }, special('\x08')]), p('乙')],
      others: [[], [], [], [], [], [p('组内')]],
      tables: {
        40: plc([1, 5], [...u32(11), ...zeros(22)]),
        50: [...record(0xf, 0xf000, []), 0, ...page],
        56: plc([0, 3], [...zeros(14), ...u32(12), ...zeros(4)]),
      },
    });
    expect(text).toBe('甲\n组内\n乙');
  });

  it('letters drawn as a shape are words; lines are nothing', async () => {
    const letters = [...Buffer.from('青石县人民政府\0', 'utf16le')];
    const properties = [0x7f, 0, ...u32(1), 0xc0, 0x80, ...u32(letters.length), ...letters];
    const options = record((2 << 4) | 3, 0xf00b, properties);
    const shape = (id: number, more: readonly number[]) =>
      record(0xf, 0xf004, [...record(0x2, 0xf00a, [...u32(id), ...u32(0)]), ...more]);
    const shapes = [...shape(10, []), ...shape(11, options), ...shape(12, [])];
    const { text, codes } = await readParts({
      paragraphs: [p([special('\x08'), special('\x08')]), p('甲')],
      tables: {
        40: plc([0, 1, 5], [...u32(11), ...zeros(22), ...u32(12), ...zeros(22)]),
        50: [...record(0xf, 0xf000, []), 0, ...record(0xf, 0xf002, record(0xf, 0xf003, shapes))],
      },
    });
    expect([text.trim(), codes]).toEqual(['青石县人民政府\n甲', []]);
  });

  it('pictures are counted', async () => {
    const { codes } = await readParts({
      paragraphs: [p([{ text: '甲' }, special('\x01'), special('\x08')])],
    });
    expect(codes).toEqual(['readers/pictures']);
    expect((await readParts({ paragraphs: [p([special('\x01')])] })).codes).toEqual([
      'readers/pictures-only',
    ]);
  });
});
