// Short names of units. In: the names that stand in a plan. Out: pairs of a short name and the full name it stands for.
import { isWithin } from './roster.js';

/** 市政府办 and 市政府办公室. */
const OFFICE = '公室';
const SHORTEST = 3;

/**
 * True where `short` can only be a short form of `full`: it begins and ends alike and leaves characters out in between, but
 * the full name does not merely go on (市公安局 and 市公安局交通管理局 are two units).
 */
function isShortFor(short: string, full: string): boolean {
  if (short.length < SHORTEST || full.length <= short.length) return false;
  if (full === `${short}${OFFICE}`) return true;
  const ending = full.replace(/委员会$/, '委').at(-1);
  const alike = short.slice(0, 2) === full.slice(0, 2) && short.at(-1) === ending;
  // What is left out stands inside one name: no other unit's ending in between.
  return alike && isWithin(short, full) && !/[局厅处科](?=.)/.test(full.slice(2, -2));
}

/** Each short name with the first full name it stands for. Names are compared within those that begin alike. */
export function shortened(names: readonly string[]): [short: string, full: string][] {
  const byStart = new Map<string, string[]>();
  for (const name of names) {
    const start = name.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), name]);
  }
  return names.flatMap((short): [string, string][] => {
    const full = byStart.get(short.slice(0, 2))!.find((other) => isShortFor(short, other));
    return full === undefined ? [] : [[short, full]];
  });
}
