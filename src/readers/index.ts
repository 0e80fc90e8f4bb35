// The input formats. In: a Source. Out: its Document, by the reader of its format, loaded only when it is needed.
import type { Result } from '../diagnostics/diagnostic.js';
import type { Document } from '../document/document.js';
import { sniffBytes } from '../source/sniff.js';
import type { Format, Source } from '../source/source.js';
import type { ArchiveMember } from './archive/read-archive.js';
import type { Read, ReadOptions } from './reader.js';
import { type ReadableFormat, type RefusedFormat, refuse } from './refuse.js';
import { readText } from './text/read-text.js';

export interface Reader {
  readonly format: ReadableFormat;
  /** File name endings, without the dot; the first is the usual one. */
  readonly endings: readonly string[];
  readonly load: () => Promise<Read>;
}

/** In the order of the help. */
export const readers: readonly Reader[] = [
  { format: 'txt', endings: ['txt'], load: async () => readText },
  {
    format: 'md',
    endings: ['md', 'markdown'],
    load: async () => (await import('./markdown/read-markdown.js')).readMarkdown,
  },
  {
    format: 'docx',
    endings: ['docx', 'docm', 'dotx'],
    load: async () => (await import('./docx/read-docx.js')).readDocx,
  },
  {
    format: 'doc',
    endings: ['doc', 'dot', 'wps'],
    load: async () => (await import('./doc/read-doc.js')).readDoc,
  },
  { format: 'odt', endings: ['odt', 'ott'], load: async () => (await import('./odt/read-odt.js')).readOdt },
  { format: 'rtf', endings: ['rtf'], load: async () => (await import('./rtf/read-rtf.js')).readRtf },
  { format: 'ofd', endings: ['ofd'], load: async () => (await import('./ofd/read-ofd.js')).readOfd },
  {
    format: 'xlsx',
    endings: ['xlsx', 'xlsm', 'xltx', 'et'],
    load: async () => (await import('./sheet/read-sheet.js')).readSheet,
  },
  {
    format: 'xls',
    endings: ['xls', 'xlt', 'et'],
    load: async () => (await import('./sheet/read-sheet.js')).readSheet,
  },
  { format: 'csv', endings: ['csv', 'tsv'], load: async () => (await import('./sheet/read-csv.js')).readCsv },
  {
    format: 'html',
    endings: ['html', 'htm'],
    load: async () => (await import('./html/read-html.js')).readHtml,
  },
  {
    format: 'mht',
    endings: ['mht', 'mhtml'],
    load: async () => (await import('./html/read-mht.js')).readMht,
  },
  { format: 'pdf', endings: ['pdf'], load: async () => (await import('./pdf/read-pdf.js')).readPdf },
];

const readerOf = (format: Format): Reader | undefined => readers.find((reader) => reader.format === format);

/** Reads a source by its format; a format without a reader is refused with the next step. */
export async function readSource(source: Source, options: ReadOptions): Promise<Result<Document | null>> {
  const reader = readerOf(source.format);
  if (!reader) return { value: null, diagnostics: [refuse(source.format as RefusedFormat)] };
  const read = await reader.load();
  return read(source, options);
}

export type { ArchiveMember };

/** True for a zip of files; other archives, and documents that are zips inside, are none. */
const isZipOfFiles = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && sniffBytes(bytes) === 'zip';

/**
 * The files inside a zip, each an input of its own.
 * @returns null without a diagnostic where the bytes are no such archive, null with one error where it cannot be read.
 */
export async function expandArchive(bytes: Uint8Array): Promise<Result<readonly ArchiveMember[] | null>> {
  if (!isZipOfFiles(bytes)) return { value: null, diagnostics: [] };
  const { readArchive } = await import('./archive/read-archive.js');
  return readArchive(bytes);
}

/** The cells of workbooks as they stand, for those who bring a ledger up to date or fill a form. Loaded on demand. */
export async function loadWorkbookReader() {
  const [{ openWorkbook }, { readCellFormats }] = await Promise.all([
    import('./sheet/open-workbook.js'),
    import('./sheet/cell-formats.js'),
  ]);
  return { openWorkbook, readCellFormats };
}

export type { Sheet } from './sheet/workbook.js';
