// The one owner of the spreadsheet library (xlsx, some 900 KB): loaded only for binary workbooks and formats of numbers.
// In: bytes, or a number and its format. Out: the library's workbook, or text.
import type { WorkBook } from 'xlsx';

export type { CellObject, WorkBook, WorkSheet } from 'xlsx';

/** Writes a number as a format has it; null where the format is none. The format is a code, or a built-in number. */
export type FormatNumber = (format: string | number, value: number) => string | null;

/** The formatter that the library's types leave out. */
interface Formatter {
  format(format: string | number, value: number): string;
  load(format: string, number: number): void;
}

export async function loadNumberFormats(): Promise<FormatNumber> {
  const { SSF } = (await import('xlsx')) as { SSF: Formatter };
  return (format, value) => {
    try {
      return SSF.format(format, value).trim();
    } catch {
      return null;
    }
  };
}

export interface BinaryOptions {
  /** How many rows of a sheet are read at most. */
  readonly rows: number;
  /** Strings of Excel 5 and 95 are in the code page of their country (936 in China); later ones are Unicode. */
  readonly codePages: boolean;
  /** Formats that the file names by number only. */
  readonly builtIn: Readonly<Record<number, string>>;
}

/** The library tells the terminal of records it does not know; nothing below the command line may print. */
function quietly<T>(work: () => T): T {
  const terminal = globalThis.console;
  const { error } = terminal;
  terminal.error = () => undefined;
  try {
    return work();
  } finally {
    terminal.error = error;
  }
}

/**
 * Opens a binary workbook (.xls, .et). Formulas are left out, so that none is worked on.
 * @throws Error where the library cannot read the file.
 */
export async function openBinary(bytes: Uint8Array, options: BinaryOptions): Promise<WorkBook> {
  const library = await import('xlsx');
  if (options.codePages) library.set_cptable(await import('xlsx/dist/cpexcel.full.mjs'));
  const { load } = library.SSF as Formatter;
  for (const [number, code] of Object.entries(options.builtIn)) load(code, Number(number));
  return quietly(() =>
    library.read(bytes, {
      type: 'array',
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      sheetRows: options.rows,
    }),
  );
}
