// The ends of long lists. In: things and what to measure of them. Out: the least and the greatest measure. A list of any
// length is taken, which `Math.min(...list)` does not do.

export const leastOf = <T>(list: readonly T[], measure: (item: T) => number): number =>
  list.reduce((least, item) => Math.min(least, measure(item)), Number.POSITIVE_INFINITY);

export const greatestOf = <T>(list: readonly T[], measure: (item: T) => number): number =>
  list.reduce((greatest, item) => Math.max(greatest, measure(item)), Number.NEGATIVE_INFINITY);
