// The one owner of the spreadsheet library (xlsx, some 900 KB): loaded only for binary workbooks and formats of numbers.
// In: bytes, or a number and its format. Out: the library's workbook, or text.
import type { WorkBook } from 'xlsx';

export type { CellObject, WorkBook, WorkSheet } from 'xlsx';

/** Writes a number as a format has it; null where the format is none. The format is a code, or a built-in number. */
export type FormatNumber = (format: string | number, value: number) => string | null;

export async function loadNumberFormats(): Promise<FormatNumber> {
  const { SSF } = (await import('xlsx')) as unknown as {
    SSF: { format(format: string | number, value: number): string };
  };
  return (format, value) => {
    try {
      return SSF.format(format, value).trim();
    } catch {
      return null;
    }
  };
}

/** Strings of Excel 5 and 95 are in the code page of their country (936 in China); later ones are Unicode. */
async function loadCodePages(library: typeof import('xlsx')): Promise<void> {
  library.set_cptable(await import('xlsx/dist/cpexcel.full.mjs'));
}

/**
 * Opens a binary workbook (.xls, .et). Formulas are left out, so that none is worked on.
 * @param rows how many rows of a sheet are read at most. @throws Error where the library cannot read the file.
 */
export async function openBinary(bytes: Uint8Array, rows: number, codePages: boolean): Promise<WorkBook> {
  const library = await import('xlsx');
  if (codePages) await loadCodePages(library);
  return library.read(bytes, {
    type: 'array',
    dense: true,
    cellStyles: true,
    cellNF: true,
    cellFormula: false,
    cellHTML: false,
    sheetRows: rows,
  });
}
