// Workbooks for tests. In: sheets as rows of cells. Out: bytes of an .xlsx file, and what is read of them.
import { expect } from 'vitest';
import type { Document, Table } from '../../src/document/document.js';
import { paragraphsOf, textOf } from '../../src/document/span.js';
import { readCsv } from '../../src/readers/sheet/read-csv.js';
import { readSheet } from '../../src/readers/sheet/read-sheet.js';
import type { Format } from '../../src/source/source.js';
import { makeZip, type ZipEntry } from './zip.js';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

/** A string, a number (or a number in a style), XML of a whole cell without its place, or nothing. */
export type CellContent = string | number | { readonly number: number; readonly style: number } | null;

const column = (index: number): string => String.fromCharCode(65 + index);

/** A cell of XML takes `r="…"` where it says AT. */
function cellXml(content: CellContent, at: string): string {
  if (content === null) return '';
  if (typeof content === 'number') return `<c r="${at}"><v>${content}</v></c>`;
  if (typeof content === 'object') return `<c r="${at}" s="${content.style}"><v>${content.number}</v></c>`;
  if (content.startsWith('<c')) return content.replace('AT', at);
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(content)}</t></is></c>`;
}

export interface SheetParts {
  readonly name?: string;
  readonly state?: string;
  /** By row; an empty list is an empty row. */
  readonly rows: readonly (readonly CellContent[])[];
  readonly merges?: readonly string[];
  /** Row numbers from 1. */
  readonly hiddenRows?: readonly number[];
  /** XML between the sheet's start and its data. */
  readonly before?: string;
  /** XML behind the data. */
  readonly behind?: string;
  /** XML of `comment` elements, by the one author 张某. */
  readonly comments?: string;
}

/** The part of one sheet. */
export function sheetXml({
  rows,
  merges = [],
  hiddenRows = [],
  before = '',
  behind = '',
}: SheetParts): string {
  const data = rows.map((cells, index) => {
    const number = index + 1;
    const hidden = hiddenRows.includes(number) ? ' hidden="1"' : '';
    return `<row r="${number}"${hidden}>${cells.map((cell, at) => cellXml(cell, `${column(at)}${number}`)).join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="${SPREADSHEET}">${before}<sheetData>${data.join('')}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}${behind}</worksheet>`;
}

export interface BookParts {
  readonly sheets: readonly SheetParts[];
  /** The inside of the shared strings part. */
  readonly strings?: string;
  /** Number formats of the cell styles, by code or by built-in number. */
  readonly formats?: readonly (string | number)[];
  readonly date1904?: boolean;
}

const relationships = (list: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${list.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

function stylesXml(formats: readonly (string | number)[]): string {
  const own = formats.map((code, at) =>
    typeof code === 'string' ? `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>` : '',
  );
  const styles = formats.map((code, at) => `<xf numFmtId="${typeof code === 'string' ? 164 + at : code}"/>`);
  return `<styleSheet xmlns="${SPREADSHEET}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

function commentEntries({ comments }: SheetParts, at: number): ZipEntry[] {
  if (comments === undefined) return [];
  return [
    {
      name: `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
      data: relationships([['comments', `../comments${at + 1}.xml`]]),
    },
    {
      name: `xl/comments${at + 1}.xml`,
      data: `<comments xmlns="${SPREADSHEET}"><authors><author>张某</author></authors><commentList>${comments}</commentList></comments>`,
    },
  ];
}

/** The parts of a workbook. */
export function bookEntries({ sheets, strings, formats, date1904 }: BookParts): ZipEntry[] {
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escapeXml(name ?? `Sheet${at + 1}`)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const targets: [string, string][] = sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`]);
  if (strings !== undefined) targets.push(['sharedStrings', 'sharedStrings.xml']);
  if (formats !== undefined) targets.push(['styles', 'styles.xml']);
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relationships([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${list.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: relationships(targets) },
    ...(strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', data: `<sst xmlns="${SPREADSHEET}">${strings}</sst>` }]),
    ...(formats === undefined ? [] : [{ name: 'xl/styles.xml', data: stylesXml(formats) }]),
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, data: sheetXml(sheet) })),
    ...sheets.flatMap(commentEntries),
  ];
}

export const bookBytes = (parts: BookParts): Uint8Array => makeZip(bookEntries(parts));

export const readBytes = (bytes: Uint8Array, format: Format = 'xlsx') =>
  readSheet({ name: '表.xlsx', bytes, format, encoding: null, text: null }, {});

/** A document whose text and spans fit each other, with what was told. */
export interface ReadBook {
  readonly document: Document;
  readonly codes: readonly string[];
  readonly diagnostics: Awaited<ReturnType<typeof readBytes>>['diagnostics'];
}

function sound({ value, diagnostics }: Awaited<ReturnType<typeof readBytes>>): ReadBook {
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const document = value!;
  let last = 0;
  for (const { span } of paragraphsOf(document)) {
    expect(span.start).toBeGreaterThanOrEqual(last);
    expect(textOf(document.text, span)).toMatch(/^\S(?:[^\n]*\S)?$/u);
    last = span.end;
  }
  return { document, codes: diagnostics.map(({ code }) => code), diagnostics };
}

/** Reads a workbook that has to be readable. */
export const readBook = async (parts: BookParts): Promise<ReadBook> =>
  sound(await readBytes(bookBytes(parts)));

/** Reads one sheet of rows. */
export const readRows = (rows: SheetParts['rows'], more: Partial<SheetParts> = {}): Promise<ReadBook> =>
  readBook({ sheets: [{ rows, ...more }] });

export const readCsvText = async (text: string): Promise<ReadBook> =>
  sound(
    await readCsv({ name: '表.csv', bytes: new Uint8Array(), format: 'csv', encoding: 'utf-8', text }, {}),
  );

/** The blocks as words: a paragraph, or the rows of a table, its cells as `words` or `words@rows×columns`. */
export function blocksOf(document: Document): (string | string[][])[] {
  const rowsOf = (table: Table): string[][] =>
    Array.from({ length: table.rows }, (_, row) =>
      table.cells
        .filter((cell) => cell.row === row)
        .map(({ span, rowSpan, columnSpan }) => {
          const words = textOf(document.text, span);
          return rowSpan * columnSpan === 1 ? words : `${words}@${rowSpan}×${columnSpan}`;
        }),
    );
  return document.blocks.map((block) =>
    block.type === 'table' ? rowsOf(block) : textOf(document.text, block.span),
  );
}
