// The roster: the units that exist. In: names. Out: whether it holds a unit, and the name nearest to one it does not hold.

export interface Roster {
  readonly names: ReadonlySet<string>;
  /** The names by each of their characters: only names that share one can be near. */
  readonly byCharacter: ReadonlyMap<string, readonly string[]>;
}

/** Names as compared: without white space, brackets full-width. */
const keyOf = (name: string): string => name.replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）');

/** Makes a roster of names. */
export function rosterOf(given: readonly string[]): Roster {
  const names = new Set(given.map(keyOf).filter((name) => name !== ''));
  const byCharacter = new Map<string, string[]>();
  for (const name of names)
    for (const char of new Set(name)) {
      const others = byCharacter.get(char);
      if (others) others.push(name);
      else byCharacter.set(char, [name]);
    }
  return { names, byCharacter };
}

export const hasUnit = ({ names }: Roster, name: string): boolean => names.has(keyOf(name));

/** How many characters must be put in, taken out or changed; Levenshtein, row by row. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(row[j]! + (a[i] === b[j] ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    row = next;
  }
  return row.at(-1)!;
}

/** True where the characters of `short` stand in `full` in their order. */
export function isWithin(short: string, full: string): boolean {
  let at = 0;
  for (const char of full) if (char === short[at]) at++;
  return at === short.length;
}

/** Names compared with one that is missing: the rest can hardly be near. */
const MOST_COMPARED = 200;

/** The name that differs least, short forms counted as near; null where nothing is near. */
export function nearestUnit(roster: Roster, name: string): string | null {
  const key = keyOf(name);
  const shared = new Map<string, number>();
  for (const char of new Set(key))
    for (const other of roster.byCharacter.get(char) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  const near = [...shared].sort(([, a], [, b]) => b - a).slice(0, MOST_COMPARED);
  let best: { name: string; cost: number } | null = null;
  for (const [other] of near) {
    const cost = isWithin(key, other) || isWithin(other, key) ? 1 : distance(key, other);
    if (cost * 2 <= Math.max(key.length, 2) && (best === null || cost < best.cost))
      best = { name: other, cost };
  }
  return best?.name ?? null;
}
