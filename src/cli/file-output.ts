// Files. In: a path and chunks of bytes. Out: a file that appears whole or not at all.
import { open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure, writeFailure } from './failure.js';
import { ensureFolder } from './folder.js';

async function writeChunks(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w');
  try {
    // appendFile goes on until all is taken, or fails: one write may take only a part, as on a disk that fills up.
    for await (const chunk of chunks) await file.appendFile(chunk);
  } finally {
    await file.close();
  }
}

/** What stands at the path now, and where a link leads. */
async function targetOf(
  path: string,
): Promise<{ target: string; kind: 'nothing' | 'file' | 'folder' | 'device' }> {
  try {
    const found = await stat(path);
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'device';
    return { target: kind === 'file' ? await realpath(path) : path, kind };
  } catch {
    return { target: path, kind: 'nothing' };
  }
}

/** True while a process of that number runs on this machine. */
export function isAlive(pid: number): boolean {
  if (pid === process.pid) return false; // An earlier process of the same number, as the first one of a container.
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes what killed runs left beside a file while they wrote it. */
export async function sweepPartials(path: string): Promise<void> {
  const folder = dirname(path);
  const start = `${basename(path)}.`;
  for (const name of await readdir(folder).catch(() => [])) {
    const [, pid] = /^(\d+)\.partial$/.exec(name.startsWith(start) ? name.slice(start.length) : '') ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

/** Removes what was begun; where that fails too, the first failure is the one to tell. */
const discard = (partial: string): Promise<void> => rm(partial, { force: true }).catch(() => {});

/**
 * Writes a file under a temporary name beside it, and renames it when it is whole. A link is followed; a pipe or device
 * (/dev/stdout) is written into.
 * @throws Failure where it cannot be written; nothing is left behind then.
 */
export async function writeToFile(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const { target, kind } = await targetOf(path);
  if (kind === 'folder') throw new Failure('isFolder', {}, path);
  const partial = `${target}.${process.pid}.partial`;
  try {
    if (kind === 'device') return await writeChunks(target, chunks);
    ensureFolder(dirname(target));
    await writeChunks(partial, chunks);
    await rename(partial, target);
  } catch (error) {
    await discard(partial);
    throw error instanceof Failure ? error : writeFailure(error, path);
  }
}
