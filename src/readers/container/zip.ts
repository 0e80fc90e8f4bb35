// Zip archives: the one owner of yauzl. In: bytes. Out: an archive, and the bytes of its parts, chunk by chunk.
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { type Diagnostic, diagnose, type Result } from '../../diagnostics/diagnostic.js';
import { decodeEntryName } from './entry-name.js';
import { locateArchive } from './zip-bounds.js';

const MEGABYTE = 1024 * 1024;

/** What a hostile archive may cost at most. Sizes in bytes, unpacked. */
export const ZIP_LIMITS = {
  entries: 10_000,
  part: 256 * MEGABYTE,
  total: 512 * MEGABYTE,
  /** Parts below this size are read whatever their ratio. */
  ratioFloor: 32 * MEGABYTE,
  ratio: 200,
} as const;

/** Parts up to the first size are unpacked at once, larger ones in chunks of the second. Bytes, unpacked. */
const AT_ONCE = MEGABYTE;
const CHUNK = MEGABYTE / 4;

const STRONG_ENCRYPTION = /strong encryption/;

/** An open archive. Part names are compared without regard to case, leading slashes and kind of slash. */
export interface Archive {
  readonly bytes: Uint8Array;
  readonly zip: ZipFile;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Names that stand more than once in the directory. */
  readonly duplicates: ReadonlySet<string>;
  /** Bytes unpacked so far, over all parts. */
  unpacked: number;
}

/** What reading a part came to: how many bytes were handed out, and what was wrong. */
export interface PartOutcome {
  readonly bytes: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The form in which part names are compared: lower case, forward slashes, none at the start. */
export const partKey = (name: string): string => name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

const nameOf = (entry: Entry): string => decodeEntryName(entry);

const open = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    yauzl.fromBuffer(buffer, { lazyEntries: true, decodeStrings: false }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });

interface Directory {
  readonly entries: Map<string, Entry>;
  readonly duplicates: Set<string>;
  readonly problem: Diagnostic | null;
}

