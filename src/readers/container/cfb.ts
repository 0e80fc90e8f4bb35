// Compound files (MS-CFB), the container of Office 97–2003. In: bytes. Out: the streams below the root, by name.
import { u8, u16, u32, utf16 } from './binary.js';

const HEADER = 512;
const ENTRY = 128;
const MINI_SECTOR = 64;
/** Sector numbers above this one are marks (MS-CFB 2.1), as is "no entry" in the directory (2.6.1). */
const MAX_SECTOR = 0xfffffffa;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** An open compound file. */
export interface Compound {
  readonly bytes: Uint8Array;
  readonly sectorSize: number;
  /** The sectors that hold the allocation table. */
  readonly fat: readonly number[];
  readonly miniFat: Uint8Array;
  readonly miniStream: Uint8Array;
  readonly miniCutoff: number;
  readonly entries: readonly Entry[];
}

/** A stream's bytes; `whole` is false where the file ends, or a chain breaks, before its size is reached. */
export interface CompoundStream {
  readonly bytes: Uint8Array;
  readonly whole: boolean;
}

type Layout = Pick<Compound, 'bytes' | 'sectorSize' | 'fat'>;

/** Sector 0 stands behind the header, which takes a whole sector. */
const sectorAt = ({ bytes, sectorSize }: Pick<Layout, 'bytes' | 'sectorSize'>, sector: number): Uint8Array =>
  bytes.subarray((sector + 1) * sectorSize, (sector + 2) * sectorSize);

/** Where the allocation table stands: 109 sectors by the header, more by a chain of their own (MS-CFB 2.5). */
function fatSectors(bytes: Uint8Array, sectorSize: number): number[] {
  const sectors: number[] = [];
  const limit = Math.ceil(bytes.length / sectorSize);
  const take = (from: Uint8Array, at: number, count: number) => {
    for (let index = 0; index < count && sectors.length < limit; index++) {
      const sector = u32(from, at + 4 * index);
      if (sector < limit) sectors.push(sector);
    }
  };
  take(bytes, 76, 109);
  const perSector = sectorSize / 4 - 1;
  let next = u32(bytes, 68);
  for (let steps = 0; next < limit && steps < limit; steps++) {
    const sector = sectorAt({ bytes, sectorSize }, next);
    take(sector, 0, perSector);
    next = u32(sector, 4 * perSector);
  }
  return sectors;
}

function nextSector(layout: Layout, sector: number): number {
  const perSector = layout.sectorSize / 4;
  const table = layout.fat[Math.floor(sector / perSector)];
  return table === undefined ? MAX_SECTOR : u32(sectorAt(layout, table), 4 * (sector % perSector));
}

/**
 * Reads a chain of sectors up to `size` bytes. No chain is longer than the file, so that one that runs in a circle ends.
 */
function readChain(layout: Layout, start: number, size: number): CompoundStream {
  const { bytes, sectorSize } = layout;
  const wanted = Math.min(size, bytes.length);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let sector = start; sector < MAX_SECTOR && length < wanted; sector = nextSector(layout, sector)) {
    const piece = sectorAt(layout, sector).subarray(0, wanted - length);
    if (piece.length === 0) break;
    pieces.push(piece);
    length += piece.length;
    if (piece.length < sectorSize) break;
  }
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return { bytes: joined, whole: length === size };
}

function readMiniChain({ miniFat, miniStream }: Compound, start: number, size: number): CompoundStream {
  const wanted = Math.min(size, miniStream.length);
  const bytes = new Uint8Array(wanted);
  let length = 0;
  for (
    let sector = start;
    length < wanted && 4 * sector < miniFat.length;
    sector = u32(miniFat, 4 * sector)
  ) {
    const piece = miniStream.subarray(sector * MINI_SECTOR, (sector + 1) * MINI_SECTOR);
    if (piece.length === 0) break;
    const taken = piece.subarray(0, wanted - length);
    bytes.set(taken, length);
    length += taken.length;
  }
  return { bytes: bytes.subarray(0, length), whole: length === size };
}

function readEntries(directory: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const nameBytes = Math.max(0, Math.min(u16(directory, at + 64), 64) - 2);
    entries.push({
      name: utf16(directory.subarray(at, at + nameBytes)),
      type: u8(directory, at + 66),
      left: u32(directory, at + 68),
      right: u32(directory, at + 72),
      child: u32(directory, at + 76),
      start: u32(directory, at + 116),
      size: u32(directory, at + 120),
    });
  }
  return entries;
}

/**
 * Opens a compound file of version 3 or 4 (MS-CFB 2.2).
 * @returns null where the bytes are none, or the directory has no root.
 */
export function openCompound(bytes: Uint8Array): Compound | null {
  const shift = u16(bytes, 30);
  if (bytes.length <= HEADER || u32(bytes, 0) !== 0xe011cfd0 || (shift !== 9 && shift !== 12)) return null;
  const sectorSize = 1 << shift;
  const layout: Layout = { bytes, sectorSize, fat: fatSectors(bytes, sectorSize) };
  const entries = readEntries(readChain(layout, u32(bytes, 48), bytes.length).bytes);
  const root = entries.find(({ type }) => type === ROOT);
  if (!root) return null;
  return {
    ...layout,
    entries,
    miniCutoff: u32(bytes, 56),
    miniFat: readChain(layout, u32(bytes, 60), bytes.length).bytes,
    miniStream: readChain(layout, root.start, root.size).bytes,
  };
}

/** The streams directly below the root: those of embedded documents, which bear the same names, stand deeper. */
function findEntry({ entries }: Compound, name: string): Entry | null {
  const seen = new Set<number>();
  const pending = [entries.find(({ type }) => type === ROOT)?.child ?? MAX_SECTOR];
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    if (entry.name === name && entry.type === STREAM) return entry;
    pending.push(entry.left, entry.right);
  }
  return entries.find((entry) => entry.name === name && entry.type === STREAM) ?? null;
}

/** Reads a stream below the root; null where there is none of that name. */
export function readStream(compound: Compound, name: string): CompoundStream | null {
  const entry = findEntry(compound, name);
  if (!entry) return null;
  const { start, size } = entry;
  return size < compound.miniCutoff ? readMiniChain(compound, start, size) : readChain(compound, start, size);
}
