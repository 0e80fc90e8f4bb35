import { describe, expect, it } from 'vitest';
import { dateFormatOf, dateText } from '../../src/readers/sheet/dates.js';
import { blocksOf, bookEntries, type CellContent, readBook, readBytes } from '../support/sheets.js';
import { makeZip } from '../support/zip.js';

/** What cells show, one below the other. */
async function shown(cells: readonly CellContent[], more: object = {}): Promise<unknown[]> {
  const { document } = await readBook({ sheets: [{ rows: cells.map((cell) => [cell]) }], ...more });
  return blocksOf(document);
}

/** 30 June 2026, a Tuesday. */
const DAY = 46203;

describe('a cell of words', () => {
  it('gives shared, inline and calculated strings, without readings above them', async () => {
    const strings =
      '<si><t>甲</t></si><si><r><t>县</t></r><r><rPr><b/></rPr><t>水利局</t></r><rPh sb="0" eb="1"><t>xian</t></rPh><phoneticPr fontId="1"/></si>';
    const cells = [
      '<c r="AT" t="s"><v>1</v></c>',
      '<c r="AT" t="str"><f>A1&amp;"等"</f><v>县水利局等</v></c>',
      '乙',
    ];
    expect(await shown(cells, { strings })).toEqual(['县水利局', '县水利局等', '乙']);
  });

  it('gives the lines of a cell as paragraphs, tabs as spaces, characters written as _xHHHH_', async () => {
    const cells = ['县水利局\n\n县住建局\t（配合）', '甲_x000D_\n乙_x005F_x0041_'];
    expect(await shown(cells)).toEqual(['县水利局', '县住建局 （配合）', '甲', '乙_x0041_']);
  });

  it('gives truth values and ISO dates as they show', async () => {
    const cells = ['<c r="AT" t="b"><v>1</v></c>', '<c r="AT" t="d"><v>2026-06-30T00:00:00</v></c>'];
    expect(await shown(cells)).toEqual(['TRUE', '2026-06-30']);
  });
});

describe('a number', () => {
  it.each([
    [0, 12, '12'],
    [0, 0.1 + 0.2, '0.3'],
    [0, 440106199001011200, '440106199001011200'],
    ['0.0%', 0.356, '35.6%'],
    ['#,##0.00"万元"', 1234.5, '1,234.50万元'],
    ['0_);[Red]\\(0\\)', -3, '(3)'],
    [9, 0.5, '50%'],
    ['@', 7, '7'],
    ['0.0.0.0"', 7, '7'],
  ])('of format %s shows %d as %s', async (format, number, text) => {
    expect(await shown([{ number, style: 0 }], { formats: [format] })).toEqual([text]);
  });
});

describe('a day', () => {
  it.each([
    ['yyyy-mm-dd', DAY, '2026-06-30'],
    ['yyyy"年"m"月"d"日"', DAY, '2026-06-30'],
    ['[$-804]yyyy"年"m"月"d"日";@', DAY, '2026-06-30'],
    ['m/d/yy h:mm', DAY + 0.5, '2026-06-30 12:00'],
    ['yyyy/m/d h:mm', DAY, '2026-06-30'],
    ['yyyy/m/d', DAY + 0.5, '2026-06-30'],
    ['m"月"d"日"', DAY, '6月30日'],
    ['yyyy"年"m"月"', DAY, '2026年6月'],
    ['yy"年"m"月"', DAY, '2026年6月'],
    ['mmm-yy', DAY, '2026-06'],
    ['h:mm', 0.75, '18:00'],
    ['mm:ss', 0.001, '01:26'],
    [14, DAY, '2026-06-30'],
    [31, DAY, '2026-06-30'],
    [57, DAY, '2026年6月'],
    [58, DAY, '6月30日'],
  ])('of format %s shows %d as %s', async (format, number, text) => {
    expect(await shown([{ number, style: 0 }], { formats: [format] })).toEqual([text]);
  });

  it('counts from 1904 where the workbook does', async () => {
    expect(await shown([{ number: 44741, style: 0 }], { formats: [14], date1904: true })).toEqual([
      '2026-06-30',
    ]);
  });

  it('knows the 29 February 1900 that never was, and the ends of the calendar', () => {
    const format = dateFormatOf('yyyy-mm-dd')!;
    const days = [1, 59, 61, 2_958_465].map((serial) => dateText(format, serial, false));
    expect(days).toEqual(['1900-01-01', '1900-02-28', '1900-03-01', '9999-12-31']);
    expect([-1, 2_958_466, Number.NaN].map((serial) => dateText(format, serial, false))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is no other number', () => {
    const others = ['General', '[h]:mm', '#,##0', '0.00E+00', '@', '0"d"', '# ?/?', '"年"', '[Red]0'];
    expect(others.filter((code) => dateFormatOf(code) !== null)).toEqual([]);
  });
});

describe('a cell without a value', () => {
  it('is told where it is an error', async () => {
    const error = '<c r="AT" t="e"><f>B9/0</f><v>#DIV/0!</v></c>';
    const { document, diagnostics } = await readBook({
      sheets: [{ rows: [['甲'], [error, '乙'], [error]] }],
    });
    expect(document.text).toBe('甲\n乙');
    expect(diagnostics.map(({ code, details }) => [code, details])).toEqual([
      ['readers/cell-errors', { sheet: 'Sheet1', count: 2, cell: 'A2', value: '#DIV/0!' }],
    ]);
  });

  it('is told where a formula has no result', async () => {
    const formula = '<c r="AT"><f>SUM(B1:B9)</f></c>';
    const { document, diagnostics } = await readBook({ sheets: [{ rows: [['甲', formula]] }] });
    expect(document.text).toBe('甲');
    expect(diagnostics.map(({ code, details }) => [code, details])).toEqual([
      ['readers/formulas-without-result', { sheet: 'Sheet1', count: 1, cell: 'B1' }],
    ]);
  });

  it('is not told where it is hidden', async () => {
    const rows = [['甲'], ['<c r="AT" t="e"><v>#REF!</v></c>']];
    expect((await readBook({ sheets: [{ rows, hiddenRows: [2] }] })).codes).toEqual([]);
  });
});

describe('what is no cell', () => {
  it('is told: pictures, and words that float over the sheet', async () => {
    const entries = bookEntries({
      sheets: [{ rows: [['甲', '<c r="AT" t="str"><f>DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>']] }],
    });
    const shape = (words: string): string => `<sp><txBody><p><r><t>${words}</t></r></p></txBody></sp>`;
    const more = [
      { name: 'xl/media/image1.png', data: 'x' },
      { name: 'xl/drawings/drawing1.xml', data: `<wsDr>${shape('青石县任务表')}${shape(' ')}</wsDr>` },
    ];
    const { value, diagnostics } = await readBytes(makeZip([...entries, ...more]));
    expect(value?.text).toBe('甲');
    expect(diagnostics.map(({ code, details }) => [code, details])).toEqual([
      ['readers/pictures', { count: 1 }],
      ['readers/sheet-text-boxes', { count: 1 }],
    ]);
  });
});
