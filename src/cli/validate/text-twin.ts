// Text twins. In: a folder and documents without lines of their own. Out: their canonical text as files.
import { join } from 'node:path';
import type { Document } from '../../document/document.js';
import { writeToFile } from '../file-output.js';
import { toldPath } from './config-files.js';

/** Parts of a path that lead out of the folder, or to the root, are left out. */
const inside = (path: string): string =>
  path
    .replace(/^[A-Za-z]:/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');

/** Writes the twins of one run into a folder. */
export interface Twins {
  /** @returns the twin's path as it is told; null for a document that has lines of its own. */
  readonly write: (path: string, document: Document | null) => Promise<string | null>;
}

export function twinsIn(folder: string): Twins {
  const taken = new Set<string>();
  const free = (path: string): string => {
    let name = `${path}.txt`;
    for (let count = 2; taken.has(name); count++) name = `${path}-${count}.txt`;
    taken.add(name);
    return name;
  };
  return {
    write: async (path, document) => {
      if (document === null || document.placing === 'line') return null;
      const target = join(folder, free(inside(path === '-' ? 'stdin' : path)));
      await writeToFile(
        target,
        (async function* () {
          yield Buffer.from(document.text.endsWith('\n') ? document.text : `${document.text}\n`, 'utf8');
        })(),
      );
      return toldPath(target);
    },
  };
}
