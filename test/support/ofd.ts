// OFD files for tests, by GB/T 33190-2016. In: pages of objects. Out: the bytes of an ofd file, and what is read.
import { readOfd } from '../../src/readers/ofd/read-ofd.js';
import { expectSoundSpans } from './docx.js';
import { makeZip, type ZipEntry } from './zip.js';

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
/** The size of letters in the pages of `lines`, in millimetres: 16 points. */
export const SIZE = 5.6;

/** A text object whose characters stand a letter's size apart. */
export const text = (x: number, y: number, words: string, more = '', size = SIZE): string => {
  const count = Array.from(words).length;
  const deltas = count > 1 ? ` DeltaX="g ${count - 1} ${size}"` : '';
  return `<ofd:TextObject ID="1" Boundary="${x} ${y} 200 ${size}" Font="2" Size="${size}"${more}><ofd:TextCode X="0" Y="${size * 0.85}"${deltas}>${words}</ofd:TextCode></ofd:TextObject>`;
};

/** A ruling line; points in millimetres. */
export const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<ofd:PathObject ID="3" Boundary="${x1} ${y1} ${x2 - x1} ${y2 - y1}" LineWidth="0.25"><ofd:AbbreviatedData>M 0 0 L ${x2 - x1} ${y2 - y1}</ofd:AbbreviatedData></ofd:PathObject>`;

/** A grid of ruling lines around cells. */
export const grid = (xs: readonly number[], ys: readonly number[]): string =>
  [...ys.map((y) => line(xs[0]!, y, xs.at(-1)!, y)), ...xs.map((x) => line(x, ys[0]!, x, ys.at(-1)!))].join(
    '',
  );

export const page = (objects: string, more = ''): string =>
  `<ofd:Page ${NAMESPACE}>${more}<ofd:Content><ofd:Layer ID="1">${objects}</ofd:Layer></ofd:Content></ofd:Page>`;

export interface OfdParts {
  readonly pages: readonly string[];
  /** Inside CommonData and behind Pages. */
  readonly common?: string;
  readonly tail?: string;
  readonly body?: string;
  readonly entries?: readonly ZipEntry[];
}

export const ofdEntries = ({
  pages,
  common = '',
  tail = '',
  body = '',
  entries = [],
}: OfdParts): ZipEntry[] => [
  {
    name: 'OFD.xml',
    data: `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${NAMESPACE} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:Title>x</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${body}</ofd:DocBody></ofd:OFD>`,
  },
  {
    name: 'Doc_0/Document.xml',
    data: `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${common}</ofd:CommonData><ofd:Pages>${pages.map((_, index) => `<ofd:Page ID="${index}" BaseLoc="Pages/Page_${index}/Content.xml"/>`).join('')}</ofd:Pages>${tail}</ofd:Document>`,
  },
  ...pages.map((data, index) => ({ name: `Doc_0/Pages/Page_${index}/Content.xml`, data })),
  ...entries,
];

export const readOfdBytes = (bytes: Uint8Array) =>
  readOfd({ name: 'test.ofd', bytes, format: 'ofd', encoding: null, text: null }, {});

/** Reads parts that must give a document; spans are checked on the way. */
export async function readOfdParts(parts: OfdParts) {
  const { value, diagnostics } = await readOfdBytes(makeZip(ofdEntries(parts)));
  if (value === null) throw new Error(`not read: ${diagnostics.map((d) => d.message).join()}`);
  expectSoundSpans(value);
  return { document: value, text: value.text, diagnostics, codes: diagnostics.map((d) => d.code) };
}

export const namespace = NAMESPACE;
