import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { readLedger } from '../../src/ledger/index.js';

describe('a workbook that is no ledger', () => {
  it('of this program, or that of one unit, is taken by force alone', async () => {
    const table = (header: string[], name: string) => {
      const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([header, header.map(() => '甲')]), name);
      return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    };
    const other = table(['序号', '工作任务'], 'Sheet1');
    const unit = table(['序号', '角色', '工作任务', '任务标识'], '总台账');
    expect((await readLedger(other)).diagnostics.map(({ code }) => code)).toEqual(['ledger/other-workbook']);
    expect((await readLedger(unit)).diagnostics.map(({ code }) => code)).toEqual(['ledger/one-unit']);
    expect((await readLedger(other, true)).value?.main.rows).toHaveLength(1);
  });

  it('is refused with a sentence', async () => {
    const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['甲', '乙']]));
    const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const { value, diagnostics } = await readLedger(bytes);
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([null, ['ledger/no-ledger']]);
    expect((await readLedger(new Uint8Array([1, 2, 3]))).value).toBeNull();
  });
});
