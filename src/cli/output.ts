// Outputs. In: chunks of bytes. Out: standard output, or a file that appears whole or not at all.
import { once } from 'node:events';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFailure } from './failure.js';

/** Waits until standard output takes more, or is closed. */
async function drained(signal: AbortSignal): Promise<void> {
  try {
    await once(process.stdout, 'drain', { signal });
  } catch (error) {
    if (!signal.aborted && (error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

/** Writes to standard output, as fast as the reader takes it. A reader that closes the pipe ends the writing quietly. */
export async function writeToStandardOutput(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  let closed = false;
  const onError = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  };
  process.stdout.on('error', onError);
  // One wait for the end serves all chunks: a wait that loses the race would keep its listener.
  const end = new AbortController();
  process.stdout.once('close', () => end.abort());
  for await (const chunk of chunks) {
    if (closed) return;
    if (!process.stdout.write(chunk)) await drained(end.signal);
  }
}

async function writeChunks(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w');
  try {
    for await (const chunk of chunks) await file.write(chunk);
  } finally {
    await file.close();
  }
}

/**
 * Writes a file under a temporary name beside it, and renames it when it is whole.
 * @throws Failure where it cannot be written; nothing is left behind then.
 */
export async function writeToFile(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeChunks(partial, chunks);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw writeFailure(error, path);
  }
}
