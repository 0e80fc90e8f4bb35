// Writes Word 97–2003 files for tests (MS-DOC). In: paragraphs, runs, tables by number. Out: bytes, or what is read of them.
import { readDoc } from '../../src/readers/doc/read-doc.js';
import type { ReadOptions } from '../../src/readers/reader.js';
import { makeCompound } from './compound.js';
import { expectSoundSpans } from './docx.js';

const PAGE = 512;
const TEXT_AT = 2048;

export const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const u32 = (value: number): number[] => [...u16(value), ...u16(value >>> 16)];

/** A change of properties whose operand is of the size that the code says. */
export const sprm = (code: number, value: number): number[] => {
  const size = [1, 1, 2, 4, 2, 2, 0, 3][code >> 13]!;
  return [...u16(code), ...u32(value).slice(0, size)];
};

export interface DocRun {
  readonly text: string;
  readonly sprms?: readonly number[];
}

/** A paragraph with its mark; what the mark itself is like stands in `markSprms`. */
export interface DocParagraph {
  readonly runs: readonly DocRun[];
  readonly mark: string;
  readonly style: number;
  readonly sprms: readonly number[];
  readonly markSprms: readonly number[];
}

export const p = (
  text: string | readonly DocRun[],
  sprms: readonly number[] = [],
  more: Partial<DocParagraph> = {},
): DocParagraph => ({
  runs: typeof text === 'string' ? [{ text }] : text,
  mark: '\r',
  style: 0,
  markSprms: [],
  sprms,
  ...more,
});

export const IN_TABLE = sprm(0x2416, 1);
export const HIDDEN = sprm(0x083c, 1);
export const INSERTED = sprm(0x0801, 1);
export const DELETED = sprm(0x0800, 1);
export const SPECIAL = sprm(0x0855, 1);
export const inList = (list: number, level = 0): number[] => [...sprm(0x460b, list), ...sprm(0x260a, level)];

/** A character that stands for something else. */
export const special = (character: string): DocRun => ({ text: character, sprms: SPECIAL });
export const field = (instruction: string, result: string): DocRun[] => [
  special('\x13'),
  { text: instruction },
  special('\x14'),
  { text: result },
  special('\x15'),
];

/** Edges of a row's cells, with the flags of each. */
export const rowOf = (edges: readonly number[], flags: readonly number[] = []): number[] => {
  const cells = edges
    .slice(1)
    .flatMap((_, index) => [...u16(flags[index] ?? 0), ...new Array<number>(18).fill(0)]);
  const operand = [edges.length - 1, ...edges.flatMap(u16), ...cells];
  return [...u16(0xd608), ...u16(operand.length + 1), ...operand];
};

/** The paragraphs of a table row: one a cell, then the row's end. */
export const row = (
  cells: readonly string[],
  edges: readonly number[],
  flags: readonly number[] = [],
  more: readonly number[] = [],
): DocParagraph[] => [
  ...cells.map((text) => p(text, IN_TABLE, { mark: '\x07' })),
  p('', [...IN_TABLE, ...sprm(0x2417, 1), ...rowOf(edges, flags), ...more], { mark: '\x07' }),
];

export interface DocParts {
  readonly paragraphs: readonly DocParagraph[];
  /** Texts behind the body, in the order of the format: footnotes, headers, macros, comments, endnotes, boxes. */
  readonly others?: readonly (readonly DocParagraph[])[];
  /** Tables of the table stream by number; `behind` follows without counting. */
  readonly tables?: Readonly<Record<number, readonly number[] | { table: number[]; behind: number[] }>>;
  readonly flags?: number;
  readonly mark?: number;
  readonly version?: number;
  /** One byte a character, of windows-1252. */
  readonly narrow?: boolean;
  /** Bits of each piece's modifier. */
  readonly modifier?: number;
  readonly data?: Uint8Array;
  /** Streams of embedded documents, `Pool/WordDocument`; they stand first in the directory. */
  readonly embedded?: Readonly<Record<string, Uint8Array>>;
}

interface Formatted {
  readonly start: number;
  readonly end: number;
  readonly bytes: readonly number[];
}

