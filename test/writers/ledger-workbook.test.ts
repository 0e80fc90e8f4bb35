import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import type { Plan } from '../../src/plan/schema.js';
import { joinChunks, type Plans } from '../../src/writers/writer.js';
import { writeLedger } from '../../src/writers/xlsx/ledger.js';
import { sampleDeadline, samplePlan, sampleSection, sampleTask, sampleUnit } from '../support/plan.js';
import { unzip } from '../support/unzip.js';

const bytesOf = (plans: Plans): Promise<Uint8Array> => joinChunks(writeLedger(plans));

const partOf = (bytes: Uint8Array, name: string): string => {
  const part = unzip(bytes).get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return part.text;
};

const sheetOf = (bytes: Uint8Array): string => partOf(bytes, 'xl/worksheets/sheet1.xml');

/** The sheet as another program reads it. */
const readBack = (bytes: Uint8Array): XLSX.WorkSheet => {
  const book = XLSX.read(bytes, { cellStyles: true, cellNF: true });
  expect(book.SheetNames).toEqual(['总台账']);
  return book.Sheets.总台账 as XLSX.WorkSheet;
};

const rowsOf = (sheet: XLSX.WorkSheet): unknown[][] =>
  XLSX.utils.sheet_to_json(sheet, { header: 1, raw: false });

