// A workbook. In: sheets and a title. Out: the parts of the package and their bytes (ECMA-376 part 2; part 1, 18.2).
import { encodeText } from '../writer.js';
import { type ZipPart, zipStream } from '../zip-stream.js';
import { columnName } from './cell.js';
import { type Sheet, sheetXml } from './sheet.js';
import { stylesXml } from './styles.js';
import { escapeXml, OFFICE_RELATIONSHIPS, PACKAGE, SPREADSHEET, XML_HEAD } from './xml.js';

export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CORE = `${PACKAGE}/metadata/core-properties`;

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

const quotedName = (sheet: Sheet): string => `'${sheet.name.replaceAll("'", "''")}'`;

/** The header row that every printed page repeats, and the range of the filter, by the names Excel gives them. */
const definedNames = (sheet: Sheet, at: number): string => {
  const last = `$${columnName(sheet.columns.length - 1)}$${sheet.rowCount + 1}`;
  const name = escapeXml(quotedName(sheet));
  return (
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${name}!$A$1:${last}</definedName>` +
    `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${name}!$1:$1</definedName>`
  );
};

const workbookXml = ({ sheets }: Workbook): string =>
  [
    XML_HEAD,
    `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE_RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets>`,
    ...sheets.map(
      (sheet, at) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
    ),
    '</sheets><definedNames>',
    ...sheets.map(definedNames),
    '</definedNames></workbook>',
  ].join('');

/** Title and maker; no dates, which would tell the clock. */
const coreProperties = ({ title }: Workbook): string =>
  `${XML_HEAD}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:title>${escapeXml(title)}</dc:title><dc:creator>gov-plan</dc:creator></cp:coreProperties>`;

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
    ]),
  ]);
  yield part('docProps/core.xml', [coreProperties(workbook)]);
  yield part('xl/workbook.xml', [workbookXml(workbook)]);
  yield part('xl/_rels/workbook.xml.rels', [
    relationships([...sheets, [`${OFFICE_RELATIONSHIPS}/styles`, 'styles.xml']]),
  ]);
  yield part('xl/styles.xml', [stylesXml()]);
  for (const [at, sheet] of workbook.sheets.entries()) {
    yield part(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet));
  }
}

/** The bytes of the workbook, drawn row by row; the same workbook gives the same bytes. */
export const workbookBytes = (workbook: Workbook): AsyncIterable<Uint8Array> => zipStream(parts(workbook));
