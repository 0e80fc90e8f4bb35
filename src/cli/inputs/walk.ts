// Folders and patterns. In: a folder, or a pattern with wildcards. Out: the files they stand for, in a stable order.
import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { type Failure, fileFailure } from '../failure.js';

/** What a walk came by and did not take. */
export interface LeftOut {
  /** Files of other kinds, by their ending in lower case (with its dot; '' without one). */
  readonly others: Map<string, number>;
  /** Word's and WPS's lock files (~$方案.docx), which hold nothing but who has the document open. */
  locks: number;
  /** Folders that could not be listed. */
  readonly failures: Failure[];
}

export const isLockFile = (name: string): boolean => name.startsWith('~$');

/** Version control, settings, other programs' lock files; and packages, whose texts nobody means. */
const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** What is settled for a whole walk. */
interface Walk {
  /** Files and folders that are passed by. */
  readonly skip: ReadonlySet<string>;
  readonly left: LeftOut;
  /** Where the top and the links that were followed really lead: what lies there is not walked again. */
  readonly roots: string[];
}

/** True for a link to a folder that no part of the walk covers; it is covered from then on. */
function isNewRoot(path: string, { roots }: Walk): boolean {
  const real = realpathSync(path);
  if (roots.some((root) => real === root || real.startsWith(root.endsWith(sep) ? root : root + sep)))
    return false;
  roots.push(real);
  return true;
}

/** What an entry is, or what a link leads to; a link that leads nowhere counts as a file, so that reading it tells. */
function kindOf(entry: Dirent, path: string, walk: Walk): 'file' | 'folder' | 'other' {
  if (!entry.isSymbolicLink()) return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
  try {
    const target = statSync(path);
    if (target.isFile()) return 'file';
    return target.isDirectory() && isNewRoot(path, walk) ? 'folder' : 'other';
  } catch {
    return 'file';
  }
}

function entriesOf(folder: string, left: LeftOut): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch (error) {
    left.failures.push(fileFailure(error, folder));
    return [];
  }
}

interface FileBelow {
  readonly path: string;
  /** From the top folder, with slashes. */
  readonly below: string;
  readonly name: string;
}

/** Every file below a folder, by name within each folder (UTF-16 units, whatever the locale); `depth` levels down. */
function* filesBelow(folder: string, walk: Walk, depth: number, above = ''): Generator<FileBelow> {
  for (const entry of entriesOf(folder, walk.left)) {
    const { name } = entry;
    if (isHidden(name)) continue;
    const [path, below] = [join(folder, name), above + name];
    if (walk.skip.size > 0 && walk.skip.has(resolve(path))) continue;
    const kind = kindOf(entry, path, walk);
    if (kind === 'folder' && depth > 1) yield* filesBelow(path, walk, depth - 1, `${below}/`);
    if (kind !== 'file') continue;
    if (isLockFile(name)) walk.left.locks++;
    else yield { path, below, name };
  }
}

function walkBelow(
  folder: string,
  skip: ReadonlySet<string>,
  left: LeftOut,
  depth: number,
): Generator<FileBelow> {
  const roots = existsSync(folder) ? [realpathSync(folder)] : [];
  return filesBelow(folder, { skip, left, roots }, depth);
}

/** The files of a folder that are taken, by path and ending; the rest is counted. */
export function filesOfFolder(
  folder: string,
  takes: (path: string, ending: string) => boolean,
  skip: ReadonlySet<string>,
  left: LeftOut,
): string[] {
  const files: string[] = [];
  for (const { path, name } of walkBelow(folder, skip, left, Number.POSITIVE_INFINITY)) {
    const ending = extname(name).toLowerCase();
    if (takes(path, ending)) files.push(path);
    else left.others.set(ending, (left.others.get(ending) ?? 0) + 1);
  }
  return files;
}

export const isPattern = (argument: string): boolean => picomatch.scan(argument).isGlob;

/** The files that a pattern stands for, whatever their ending. */
export function filesOfPattern(pattern: string, skip: ReadonlySet<string>, left: LeftOut): string[] {
  const { base, glob } = picomatch.scan(pattern);
  // No level is looked into that the pattern cannot reach.
  const depth = glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length;
  const matches = picomatch(glob);
  return [...walkBelow(base === '' ? '.' : base, skip, left, depth)]
    .filter(({ below }) => matches(below))
    .map(({ path }) => path);
}