const listEntries = (zip: ZipFile): Promise<Directory> =>
  new Promise((resolve) => {
    const entries = new Map<string, Entry>();
    const duplicates = new Set<string>();
    const done = (problem: Diagnostic | null) => resolve({ entries, duplicates, problem });
    let count = 0;
    zip.on('error', (error: Error) =>
      done(
        STRONG_ENCRYPTION.test(error.message)
          ? diagnose('readers/encrypted-archive')
          : diagnose('readers/damaged-archive'),
      ),
    );
    zip.on('end', () => done(null));
    zip.on('entry', (entry: Entry) => {
      if (++count > ZIP_LIMITS.entries) {
        done(diagnose('readers/too-many-entries', { limit: ZIP_LIMITS.entries }));
        return;
      }
      const key = partKey(nameOf(entry));
      if (entries.has(key)) duplicates.add(key);
      else entries.set(key, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });

/**
 * Opens a zip archive and reads its directory. Bytes before and behind the archive are tolerated.
 * @returns null with one error where it cannot be opened; never throws for bad input.
 */
async function openArchive(bytes: Uint8Array): Promise<Result<Archive | null>> {
  const archiveBytes = locateArchive(bytes);
  if (archiveBytes === null) return { value: null, diagnostics: [diagnose('readers/not-a-zip')] };
  let zip: ZipFile;
  try {
    zip = await open(archiveBytes);
  } catch {
    return { value: null, diagnostics: [diagnose('readers/damaged-archive')] };
  }
  const { entries, duplicates, problem } = await listEntries(zip);
  if (problem) {
    zip.close();
    return { value: null, diagnostics: [problem] };
  }
  return { value: { bytes: archiveBytes, zip, entries, duplicates, unpacked: 0 }, diagnostics: [] };
}

/** Codes of damage around which is read. */
const READ_AROUND: ReadonlySet<string> = new Set(['readers/damaged-part', 'readers/missing-part']);

/** True of what refuses a part, such as a bound it breaks: the file is then not read at all. */
export const isRefusal = ({ code, severity }: Diagnostic): boolean =>
  severity === 'error' && !READ_AROUND.has(code);

/**
 * Opens an archive, reads in it and closes it again.
 * @returns what `read` gives; null with one error where the archive cannot be opened.
 */
export async function withArchive<T>(
  bytes: Uint8Array,
  read: (archive: Archive) => Promise<Result<T | null>>,
): Promise<Result<T | null>> {
  const { value: archive, diagnostics } = await openArchive(bytes);
  if (archive === null) return { value: null, diagnostics };
  try {
    return await read(archive);
  } finally {
    archive.zip.close();
  }
}

/** The names of all entries as they are written, folders included, with their sizes in bytes, unpacked. */
export const entryNames = (archive: Archive): { readonly name: string; readonly size: number }[] =>
  [...archive.entries.values()].map((entry) => ({ name: nameOf(entry), size: entry.uncompressedSize }));

export const hasPart = (archive: Archive, name: string): boolean => archive.entries.has(partKey(name));

/** True for an outcome's diagnostic that refuses the part, as against one that tells of damage in it. */
export const refuses = (diagnostic: Diagnostic): boolean =>
  diagnostic.severity === 'error' && diagnostic.code !== 'readers/damaged-part';

function refusal(archive: Archive, entry: Entry, part: string): Diagnostic | null {
  const { part: limit, total, ratio, ratioFloor } = ZIP_LIMITS;
  const size = entry.uncompressedSize;
  if (entry.isEncrypted()) return diagnose('readers/encrypted-part', { part });
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return diagnose('readers/compression-method', { part, method: entry.compressionMethod });
  if (size > limit) return diagnose('readers/part-too-large', { part, limit: limit / MEGABYTE });
  if (size > ratioFloor && size > ratio * entry.compressedSize)
    return diagnose('readers/suspicious-ratio', { part, ratio });
  if (archive.unpacked + size > total)
    return diagnose('readers/archive-too-large', { limit: total / MEGABYTE });
  return null;
}

/** The bytes of an entry as they stand in the archive; null where its own header is damaged. */
const packedBytes = (archive: Archive, entry: Entry): Promise<Uint8Array | null> =>
  new Promise((resolve) => {
    archive.zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => {
      const start = header?.fileDataStart ?? 0;
      resolve(error ? null : archive.bytes.subarray(start, start + entry.compressedSize));
    });
  });

/** Unpacks at once what is small, in a third of a stream's time; null where that gives not what the entry declares. */
function unpackSmall(packed: Uint8Array, { uncompressedSize: size }: Entry): Uint8Array | null {
  if (size === 0 || size > AT_ONCE) return null;
  try {
    const bytes = inflateRawSync(packed, { chunkSize: Math.max(size, 64), maxOutputLength: size });
    return bytes.length === size ? bytes : null;
  } catch {
    return null;
  }
}

async function* unpackedChunks(packed: Uint8Array, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.compressionMethod === 0) {
    yield packed;
    return;
  }
  const small = unpackSmall(packed, entry);
  if (small) {
    yield small;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  inflate.end(packed);
  yield* inflate;
}

interface Unpacked {
  readonly bytes: number;
  readonly sound: boolean;
}

/** Unpacks an entry up to the size it declares, which bounds the work; `onChunk` returns false to stop early. */
async function unpack(
  archive: Archive,
  entry: Entry,
  onChunk: (chunk: Uint8Array) => boolean,
): Promise<Unpacked> {
  const packed = await packedBytes(archive, entry);
  if (packed === null) return { bytes: 0, sound: false };
  const chunks = unpackedChunks(packed, entry);
  let bytes = 0;
  let checksum = 0;
  for (;;) {
    const next = await chunks.next().catch(() => null);
    const chunk = next?.value;
    const ended = !chunk || bytes + chunk.length > entry.uncompressedSize;
    if (!ended) {
      bytes += chunk.length;
      archive.unpacked += chunk.length;
      checksum = crc32(chunk, checksum);
    }
    const stopped = !ended && !onChunk(chunk);
    if (!ended && !stopped) continue;
    await chunks.return(undefined);
    const whole = next?.done === true && bytes === entry.uncompressedSize && checksum === entry.crc32;
    return { bytes, sound: stopped || whole };
  }
}

/**
 * Reads one part and checks its length and CRC-32. The bytes before a damage are handed out all the same.
 * @returns null where the archive has no such part.
 */
export async function readPart(
  archive: Archive,
  name: string,
  onChunk: (chunk: Uint8Array) => boolean,
): Promise<PartOutcome | null> {
  const key = partKey(name);
  const entry = archive.entries.get(key);
  if (!entry) return null;
  const part = nameOf(entry).replace(/\\/g, '/');
  const refused = refusal(archive, entry, part);
  if (refused) return { bytes: 0, diagnostics: [refused] };
  const { bytes, sound } = await unpack(archive, entry, onChunk);
  const diagnostics: Diagnostic[] = [];
  if (archive.duplicates.has(key)) diagnostics.push(diagnose('readers/duplicate-part', { part }));
  if (!sound) diagnostics.push(diagnose('readers/damaged-part', { part }));
  return { bytes, diagnostics };
}
