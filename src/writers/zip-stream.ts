// A zip archive as it is made. In: named parts, each a stream of chunks. Out: the bytes of the archive, chunk by chunk.
import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipPart {
  /** Its path in the archive, with / between folders. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** What the directory at the end says of a part. */
interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  crc: number;
  size: number;
  packed: number;
}

// APPNOTE.TXT 4.3: signatures, and what all parts share. Sizes follow the data (bit 3), names are UTF-8 (bit 11).
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const FLAGS = 0x0808;
const DEFLATE = 8;
/** 1 January 1980, 00:00, the first day a zip can name: archives of the same parts are the same. */
const DAY = 0x21;

function localHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(LOCAL, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(DEFLATE, 8);
  head.writeUInt16LE(DAY, 12);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function descriptor(entry: Entry): Buffer {
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(DESCRIPTOR, 0);
  tail.writeUInt32LE(entry.crc, 4);
  tail.writeUInt32LE(entry.packed, 8);
  tail.writeUInt32LE(entry.size, 12);
  return tail;
}

function centralHeader(entry: Entry): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(CENTRAL, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(VERSION, 6);
  head.writeUInt16LE(FLAGS, 8);
  head.writeUInt16LE(DEFLATE, 10);
  head.writeUInt16LE(DAY, 14);
  head.writeUInt32LE(entry.crc, 16);
  head.writeUInt32LE(entry.packed, 20);
  head.writeUInt32LE(entry.size, 24);
  head.writeUInt16LE(entry.name.length, 28);
  head.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([head, entry.name]);
}

function endRecord(entries: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(END, 0);
  record.writeUInt16LE(entries, 8);
  record.writeUInt16LE(entries, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

async function* counted(content: AsyncIterable<Uint8Array>, entry: Entry): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    entry.crc = crc32(chunk, entry.crc);
    entry.size += chunk.length;
    yield chunk;
  }
}

/** The deflated content; an error of the content surfaces here, an early end of the reader stops the content. */
function deflated(content: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  const packing = createDeflateRaw({ level: 6, chunkSize: 1 << 16 });
  pipeline(Readable.from(content), packing, () => undefined);
  return packing;
}

async function* partBytes(entry: Entry, content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  yield localHeader(entry.name);
  for await (const chunk of deflated(counted(content, entry))) {
    entry.packed += chunk.length;
    yield chunk;
  }
  yield descriptor(entry);
}

/**
 * Writes parts one after the other; only one chunk of one part is in memory at a time. No clock is read: the same parts
 * give the same bytes under the same Node.
 * @throws RangeError where a part or the archive reaches 4 GiB (no ZIP64).
 */
export async function* zipStream(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = [];
  let offset = 0;
  for (const part of parts) {
    const entry = { name: Buffer.from(part.name), offset, crc: 0, size: 0, packed: 0 };
    entries.push(entry);
    for await (const chunk of partBytes(entry, part.content)) {
      offset += chunk.length;
      yield chunk;
    }
  }
  const directory = Buffer.concat(entries.map(centralHeader));
  yield directory;
  yield endRecord(entries.length, directory.length, offset);
}
