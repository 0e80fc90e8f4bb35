// The cases of the conformance table. In: nothing. Out: what a case is, and files in every format from small pieces.
import { parseFragment, serialize } from 'parse5';
import type { Code } from '../../src/diagnostics/diagnostic.js';
import type { OmissionReason, Place } from '../../src/document/document.js';
import type { ReadInputOptions } from '../../src/pipeline.js';
import { type DocParagraph, type DocParts, makeDoc } from '../support/doc.js';
import { styleSheet } from '../support/doc-styles.js';
import { type DocxParts, docxEntries } from '../support/docx.js';
import { type OdtParts, odtEntries } from '../support/odt.js';
import { source } from '../support/rtf.js';
import { makeZip, type ZipEntry } from '../support/zip.js';
import type { Feature } from './features.js';

/** The columns of the table. */
export const FORMATS = [
  'txt',
  'md',
  'docx',
  'doc',
  'odt',
  'rtf',
  'html',
  'xlsx',
  'xls',
  'csv',
  'pdf',
  'ofd',
] as const;
export type Column = (typeof FORMATS)[number];

/** One file, and what a careful person reads in it; all of it was typed by hand. */
export interface Case {
  readonly feature: Feature;
  readonly format: Column;
  readonly bytes: Uint8Array;
  /** The file's name; `case.<format>` where it does not matter. */
  readonly name?: string;
  readonly options?: ReadInputOptions;
  /** The canonical text. */
  readonly text?: string;
  /** The first table: `row,column[ rROWS][ cCOLUMNS] words`, line feeds as `/`. */
  readonly cells?: readonly string[];
  readonly headerRows?: number;
  /** The codes of all that is told of the file, in order. */
  readonly told?: readonly Code[];
  /** A warning that is among what is told. */
  readonly warned?: Code;
  /** The codes of all that the plan tells. */
  readonly planTold?: readonly Code[];
  /** Where 青石县整治河道 stands in the file. */
  readonly place?: Place;
  /** Paragraphs that were left out, or are marked as no part of the body, by reason. */
  readonly omitted?: Partial<Record<OmissionReason, number>>;
  /** Words of the file that are not to stand in its text. */
  readonly absent?: readonly string[];
  /** The titles of the tasks in it. */
  readonly tasks?: readonly string[];
  /** The one error, where the file is refused. */
  readonly refused?: Code;
  /** Why the text that LibreOffice exports is another; such a case is not compared with it. */
  readonly libreOffice?: string;
  /** True where how it is written is our own choice: others are not asked. */
  readonly ownWay?: true;
}

/** One case: `feature` in `format`. */
export const show = (
  feature: Feature,
  format: Column,
  bytes: Uint8Array,
  read: Omit<Case, 'feature' | 'format' | 'bytes'>,
): Case => ({ feature, format, bytes, ...read });

const CONTENT_TYPES: ZipEntry = {
  name: '[Content_Types].xml',
  data:
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    [
      ['document', 'document.main'],
      ['styles', 'styles'],
      ['numbering', 'numbering'],
      ['comments', 'comments'],
      ['footnotes', 'footnotes'],
      ['h1', 'header'],
      ['f1', 'footer'],
    ]
      .map(
        ([part, type]) =>
          `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
      )
      .join('') +
    '</Types>',
};

/** The entries of a Word package that every program opens. */
export const wordEntries = (parts: DocxParts): ZipEntry[] => [CONTENT_TYPES, ...docxEntries(parts)];

/** Tables with the grid of columns that Word writes for each, by the cells of the first row. */
const withGrids = (body: string): string =>
  body.replace(/<w:tblPr\/>(?=(.*?)<\/w:tr>)/gs, (properties, row: string) => {
    const spans = [...row.matchAll(/<w:tcPr>(?:<w:gridSpan w:val="(\d+)")?/g)].map(([, span]) =>
      Number(span ?? 1),
    );
    const columns = spans.reduce((sum, span) => sum + span, 0);
    return `${properties}<w:tblGrid>${'<w:gridCol w:w="1000"/>'.repeat(columns)}</w:tblGrid>`;
  });

export const docx = (body: string, parts: Omit<DocxParts, 'body'> = {}): Uint8Array =>
  makeZip(wordEntries({ ...parts, body: withGrids(body) }));

/** Nothing but the style that all paragraphs are in: without it LibreOffice lets properties run on. */
const NORMAL = styleSheet([{ base: 4095, builtIn: 0 }]);

export const doc = (
  paragraphs: readonly DocParagraph[],
  parts: Omit<DocParts, 'paragraphs'> = {},
): Uint8Array => makeDoc({ paragraphs, ...parts, tables: { 1: NORMAL, ...parts.tables } });

const MANIFEST: ZipEntry = {
  name: 'META-INF/manifest.xml',
  data:
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">' +
    ['application/vnd.oasis.opendocument.text /', 'text/xml content.xml', 'text/xml styles.xml']
      .map((entry) => entry.split(' '))
      .map(
        ([type, path]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`,
      )
      .join('') +
    '</manifest:manifest>',
};

export const odt = (body: string, parts: Omit<OdtParts, 'body'> = {}): Uint8Array =>
  makeZip([...odtEntries({ body, ...parts }), MANIFEST]);

export const rtf = (body: string): Uint8Array =>
  Buffer.from(source(`{\\rtf1\\ansi\\ansicpg936 ${body}}`), 'latin1');

export const html = (body: string, head = ''): Uint8Array =>
  Buffer.from(
    `<!DOCTYPE html>\n<html><head><meta charset="utf-8">${head}</head>\n<body>${body}</body></html>\n`,
  );

/** The same with every element closed, as careful programs write it. */
export const closedHtml = (body: string): Uint8Array => html(serialize(parseFragment(body)));

export const plain = (text: string): Uint8Array => Buffer.from(text);
