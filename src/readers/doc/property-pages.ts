// Pages of formatted runs (FKPs, MS-DOC 2.9.33 and 2.9.174). In: a file offset. Out: where the run begins and ends there, and its changes.
import { u8, u32 } from '../container/binary.js';
import { type DocFile, type Plc, readPlc, tableOf } from './doc-file.js';

const PAGE = 512;
const PAGE_NUMBER = 0x3fffff;

/** A run of bytes of the document stream that share their properties. */
export interface PropertyRun {
  readonly start: number;
  readonly end: number;
  /** Offset and length of what it says; of length 0 where it says nothing. */
  readonly at: number;
  readonly length: number;
}

/** The pages of one kind of properties. */
export interface PropertyPages {
  readonly document: Uint8Array;
  readonly pages: Plc;
  /** Bytes of the entry that names where a run's properties stand: 13 for paragraphs, 1 for characters. */
  readonly entry: number;
}

export const paragraphPages = (file: DocFile, table: number): PropertyPages => ({
  document: file.document,
  pages: readPlc(tableOf(file, table), 4),
  entry: 13,
});

export const characterPages = (file: DocFile, table: number): PropertyPages => ({
  ...paragraphPages(file, table),
  entry: 1,
});

/** The index of the last of `count` rising values that is at most `wanted`; -1 where there is none. */
function lastAtMost(count: number, wanted: number, value: (index: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value(middle) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function content({ document, entry }: PropertyPages, page: number, runs: number, index: number) {
  const offset = 2 * u8(document, page + 4 * (runs + 1) + entry * index);
  if (offset === 0) return { at: 0, length: 0 };
  const at = page + offset;
  const size = u8(document, at);
  if (entry === 1) return { at: at + 1, length: size };
  return size === 0 ? { at: at + 2, length: 2 * u8(document, at + 1) } : { at: at + 1, length: 2 * size - 1 };
}

/** The run that a byte of the document stream belongs to; null where no page knows it. */
export function runAt(pages: PropertyPages, offset: number): PropertyRun | null {
  const { positions, bytes, dataAt } = pages.pages;
  const index = lastAtMost(positions.length - 1, offset, (at) => positions[at]!);
  if (index < 0) return null;
  const page = PAGE * (u32(bytes, dataAt + 4 * index) & PAGE_NUMBER);
  if (page + PAGE > pages.document.length) return null;
  const runs = u8(pages.document, page + PAGE - 1);
  const edge = (at: number): number => u32(pages.document, page + 4 * at);
  const run = lastAtMost(runs, offset, edge);
  if (run < 0 || offset >= edge(run + 1)) return null;
  return { start: edge(run), end: edge(run + 1), ...content(pages, page, runs, run) };
}
