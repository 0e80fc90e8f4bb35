// RTF: text in code pages and Unicode, numbers, tables, changes, what is left out; damaged and hostile files; the fixtures.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, textOf } from '../../src/document/span.js';
import { cellsOf, expectSoundSpans } from '../support/docx.js';
import { bytesIn, readBody, readBytes, source, textOfBody } from '../support/rtf.js';

describe('text', () => {
  it.each([
    ['the code page of the document', bytesIn('青石县', 'gbk'), '青石县'],
    [
      'the character set of a font',
      `{\\fonttbl{\\f1\\fcharset136 M;}}\\f1 ${bytesIn('青石縣', 'big5')}`,
      '青石縣',
    ],
    ['bytes whose second is a letter or an escaped brace', "\\'81@\\'81\\{", '丂亄'],
    ['Unicode with more bytes to fall back on', "\\uc2\\u-26782\\'b9\\'c5\\u30707\\'ca\\'af", '面石'],
  ])('in %s', async (_, body, expected) => {
    expect(await textOfBody(body)).toBe(expected);
  });

  it('keeps tabs, line ends, quotes and spaces that are words of their own', async () => {
    expect(
      await textOfBody('甲\\tab 乙\\line 丙\\~丁\\_戊\\ldblquote 己\\rdblquote\\emdash\r\n 庚\\-辛\\\n壬'),
    ).toBe('甲\t乙\n丙\u00a0丁\u2011戊“己”— 庚辛\n壬');
  });

  it('takes characters outside the basic plane from their two halves', async () => {
    expect(await textOfBody('𠀀甲')).toBe('𠀀甲');
  });

  it('leaves out what is no text: definitions, pictures, instructions, unknown destinations', async () => {
    const body =
      '{\\fonttbl{\\f0 S;}}{\\colortbl;\\red0;}{\\stylesheet{\\s1 heading 1;}}{\\info{\\title t}}{\\*\\unknown x{y}}' +
      '甲{\\*\\shppict{\\pict\\bin4 }}}x}}{\\nonshppict{\\pict 00}}{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}{\\*\\bkmkstart b}乙';
    const { text, codes } = await readBody(body);
    expect([text, codes]).toEqual(['甲7乙', ['readers/pictures']]);
  });

  it('reads the second wording of a text that comes twice', async () => {
    expect(await textOfBody('{\\upr{x{y}}{\\*\\ud{甲}乙}}丙')).toBe('甲乙丙');
  });

  it('prints symbol fonts as the page shows them', async () => {
    expect(await textOfBody("{\\fonttbl{\\f0 S;}{\\f5\\fcharset2 Wingdings;}}{\\f5\\'fe}同意")).toBe('☑同意');
  });

  it('prints bullets whose font the file does not name', async () => {
    expect(await textOfBody('{\\fonttbl{\\f0 S;}}{\\listtext \\u61623?\\tab}甲')).toBe('•甲');
  });

  it('counts hidden text, notes, headers and footers, and tells comments', async () => {
    const body =
      '{\\header\\pard 页眉\\par\\pard\\par}{\\footerr 页脚}甲{\\v 暗}{\\super\\chftn{\\footnote 注文\\par}}' +
      '{\\*\\atnid A}{\\*\\atnauthor 某科}\\chatn{\\*\\annotation{\\*\\atndate 1}\\pard 请核}乙\\par';
    const { text, document, diagnostics } = await readBody(body);
    expect(text).toBe('甲乙');
    expect(document.omissions).toEqual([
      { reason: 'page-header', blocks: 1 },
      { reason: 'page-footer', blocks: 1 },
      { reason: 'hidden', blocks: 1 },
      { reason: 'comment', blocks: 1 },
      { reason: 'footnote', blocks: 1 },
    ]);
    expect(diagnostics[0]).toMatchObject({
      code: 'readers/comment',
      details: { author: '某科', text: '请核' },
    });
  });

  it('puts a text box behind its paragraph, once', async () => {
    const shape = '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard 框内\\par}}{\\shprslt 框内}}';
    expect(await textOfBody(`前${shape}后\\par 末\\par`)).toBe('前后\n框内\n末');
  });

  it('marks a table of contents and gives outline levels', async () => {
    const { document } = await readBody(
      '{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt 第一章\\par}}\\pard\\outlinelevel0 第一章\\par\\pard 正文\\par',
    );
    expect([...paragraphsOf(document)].map(({ omit, outlineLevel }) => [omit, outlineLevel])).toEqual([
      ['table-of-contents', undefined],
      [undefined, 0],
      [undefined, undefined],
    ]);
  });
});

describe('numbers', () => {
  it('stand before their paragraph, with a gap only where the two would run together', async () => {
    const label = (words: string) => `\\pard{\\listtext\\pard\\plain ${words}}\\ls1 `;
    const { document, text } = await readBody(
      `${label('一、\\tab')}甲\\par${label('第一条\\tab')}乙\\par${label('第二条')}丙\\par\\pard{\\pntext 1.\\tab}{\\*\\pn\\pntxta .}丁\\par\\pard 戊\\par`,
    );
    expect(text).toBe('一、甲\n第一条 乙\n第二条丙\n1.丁\n戊');
    expect([...paragraphsOf(document)].map(({ label: span }) => span && textOf(text, span))).toEqual([
      '一、',
      '第一条',
      '第二条',
      '1.',
      undefined,
    ]);
  });
});

const rowOf = (edges: readonly string[], cells: readonly string[]): string =>
  `\\trowd ${edges.map((edge) => (/^\d/.test(edge) ? `\\cellx${edge}` : edge)).join('')}\\pard\\intbl ${cells.map((words) => `${words}\\cell `).join('')}\\row `;

