import { describe, expect, it } from 'vitest';
import { columnWidths, displayWidth, rowHeight } from '../../src/writers/column-widths.js';
import { columnName, serialDay } from '../../src/writers/spreadsheet-xml.js';
import { joinChunks } from '../../src/writers/writer.js';
import { sheetXml } from '../../src/writers/xlsx/sheet.js';
import { sheetNames } from '../../src/writers/xlsx/sheet-names.js';
import { workbookBytes } from '../../src/writers/xlsx/workbook.js';
import { unzip } from '../support/unzip.js';

const column = (header: string, widest = 20) => ({ header, type: 'text', widest }) as const;

describe('places and days', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (index, name) => {
    expect(columnName(index)).toBe(name);
  });

  it.each([
    ['1900-03-01', 61],
    ['2000-01-01', 36_526],
    ['2024-02-29', 45_351],
    ['2026-12-31', 46_387],
  ])('%s is day %i', (date, serial) => {
    expect(serialDay(date)).toBe(serial);
  });

  it('leaves days alone on which spreadsheets disagree', () => {
    expect(serialDay('1900-02-28')).toBeNull();
  });
});

describe('widths', () => {
  it.each([
    ['abc', 3],
    ['市水利局', 8],
    ['（Ａ）、“引”', 14],
    ['ｱｲ', 2],
    ['\u{20bb7}', 2],
    ['', 0],
  ])('%s takes %i places', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('follow the widest line up to what the column may take', () => {
    const columns = [column('甲'), column('乙'), column('丙')];
    const rows = [
      ['短', '十二个字十二个字十二个字', '七个字的行呢\n短'],
      ['', null, ''],
    ];
    expect(columnWidths(columns, rows)).toEqual([5, 21, 13]);
  });

  it('never wrap a header of four characters, and give dates the room of one', () => {
    const columns = [column('完成时限', 4), { header: '日', type: 'date', widest: 4 } as const];
    expect(columnWidths(columns, [])).toEqual([11, 11]);
  });

  it('grow where a cell would be taller than a row can be', () => {
    const [width] = columnWidths([column('要求', 40)], [['长'.repeat(900)]]);
    expect(width).toBeGreaterThan(41);
    expect(rowHeight(['长'.repeat(900)], [width ?? 0])).toBeLessThanOrEqual(409);
    expect(columnWidths([column('要求', 40)], [['长'.repeat(30_000)]])).toEqual([81]);
  });
});

describe('heights', () => {
  it('have room for every wrapped line of the tallest cell', () => {
    const one = rowHeight(['短', 1, null], [21, 21, 21]);
    expect(rowHeight(['一二三四五六七八九十', ''], [21, 21])).toBe(one);
    expect(rowHeight(['一二三四五六七八九十一', ''], [21, 21])).toBe(one + 14);
    expect(rowHeight(['甲\n\n乙'], [21])).toBe(one + 28);
    expect(rowHeight(['字'.repeat(32_000)], [21])).toBeLessThanOrEqual(409);
  });

  it('take a cell of a hundred thousand lines', () => {
    expect(rowHeight(['\n'.repeat(200_000)], [21])).toBeLessThanOrEqual(409);
    expect(columnWidths([column('甲')], [['甲\n'.repeat(200_000)]])).toEqual([5]);
  });
});

describe('sheets', () => {
  const sheet = (name: string) => ({
    name,
    columns: [{ header: '甲', type: 'text', width: 5 }] as const,
    top: [],
    rows: () => [[name]],
    filter: true,
    pageTitle: null,
  });

  it('are written row by row, as they are asked for', () => {
    let drawn = 0;
    function* rows(): Generator<string[]> {
      for (;;) {
        drawn++;
        yield ['任务'];
      }
    }
    const pieces = sheetXml({ ...sheet('甲'), rows }, { rows: 0, merged: [] });
    for (let piece = 0; piece < 5; piece++) pieces.next();
    expect(drawn).toBe(3);
    pieces.return(undefined);
  });

  it('may be several in one workbook, each with its own names', async () => {
    const bytes = await joinChunks(
      workbookBytes({ title: '台账', sheets: [sheet('总台账'), sheet("甲'&乙")] }),
    );
    const parts = unzip(bytes);
    expect(parts.get('xl/worksheets/sheet2.xml')?.text).toContain("甲'&amp;乙</t>");
    const workbook = parts.get('xl/workbook.xml')?.text ?? '';
    expect(workbook).toContain('<sheet name="甲\'&amp;乙" sheetId="2" r:id="rId2"/>');
    expect(workbook).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'甲\'\'&amp;乙\'!$1:$1</definedName>',
    );
  });
});

describe('names of sheets', () => {
  it('are short, without signs that Excel forbids, and each once', () => {
    const named = sheetNames();
    expect(named('总台账')).toBe('总台账');
    expect(named('各县（市、区）人民政府')).toBe('各县（市、区）人民政府');
    expect(named('县发改局/县统计局')).toBe('县发改局 县统计局');
    expect(named('总台账')).toBe('总台账(2)');
    expect(named('字'.repeat(40))).toBe('字'.repeat(31));
    expect(named('字'.repeat(50))).toBe(`${'字'.repeat(28)}(2)`);
    expect(named("'甲'")).toBe('’甲’');
    expect(named('?')).toBe('空');
    expect(named('History')).toBe('History_');
  });
});
