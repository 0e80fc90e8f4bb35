// A workbook. In: sheets and a title. Out: the parts of the package and their bytes (ECMA-376 part 2; part 1, 18.2).

import {
  columnName,
  escapeXml,
  OFFICE_RELATIONSHIPS,
  PACKAGE,
  SPREADSHEET,
  XML_HEAD,
} from '../spreadsheet-xml.js';
import { encodeText } from '../writer.js';
import { type ZipPart, zipStream } from '../zip-stream.js';
import { sheetXml } from './sheet.js';
import { tableRange } from './sheet-frame.js';
import { headerRow, printedColumns, type Sheet, type WrittenSheet } from './sheet-shape.js';
import { stylesXml } from './styles.js';

/** What a file says of itself; nothing of it comes from the clock. */
export interface Properties {
  readonly title: string;
  readonly subject?: string;
  readonly company?: string;
  /** YYYY-MM-DD: the day of the document, not of the file. */
  readonly date?: string;
}

export interface Workbook extends Properties {
  readonly sheets: readonly Sheet[];
}

interface Written {
  readonly sheet: Sheet;
  readonly written: WrittenSheet;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CORE = `${PACKAGE}/metadata/core-properties`;

const EXTENDED = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';

const override = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${type}+xml"/>`;

const contentTypes = ({ sheets }: Workbook): string =>
  [
    XML_HEAD,
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', `${OFFICE}.sheet.main`),
    ...sheets.map((_, at) => override(`xl/worksheets/sheet${at + 1}.xml`, `${OFFICE}.worksheet`)),
    override('xl/styles.xml', `${OFFICE}.styles`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties'),
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties'),
    '</Types>',
  ].join('');

const relationships = (targets: readonly (readonly [type: string, target: string])[]): string =>
  [
    XML_HEAD,
    `<Relationships xmlns="${PACKAGE}/relationships">`,
    ...targets.map(
      ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
    ),
    '</Relationships>',
  ].join('');

const quotedName = (sheet: Sheet): string => escapeXml(`'${sheet.name.replaceAll("'", "''")}'`);

/** The range of the filter, what is printed, and the header that every page repeats, by the names Excel gives them. */
function definedNames({ sheet, written }: Written, at: number): string {
  const name = quotedName(sheet);
  const header = headerRow(sheet);
  const defined = (word: string, range: string, more = ''): string =>
    `<definedName name="_xlnm.${word}" localSheetId="${at}"${more}>${name}!${range}</definedName>`;
  const printed = printedColumns(sheet);
  return [
    sheet.filter ? defined('_FilterDatabase', tableRange(sheet, written, '$'), ' hidden="1"') : '',
    printed < sheet.columns.length
      ? defined('Print_Area', `$A$1:$${columnName(printed - 1)}$${written.rows}`)
      : '',
    defined('Print_Titles', `$${header}:$${header}`),
  ].join('');
}

const workbookXml = (sheets: readonly Written[]): string =>
  [
    XML_HEAD,
    `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE_RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets>`,
    ...sheets.map(
      ({ sheet }, at) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
    ),
    '</sheets><definedNames>',
    ...sheets.map(definedNames),
    '</definedNames></workbook>',
  ].join('');

const element = (name: string, words: string | undefined, attributes = ''): string =>
  words ? `<${name}${attributes}>${escapeXml(words)}</${name}>` : '';

const coreProperties = ({ title, subject, date }: Workbook): string => {
  const time = date && `${date}T00:00:00Z`;
  const dated = ' xsi:type="dcterms:W3CDTF"';
  return [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', title),
    element('dc:subject', subject),
    '<dc:creator>gov-plan</dc:creator>',
    element('dcterms:created', time, dated),
    element('dcterms:modified', time, dated),
    '</cp:coreProperties>',
  ].join('');
};

const appProperties = ({ company }: Workbook): string =>
  `${XML_HEAD}<Properties xmlns="${EXTENDED}"><Application>gov-plan</Application>${element('Company', company)}</Properties>`;

function* parts(workbook: Workbook): Generator<ZipPart> {
  const part = (name: string, text: Iterable<string>): ZipPart => ({ name, content: encodeText(text) });
  const sheets = workbook.sheets.map(
    (_, at) => [`${OFFICE_RELATIONSHIPS}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const,
  );
  yield part('[Content_Types].xml', [contentTypes(workbook)]);
  yield part('_rels/.rels', [
    relationships([
      [`${OFFICE_RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      [`${OFFICE_RELATIONSHIPS}/extended-properties`, 'docProps/app.xml'],
    ]),
  ]);
  yield part('docProps/core.xml', [coreProperties(workbook)]);
  yield part('docProps/app.xml', [appProperties(workbook)]);
  yield part('xl/_rels/workbook.xml.rels', [
    relationships([...sheets, [`${OFFICE_RELATIONSHIPS}/styles`, 'styles.xml']]),
  ]);
  yield part('xl/styles.xml', [stylesXml()]);
  const written = workbook.sheets.map((sheet): Written => ({ sheet, written: { rows: 0, merged: [] } }));
  for (const [at, one] of written.entries())
    yield part(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(one.sheet, one.written));
  // Behind the sheets: it names ranges whose ends are known only then.
  yield part(
    'xl/workbook.xml',
    lazily(() => workbookXml(written)),
  );
}

function* lazily(text: () => string): Generator<string> {
  yield text();
}

/** The bytes of the workbook, drawn row by row; the same workbook gives the same bytes. */
export const workbookBytes = (workbook: Workbook): AsyncIterable<Uint8Array> => zipStream(parts(workbook));