const cellUnder = (sheet: XLSX.WorkSheet, header: string, row = 1): XLSX.CellObject | undefined => {
  const column = (rowsOf(sheet)[0] ?? []).indexOf(header);
  return sheet[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined;
};

const withTexts = (...texts: string[]): Plan =>
  samplePlan({ tasks: texts.map((text) => sampleTask({ title: text, text: '' })) });

const fullPlan = samplePlan({
  sections: [sampleSection('s1', '水利工程', { label: { raw: '一、', style: 'cn-dun', value: 1 } })],
  tasks: [
    sampleTask({
      section: 's1',
      number: '1.1',
      leadUnits: [sampleUnit('云溪市水利局')],
      responsibleUnits: [sampleUnit('青石县人民政府'), sampleUnit('河湾镇人民政府')],
      cooperatingUnits: [sampleUnit('云溪市财政局')],
      deadlines: [sampleDeadline('2026年6月底前', { end: '2026-06-30' })],
      extra: { 备注: '续建' },
    }),
    sampleTask({
      section: 's1',
      number: '1.2',
      deadlines: [sampleDeadline('长期坚持', { kind: 'ongoing' })],
    }),
  ],
});

describe('the sheet', () => {
  it('holds every task as another program reads it', async () => {
    expect(rowsOf(readBack(await bytesOf([fullPlan])))).toEqual([
      '序号 编号 章节 工作任务 工作要求 牵头单位 责任单位 配合单位 完成时限 时限类型 截止日期 备注 原文位置'.split(
        ' ',
      ),
      [
        '1',
        '1.1',
        '一、水利工程',
        '疏浚云溪河道',
        '清淤三公里。',
        '云溪市水利局',
        '青石县人民政府、河湾镇人民政府',
        '云溪市财政局',
        '2026年6月底前',
        '截止',
        '2026-06-30',
        '续建',
        '第1段',
      ],
      expect.arrayContaining(['2', '1.2', '长期坚持', '长期']) as unknown,
    ]);
  });

  it('types its cells: numbers, text, and days in the form yyyy-mm-dd', async () => {
    const sheet = readBack(await bytesOf([fullPlan]));
    expect(cellUnder(sheet, '序号')?.t).toBe('n');
    expect(cellUnder(sheet, '编号')?.t).toBe('s');
    expect(cellUnder(sheet, '截止日期')).toMatchObject({ t: 'n', z: 'yyyy\\-mm\\-dd', w: '2026-06-30' });
    expect(cellUnder(sheet, '截止日期', 2)?.v).toBeUndefined();
  });

  it('has its header frozen and a filter over all rows', async () => {
    const bytes = await bytesOf([fullPlan]);
    expect(sheetOf(bytes)).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
    expect(readBack(bytes)['!autofilter']).toEqual({ ref: 'A1:M3' });
  });

  it('prints on A4 landscape, one page wide, the header and the page number on every page', async () => {
    const bytes = await bytesOf([fullPlan]);
    const xml = sheetOf(bytes);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(xml).toContain('<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>');
    const names = XLSX.read(bytes).Workbook?.Names ?? [];
    expect(names.find(({ Name }) => Name === '_xlnm.Print_Titles')).toMatchObject({
      Ref: "'总台账'!$1:$1",
      Sheet: 0,
    });
  });

  it('styles the header with fill, bold and borders, and wraps the text of all cells', async () => {
    const bytes = await bytesOf([fullPlan]);
    expect(sheetOf(bytes)).toMatch(/<c r="A1" s="1" t="inlineStr">/);
    const looks =
      partOf(bytes, 'xl/styles.xml')
        .split('<cellXfs')[1]
        ?.match(/<xf .*?(?:<\/xf>|\/>)/g) ?? [];
    expect(looks[1]).toMatch(/fontId="1" fillId="2" borderId="1"/);
    for (const look of looks.slice(1)) expect(look).toMatch(/borderId="1".*wrapText="1"/);
    for (const look of looks.slice(2)) expect(look).toContain('vertical="top"');
  });

  it('is a header alone where there is no task', async () => {
    const sheet = readBack(await bytesOf([samplePlan({ tasks: [] })]));
    expect(sheet['!ref']).toBe('A1:M1');
    expect(sheet['!autofilter']).toEqual({ ref: 'A1:M1' });
  });

  it('names the plan in the page header, its & doubled', async () => {
    const { document } = samplePlan();
    const plan = samplePlan({ document: { ...document, title: '河道&水库<整治>' } });
    const bytes = await bytesOf([plan]);
    expect(sheetOf(bytes)).toContain('12 河道&amp;&amp;水库&lt;整治&gt;</oddHeader>');
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:title>河道&amp;水库&lt;整治&gt;</dc:title>');
    expect(sheetOf(await bytesOf([plan, plan]))).not.toContain('oddHeader');
  });
});

describe('cells', () => {
  it('never hold a formula, whatever they begin with', async () => {
    const texts = ['=HYPERLINK("http://x")', '+1+1', '-2', '@SUM(A1)', '1.10'];
    const bytes = await bytesOf([withTexts(...texts)]);
    const sheet = readBack(bytes);
    for (const [at, text] of texts.entries()) {
      expect(cellUnder(sheet, '工作任务', at + 1)).toMatchObject({ t: 's', v: text });
    }
    expect(sheetOf(bytes)).not.toContain('<f>');
    // quotePrefix, so that a person who edits the cell does not make a formula of it.
    expect(sheetOf(bytes).match(/ s="3" /g)).toHaveLength(4);
  });

  it('hold control characters, markup and what looks like an escape', async () => {
    const text = 'a\u000bb\u0000<c>&"d"\n甲\t乙_x000B_\u{20bb7}';
    const bytes = await bytesOf([withTexts(text)]);
    expect(cellUnder(readBack(bytes), '工作任务')?.v).toBe(text);
    expect(sheetOf(bytes)).toContain('a_x000B_b_x0000_&lt;c&gt;');
    expect(sheetOf(bytes)).toContain('乙_x005F_x000B_');
  });

  it('hold any characters, escapes and signs of XML among them', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('_x0041_', '_x_x000A_', '_x0041', '\u0001', '&amp;', ']]>', '<!--', '_', 'x', ' '),
    );
    // A lone CR is a line end to those who read XML; no text of a document holds one.
    const words = fc.array(piece).map((pieces) => `字${pieces.join('').replaceAll('\r', '')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 6 }), async (texts) => {
        const sheet = readBack(await bytesOf([withTexts(...texts)]));
        for (const [at, text] of texts.entries()) {
          expect(cellUnder(sheet, '工作任务', at + 1)?.v).toBe(text);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('show half a surrogate pair as a replacement character', async () => {
    const sheet = readBack(await bytesOf([withTexts('甲\ud842乙')]));
    expect(cellUnder(sheet, '工作任务')?.v).toBe('甲\ufffd乙');
  });

  it('are cut where they are too long for a cell, and say so', async () => {
    const length = 40_001;
    const sheet = readBack(await bytesOf([withTexts(`${'长'.repeat(32_743)}${'\u{20bb7}'.repeat(3629)}`)]));
    const value = String(cellUnder(sheet, '工作任务')?.v);
    expect(value.length).toBeLessThanOrEqual(32_767);
    expect(value.length).toBeGreaterThan(32_760);
    expect(value.endsWith(`……【此处截断，原文共${length}字】`)).toBe(true);
    expect(value).not.toContain('\ufffd');
  });

  it('of the longest length are not cut', async () => {
    const sheet = readBack(await bytesOf([withTexts('长'.repeat(32_767))]));
    expect(cellUnder(sheet, '工作任务')?.v).toBe('长'.repeat(32_767));
  });
});

describe('the file', () => {
  it('has well-formed parts, none of which knows the time', async () => {
    const parts = unzip(await bytesOf([fullPlan, samplePlan()]));
    expect([...parts.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    for (const { text, dosDate, dosTime } of parts.values()) {
      expect([dosDate, dosTime]).toEqual([0x21, 0]);
      expect(() => new SaxesParser({ xmlns: true }).write(text).close()).not.toThrow();
    }
  });

  it('is the same twice', async () => {
    const plans = Array.from({ length: 3 }, () => fullPlan);
    const first = await bytesOf(plans);
    expect(Buffer.compare(first, await bytesOf(plans))).toBe(0);
  });

  it('comes in chunks, and may be left off at any of them', async () => {
    const texts = Array.from({ length: 3000 }, (_, at) => `任务${at} ${Math.imul(at, 2_654_435_761)}`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of writeLedger([withTexts(...texts)])) {
      chunks.push(chunk);
      if (chunks.length === 10) break;
    }
    expect(chunks).toHaveLength(10);
    expect(Buffer.concat(chunks).includes('PK\x01\x02')).toBe(false);
  });

  it('fails where its plans fail', async () => {
    async function* plans(): AsyncGenerator<Plan> {
      yield samplePlan();
      throw new Error('the disk is gone');
    }
    await expect(bytesOf(plans())).rejects.toThrow('the disk is gone');
  });
});
