// A page as its reader sees it. In: the text of a page. Out: the Document, its blocks as words, what is told.
import type { Document, Table } from '../../src/document/document.js';
import { placesOf } from '../../src/document/place.js';
import { textOf } from '../../src/document/span.js';
import { readHtml } from '../../src/readers/html/read-html.js';
import type { ReadOptions } from '../../src/readers/reader.js';

export interface ReadPage {
  readonly document: Document;
  readonly text: string;
  /** The words of each paragraph outside tables. */
  readonly lines: readonly string[];
  readonly tables: readonly Table[];
  readonly codes: readonly string[];
  readonly omitted: Readonly<Record<string, number>>;
}

/** Reads a page that is not refused. */
export async function readPage(text: string, options: ReadOptions = {}): Promise<ReadPage> {
  const source = {
    name: 'page.html',
    bytes: new Uint8Array(),
    format: 'html',
    encoding: 'utf-8',
    text,
  } as const;
  const { value: document, diagnostics } = await readHtml(source, options);
  if (!document) throw new Error(diagnostics.map(({ message }) => message).join());
  return {
    document,
    text: document.text,
    lines: document.blocks.flatMap((b) => (b.type === 'paragraph' ? [textOf(document.text, b.span)] : [])),
    tables: document.blocks.flatMap((b) => (b.type === 'table' ? [b] : [])),
    codes: diagnostics.map(({ code }) => code),
    omitted: Object.fromEntries(document.omissions.map(({ reason, blocks }) => [reason, blocks])),
  };
}

/** The words of each cell with its row, column and spans, as `row,column rowSpan×columnSpan words`. */
export const cellsOf = ({ text }: ReadPage, table: Table): string[] =>
  table.cells.map(
    ({ row, column, rowSpan, columnSpan, span }) =>
      `${row},${column} ${rowSpan}×${columnSpan} ${textOf(text, span)}`,
  );

/** Where the first occurrence of words in the canonical text stands in the file. */
export const placeOf = ({ document }: ReadPage, words: string) =>
  placesOf(document)(document.text.indexOf(words));
