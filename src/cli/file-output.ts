// Files. In: a path and chunks of bytes. Out: a file that appears whole or not at all.
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure, writeFailure } from './failure.js';

async function writeChunks(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w');
  try {
    for await (const chunk of chunks) await file.write(chunk);
  } finally {
    await file.close();
  }
}

/** What stands at the path now. */
async function kindOf(path: string): Promise<'nothing' | 'file' | 'folder' | 'device'> {
  try {
    const found = await stat(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'device';
  } catch {
    return 'nothing';
  }
}

/**
 * Writes a file under a temporary name beside it, and renames it when it is whole. A pipe or device (/dev/stdout) is
 * written into.
 * @throws Failure where it cannot be written; nothing is left behind then.
 */
export async function writeToFile(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const kind = await kindOf(path);
  if (kind === 'folder') throw new Failure('isFolder', {}, path);
  const partial = `${path}.${process.pid}.partial`;
  try {
    if (kind === 'device') return await writeChunks(path, chunks);
    await mkdir(dirname(path), { recursive: true });
    await writeChunks(partial, chunks);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw writeFailure(error, path);
  }
}
