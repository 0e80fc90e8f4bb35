// OFD: text by its places, tables by their ruling lines, what is left out, damaged and hostile files.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/index.js';
import { deltasOf } from '../../src/readers/ofd/placed-text.js';
import { cellsOf, expectSoundSpans } from '../support/docx.js';
import { factsOf } from '../support/gold.js';
import { grid, namespace, ofdEntries, page, readOfdBytes, readOfdParts, SIZE, text } from '../support/ofd.js';
import { makeZip } from '../support/zip.js';

const textOf = async (...objects: string[]): Promise<string> =>
  (await readOfdParts({ pages: [page(objects.join(''))] })).text;

describe('text', () => {
  it('is read from top to bottom, whatever the order of its objects', async () => {
    expect(
      await textOf(text(28, 60, '二、主要任务'), text(28, 40, '一、总体要求'), text(90, 20, '河湾镇方案')),
    ).toBe('河湾镇方案\n一、总体要求\n二、主要任务');
  });

  it('joins the pieces of a line, and lines that were full', async () => {
    const width = 27;
    const full = '各村要把清淤工作列入年度计划逐段落实专人负责并按月报告进度';
    const objects = [
      text(28, 40, full.slice(0, 10)),
      text(28 + 10 * SIZE, 40, full.slice(10, width)),
      text(28, 50, `${full.slice(width)}。`),
    ];
    expect(await textOf(text(28, 30, '一'.repeat(width)), ...objects)).toContain(`${full}。`);
  });

  it('maps letters by the CTM of their object', async () => {
    const scaled = `<ofd:TextObject ID="1" Boundary="28 40 100 6" CTM="5.6 0 0 5.6 0 0" Size="1"><ofd:TextCode X="0" Y="0.85" DeltaX="1">青石</ofd:TextCode><ofd:TextCode X="2" DeltaX="1">县城</ofd:TextCode></ofd:TextObject>`;
    expect(await textOf(scaled)).toBe('青石县城');
  });

  it('follows the widths of characters where no distances stand', async () => {
    const plain = `<ofd:TextObject ID="1" Boundary="28 40 100 6" Size="5.6"><ofd:TextCode X="0" Y="5">2026年3月</ofd:TextCode></ofd:TextObject>`;
    expect(await textOf(plain)).toBe('2026年3月');
  });

  it.each([
    ['2.5 g 3 4 1', 9, [2.5, 4, 4, 4, 1]],
    ['g 99999999 1', 3, [1, 1, 1]],
    ['g x 1 2', 9, [2]],
    ['', 9, []],
    [undefined, 9, []],
  ])('distances %s', (list, most, expected) => {
    const deltas = deltasOf(list, most);
    expect(deltas).toEqual(expected);
  });

  it('counts what stands aslant and leaves out what is not visible', async () => {
    const slanted = text(50, 100, '内部资料', ' CTM="0.7 0.7 -0.7 0.7 0 0"');
    const hidden = text(28, 60, '看不见', ' Visible="false"');
    const { text: words, diagnostics } = await readOfdParts({
      pages: [page(text(28, 40, '正文') + slanted + hidden)],
    });
    expect(words).toBe('正文');
    expect(diagnostics.map(({ code, details }) => [code, details])).toEqual([
      ['readers/watermark', { count: 4 }],
    ]);
  });
});

describe('pages', () => {
  it('stand on their templates', async () => {
    const { text: words } = await readOfdParts({
      pages: [page(text(28, 60, '正文'), '<ofd:Template TemplateID="7" ZOrder="Background"/>')],
      common: '<ofd:TemplatePage ID="7" BaseLoc="/Doc_0/Tpls/Content.xml"/>',
      entries: [{ name: 'Doc_0/Tpls/Content.xml', data: page(text(80, 30, '云溪市文件')) }],
    });
    expect(words).toBe('云溪市文件\n正文');
  });

  it('have annotations and seals, which are counted and not read', async () => {
    const { text: words, diagnostics } = await readOfdParts({
      pages: [page(text(28, 40, '正文'))],
      tail: '<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations>',
      body: '<ofd:Signatures>Doc_0/Signs/Signatures.xml</ofd:Signatures>',
      entries: [
        {
          name: 'Doc_0/Annots/Annotations.xml',
          data: `<ofd:Annotations ${namespace}><ofd:Page PageID="0"><ofd:FileLoc>Page_0/Annotation.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>`,
        },
        {
          name: 'Doc_0/Annots/Page_0/Annotation.xml',
          data: `<ofd:PageAnnot ${namespace}><ofd:Annot Type="Watermark"><ofd:Appearance>${text(1, 1, '水印')}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>`,
        },
        {
          name: 'Doc_0/Signs/Signatures.xml',
          data: `<ofd:Signatures ${namespace}><ofd:Signature ID="1"/></ofd:Signatures>`,
        },
      ],
    });
    expect(words).toBe('正文');
    expect(diagnostics.map(({ code, details }) => [code, details])).toEqual([
      ['readers/ofd-annotations', { count: 2 }],
    ]);
  });
});

