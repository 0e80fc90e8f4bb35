// What a command is to read. In: its arguments (files, folders, patterns, -) and a list. Out: paths in a stable order.
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { Failure, sentenceOf } from '../failure.js';
import type { Reporter } from '../report.js';
import { tell } from '../tell.js';
import { readInputFile, STANDARD_INPUT } from './input.js';
import type { LeftOut } from './walk.js';

export interface DiscoverOptions {
  /** Endings of the files that are taken from folders, with their dots. */
  readonly endings: ReadonlySet<string>;
  /** Which files of folders are taken beside those: by path and ending. */
  readonly also?: (path: string, ending: string) => boolean;
  /** A file with a path a line, or NUL-separated; - is standard input. */
  readonly filesFrom?: string | undefined;
  /** Files and folders that a search passes by, as the output's own. */
  readonly skip?: readonly string[] | undefined;
}

export interface Discovery {
  /** In the order of the arguments, by name within a folder; none twice. */
  readonly paths: readonly string[];
  /** False where the arguments are files, so that what they give is known without looking. */
  readonly searched: boolean;
  readonly left: LeftOut;
}

/** The paths of a list: NUL-separated where there is a NUL, else one a line; lines may be in the Chinese code page. */
function pathsOfList(bytes: Uint8Array): string[] {
  if (bytes.includes(0)) return new TextDecoder().decode(bytes).split('\0').filter(Boolean);
  return textOfList(bytes).split(/\r?\n/).filter(Boolean);
}

function textOfList(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const isLockFile = (path: string): boolean => basename(path).startsWith('~$');

function isFolder(path: string): boolean | null {
  try {
    return statSync(path).isDirectory();
  } catch {
    return null;
  }
}

/** What one argument stands for; null where it is taken as the name of a file. */
async function search(
  argument: string,
  literal: boolean,
  { endings, also, skip = [] }: DiscoverOptions,
  left: LeftOut,
): Promise<readonly string[] | null> {
  if (argument === STANDARD_INPUT) return null;
  const folder = isFolder(argument);
  if (folder === false || (folder === null && (literal || !/[*?[{(!]/.test(argument)))) return null;
  const walk = await import('./walk.js');
  const closed = new Set(skip.map((path) => resolve(path)));
  const takes = (path: string, ending: string) => endings.has(ending) || also?.(path, ending) === true;
  if (folder) return walk.filesOfFolder(argument, takes, closed, left);
  if (!walk.isPattern(argument)) return null;
  const files = walk.filesOfPattern(argument, closed, left);
  if (files.length === 0) left.failures.push(new Failure('noMatch', {}, argument));
  return files;
}

/** The paths without what came before: by where they lead, as `a` and `./a`. */
function withoutRepeats(paths: readonly string[]): string[] {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const key = resolve(path);
    if (path !== STANDARD_INPUT && seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Finds what is to be read. A file of that name comes before a pattern (方案[1].docx is a file if there is one); the
 * entries of a list are names, never patterns. What a folder holds of other kinds is counted in `left`, and what could
 * not be looked into is told there.
 * @throws Failure where nothing is named, the list cannot be read, or standard input is asked for twice.
 */
export async function discover(args: readonly string[], options: DiscoverOptions): Promise<Discovery> {
  const { filesFrom } = options;
  const left: LeftOut = { others: new Map(), locks: 0, failures: [] };
  const listed = filesFrom === undefined ? [] : pathsOfList((await readInputFile(filesFrom)).bytes);
  if (args.length === 0 && filesFrom === undefined) throw new Failure('noInputs');
  if ([...args, filesFrom].filter((path) => path === STANDARD_INPUT).length > 1)
    throw new Failure('stdinTwice');
  const paths: string[] = [];
  let searched = filesFrom !== undefined;
  for (const [at, argument] of [...args, ...listed].entries()) {
    const found = await search(argument, at >= args.length, options, left);
    searched ||= found !== null;
    if (found === null && isLockFile(argument)) left.locks++;
    else for (const path of found ?? [argument]) paths.push(path);
  }
  return { paths: withoutRepeats(paths), searched, left };
}

/** How many files a walk came by and left, the most frequent kinds first: `.jpg 10, .exe 2`. */
const kindsOf = (others: ReadonlyMap<string, number>): string =>
  [...others]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([ending, count]) => `${ending || '–'} ${count}`)
    .join(', ');

/** Tells what a search could not look into and, where wanted, what it left; gives the number of failures. */
export function tellDiscovery({ paths, left }: Discovery, { say, least }: Reporter): number {
  const { failures, others, locks } = left;
  for (const failure of failures) tell(sentenceOf(failure, say));
  const number = [...others.values()].reduce((sum, count) => sum + count, 0);
  const told: string[] = [];
  if (number > 0) told.push(say('leftOthers', { number, kinds: kindsOf(others) }));
  if (locks > 0) told.push(say('leftLocks', { number: locks }));
  const nothing = paths.length === 0 && failures.length === 0;
  if (nothing || least === 'info') for (const line of told) tell(`${say('info')}: ${line}`);
  if (nothing) tell(`${say('error')}: ${say('nothingFound')}`);
  return failures.length + (nothing ? 1 : 0);
}
