// Reads comma- or tab-separated values (.csv, .tsv). In: a Source with decoded text. Out: a Document, its tables laid out
// as those of a sheet, its places the lines of the file.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import type { Document, Origin } from '../../document/document.js';
import type { Read } from '../reader.js';
import { type CsvCell, csvCells, delimiterOf } from './csv-rows.js';
import { gridOfSheet } from './grid.js';
import { createPage, type Page, writeStretch } from './page.js';
import { stretchesOf } from './stretches.js';
import { addressName, SHEET_LIMITS } from './workbook.js';
import { isWithinLimits, tooLarge } from './worksheet.js';

const NOTHING = {
  name: '',
  hidden: false,
  merges: [],
  hiddenRows: new Set<number>(),
  hiddenColumns: new Set<number>(),
  notes: [],
  errors: [],
  unsaved: [],
  pageHeader: '',
} as const;

/** Where each line of each cell stands in the file. */
function originsOf(page: Page, cells: readonly CsvCell[]): Origin[] {
  const origins: Origin[] = [];
  const places = new Map(cells.map((cell) => [addressName(cell), cell]));
  for (const [{ text, source }, { start }] of page.placed) {
    const { line, lineColumn } = places.get(addressName(source))!;
    let offset = start;
    text.split('\n').forEach((words, index) => {
      origins.push({ offset, line: line + index, column: index === 0 ? lineColumn : 1 });
      offset += words.length + 1;
    });
  }
  return origins.sort((a, b) => a.offset - b.offset);
}

/** Reads the text; never refused but for its size. A quotation mark that is never closed is told. */
export const readCsv: Read = async (source) => {
  const text = source.text ?? '';
  const { cells, unclosed } = csvCells(text, delimiterOf(text), SHEET_LIMITS.cells);
  const fits = isWithinLimits({ cells: cells.length, characters: text.length });
  const grid = fits ? gridOfSheet({ ...NOTHING, cells }, SHEET_LIMITS.cells) : null;
  if (!grid) return { value: null, diagnostics: [tooLarge()] };
  const page = createPage();
  for (const stretch of stretchesOf(grid)) writeStretch(page, grid, stretch);
  const diagnostics: Diagnostic[] = [];
  if (unclosed !== null) diagnostics.push(diagnose('readers/unclosed-quote', { line: unclosed }));
  const document: Document = {
    text: page.pieces.join(''),
    blocks: page.blocks,
    placing: 'line',
    omissions: [],
    origins: originsOf(page, cells),
  };
  return { value: document, diagnostics };
};