const XS = [20, 36, 106, 148, 190];
const YS = [60, 70, 80, 90];
const ROWS = [
  ['序号', '工作任务', '牵头单位', '完成时限'],
  ['1', '疏浚河道十公里', '镇水利站', '6月底前'],
  ['2', '修复提灌站三座', '镇农业办', '2026年10月底前'],
];
const tablePage = page(
  text(40, 40, '河湾镇2026年水利工作任务分解表', '', 4.2) +
    grid(XS, YS) +
    ROWS.flatMap((cells, row) =>
      cells.map((words, column) => text(XS[column]! + 2, YS[row]! + 3, words, '', 4.2)),
    ).join(''),
);

describe('ruled tables', () => {
  it('give their cells', async () => {
    const { document } = await readOfdParts({ pages: [tablePage] });
    expect(cellsOf(document)).toEqual(
      ROWS.flatMap((cells, row) => cells.map((words, column) => `${row},${column} ${words}`)),
    );
  });

  it('give the tasks that stand in them', async () => {
    const plan = await parsePlan(makeZip(ofdEntries({ pages: [tablePage] })), { name: '水利.ofd' });
    expect(plan.document.title).toBe('河湾镇2026年水利工作任务分解表');
    expect(
      factsOf(plan).tasks.map(({ number, title, lead, deadlines }) => [
        number,
        title,
        lead,
        deadlines.map(({ end }) => end),
      ]),
    ).toEqual([
      ['1', '疏浚河道十公里', ['镇水利站'], ['2026-06-30']],
      ['2', '修复提灌站三座', ['镇农业办'], ['2026-10-31']],
    ]);
  });
});

describe('files that cannot be read', () => {
  const codesOf = async (bytes: Uint8Array): Promise<string[]> => {
    const { value, diagnostics } = await readOfdBytes(bytes);
    expect(value).toBeNull();
    return diagnostics.map(({ code }) => code);
  };
  const sound = ofdEntries({ pages: [page(text(28, 40, '正文'))] });

  it('are refused in one sentence', async () => {
    expect(await codesOf(makeZip([...sound, { name: 'Doc_0/Encryptions.xml', data: 'x' }]))).toEqual([
      'readers/ofd-encrypted',
    ]);
    expect(await codesOf(makeZip(ofdEntries({ pages: [page('<ofd:ImageObject/>')] })))).toEqual([
      'readers/ofd-without-text',
    ]);
    expect(await codesOf(makeZip(ofdEntries({ pages: [] })))).toEqual(['readers/no-content-part']);
    expect(await codesOf(makeZip(sound.filter(({ name }) => !name.includes('Page_0'))))).toEqual([
      'readers/ofd-missing-pages',
    ]);
    expect(await codesOf(makeZip(sound.filter(({ name }) => name !== 'OFD.xml')))).toEqual([
      'readers/no-content-part',
    ]);
  });

  it('are refused where a page holds more than paper can', async () => {
    const crowded = text(28, 40, '甲乙'.repeat(50_000), '', 0.001);
    expect(await codesOf(makeZip(ofdEntries({ pages: [page(crowded)] })))).toEqual(['readers/ofd-too-large']);
  });

  it('are told where single pages are missing', async () => {
    const entries = ofdEntries({ pages: [page(text(28, 40, '甲')), page(text(28, 40, '乙'))] });
    const { value, diagnostics } = await readOfdBytes(
      makeZip(entries.filter(({ name }) => !name.includes('Page_1'))),
    );
    expect([value?.text, diagnostics.map(({ code }) => code)]).toEqual(['甲', ['readers/ofd-missing-pages']]);
  });

  it.each([
    [
      'numbers that are none',
      text(28, 40, '甲').replace('Size="5.6"', 'Size="1e999"') + text(28, 60, '正文'),
    ],
    ['a map that is no map', text(28, 40, '正文', ' CTM="NaN 0 0 x 0 0"')],
    [
      'paths that are none',
      `${text(28, 40, '正文')}<ofd:PathObject Boundary="0 0 1 1"><ofd:AbbreviatedData>M 1 constructor L A 1 2 B</ofd:AbbreviatedData></ofd:PathObject>`,
    ],
    ['letters at the end of the world', text(1e300, 40, '甲') + text(28, 40, '正文')],
  ])('for %s are read as far as they make sense', async (_, objects) => {
    expect((await readOfdParts({ pages: [page(objects)] })).text).toContain('正文');
  });

  it('are answered, whatever is done to the bytes or the numbers', async () => {
    const bytes = makeZip(ofdEntries({ pages: [tablePage] }));
    const edit = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) });
    const answers = async (changed: Uint8Array): Promise<void> => {
      const { value, diagnostics } = await readOfdBytes(changed);
      if (value) expectSoundSpans(value);
      else expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 4 }), async (edits) => {
        const changed = Uint8Array.from(bytes);
        for (const { at, to } of edits) changed[at] = to;
        await answers(changed);
      }),
      { numRuns: 100 },
    );
    const numbers = tablePage.match(/\d+(?:\.\d+)?/g)!;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(numbers.length - 1),
        fc.constantFrom('-7', '1e9', 'x', '0'),
        async (which, put) => {
          let count = 0;
          const changed = tablePage.replace(/\d+(?:\.\d+)?/g, (whole) => (count++ === which ? put : whole));
          await answers(makeZip(ofdEntries({ pages: [changed] })));
        },
      ),
      { numRuns: 100 },
    );
  });
});
