// A zip writer for tests. In: entries, with the ways to make them wrong. Out: bytes.
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  /** Written in place of the true values, for damaged and lying archives. */
  readonly crc?: number;
  readonly size?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Bytes of the name in another encoding: it is then not marked as UTF-8. */
  readonly rawName?: Uint8Array;
  /** Extra fields of the directory. */
  readonly extra?: Uint8Array;
}

const UTF8_NAMES = 0x800;

function header(signature: number, fields: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const out = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  out.writeUInt32LE(signature, 0);
  let at = 4;
  for (const [size, value] of fields) {
    if (size === 2) out.writeUInt16LE(value, at);
    else out.writeUInt32LE(value, at);
    at += size;
  }
  return out;
}

function partsOf(entry: ZipEntry) {
  const data = Buffer.from(entry.data as Uint8Array);
  const body = entry.stored ? data : deflateRawSync(data);
  const name = Buffer.from(entry.rawName ?? Buffer.from(entry.name));
  const common = [
    [2, 20],
    [2, (entry.rawName ? 0 : UTF8_NAMES) | (entry.flags ?? 0)],
    [2, entry.method ?? (entry.stored ? 0 : 8)],
    [2, 0],
    [2, 0x21],
    [4, entry.crc ?? crc32(data)],
    [4, body.length],
    [4, entry.size ?? data.length],
    [2, name.length],
  ] as const;
  return { body, name, common };
}

/** Writes an archive, the same bytes for the same entries. */
export function makeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { body, name, common } = partsOf(entry);
    const file = Buffer.concat([header(0x04034b50, [...common, [2, 0]]), name, body]);
    const extra = Buffer.from(entry.extra ?? []);
    const tail = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ] as const;
    directory.push(header(0x02014b50, [[2, 20], ...common, [2, extra.length], ...tail]), name, extra);
    files.push(file);
    offset += file.length;
  }
  const index = Buffer.concat(directory);
  const end = header(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, index.length],
    [4, offset],
    [2, 0],
  ]);
  return Uint8Array.from(Buffer.concat([...files, index, end]));
}
