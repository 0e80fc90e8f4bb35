// A form of the user's own is filled; what is not filled stays.
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { fillTemplate } from '../../src/ledger/index.js';
import { moveNamed, moveReferences } from '../../src/ledger/template/move-rows.js';
import { joinChunks } from '../../src/writers/writer.js';
import { sampleDeadline, samplePlan, sampleTask, sampleUnit } from '../support/plan.js';
import { bookBytes, bookEntries, type SheetParts } from '../support/sheets.js';
import { unzip } from '../support/unzip.js';
import { makeZip } from '../support/zip.js';

const tasks = ['疏浚河道', '=1+1', '加固堤防'].map((title, at) =>
  sampleTask({
    id: `t-0000000${at}`,
    title,
    text: '',
    leadUnits: [sampleUnit('县水利局')],
    responsibleUnits: [sampleUnit('县财政局')],
    deadlines: [sampleDeadline('6月底前', { end: '2026-06-30' })],
    extra: { 投资额: `${at}亿元` },
  }),
);
const plan = samplePlan({ tasks });

const blank = (style: number): string => `<c r="AT" s="${style}"/>`;
const FORMATS = ['General', 'yyyy"年"m"月"d"日"', '0.00'];

const sheet = (blanks: number, more: Partial<SheetParts> = {}): SheetParts => ({
  name: '督查表',
  rows: [
    ['某县督查台账'],
    ['序号', '重点任务', '承办单位', '截止日期', '完成时限', '投资额', '领导批示'],
    ...Array.from({ length: blanks }, () => [0, 0, 0, 1, 0, 2, 0].map(blank)),
    ['填表人：', null, '<c r="AT"><f>COUNTA(B3:B4)</f><v>0</v></c>'],
  ],
  merges: ['A1:G1', `A${3 + blanks}:B${3 + blanks}`],
  behind: `<conditionalFormatting sqref="A3:A${2 + blanks}"/><dataValidations><dataValidation sqref="G3:G${2 + blanks}"/></dataValidations>`,
  ...more,
});

const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const override = (part: string, type: string): string =>
  `<Override PartName="/xl/${part}.xml" ContentType="${OFFICE}.${type}+xml"/>`;
