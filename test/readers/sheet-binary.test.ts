import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';
import * as XLSX from 'xlsx';
import { describe as sentence } from '../../src/diagnostics/diagnostic.js';
import { blocksOf, readBytes } from '../support/sheets.js';

const HEADER = ['序号', '工作任务', '责任单位', '完成时限'];

function binaryBytes(
  change: (sheet: XLSX.WorkSheet, book: XLSX.WorkBook) => void,
  bookType: XLSX.BookType = 'biff8',
): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet([
    ['河湾镇任务表'],
    HEADER,
    [1, '修渠', '水利站\n各村', null],
    [2, '清淤', null, 46203],
    [3, '植树', '林业站', 46203],
  ]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Sheet1');
  change(sheet, book);
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer);
}

const uint16 = (...values: number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
const record = (type: number, data: Buffer): Buffer => Buffer.concat([uint16(type, data.length), data]);
const start = (kind: number): Buffer => record(0x0809, uint16(0x0500, kind, 0x096c, 0x07c9));
const end = record(0x0a, Buffer.alloc(0));

/** A BIFF5 stream with words in code page 936, one below the other. */
function excel95Bytes(...words: string[]): Uint8Array {
  const name = iconv.encode('防汛任务', 'gbk');
  const globals = (sheetAt: number): Buffer =>
    Buffer.concat([
      start(5),
      record(0x42, uint16(936)),
      record(0x85, Buffer.concat([uint16(sheetAt, 0, 0), Buffer.from([name.length]), name])),
      end,
    ]);
  const cells = words.map((text, row) => {
    const encoded = iconv.encode(text, 'gbk');
    return record(0x0204, Buffer.concat([uint16(row, 0, 0, encoded.length), encoded]));
  });
  const file = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(
    file,
    '/Book',
    Buffer.concat([globals(globals(0).length), start(0x10), ...cells, end]),
  );
  return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }) as Buffer);
}

describe('a binary workbook', () => {
  it('gives words, merged cells, days, what is hidden and comments', async () => {
    const bytes = binaryBytes((sheet, book) => {
      sheet['!merges'] = [XLSX.utils.decode_range('A1:D1'), XLSX.utils.decode_range('C3:C4')];
      sheet.D4!.z = 'yyyy"年"m"月"d"日"';
      sheet.D5!.z = 'm"月"d"日"';
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['底稿']]), '底稿');
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    });
    const { value, diagnostics } = await readBytes(bytes, 'xls');
    expect(value && blocksOf(value)).toEqual([
      '河湾镇任务表',
      [
        HEADER,
        ['1', '修渠', '水利站\n各村@2×1', ''],
        ['2', '清淤', '2026-06-30'],
        ['3', '植树', '林业站', '6月30日'],
      ],
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['readers/hidden-sheet']);
  });

  it('of Excel 95 is read in its code page', async () => {
    const { value } = await readBytes(excel95Bytes('河湾镇任务表', '序号'), 'xls');
    expect(value?.text).toBe('河湾镇任务表\n序号');
  });

  it('whatever is done to its bytes is answered, without a word on the terminal', async () => {
    const bytes = binaryBytes(() => undefined);
    const complain = vi.spyOn(console, 'error');
    const edit = fc.record({ at: fc.nat(bytes.length - 1), to: fc.constantFrom(0, 1, 0x7f, 0xff) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        fc.nat(bytes.length),
        async (edits, end) => {
          const changed = Uint8Array.from(bytes);
          for (const { at, to } of edits) changed[at] = to;
          const { value, diagnostics } = await readBytes(
            end % 4 === 0 ? changed.subarray(0, end) : changed,
            'xls',
          );
          expect(value !== null || diagnostics.length === 1).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
    expect(complain).not.toHaveBeenCalled();
    complain.mockRestore();
  });

  it('that is cut off or no workbook is refused with one sentence', async () => {
    const bytes = binaryBytes(() => undefined);
    for (const broken of [
      bytes.subarray(0, 600),
      new Uint8Array(4096),
      Uint8Array.from([...bytes.subarray(0, 512), ...new Uint8Array(8192)]),
    ]) {
      const { value, diagnostics } = await readBytes(broken, 'xls');
      expect(value?.text ?? '').toBe('');
      expect(diagnostics).toHaveLength(1);
      expect(sentence(diagnostics[0]!, 'en')).toMatch(/cut off or damaged|holds no words/);
    }
  });
});
