// The ledger workbook in tests. In: plans. Out: its bytes, its parts, and its cells as another program reads them.
import { expect } from 'vitest';
import * as XLSX from 'xlsx';
import { joinChunks, type Plans } from '../../src/writers/writer.js';
import { writeLedger } from '../../src/writers/xlsx/ledger.js';
import { unzip } from './unzip.js';

export const bytesOf = (plans: Plans): Promise<Uint8Array> => joinChunks(writeLedger(plans));

export const partOf = (bytes: Uint8Array, name: string): string => {
  const part = unzip(bytes).get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return part.text;
};

export const sheetOf = (bytes: Uint8Array): string => partOf(bytes, 'xl/worksheets/sheet1.xml');

/** The sheet as another program reads it. */
export const readBack = (bytes: Uint8Array): XLSX.WorkSheet => {
  const book = XLSX.read(bytes, { cellStyles: true, cellNF: true });
  expect(book.SheetNames).toEqual(['总台账', '统计', '章节', '问题', '来源']);
  return book.Sheets.总台账 as XLSX.WorkSheet;
};

export const allRows = (sheet: XLSX.WorkSheet): unknown[][] =>
  XLSX.utils.sheet_to_json(sheet, { header: 1, raw: false });

/** The header and what stands below it, without the lines above. */
export const rowsOf = (sheet: XLSX.WorkSheet): unknown[][] => {
  const rows = allRows(sheet);
  return rows.slice(rows.findIndex((row) => row[0] === '序号'));
};

export const cellUnder = (sheet: XLSX.WorkSheet, header: string, row = 1): XLSX.CellObject | undefined => {
  const column = (rowsOf(sheet)[0] ?? []).indexOf(header);
  const above = allRows(sheet).length - rowsOf(sheet).length;
  return sheet[XLSX.utils.encode_cell({ r: above + row, c: column })] as XLSX.CellObject | undefined;
};
