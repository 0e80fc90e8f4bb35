// The roster: the units that exist. In: names. Out: what rules ask of them.

export interface Roster {
  readonly names: ReadonlySet<string>;
}

/** Names as compared: without white space, brackets full-width. */
export const rosterKey = (name: string): string =>
  name.replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）');

export const rosterOf = (names: readonly string[]): Roster => ({ names: new Set(names.map(rosterKey)) });
