// The one place that knows pdfjs. In: bytes. Out: the pages of a PDF as operators, or why they cannot be read.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Matrix, matrixOf } from '../print/matrix.js';
import { createChannel, type Port } from './channel.js';

/** One operator of a page's content (ISO 32000-1, annex A) by pdfjs's name for it. */
export interface Operator {
  readonly name: string;
  readonly values: readonly unknown[];
}

export interface PdfFont {
  /** Without the mark of a subset; empty where it has none. */
  readonly name: string;
  readonly vertical: boolean;
  /** Glyph widths times this are parts of the font's size. */
  readonly unit: number;
}

export interface PdfPage {
  /** In points, as the page is shown. */
  readonly width: number;
  readonly height: number;
  /** From the page's own space to points of the page as it is shown, y down. */
  readonly shown: Matrix;
  readonly operators: readonly Operator[];
  font(name: string): PdfFont;
  /** The operator's name in a path that is painted at once. */
  nameOf(code: unknown): string;
}

export interface PdfFile {
  readonly pages: number;
  /** Reads one page, from 1; null where it is damaged. */
  read(page: number): Promise<PdfPage | null>;
  /** True once a page has drawn more than `MAX_OPERATORS`: nothing more is read then. */
  overrun(): boolean;
  close(): Promise<void>;
}

export type Refusal = 'not-installed' | 'password' | 'damaged';

/** Operators that one page may draw. */
export const MAX_OPERATORS = 200_000;

interface Library {
  readonly OPS: Readonly<Record<string, number>>;
  readonly PDFWorker: new (options: { port: Port; verbosity: number }) => { destroy(): void };
  getDocument(options: object): {
    readonly promise: Promise<LibraryDocument>;
    destroy(): Promise<void>;
  };
}

interface LibraryDocument {
  readonly numPages: number;
  getPage(page: number): Promise<LibraryPage>;
}

interface LibraryPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: unknown };
  getOperatorList(options: object): Promise<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>;
  readonly commonObjs: { has(name: string): boolean; get(name: string): unknown };
  cleanup(): unknown;
}

interface Loaded {
  readonly library: Library;
  readonly parser: { initializeFromPort(port: Port): void };
  readonly names: ReadonlyMap<unknown, string>;
  /** Where the character maps of East Asian fonts are. */
  readonly folder: string;
}

/** The folder of the package; null where it is not installed. */
function packageFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  } catch {
    return null;
  }
}

/**
 * Imports the library without its drawing half: that half asks for a canvas and for DOMMatrix while it is loaded, says
 * so on the console where they are missing, and is never used here.
 */
async function importQuietly(path: string): Promise<unknown> {
  const global = globalThis as { DOMMatrix?: unknown };
  const lent = global.DOMMatrix === undefined;
  const { console: output } = globalThis;
  const { warn } = output;
  if (lent) global.DOMMatrix = class {};
  output.warn = () => {};
  try {
    return await import(pathToFileURL(path).href);
  } finally {
    output.warn = warn;
    if (lent) delete global.DOMMatrix;
  }
}

async function load(folder: string): Promise<Loaded> {
  const build = join(folder, 'legacy', 'build');
  const library = (await importQuietly(join(build, 'pdf.mjs'))) as Library;
  const worker = (await importQuietly(join(build, 'pdf.worker.mjs'))) as {
    WorkerMessageHandler: Loaded['parser'];
  };
  const names = new Map<unknown, string>(Object.entries(library.OPS).map(([name, code]) => [code, name]));
  return { library, parser: worker.WorkerMessageHandler, names, folder };
}

let loading: Promise<Loaded | null> | null = null;

function fontOf(page: LibraryPage, key: string): PdfFont {
  const font = page.commonObjs.has(key) ? page.commonObjs.get(key) : null;
  const { name: own, vertical, fontMatrix } = (font ?? {}) as Readonly<Record<string, unknown>>;
  const unit = Number((fontMatrix as ArrayLike<unknown> | null | undefined)?.[0]);
  return {
    name: typeof own === 'string' ? own.replace(/^[A-Z]{6}\+/, '') : '',
    vertical: vertical === true,
    unit: unit > 0 ? unit : 0.001,
  };
}

async function readPage(file: LibraryDocument, { names }: Loaded, number: number): Promise<PdfPage> {
  const page = await file.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  // Annotations are no text of the page.
  const { fnArray, argsArray } = await page.getOperatorList({ intent: 'display', annotationMode: 0 });
  const operators = fnArray.map((code, index) => ({
    name: names.get(code) ?? '',
    values: Array.isArray(argsArray[index]) ? argsArray[index] : [],
  }));
  const fonts = new Map<string, PdfFont>();
  const font = (name: string): PdfFont => {
    const known = fonts.get(name) ?? fontOf(page, name);
    fonts.set(name, known);
    return known;
  };
  return {
    width,
    height,
    shown: matrixOf(transform),
    operators,
    font,
    nameOf: (code) => names.get(code) ?? '',
  };
}

/** No code is made from the file, nothing is fetched, and pictures, which cost most and hold no text, are not decoded. */
const settings = (bytes: Uint8Array, folder: string): object => ({
  // The library takes the bytes away from its caller, and takes no Buffer.
  data: new Uint8Array(bytes),
  cMapUrl: join(folder, 'cmaps', '/'),
  cMapPacked: true,
  standardFontDataUrl: join(folder, 'standard_fonts', '/'),
  isEvalSupported: false,
  useWorkerFetch: false,
  useSystemFonts: false,
  useWasm: false,
  enableXfa: false,
  maxImageSize: 1,
  verbosity: 0,
});

const isPasswordError = (error: unknown): boolean =>
  error instanceof Error && error.name === 'PasswordException';

/** Opens a PDF. Never throws; the file must be closed after use. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile | Refusal> {
  const folder = packageFolder();
  if (folder === null) return 'not-installed';
  loading ??= load(folder).catch(() => null);
  const loaded = await loading;
  if (loaded === null) return 'not-installed';
  let stopped = false;
  let stop = (): void => {};
  // A page that is being read when the channel is cut never ends.
  const stopping = new Promise<null>((resolve) => {
    stop = () => {
      stopped = true;
      resolve(null);
    };
  });
  const channel = createChannel(MAX_OPERATORS, () => stop());
  const worker = new loaded.library.PDFWorker({ port: channel.reader, verbosity: 0 });
  loaded.parser.initializeFromPort(channel.parser);
  const task = loaded.library.getDocument({ ...settings(bytes, folder), worker });
  const close = async (): Promise<void> => {
    if (!stopped) await task.destroy().catch(() => {});
    worker.destroy();
  };
  try {
    const file = await task.promise;
    return {
      pages: file.numPages,
      read: (page) => {
        channel.restart();
        return Promise.race([readPage(file, loaded, page).catch(() => null), stopping]);
      },
      overrun: () => stopped,
      close,
    };
  } catch (error) {
    await close();
    return isPasswordError(error) ? 'password' : 'damaged';
  }
}
