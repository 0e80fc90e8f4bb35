// The names in a zip archive, cheaply. In: bytes. Out: entry names, from the central directory or, where that is cut off,
// from the local headers (PKWARE APPNOTE 4.3).

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST = 4096;

const nameAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + Math.min(length, 512))).replaceAll('\\', '/');

function endOfDirectory(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
}

function centralNames(bytes: Uint8Array, view: DataView): string[] {
  const names: string[] = [];
  const end = endOfDirectory(view);
  let at = end < 0 ? view.byteLength : view.getUint32(end + 16, true);
  while (at + 46 <= view.byteLength && names.length < MOST && view.getUint32(at, true) === CENTRAL) {
    const length = view.getUint16(at + 28, true);
    names.push(nameAt(bytes, at + 46, length));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function localNames(bytes: Uint8Array, view: DataView): string[] {
  const names: string[] = [];
  for (let at = 0; at + 30 <= view.byteLength && names.length < MOST; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== LOCAL) continue;
    names.push(nameAt(bytes, at + 30, view.getUint16(at + 26, true)));
    at += 29;
  }
  return names;
}

/** The entry names of a zip archive with / between folders; at most 4096 of them; empty where none can be read. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = view.byteLength < 22 ? [] : centralNames(bytes, view);
  return names.length > 0 ? names : localNames(bytes, view);
}
