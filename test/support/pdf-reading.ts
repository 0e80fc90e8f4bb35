// Reads PDF files in tests. In: bytes. Out: their blocks as plain words; whether the optional library is installed.
import { createRequire } from 'node:module';
import type { Document } from '../../src/document/document.js';
import { readPdf } from '../../src/readers/pdf/read-pdf.js';

function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
    return true;
  } catch {
    return false;
  }
}

/** False where pdfjs-dist was left out (`npm ci --omit=optional`): tests of PDF are then skipped. */
export const hasPdf = isInstalled();

export const readBytes = (bytes: Uint8Array): ReturnType<typeof readPdf> =>
  readPdf({ name: 'a.pdf', bytes, format: 'pdf', encoding: null, text: null }, {});

export async function documentIn(bytes: Uint8Array): Promise<Document> {
  const { value, diagnostics } = await readBytes(bytes);
  if (value === null) throw new Error(diagnostics.map(({ code }) => code).join());
  return value;
}

export const codesIn = async (bytes: Uint8Array): Promise<string[]> =>
  (await readBytes(bytes)).diagnostics.map(({ code }) => code);

export interface Cells {
  readonly header: number;
  /** `row,column` and, where it spans more than one, ` rows×columns`, then the words. */
  readonly cells: readonly string[];
}

/** Paragraphs as words, tables as their cells. */
export async function blocksIn(bytes: Uint8Array): Promise<(string | Cells)[]> {
  const { text, blocks } = await documentIn(bytes);
  return blocks.map((block) => {
    if (block.type === 'paragraph') return text.slice(block.span.start, block.span.end);
    const cells = block.cells.map(({ row, column, rowSpan, columnSpan, span }) => {
      const spans = rowSpan > 1 || columnSpan > 1 ? ` ${rowSpan}×${columnSpan}` : '';
      return `${row},${column}${spans} ${text.slice(span.start, span.end)}`;
    });
    return { header: block.headerRows, cells };
  });
}