const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${override('workbook', 'sheet.main')}${override('worksheets/sheet1', 'worksheet')}${override('styles', 'styles')}</Types>`;

/** A form that other programs open, too. */
const formBytes = (parts: SheetParts): Uint8Array =>
  makeZip(
    bookEntries({ sheets: [parts], formats: FORMATS }).map((entry) =>
      entry.name === '[Content_Types].xml' ? { ...entry, data: TYPES } : entry,
    ),
  );

async function filled(parts: SheetParts) {
  const { value, diagnostics } = await fillTemplate(formBytes(parts), [plan]);
  expect(diagnostics).toEqual([]);
  const bytes = await joinChunks(value!);
  const book = XLSX.read(bytes, { cellNF: true, cellFormula: true, cellStyles: true });
  const xml = unzip(bytes).get('xl/worksheets/sheet1.xml')!.text;
  const rows: unknown[][] = XLSX.utils.sheet_to_json(book.Sheets.督查表!, { header: 1, raw: false });
  return { bytes, xml, rows, cells: book.Sheets.督查表! };
}

const ROWS = [
  ['1', '疏浚河道', '县水利局、县财政局', '2026年6月30日', '6月底前', '0亿元'],
  ['2', '=1+1', '县水利局、县财政局', '2026年6月30日', '6月底前', '1亿元'],
  ['3', '加固堤防', '县水利局、县财政局', '2026年6月30日', '6月底前', '2亿元'],
];

describe('a form', () => {
  it('is filled by the names of its header, in its own looks', async () => {
    const { rows, cells, xml } = await filled(sheet(5));
    expect(rows.slice(0, 5)).toEqual([
      ['某县督查台账'],
      expect.arrayContaining(['重点任务', '领导批示']),
      ...ROWS,
    ]);
    expect(cells.D3).toMatchObject({ t: 'n', z: FORMATS[1] });
    expect(cells.B4).toMatchObject({ t: 's', v: '=1+1' });
    expect(xml).toContain('<c r="G3" s="0"/>');
    expect(xml).toContain('<row r="6"');
    expect(rows.at(-1)?.[0]).toBe('填表人：');
    expect(cells['!merges']?.map(XLSX.utils.encode_range)).toEqual(['A1:G1', 'A8:B8']);
  });

  it('gets more rows where it has too few, and what stands below moves down', async () => {
    const { rows, cells, xml } = await filled(sheet(2));
    expect(rows.slice(2, 5)).toEqual(ROWS);
    expect(rows[5]?.[0]).toBe('填表人：');
    expect(cells.C6).toMatchObject({ f: 'COUNTA(B3:B5)' });
    expect(cells['!merges']?.map(XLSX.utils.encode_range)).toEqual(['A1:G1', 'A6:B6']);
    expect(xml).toContain('sqref="A3:A5"');
    expect(xml).toContain('sqref="G3:G5"');
    expect(xml).toMatch(/<c r="D5" s="1"><v>46203<\/v>/);
  });

  it('is as high as its words need in its own columns', async () => {
    const long = samplePlan({ tasks: [sampleTask({ title: '长'.repeat(40), text: '' })] });
    const parts = sheet(2, {
      before: '<cols><col min="1" max="1" width="6"/><col min="2" max="7" width="21"/></cols>',
    });
    const { value } = await fillTemplate(formBytes(parts), [long]);
    const xml = unzip(await joinChunks(value!)).get('xl/worksheets/sheet1.xml')!.text;
    // Ten characters a line: four lines of 14 points.
    expect(xml).toMatch(/<row r="3" ht="64">/);
  });

  it('has its formulas in every row it fills', async () => {
    const formula = '<c r="AT" s="0"><f t="shared" ref="C2:C3" si="0">IF(B2="","B9",B2-$A$1)</f><v>0</v></c>';
    const copy = '<c r="AT" s="0"><f t="shared" si="0"/><v>0</v></c>';
    const rows = [
      ['工作任务', '截止日期', '剩余天数'],
      [blank(0), blank(1), formula],
      [blank(0), blank(1), copy],
    ];
    const { cells } = await filled({ name: '督查表', rows });
    expect([2, 3, 4].map((row) => (cells[`C${row}`] as XLSX.CellObject).f)).toEqual([
      'IF(B2="","B9",B2-$A$1)',
      'IF(B3="","B9",B3-$A$1)',
      'IF(B4="","B9",B4-$A$1)',
    ]);
    expect(cells.B4).toMatchObject({ t: 'n', w: '2026年6月30日' });
  });

  it('may have no row below its header at all', async () => {
    const { rows } = await filled({ name: '督查表', rows: [['序号', '工作任务', '牵头单位']] });
    expect(rows.slice(1)).toEqual(ROWS.map(([number, title]) => [number, title, '县水利局']));
  });

  it('writes a day as words where its own cells show none', async () => {
    const { cells } = await filled({
      name: '督查表',
      rows: [['工作任务', '截止日期', '责任单位'], [0, 0, 0].map(blank)],
    });
    expect(cells.B2).toMatchObject({ t: 's', v: '2026-06-30' });
  });

  it('is the same bytes twice', async () => {
    const [first, second] = [await filled(sheet(2)), await filled(sheet(2))];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it('is refused where no header is known, or it is no workbook', async () => {
    const bytes = bookBytes({ sheets: [{ rows: [['甲', '乙']] }] });
    const { value, diagnostics } = await fillTemplate(bytes, [plan]);
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([null, ['ledger/no-form']]);
    expect((await fillTemplate(new Uint8Array([80, 75, 3, 4]), [plan])).value).toBeNull();
  });
});

describe('references', () => {
  const insertion = { after: 5, count: 10 };

  it.each([
    ['A5', 'A5'],
    ['A6', 'A16'],
    ['$A$6+B2', '$A$16+B2'],
    ['SUM(F3:F5)', 'SUM(F3:F15)'],
    ['SUM(F3:F4)', 'SUM(F3:F4)'],
    ['SUM(F6:F9)', 'SUM(F16:F19)'],
    ['IF(A6="A6",LOG10(A7),Sheet2!A6)', 'IF(A16="A6",LOG10(A17),Sheet2!A6)'],
    ['A3:A5 G3:G5', 'A3:A15 G3:G15'],
  ])('%s becomes %s', (before, after) => {
    expect(moveReferences(before, insertion)).toBe(after);
  });

  it('move in the names of a workbook where they are of this sheet', () => {
    const names =
      "<n>督查表!$A$1:$H$9</n><n>'督查表'!$2:$2</n><n>别的督查表!$A$1:$H$9</n><n>'甲''乙'!$A$9</n>";
    expect(moveNamed(names, '督查表', insertion)).toBe(
      "<n>督查表!$A$1:$H$19</n><n>'督查表'!$2:$2</n><n>别的督查表!$A$1:$H$9</n><n>'甲''乙'!$A$9</n>",
    );
    expect(moveNamed(names, "甲'乙", insertion)).toContain("<n>'甲''乙'!$A$19</n>");
  });
});
