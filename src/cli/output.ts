// Outputs. In: chunks of bytes. Out: the same on standard output, as fast as the reader takes them, or in a file.
import { fstatSync, writeSync } from 'node:fs';
import { type Failure, writeFailure } from './failure.js';

/** The callback of each write has the error; without a listener it would end the process as well. */
const listen = (): void => {
  if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', () => {});
};

/** Writes help and the like; `failed` is called where that cannot be done. A reader that closes the pipe is no failure. */
export function writeText(text: string, failed: (failure: Failure) => void): void {
  listen();
  process.stdout.write(text, (error: NodeJS.ErrnoException | null | undefined) => {
    if (error && error.code !== 'EPIPE') failed(writeFailure(error, '-'));
  });
}

/** Writes one chunk and waits until it is taken; gives the error where it is not. */
const writeToStream = (chunk: Uint8Array): Promise<NodeJS.ErrnoException | null> =>
  new Promise((resolve) => process.stdout.write(chunk, (error) => resolve(error ?? null)));

/** The same into a file (> plan.json): Node's stream would take a part for the whole, as on a disk that fills up. */
async function writeToDescriptor(chunk: Uint8Array): Promise<NodeJS.ErrnoException | null> {
  try {
    for (let at = 0; at < chunk.length; ) at += writeSync(1, chunk, at);
    return null;
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

function isRegularFile(): boolean {
  try {
    return fstatSync(1).isFile();
  } catch {
    return false;
  }
}

/**
 * Writes to standard output. A reader that closes the pipe (| head) ends the writing quietly.
 * @throws Failure where it cannot be written, as on a full disk.
 */
async function writeToStandardOutput(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  listen();
  const write = isRegularFile() ? writeToDescriptor : writeToStream;
  for await (const chunk of chunks) {
    const error = await write(chunk);
    if (error?.code === 'EPIPE') return;
    if (error) throw writeFailure(error, '-');
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
