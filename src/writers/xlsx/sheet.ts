// One sheet. In: lines above, columns and rows. Out: its XML, row by row (ECMA-376 part 1, 18.3).

import { headerHeight, lineHeight, rowHeight } from '../column-widths.js';
import { columnName } from '../spreadsheet-xml.js';
import { cellXml, plainCell } from './cell.js';
import { headXml, tailXml } from './sheet-frame.js';
import {
  type Line,
  printedColumns,
  type Sheet,
  type SheetRow,
  type Value,
  type WrittenSheet,
} from './sheet-shape.js';
import { type Look, looks } from './styles.js';

const LINE_LOOKS: Readonly<Record<Line['line'], Look>> = {
  title: looks.title,
  note: looks.note,
  band: looks.band,
  heading: looks.heading,
  remark: looks.plain,
  header: looks.header,
  total: looks.total,
};

const isLine = (row: SheetRow): row is Line => !Array.isArray(row);

interface Layout {
  readonly sheet: Sheet;
  readonly names: readonly string[];
  readonly widths: readonly number[];
  /** The width of all that is printed. */
  readonly across: number;
  readonly printed: number;
}

function layoutOf(sheet: Sheet): Layout {
  const printed = printedColumns(sheet);
  const widths = sheet.columns.map((column) => column.width);
  return {
    sheet,
    names: sheet.columns.map((_, at) => columnName(at)),
    widths,
    across: widths.slice(0, printed).reduce((sum, width) => sum + width, 0),
    printed,
  };
}

const rowXml = (number: number, height: number, cells: string): string =>
  `<row r="${number}" ht="${height}" customHeight="1">${cells}</row>`;

function headerXml({ names, widths, sheet }: Layout, number: number, cells: readonly Value[]): string {
  const look = (at: number): Look => (sheet.columns[at]?.typed ? looks.typedHeader : looks.header);
  const shown = names.slice(0, cells.length);
  const xml = shown.map((name, at) => plainCell(`${name}${number}`, look(at), cells[at] ?? null));
  return rowXml(number, headerHeight(cells, widths), xml.join(''));
}

function totalXml({ names, widths }: Layout, number: number, cells: readonly Value[]): string {
  const look = (value: Value): Look => (typeof value === 'number' ? looks.totalNumber : looks.total);
  const xml = cells.map((value, at) => plainCell(`${names[at]}${number}`, look(value), value));
  return rowXml(number, rowHeight(cells, widths), xml.join(''));
}

function lineXml(layout: Layout, line: Line, number: number, written: WrittenSheet): string {
  if ('cells' in line) return (line.line === 'header' ? headerXml : totalXml)(layout, number, line.cells);
  const { names, across, printed } = layout;
  const look = LINE_LOOKS[line.line];
  const first = plainCell(`A${number}`, look, line.words);
  // A merged row keeps its borders only where each cell has them.
  const others = look === looks.band ? names.slice(1, printed) : [];
  if (printed > 1) written.merged.push(number);
  const cells = first + others.map((name) => plainCell(`${name}${number}`, look, null)).join('');
  return rowXml(number, lineHeight(line.line, line.words, across), cells);
}

/** The part `xl/worksheets/sheetN.xml`, one row at a time; `written` is complete when the last piece is drawn. */
export function* sheetXml(sheet: Sheet, written: WrittenSheet): Generator<string> {
  const layout = layoutOf(sheet);
  const { names, widths } = layout;
  yield headXml(sheet);
  for (const line of sheet.top) yield lineXml(layout, line, ++written.rows, written);
  yield headerXml(
    layout,
    ++written.rows,
    sheet.columns.map(({ header }) => header),
  );
  for (const row of sheet.rows()) {
    const number = ++written.rows;
    if (isLine(row)) {
      yield lineXml(layout, row, number, written);
      continue;
    }
    let cells = '';
    for (const [at, value] of row.entries())
      cells += cellXml(`${names[at]}${number}`, sheet.columns[at]!, value);
    yield `<row r="${number}" ht="${rowHeight(row, widths)}">${cells}</row>`;
  }
  yield tailXml(sheet, written);
}
