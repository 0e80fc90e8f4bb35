// Word documents for tests. In: paragraphs, tables and lists as XML made by small functions. Out: bytes, and what is read.
import { expect } from 'vitest';
import type { Document, Table } from '../../src/document/document.js';
import { paragraphsOf, textOf } from '../../src/document/span.js';
import { readDocx } from '../../src/readers/docx/read-docx.js';
import type { ReadOptions } from '../../src/readers/reader.js';
import { makeZip, type ZipEntry } from './zip.js';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${RELATIONSHIPS}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const escapeXml = (text: string): string =>
  text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]!);

/** A run; `properties` is the inside of its rPr. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph of runs as XML; `properties` is the inside of its pPr. */
export const paragraphOf = (runs: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

/** A paragraph of one run. */
export const paragraph = (text: string, properties = ''): string =>
  paragraphOf(text === '' ? '' : run(text), properties);

/** The pPr of a paragraph in a list. */
export const inList = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

/** A cell of paragraphs (plain text or XML); `properties` is the inside of its tcPr. */
export const cell = (content: string | readonly string[], properties = ''): string => {
  const blocks = typeof content === 'string' ? [content] : content;
  const xml = blocks.map((block) => (block.startsWith('<') ? block : paragraph(block))).join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${xml}</w:tc>`;
};

export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map((c) => (c.startsWith('<') ? c : cell(c))).join('')}</w:tr>`;

export const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

/** A level of a list; `more` goes before its text. */
export const level = (index: number, format: string, text: string, more = '', start = 1): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

export const abstractList = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;

export const list = (id: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;

export const style = (id: string, inside: string, name = id): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;

export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;

const relationships = (...all: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

export const rootRelationships = (target = 'word/document.xml'): ZipEntry => ({
  name: '_rels/.rels',
  data: relationships(relationship('rId1', 'officeDocument', target)),
});

export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;

const wordPart = (name: string, root: string, inside: string): ZipEntry => ({
  name: `word/${name}.xml`,
  data: `<w:${root} ${NAMESPACES}>${inside}</w:${root}>`,
});

/** The entries of a package, to be zipped as they are or changed first. */
export function docxEntries({ body, headers = {}, ...others }: DocxParts): ZipEntry[] {
  const related: string[] = [];
  const parts: ZipEntry[] = [];
  for (const name of ['numbering', 'styles', 'comments', 'footnotes', 'endnotes'] as const) {
    const inside = others[name];
    if (inside === undefined) continue;
    related.push(relationship(name, name, `${name}.xml`));
    parts.push(wordPart(name, name, inside));
  }
  for (const [name, inside] of Object.entries(headers)) {
    related.push(relationship(name, name.startsWith('h') ? 'header' : 'footer', `${name}.xml`));
    parts.push(wordPart(name, 'hdr', inside));
  }
  return [
    rootRelationships(),
    { name: 'word/document.xml', data: documentXml(body) },
    { name: 'word/_rels/document.xml.rels', data: relationships(...related) },
    ...parts,
  ];
}

export const makeDocx = (parts: DocxParts): Uint8Array => makeZip(docxEntries(parts));

export const readBytes = (bytes: Uint8Array, options: ReadOptions = {}) =>
  readDocx({ name: 'test.docx', bytes, format: 'docx', encoding: null, text: null }, options);

/** Asserts that every span is within the text, in order, and holds words. */
export function expectSoundSpans(document: Document): void {
  let end = 0;
  for (const block of document.blocks) {
    expect(block.span.start).toBeGreaterThanOrEqual(end);
    end = block.span.end;
    expect(end).toBeLessThanOrEqual(document.text.length);
  }
  for (const { span, label } of paragraphsOf(document)) {
    const words = textOf(document.text, span);
    expect(words.trim()).toBe(words);
    expect(words).not.toBe('');
    if (label) expect([label.start, label.end <= span.end]).toEqual([span.start, true]);
  }
}

/** Reads parts that must give a document; spans are checked on the way. */
export async function readParts(parts: DocxParts, options: ReadOptions = {}) {
  const { value, diagnostics } = await readBytes(makeDocx(parts), options);
  if (value === null) throw new Error(`not read: ${diagnostics.map((d) => d.message).join()}`);
  expectSoundSpans(value);
  return { document: value, text: value.text, diagnostics, codes: diagnostics.map((d) => d.code) };
}

/** The canonical text of a body. */
export const textOfBody = async (body: string, parts: Omit<DocxParts, 'body'> = {}): Promise<string> =>
  (await readParts({ body, ...parts })).text;

/** The cells of the document's first table as `row,column[ rN][ cN] text`, line feeds as `/`. */
export function cellsOf(document: Document): string[] {
  const found = document.blocks.find((block): block is Table => block.type === 'table');
  return (found?.cells ?? []).map((c) => {
    const spans = (c.rowSpan > 1 ? ` r${c.rowSpan}` : '') + (c.columnSpan > 1 ? ` c${c.columnSpan}` : '');
    return `${c.row},${c.column}${spans} ${textOf(document.text, c.span).replaceAll('\n', '/')}`.trim();
  });
}
