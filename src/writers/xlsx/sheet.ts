// One sheet. In: columns, widths and rows. Out: its XML, row by row (ECMA-376 part 1, 18.3).
import { type CellType, cellXml, columnName, fitText } from './cell.js';
import { looks } from './styles.js';
import { rowHeight } from './widths.js';
import { escapeXml, SPREADSHEET, XML_HEAD } from './xml.js';

export interface SheetColumn {
  readonly header: string;
  readonly type: CellType;
  /** In characters of the default font. */
  readonly width: number;
}

export interface Sheet {
  /** At most 31 characters, without : \ / ? * [ ]. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rowCount: number;
  readonly rows: () => Iterable<readonly (string | number | null)[]>;
  /** Printed at the top of every page; null for none. */
  readonly pageTitle: string | null;
}

/** Rows a sheet can have, the header among them (Excel specifications and limits). */
export const MOST_ROWS = 1_048_576;

/** A1:P201, the header and all rows. */
export const sheetRange = (sheet: Sheet): string =>
  `A1:${columnName(sheet.columns.length - 1)}${sheet.rowCount + 1}`;

const columnXml = ({ width }: SheetColumn, at: number): string =>
  `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;

const headXml = (sheet: Sheet): string =>
  [
    XML_HEAD,
    `<worksheet xmlns="${SPREADSHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${sheetRange(sheet)}"/>`,
    '<sheetViews><sheetView workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${sheet.columns.map(columnXml).join('')}</cols><sheetData>`,
  ].join('');

const headerRowXml = (columns: readonly SheetColumn[]): string => {
  const cells = columns.map(
    ({ header }, at) =>
      `<c r="${columnName(at)}1" s="${looks.header}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(fitText(header))}</t></is></c>`,
  );
  const height = rowHeight(
    columns.map((column) => column.header),
    columns.map((column) => column.width),
  );
  return `<row r="1" ht="${height}" customHeight="1">${cells.join('')}</row>`;
};

/** `&` opens a code in headers and footers (18.3.1.46); a header holds 255 characters at most. */
const pageText = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 100).replaceAll('&', '&&');

const pageXml = ({ pageTitle }: Sheet): string => {
  const header =
    pageTitle === null
      ? ''
      : `<oddHeader>${escapeXml(`&C&"黑体,Regular"&12 ${pageText(pageTitle)}`)}</oddHeader>`;
  return `<headerFooter>${header}<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>`;
};

/** Print: A4 (paper 9) landscape, as many pages down as it takes, one across. */
const tailXml = (sheet: Sheet): string =>
  [
    `</sheetData><autoFilter ref="${sheetRange(sheet)}"/>`,
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    pageXml(sheet),
    // 编号 such as 1.1 stays text and needs no green corner.
    `<ignoredErrors><ignoredError sqref="${sheetRange(sheet)}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');

/** The part `xl/worksheets/sheetN.xml`, one row at a time. */
export function* sheetXml(sheet: Sheet): Generator<string> {
  yield headXml(sheet);
  yield headerRowXml(sheet.columns);
  const names = sheet.columns.map((_, at) => columnName(at));
  const widths = sheet.columns.map((column) => column.width);
  let number = 1;
  for (const row of sheet.rows()) {
    number++;
    let cells = '';
    for (const [at, column] of sheet.columns.entries()) {
      cells += cellXml(`${names[at]}${number}`, column.type, row[at] ?? null);
    }
    yield `<row r="${number}" ht="${rowHeight(row, widths)}">${cells}</row>`;
  }
  yield tailXml(sheet);
}
