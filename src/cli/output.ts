// Outputs. In: chunks of bytes. Out: the same on standard output, as fast as the reader takes them, or in a file.
import { writeSync } from 'node:fs';
import { Failure, writeFailure } from './failure.js';

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

/** True once the descriptor took nothing for now: what follows then waits in Node's stream, in order. */
let queued = false;

function writeByStream(bytes: Uint8Array): Promise<void> {
  // The callback has the error; without a listener it would end the process as well.
  if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', () => {});
  return new Promise((resolve, reject) => {
    process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

/**
 * Writes bytes to standard output and returns when they are taken, by its descriptor: Node's stream takes a part for the
 * whole where a disk fills up, and takes longer to load than a short output to write. It serves a pipe that does not wait.
 */
async function writeBytes(bytes: Uint8Array): Promise<void> {
  let at = 0;
  try {
    while (at < bytes.length && !queued) at += writeSync(1, bytes, at);
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error;
    queued = true;
  }
  if (at < bytes.length) await writeByStream(bytes.subarray(at));
}

/** Writes help and the like; `failed` is called where that cannot be done. A reader that closes the pipe is no failure. */
export function writeText(text: string, failed: (failure: Failure) => void): void {
  writeBytes(Buffer.from(text)).catch((error) => {
    if (codeOf(error) !== 'EPIPE') failed(writeFailure(error, '-'));
  });
}

/**
 * Writes to standard output.
 * @throws Failure where it cannot be written, as on a full disk, or the reader closes the pipe before all is.
 */
async function writeToStandardOutput(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of chunks) {
    try {
      await writeBytes(chunk);
    } catch (error) {
      throw codeOf(error) === 'EPIPE' ? new Failure('readerGone', {}, '-') : writeFailure(error, '-');
    }
  }
}

/**
 * Writes to a file, or to standard output where none is named.
 * @throws Failure where the output cannot be written.
 */
export async function writeOutput(
  path: string | undefined,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  if (path === undefined) return writeToStandardOutput(chunks);
  // What writes files is loaded only for them: it takes as long as reading a page.
  const { writeToFile } = await import('./file-output.js');
  return writeToFile(path, chunks);
}
