// Where an archive stands in a file. In: bytes that may have others before and behind the zip. Out: those of the zip.

const END_SIGNATURE = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const DIRECTORY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
/** The signature may stand by chance in what follows the archive; this many places are looked at, from the end. */
const CANDIDATES = 64;
const ZIP64_MARK = 0xffffffff;

/** The bytes that `offset` fields must be counted from, or -1 where the record at `at` is no end record. */
function archiveStart(buffer: Buffer, at: number): number {
  if (at + END_LENGTH > buffer.length) return -1;
  const size = buffer.readUInt32LE(at + 12);
  const offset = buffer.readUInt32LE(at + 16);
  if (size === ZIP64_MARK || offset === ZIP64_MARK) return 0;
  const start = at - size - offset;
  if (start < 0) return -1;
  if (size === 0) return start;
  return buffer.readUInt32LE(at - size) === DIRECTORY_SIGNATURE ? start : -1;
}

/**
 * Finds the archive by its end-of-directory record (APPNOTE.TXT 4.3.16), searching backwards.
 * @returns the archive's bytes, ending with the record (without its comment), or null where there is none.
 */
export function locateArchive(bytes: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = buffer.lastIndexOf(END_SIGNATURE);
  for (let tries = 0; at >= 0 && tries < CANDIDATES; tries++) {
    const start = archiveStart(buffer, at);
    if (start >= 0) return withoutComment(buffer, start, at);
    at = at === 0 ? -1 : buffer.lastIndexOf(END_SIGNATURE, at - 1);
  }
  return null;
}

function withoutComment(buffer: Buffer, start: number, at: number): Uint8Array {
  const archive = buffer.subarray(start, at + END_LENGTH);
  if (buffer.readUInt16LE(at + 20) === 0) return archive;
  const copy = Uint8Array.from(archive);
  copy.fill(0, copy.length - 2);
  return copy;
}
