// Where inputs stand in the tree of outputs. In: paths. Out: a name for each from the top of the tree; its shard.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { Failure } from '../failure.js';

/** Below one folder, when it is all that was asked for; else below the working folder. */
export function topOf(args: readonly string[], filesFrom: string | undefined): string {
  const [only] = args;
  if (only === undefined || args.length > 1 || filesFrom !== undefined) return process.cwd();
  return statSync(only, { throwIfNoEntry: false })?.isDirectory() ? resolve(only) : process.cwd();
}

/**
 * A path from the top of the tree, with slashes. What lies outside is named by its whole path, so that no two inputs
 * come to the same place.
 */
export function belowOf(path: string, top: string): string {
  const whole = resolve(path);
  const below = relative(top, whole);
  const outside = below === '..' || below.startsWith(`..${sep}`) || resolve(below) === below;
  return (outside ? whole.replace(/^([A-Za-z]):/, '$1').replace(/^[\\/]+/, '') : below).split(sep).join('/');
}

/** One part of a run of several, which never meet. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** @throws Failure where it is not i/n with 1 ≤ i ≤ n. */
export function shardOf(value: string): Shard {
  const [, index, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number);
  if (!index || !count || index > count) throw new Failure('badShard', { value });
  return { index, count };
}

/** True for the inputs of a shard: by the hash of their place in the tree, whatever else is there. */
export function isInShard(below: string, { index, count }: Shard): boolean {
  const hash = createHash('sha256').update(below.normalize('NFC')).digest();
  return hash.readUIntBE(0, 6) % count === index - 1;
}
