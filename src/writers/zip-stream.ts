// A zip archive as it is made. In: named parts, each a stream of chunks. Out: the bytes of the archive, chunk by chunk.
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface ZipPart {
  /** Its path in the archive, with / between folders. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** The first day a zip can name, in the local time that the format has: archives of the same parts are the same. */
const DAY = new Date(1980, 0, 1);
const PART = { mtime: DAY, forceDosTimestamp: true, mode: 0o100644, compressionLevel: 6 };

/**
 * Writes parts one after the other; only a few chunks of one part are in memory at a time. No clock is read: the same parts
 * give the same bytes under the same Node.
 * @throws what the content of a part throws.
 */
export async function* zipStream(parts: Iterable<ZipPart>): AsyncGenerator<Uint8Array> {
  const archive = new ZipFile();
  const bytes = Readable.from(archive.outputStream);
  const fail = (error: unknown): unknown => bytes.destroy(error as Error);
  archive.on('error', fail);
  let content = Readable.from([]);
  for (const part of parts)
    archive.addReadStreamLazy(part.name, PART, (open) => {
      content = Readable.from(part.content).on('error', fail);
      open(null, content);
    });
  archive.end();
  try {
    yield* bytes;
  } finally {
    content.destroy(); // A reader that ends early ends the content, too.
  }
}
