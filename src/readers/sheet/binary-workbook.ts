// Binary workbooks (.xls of Excel 5 to 2003, .et of WPS). In: bytes of the compound file. Out: the workbook.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import { CHINESE_DATE_FORMATS } from '../../zh/sheet-words.js';
import { cleanText } from './cell-text.js';
import { type CellObject, loadNumberFormats, openBinary, type WorkBook, type WorkSheet } from './library.js';
import { type NumberDisplay, numberText } from './number-display.js';
import { type ReadWorkbook, SHEET_LIMITS, type Sheet, type SheetCell, type SheetNote } from './workbook.js';
import { isWithinLimits, tooLarge } from './worksheet.js';

/** Rows of a sheet before Excel 2007. */
const MOST_ROWS = 65_536;
/** Nothing in a binary workbook is packed: its size bounds what it holds. */
const MOST_BYTES = 128 * 1024 * 1024;

interface Counter {
  readonly display: NumberDisplay;
  cells: number;
  characters: number;
}

function cellWords(display: NumberDisplay, cell: CellObject): string {
  if (cell.t === 'n' && typeof cell.v === 'number') return numberText(display, cell.z ?? 0, cell.v);
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  return cell.t === 's' ? cleanText(String(cell.v ?? '')) : '';
}

function notesOf(cell: CellObject, row: number, column: number): SheetNote[] {
  return (cell.c ?? []).flatMap(({ a, t }) => {
    const text = cleanText(t ?? '');
    return text === '' ? [] : [{ row, column, author: a ?? '', text }];
  });
}

/** Indexes of rows or columns that are marked as hidden. */
const hiddenIn = (list: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): Set<number> => {
  const hidden = new Set<number>();
  list?.forEach((entry, index) => {
    if (entry?.hidden) hidden.add(index);
  });
  return hidden;
};

function sheetOf(name: string, hidden: boolean, source: WorkSheet, counter: Counter): Sheet {
  const cells: SheetCell[] = [];
  const errors: SheetCell[] = [];
  const notes: SheetNote[] = [];
  const rows = (source['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  rows.forEach((list, row) => {
    list?.forEach((cell, column) => {
      if (!cell) return;
      notes.push(...notesOf(cell, row, column));
      if (cell.t === 'e') errors.push({ row, column, text: cell.w ?? '' });
      const text = cellWords(counter.display, cell);
      if (text === '') return;
      counter.cells++;
      counter.characters += text.length;
      if (isWithinLimits(counter)) cells.push({ row, column, text });
    });
  });
  return {
    name,
    hidden,
    cells,
    merges: (source['!merges'] ?? [])
      .slice(0, SHEET_LIMITS.marks)
      .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenIn(source['!rows']),
    hiddenColumns: hiddenIn(source['!cols']),
    notes: notes.slice(0, SHEET_LIMITS.marks),
    errors: errors.slice(0, SHEET_LIMITS.marks),
    unsaved: [],
    pageHeader: '',
  };
}

async function workbookOf(book: WorkBook): Promise<ReadWorkbook> {
  const display: NumberDisplay = {
    dates: new Map(),
    formatNumber: await loadNumberFormats(),
    date1904: book.Workbook?.WBProps?.date1904 ?? false,
  };
  const counter: Counter = { display, cells: 0, characters: 0 };
  const sheets: Sheet[] = [];
  for (const [at, name] of book.SheetNames.slice(0, SHEET_LIMITS.sheets).entries()) {
    const source = book.Sheets[name];
    const kind = source?.['!type'] ?? 'sheet';
    if (!source || kind !== 'sheet') continue;
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    sheets.push(sheetOf(name, hidden, source, counter));
    if (!isWithinLimits(counter)) return { value: null, diagnostics: [tooLarge()] };
  }
  return { value: { sheets, pictures: 0, textBoxes: 0 }, diagnostics: [] };
}

/** Excel 5 and 95 name the stream Book, later ones Workbook (in UTF-16, an entry of the directory). */
const isBeforeUnicode = (bytes: Uint8Array): boolean =>
  !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('Workbook', 512, 'utf16le');

const refuse = (diagnostic: Diagnostic): ReadWorkbook => ({ value: null, diagnostics: [diagnostic] });

/** Reads a binary workbook; what the library throws becomes one sentence: a password, or damage. */
export async function openBinaryWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  if (bytes.length > MOST_BYTES) return refuse(tooLarge());
  let book: WorkBook;
  try {
    book = await openBinary(bytes, {
      rows: MOST_ROWS,
      codePages: isBeforeUnicode(bytes),
      builtIn: CHINESE_DATE_FORMATS,
    });
  } catch (fault) {
    const locked = /password|encrypt/i.test(fault instanceof Error ? fault.message : '');
    return refuse(diagnose(locked ? 'readers/encrypted-workbook' : 'readers/damaged-workbook'));
  }
  return workbookOf(book);
}
