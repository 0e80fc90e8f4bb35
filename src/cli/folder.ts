// Folders. In: a path. Out: the folder, with those above it.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/**
 * Makes a folder where there is none. Node's own `recursive` never ends where a file system that takes no folders says
 * that one above is missing (/proc).
 * @throws what the file system says of the folder that cannot be made.
 */
export function ensureFolder(path: string): void {
  const make = (): void => {
    try {
      mkdirSync(path);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  };
  try {
    make();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    ensureFolder(dirname(path));
    make();
  }
}
