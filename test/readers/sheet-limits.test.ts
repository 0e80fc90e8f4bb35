// Hostile and broken workbooks: each is refused with one sentence, or read for what is sound in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, bookBytes, bookEntries, readBytes, readRows } from '../support/sheets.js';
import { makeZip, type ZipEntry } from '../support/zip.js';

const HEADER = ['序号', '工作任务', '牵头单位', '完成时限'];
const rows = [HEADER, [1, '甲', '乙局', '3月']];
const codesOf = async (bytes: Uint8Array, format: 'xlsx' | 'xls' = 'xlsx'): Promise<string[]> => {
  const { value, diagnostics } = await readBytes(bytes, format);
  expect(value).toBeNull();
  return diagnostics.map(({ code }) => code);
};

const SHEET = 'xl/worksheets/sheet1.xml';
const replaced = (name: string, data: string, more: Partial<ZipEntry> = {}): Uint8Array =>
  makeZip(
    bookEntries({ sheets: [{ rows }] }).map((entry) =>
      entry.name === name ? { ...entry, data, ...more } : entry,
    ),
  );

// Some files are large; a busy machine needs its time for them.
describe('a workbook is refused', { timeout: 120_000 }, () => {
  it('where it is cut off', async () => {
    expect(await codesOf(bookBytes({ sheets: [{ rows }] }).subarray(0, 500))).toEqual(['readers/not-a-zip']);
  });

  it('where a part unpacks to far more than its size', async () => {
    const bomb = `<worksheet><sheetData>${' '.repeat(40 * 1024 * 1024)}`;
    expect(await codesOf(replaced(SHEET, bomb))).toEqual(['readers/suspicious-ratio']);
  });

  it('where a part is larger than it says', async () => {
    const { value, diagnostics } = await readBytes(
      replaced(SHEET, `<worksheet>${' '.repeat(100_000)}</worksheet>`, { size: 50 }),
    );
    expect(value?.text ?? '').toBe('');
    expect(diagnostics.map(({ code }) => code)).toContain('readers/damaged-part');
  });

  it('where it holds a document type', async () => {
    expect(
      await codesOf(replaced(SHEET, '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>')),
    ).toEqual(['readers/doctype']);
  });

  it('where it is no workbook, or a binary one', async () => {
    expect(await codesOf(makeZip([{ name: 'xl/a.xml', data: '<a/>' }]))).toEqual(['readers/no-workbook']);
    const binary = bookEntries({ sheets: [{ rows }] }).map(({ name, data }) => ({
      name: name.replace('workbook.xml', 'workbook.bin'),
      data: String(data).replace('xl/workbook.xml', 'xl/workbook.bin'),
    }));
    expect(await codesOf(makeZip(binary))).toEqual(['readers/binary-workbook']);
  });

  it('where its cells are more than a person can mean', async () => {
    const many = Array.from({ length: 500_001 }, (_, at) => `<row><c r="A${at + 1}"><v>1</v></c></row>`).join(
      '',
    );
    const sheet = `<worksheet xmlns="x"><sheetData>${many}</sheetData></worksheet>`;
    expect(await codesOf(replaced(SHEET, sheet))).toEqual(['readers/sheets-too-large']);
  });

  it('where few cells span a grid that is too large', async () => {
    const diagonal = Array.from({ length: 800 }, (_, at) => {
      const column = String.fromCharCode(
        65 + (Math.floor(at / 676) % 26),
        65 + (Math.floor(at / 26) % 26),
        65 + (at % 26),
      );
      return `<row r="${at + 1}"><c r="${column}${at + 1}"><v>1</v></c></row>`;
    }).join('');
    expect(
      await codesOf(replaced(SHEET, `<worksheet xmlns="x"><sheetData>${diagonal}</sheetData></worksheet>`)),
    ).toEqual(['readers/sheets-too-large']);
  });

  it('where one long string stands in many cells', async () => {
    const strings = `<si><t>${'长'.repeat(100_000)}</t></si>`;
    const cells = Array.from({ length: 400 }, () => ['<c r="AT" t="s"><v>0</v></c>']);
    expect(await codesOf(bookBytes({ sheets: [{ rows: cells }], strings }))).toEqual([
      'readers/sheets-too-large',
    ]);
  });
});

describe('a workbook is read', { timeout: 120_000 }, () => {
  it('with merged ranges as large as a sheet, many of them, and over each other', async () => {
    const merges = Array.from({ length: 2000 }, () => 'A1:XFD1048576');
    const { document } = await readRows(rows, { merges: [...merges, 'B2:C1048576', 'A2:B2'] });
    expect(document.blocks).toHaveLength(1);
  });

  it('with a hundred thousand empty rows that only have a style', async () => {
    const empty = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 3}" s="1"><c r="A${at + 3}" s="1"/></row>`,
    );
    const inner = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>${empty.join('')}</sheetData>`;
    const { value } = await readBytes(replaced(SHEET, `<worksheet xmlns="x">${inner}</worksheet>`));
    expect(value?.text).toBe('甲');
  });

  it('as far as its damaged sheet goes, with an error', async () => {
    const data =
      '<worksheet xmlns="x"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1"><v>';
    const { value, diagnostics } = await readBytes(replaced(SHEET, data));
    expect(value?.text).toBe('甲');
    expect(diagnostics.map(({ code }) => code)).toEqual(['readers/damaged-part']);
  });

  it('without the sheet that is missing, with an error', async () => {
    const entries = bookEntries({ sheets: [{ rows }, { rows: [['乙']] }] }).filter(
      ({ name }) => name !== SHEET,
    );
    const { value, diagnostics } = await readBytes(makeZip(entries));
    expect(value?.text).toBe('乙');
    expect(diagnostics.map(({ code }) => code)).toEqual(['readers/missing-part']);
  });

  it('with references that no sheet has, and cells out of order', async () => {
    const { value } = await readBytes(
      replaced(
        SHEET,
        '<worksheet xmlns="x"><sheetData><row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c><v>1</v></c><c r="ZZZZ1"><v>2</v></c><c r="A99999999" t="s"><v>7</v></c></row></sheetData><mergeCells><mergeCell ref="A1:"/><mergeCell ref="B2:A1:C3"/></mergeCells></worksheet>',
      ),
    );
    expect(value && blocksOf(value)).toEqual([
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ]);
  });

  it('whatever is done to its bytes or its XML', async () => {
    const entries = bookEntries({
      sheets: [
        {
          rows,
          merges: ['A1:B1'],
          hiddenRows: [2],
          comments: '<comment ref="A1" authorId="0"><text><t>注</t></text></comment>',
        },
      ],
      formats: [14, '0.0%'],
      strings: '<si><t>甲</t></si>',
    });
    const tags = String(entries.find(({ name }) => name === SHEET)!.data).split(/(?=<)/);
    const index = fc.nat(tags.length - 1);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(index, index, fc.boolean()), { maxLength: 5 }),
        fc.nat(5000),
        async (edits, cut) => {
          const changed = [...tags];
          for (const [at, other, drop] of edits)
            changed.splice(at, 1, ...(drop ? [] : [changed[other] ?? '', changed[at] ?? '']));
          const bytes = makeZip(
            entries.map((entry) => (entry.name === SHEET ? { ...entry, data: changed.join('') } : entry)),
          );
          const { value, diagnostics } = await readBytes(
            cut < bytes.length ? bytes.subarray(0, bytes.length - (cut % 3)) : bytes,
          );
          expect(value !== null || diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});
