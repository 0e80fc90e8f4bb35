// A zip archive taken apart without the code that made it. In: its bytes. Out: its parts by name, checked.
import { crc32, inflateRawSync } from 'node:zlib';

export interface UnzippedPart {
  readonly text: string;
  readonly dosTime: number;
  readonly dosDate: number;
}

/** Reads the central directory; fails where a size or checksum does not hold. Parts come in the order of the directory. */
export function unzip(bytes: Uint8Array): Map<string, UnzippedPart> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0) throw new Error('no end of central directory');
  const parts = new Map<string, UnzippedPart>();
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const offset = zip.readUInt32LE(at + 42);
    const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const data = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    if (data.length !== zip.readUInt32LE(at + 24)) throw new Error(`${name}: wrong size`);
    if (crc32(data) !== zip.readUInt32LE(at + 16)) throw new Error(`${name}: wrong checksum`);
    parts.set(name, {
      text: data.toString('utf8'),
      dosTime: zip.readUInt16LE(at + 12),
      dosDate: zip.readUInt16LE(at + 14),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}
