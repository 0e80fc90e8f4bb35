// Short names of units. In: the names that stand in a plan. Out: pairs of a short name and the full name it stands for.
import { isWithin } from './roster.js';

/** 市政府办 and 市政府办公室. */
const OFFICE = '公室';
const SHORTEST = 3;

/** The last character; 委员会 ends as 委 does. */
const endingOf = (name: string): string => name.replace(/委员会$/, '委').at(-1) ?? '';

/**
 * True where `short` can only be a short form of `full`: it begins and ends alike and leaves characters out in between, but
 * the full name does not merely go on (市公安局 and 市公安局交通管理局 are two units).
 */
function isShortFor(short: string, full: string): boolean {
  if (short.length < SHORTEST || full.length <= short.length) return false;
  if (full === `${short}${OFFICE}`) return true;
  const alike = short.slice(0, 2) === full.slice(0, 2) && endingOf(short) === endingOf(full);
  // What is left out stands inside one name: no other unit's ending in between.
  return alike && isWithin(short, full) && !/[局厅处科](?=.)/.test(full.slice(2, -2));
}

/** Names that begin and end alike: only they can be one unit. More than so many are no longer compared. */
const MOST_ALIKE = 100;
const endsOf = (name: string): string => `${name.slice(0, 2)}|${endingOf(name)}`;

/** Each short name with the first full name it stands for. */
export function shortened(names: readonly string[]): [short: string, full: string][] {
  const alike = new Map<string, string[]>();
  for (const name of names)
    for (const key of [
      endsOf(name),
      ...(name.endsWith(OFFICE) ? [endsOf(name.slice(0, -OFFICE.length))] : []),
    ]) {
      const others = alike.get(key);
      if (!others) alike.set(key, [name]);
      else if (others.length < MOST_ALIKE) others.push(name);
    }
  return names.flatMap((short): [string, string][] => {
    const full = alike.get(endsOf(short))?.find((other) => isShortFor(short, other));
    return full === undefined ? [] : [[short, full]];
  });
}
