// One sheet of an OOXML workbook. In: an open archive, the sheet's part, what cells refer to. Out: its filled cells with
// their words as displayed, merged ranges, what is hidden (ECMA-376 part 1, 18.3).
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import { attributeOf, readXml, type XmlElement, type XmlHandler } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import { cleanText, unescapeXString } from './cell-text.js';
import { type NumberDisplay, type NumberFormat, numberText } from './number-display.js';
import { createRichText } from './shared-strings.js';
import {
  type Address,
  parseAddress,
  parseRange,
  SHEET_LIMITS,
  type Sheet,
  type SheetCell,
} from './workbook.js';

/** What all sheets of a workbook share; the counts go on from sheet to sheet. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly display: NumberDisplay;
  cells: number;
  characters: number;
}

export type SheetContent = Omit<Sheet, 'name' | 'hidden' | 'notes'>;

/** The cell that is being read. */
interface OpenCell extends Address {
  readonly type: string;
  readonly format: NumberFormat;
  value: string;
  formula: boolean;
}

interface Reading {
  readonly context: SheetContext;
  readonly cells: SheetCell[];
  readonly merges: NonNullable<ReturnType<typeof parseRange>>[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly errors: SheetCell[];
  readonly unsaved: Address[];
  pageHeader: string;
  row: number;
  column: number;
  cell: OpenCell | null;
  /** Which text the next words belong to. */
  into: 'value' | 'header' | null;
  /** Columns named as hidden so far, each as often as it is named. */
  named: number;
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function openRow(reading: Reading, element: XmlElement): void {
  const number = Number(attributeOf(element, 'r'));
  reading.row = number >= 1 && number <= SHEET_LIMITS.rows ? Math.floor(number) - 1 : reading.row + 1;
  reading.column = -1;
  if (isTrue(attributeOf(element, 'hidden')) && reading.row < SHEET_LIMITS.rows)
    reading.hiddenRows.add(reading.row);
}

function openColumns(reading: Reading, element: XmlElement): void {
  if (!isTrue(attributeOf(element, 'hidden')) && Number(attributeOf(element, 'width') ?? 1) !== 0) return;
  const first = Number(attributeOf(element, 'min'));
  const last = Math.min(Number(attributeOf(element, 'max')), SHEET_LIMITS.columns);
  for (let column = first; column <= last && reading.named < SHEET_LIMITS.rows; column++) {
    reading.hiddenColumns.add(column - 1);
    reading.named++;
  }
}

function openCell(reading: Reading, element: XmlElement): void {
  const { formats } = reading.context;
  const place = parseAddress(attributeOf(element, 'r') ?? '') ?? {
    row: reading.row,
    column: reading.column + 1,
  };
  reading.column = place.column;
  reading.cell = {
    ...place,
    type: attributeOf(element, 't') ?? 'n',
    format: formats[Number(attributeOf(element, 's') ?? 0)] ?? 0,
    value: '',
    formula: false,
  };
}

/** What WPS writes where a picture fills the cell. */
const CELL_PICTURE = /^=(?:_xlfn\.)?DISPIMG\(/;

/** 18.18.11 ST_CellType; dates are ISO 8601, their midnight left out. */
function cellWords({ context }: Reading, { type, value, format }: OpenCell, inline: string): string {
  switch (type) {
    case 's':
      return context.strings[Number(value)] ?? '';
    case 'inlineStr':
      return inline;
    case 'str':
      return CELL_PICTURE.test(value) ? '' : cleanText(unescapeXString(value));
    case 'b':
      return isTrue(value.trim()) ? 'TRUE' : 'FALSE';
    case 'd':
      return cleanText(value).replace(/T00:00:00(?:\.0+)?Z?$/, '');
    default:
      return Number.isFinite(Number(value)) ? numberText(context.display, format, Number(value)) : '';
  }
}

function closeCell(reading: Reading, cell: OpenCell, inline: string): void {
  const { context } = reading;
  const { row, column, type, value, formula } = cell;
  const empty = value.trim() === '' && inline === '';
  if (row >= SHEET_LIMITS.rows || column >= SHEET_LIMITS.columns) return;
  if (empty) {
    if (formula && type === 'n' && reading.unsaved.length < SHEET_LIMITS.marks)
      reading.unsaved.push({ row, column });
    return;
  }
  if (type === 'e') {
    if (reading.errors.length < SHEET_LIMITS.marks)
      reading.errors.push({ row, column, text: cleanText(value) });
    return;
  }
  const text = cellWords(reading, cell, inline);
  if (text === '') return;
  context.cells++;
  context.characters += text.length;
  if (isWithinLimits(context)) reading.cells.push({ row, column, text });
}

export const isWithinLimits = ({ cells, characters }: { cells: number; characters: number }): boolean =>
  cells <= SHEET_LIMITS.cells && characters <= SHEET_LIMITS.characters;

export const tooLarge = (): Diagnostic =>
  diagnose('readers/sheets-too-large', { cells: SHEET_LIMITS.cells, characters: SHEET_LIMITS.characters });

/** What each element does as it opens, by its local name. */
function openingOf(reading: Reading): Readonly<Record<string, (element: XmlElement) => void>> {
  return {
    row: (element) => openRow(reading, element),
    col: (element) => openColumns(reading, element),
    c: (element) => openCell(reading, element),
    v: () => {
      reading.into = reading.cell ? 'value' : null;
    },
    f: () => {
      if (reading.cell) reading.cell.formula = true;
    },
    mergeCell: (element) => {
      const range = parseRange(attributeOf(element, 'ref') ?? '');
      if (range && reading.merges.length < SHEET_LIMITS.marks) reading.merges.push(range);
    },
    oddHeader: () => {
      reading.into = 'header';
    },
  };
}

function handlerOf(reading: Reading): XmlHandler {
  const inline = createRichText();
  const opening = openingOf(reading);
  let space: string | null = null;
  return {
    open(element) {
      // Controls and extensions hold elements of the same names in other namespaces.
      space ??= element.uri;
      if (element.uri !== space) return;
      if (reading.cell) inline.open(element);
      if (Object.hasOwn(opening, element.local)) opening[element.local]!(element);
    },
    close(element) {
      if (element.uri !== space) return;
      if (reading.cell) inline.close(element);
      if (element.local === 'c' && reading.cell) {
        closeCell(reading, reading.cell, inline.take());
        reading.cell = null;
      }
      reading.into = null;
    },
    text(words) {
      if (reading.into === 'value' && reading.cell) reading.cell.value += words;
      else if (reading.into === 'header') reading.pageHeader += words;
      else if (reading.cell) inline.text(words);
    },
    refusal: () => (isWithinLimits(reading.context) ? null : tooLarge()),
  };
}

const inOrder = (cells: SheetCell[]): SheetCell[] => {
  const before = (a: Address, b: Address): boolean =>
    a.row < b.row || (a.row === b.row && a.column < b.column);
  const sorted = cells.every((cell, at) => at === 0 || before(cells[at - 1]!, cell));
  if (sorted) return cells;
  const last = new Map(cells.map((cell) => [cell.row * SHEET_LIMITS.columns + cell.column, cell]));
  return [...last.values()].sort((a, b) => a.row - b.row || a.column - b.column);
};

/** Reads a sheet's part; damaged XML is read as far as it goes. */
export async function readWorksheet(
  archive: Archive,
  part: string,
  context: SheetContext,
): Promise<{ sheet: SheetContent; read: boolean; diagnostics: readonly Diagnostic[] }> {
  const reading: Reading = {
    context,
    cells: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    errors: [],
    unsaved: [],
    pageHeader: '',
    row: -1,
    column: -1,
    cell: null,
    into: null,
    named: 0,
  };
  const { read, diagnostics } = await readXml(archive, part, handlerOf(reading));
  const { merges, hiddenRows, hiddenColumns, errors, unsaved, pageHeader } = reading;
  const sheet = {
    cells: inOrder(reading.cells),
    merges,
    hiddenRows,
    hiddenColumns,
    errors,
    unsaved,
    pageHeader,
  };
  return { sheet, read, diagnostics };
}
