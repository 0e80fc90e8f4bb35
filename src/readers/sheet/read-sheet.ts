// Reads spreadsheets (.xlsx, .xlsm, .xls, .et). In: a Source. Out: a Document.
import type { Read } from '../reader.js';
import { openBinaryWorkbook } from './binary-workbook.js';
import { layOutWorkbook } from './lay-out.js';
import { openWorkbook } from './open-workbook.js';

/**
 * Reads the sheets that are shown, in the order of their tabs: titles and notes as paragraphs, tables with their merged
 * cells, each row a line. Hidden rows, columns and sheets are left out and told, with comments, errors in cells and
 * formulas without a result.
 * @returns null with one error where the file is refused; damage inside it is an error beside the text that was read.
 */
export const readSheet: Read = async (source) => {
  const open = source.format === 'xls' ? openBinaryWorkbook : openWorkbook;
  const { value: workbook, diagnostics } = await open(source.bytes);
  if (workbook === null) return { value: null, diagnostics };
  const { value, diagnostics: told } = layOutWorkbook(workbook);
  return { value, diagnostics: value === null ? told : [...diagnostics, ...told] };
};
