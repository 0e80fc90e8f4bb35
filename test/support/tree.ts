// The files of a folder as a tree. In: a folder. Out: paths relative to it, each with its text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, without a slash behind it. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Measuring material that stands beside the project on some machines, and that the project must do without. */
export const SHARED = join(ROOT, '..', 'shared');

export const hasShared = existsSync(join(SHARED, 'corpus'));

/** Every file below the folder whose path the pattern matches, in the order of their paths. */
export function readTree(folder: string, wanted: RegExp): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => wanted.test(path))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}