describe('tables', () => {
  it('take columns from the edges of all rows, merges and header rows', async () => {
    const body =
      rowOf(['\\trhdr', '1000', '3000'], ['序号', '单位']) +
      rowOf(['\\clvmgf', '1000', '2005', '3000'], ['1', '牵头', '配合']) +
      rowOf(['\\clvmrg', '1000', '\\clmgf', '2000', '\\clmrg', '3000'], ['', '全部', '']) +
      '\\pard 表后\\par';
    const { document, text } = await readBody(body);
    expect(cellsOf(document)).toEqual([
      '0,0 序号',
      '0,1 c2 单位',
      '1,0 r2 1',
      '1,1 牵头',
      '1,2 配合',
      '2,1 c2 全部',
    ]);
    expect(document.blocks.map((block) => block.type === 'table' && block.headerRows)).toEqual([1, false]);
    expect(text).toBe('序号\t单位\n1\t牵头\t配合\n\t全部\n表后');
  });

  it('keep paragraphs, numbers and nested tables in their cell', async () => {
    const nested =
      '\\par\\pard\\intbl\\itap2 内甲\\nestcell 内乙\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}\\pard\\intbl 末';
    const body = rowOf(['1000', '3000'], [`{\\listtext 1.\\tab}`, `首${nested}`]);
    const { document } = await readBody(body);
    expect(cellsOf(document)).toEqual(['0,0 1.', '0,1 首/内甲/内乙/末']);
  });

  it('lose no words where rows are not ended or cells stand outside a table', async () => {
    expect(await textOfBody('\\trowd\\cellx9\\pard\\intbl 甲\\cell 乙\\par\\pard 丙\\par')).toBe(
      '甲\t乙\n丙',
    );
    expect(await textOfBody('\\trowd\\cellx1\\cellx2 甲\\cell 乙\\cell\\row 丙\\par')).toBe('甲\t乙\n丙');
  });
});

describe('tracked changes', () => {
  const body = '前{\\revised 新}{\\deleted 旧}后\\par 上{\\deleted\\par}下\\par';

  it('are accepted, rejected, or told one by one', async () => {
    expect(await textOfBody(body)).toBe('前新后\n上下');
    expect(await textOfBody(body, { revisions: 'reject' })).toBe('前旧后\n上\n下');
    const { text, diagnostics } = await readBody(body, { revisions: 'report' });
    expect(diagnostics.map(({ code, details, span }) => [code, details, span && textOf(text, span)])).toEqual(
      [
        ['readers/revision-inserted', { text: '新' }, '新'],
        ['readers/revision-deleted', { text: '旧' }, ''],
        ['readers/revisions', { accepted: 3, rejected: 0 }, null],
        ['readers/revision-structure', expect.objectContaining({ deletedMarks: 1, insertedMarks: 0 }), null],
      ],
    );
  });
});

describe('hostile files', () => {
  const codesOf = async (rtf: string): Promise<string[]> =>
    (await readBytes(Buffer.from(rtf, 'latin1'))).diagnostics.map(({ code }) => code);

  it('that nest too deep are refused', async () => {
    expect(await codesOf(`{\\rtf1 ${'{'.repeat(200_000)}`)).toEqual(['readers/too-deep']);
  });

  it('that are cut off, or hold bytes of another encoding, are read and told', async () => {
    expect(await codesOf('{\\rtf1 a{\\b b')).toEqual(['readers/damaged-part']);
    expect(await codesOf("{\\rtf1\\ansicpg936 a\\'d6 b}")).toEqual(['readers/undecodable-characters']);
  });

  it.each([
    ['nested rows without tables', '{\\rtf1 \\nestcell\\nestrow\\row\\cell\\row a}'],
    [
      'tables a thousand deep',
      `{\\rtf1 ${Array.from({ length: 1000 }, (_, at) => `\\pard\\intbl\\itap${at} a\\nestcell`).join('')}}`,
    ],
    [
      'numbers beyond all sense',
      '{\\rtf1 \\u99999999999? \\uc99999999 \\cellx-99999999999\\itap-4 a\\bin99999999 }',
    ],
    ['closing braces alone', '{\\rtf1 a}}}}{b'],
  ])('with %s are answered', async (_, rtf) => {
    const { value } = await readBytes(Buffer.from(rtf, 'latin1'));
    expectSoundSpans(value!);
    expect(value?.text).toContain('a');
  });

  it('are answered, whatever is done to the bytes', async () => {
    const sound = Buffer.from(
      source(
        `{\\rtf1\\ansicpg936{\\fonttbl{\\f0\\fcharset134 S;}}\\f0{\\listtext 一、}甲${bytesIn('乙', 'gbk')}{\\field{\\*\\fldinst TOC}{\\fldrslt x\\par}}{\\deleted 丙}\\par${rowOf(['\\clvmgf', '10', '20'], ['丁', '{\\shp{\\*\\shpinst{\\shptxt 戊\\par}}}'])}{\\header 己}}`,
      ),
      'latin1',
    );
    const pieces = [
      '{',
      '}',
      '\\cell ',
      '\\row ',
      '\\par ',
      '{\\field',
      '{\\*\\fldinst ',
      '\\itap3 ',
      '{\\shptxt ',
      '\\pard ',
    ];
    const edit = fc.record({
      at: fc.nat(sound.length - 1),
      put: fc.constantFrom(...pieces),
      over: fc.nat(4),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 5 }), async (edits) => {
        let bytes = sound.toString('latin1');
        for (const { at, put, over } of edits) bytes = bytes.slice(0, at) + put + bytes.slice(at + over);
        const { value } = await readBytes(Buffer.from(bytes, 'latin1'), { revisions: 'report' });
        if (value) expectSoundSpans(value);
      }),
      { numRuns: 400 },
    );
  });
});