/** One page a run: wasteful and simple. */
function pagesOf(runs: readonly Formatted[], entrySize: number): Buffer {
  return Buffer.concat(
    runs.map(({ start, end, bytes }) => {
      const page = Buffer.alloc(PAGE);
      page.writeUInt32LE(start, 0);
      page.writeUInt32LE(end, 4);
      const at = (PAGE - 2 - bytes.length - 2) & ~1;
      page.writeUInt8(at / 2, 8);
      const length =
        entrySize === 1
          ? [bytes.length]
          : bytes.length % 2 === 1
            ? [(bytes.length + 1) / 2]
            : [0, bytes.length / 2];
      page.set([...length, ...bytes], at);
      page.writeUInt8(1, PAGE - 1);
      return page;
    }),
  );
}

const pageTable = (runs: readonly Formatted[], firstPage: number): number[] => [
  ...runs.flatMap(({ start }) => u32(start)),
  ...u32(runs.at(-1)?.end ?? 0),
  ...runs.flatMap((_, index) => u32(firstPage + index)),
];

/** A whole file. */
export function makeDoc(parts: DocParts): Uint8Array {
  const { paragraphs, others = [], tables = {}, narrow = false, modifier = 0 } = parts;
  const width = narrow ? 1 : 2;
  const texts = [paragraphs, ...others];
  const lengths = texts.map((list) =>
    list.reduce((sum, { runs }) => sum + 1 + runs.reduce((all, { text }) => all + text.length, 0), 0),
  );
  const characters: Formatted[] = [];
  const formats: Formatted[] = [];
  let text = '';
  for (const { runs, mark, style, sprms, markSprms } of texts.flat()) {
    const start = TEXT_AT + width * text.length;
    for (const run of [...runs, { text: mark, sprms: markSprms }]) {
      const from = TEXT_AT + width * text.length;
      text += run.text;
      if (run.text !== '')
        characters.push({ start: from, end: TEXT_AT + width * text.length, bytes: run.sprms ?? [] });
    }
    formats.push({ start, end: TEXT_AT + width * text.length, bytes: [...u16(style), ...sprms] });
  }
  const place = narrow ? (2 * TEXT_AT + 0x40000000) >>> 0 : TEXT_AT;
  const pieces = [2, ...u32(16), ...u32(0), ...u32(text.length), ...u16(0), ...u32(place), ...u16(modifier)];
  const firstPage = Math.ceil((TEXT_AT + width * text.length) / PAGE);
  const all: DocParts['tables'] = {
    ...tables,
    12: pageTable(characters, firstPage + formats.length),
    13: pageTable(formats, firstPage),
    33: pieces,
  };
  const head = Buffer.alloc(firstPage * PAGE);
  head.writeUInt16LE(parts.mark ?? 0xa5ec, 0);
  head.writeUInt16LE(parts.version ?? 0xc1, 2);
  head.writeUInt16LE(0x0200 | (parts.flags ?? 0), 10);
  head.writeUInt16LE(93, 152);
  for (const [index, length] of lengths.entries()) head.writeUInt32LE(length, 76 + 4 * index);
  head.write(text, TEXT_AT, narrow ? 'latin1' : 'utf16le');
  const table: number[] = [];
  for (const [number, content] of Object.entries(all)) {
    const { table: counted, behind } = 'table' in content ? content : { table: [...content], behind: [] };
    head.writeUInt32LE(table.length, 154 + 8 * Number(number));
    head.writeUInt32LE(counted.length, 158 + 8 * Number(number));
    table.push(...counted, ...behind);
  }
  return makeCompound({
    ...parts.embedded,
    WordDocument: Buffer.concat([head, pagesOf(formats, 13), pagesOf(characters, 1)]),
    '1Table': Uint8Array.from(table),
    ...(parts.data && { Data: parts.data }),
  });
}

export const readBytes = (bytes: Uint8Array, options: ReadOptions = {}) =>
  readDoc({ name: 'test.doc', bytes, format: 'doc', encoding: null, text: null }, options);

/** Reads a file that must be read, and checks its spans. */
export async function readParts(parts: DocParts, options: ReadOptions = {}) {
  const { value, diagnostics } = await readBytes(makeDoc(parts), options);
  if (value === null) throw new Error(`not read: ${diagnostics.map(({ message }) => message).join()}`);
  expectSoundSpans(value);
  return { document: value, text: value.text, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

export const textOf = async (
  paragraphs: readonly DocParagraph[],
  more: Omit<DocParts, 'paragraphs'> = {},
  options: ReadOptions = {},
): Promise<string> => (await readParts({ paragraphs, ...more }, options)).text;
