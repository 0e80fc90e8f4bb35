// OpenDocument texts for tests. In: the inside of office:text and of styles. Out: the bytes of an odt file, and what is read.
import { readOdt } from '../../src/readers/odt/read-odt.js';
import type { ReadOptions } from '../../src/readers/reader.js';
import { expectSoundSpans } from './docx.js';
import { makeZip, type ZipEntry } from './zip.js';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const NAMESPACES = [
  ...['office', 'text', 'table', 'style', 'form'].map((name) => `xmlns:${name}="${OASIS}${name}:1.0"`),
  `xmlns:draw="${OASIS}drawing:1.0" xmlns:fo="${OASIS}xsl-fo-compatible:1.0"`,
  `xmlns:svg="${OASIS}svg-compatible:1.0" xmlns:loext="${OASIS}loext:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ');

export interface OdtParts {
  readonly body: string;
  /** Automatic styles of the content. */
  readonly automatic?: string;
  /** The inside of office:styles and, behind it, of office:master-styles. */
  readonly styles?: string;
  readonly masters?: string;
}

export const odtEntries = ({ body, automatic = '', styles = '', masters = '' }: OdtParts): ZipEntry[] => [
  { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true },
  {
    name: 'content.xml',
    data: `<office:document-content ${NAMESPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  },
  {
    name: 'styles.xml',
    data: `<office:document-styles ${NAMESPACES}><office:styles>${styles}</office:styles><office:master-styles>${masters}</office:master-styles></office:document-styles>`,
  },
];

export const makeOdt = (parts: OdtParts): Uint8Array => makeZip(odtEntries(parts));

export const readOdtBytes = (bytes: Uint8Array, options: ReadOptions = {}) =>
  readOdt({ name: 'test.odt', bytes, format: 'odt', encoding: null, text: null }, options);

/** Reads parts that must give a document; spans are checked on the way. */
export async function readOdtParts(parts: OdtParts, options: ReadOptions = {}) {
  const { value, diagnostics } = await readOdtBytes(makeOdt(parts), options);
  if (value === null) throw new Error(`not read: ${diagnostics.map((d) => d.message).join()}`);
  expectSoundSpans(value);
  return { document: value, text: value.text, diagnostics, codes: diagnostics.map((d) => d.code) };
}

export const odtText = async (parts: OdtParts, options: ReadOptions = {}): Promise<string> =>
  (await readOdtParts(parts, options)).text;

export const p = (words: string, attributes = ''): string => `<text:p ${attributes}>${words}</text:p>`;
export const item = (...inside: string[]): string => `<text:list-item>${inside.join('')}</text:list-item>`;
export const list = (attributes: string, ...items: string[]): string =>
  `<text:list ${attributes}>${items.join('')}</text:list>`;

/** A level of a list style; `gap` is what stands behind the label. */
export const level = (index: number, attributes: string, gap = 'nothing'): string =>
  `<text:list-level-style-number text:level="${index}" ${attributes}><style:list-level-properties><style:list-level-label-alignment text:label-followed-by="${gap}"/></style:list-level-properties></text:list-level-style-number>`;
export const listStyle = (name: string, ...levels: string[]): string =>
  `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`;

export const cell = (words: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${words.startsWith('<') ? words : p(words)}</table:table-cell>`;
export const covered = (attributes = ''): string => `<table:covered-table-cell ${attributes}/>`;
export const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
export const table = (...rows: string[]): string => tableOf(1, ...rows);
/** A table that says how many columns it has, which other programs want. */
export const tableOf = (columns: number, ...rows: string[]): string =>
  `<table:table><table:table-column table:number-columns-repeated="${columns}"/>${rows.join('')}</table:table>`;
