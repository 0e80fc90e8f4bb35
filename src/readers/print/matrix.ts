// Affine maps of the plane as six numbers (ISO 32000-1, 8.3.3): x' = a·x + c·y + e, y' = b·x + d·y + f.

export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that does `first`, then `then`. */
export function multiply(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [ta, tb, tc, td, te, tf] = then;
  return [
    a * ta + b * tc,
    a * tb + b * td,
    c * ta + d * tc,
    c * tb + d * td,
    e * ta + f * tc + te,
    e * tb + f * td + tf,
  ];
}

export const translation = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** Six finite numbers from a list of any kind; the identity where it holds anything else. */
export function matrixOf(value: unknown): Matrix {
  if (typeof value !== 'object' || value === null) return IDENTITY;
  const [a, b, c, d, e, f] = Array.from(value as ArrayLike<unknown>, Number);
  const all = [a, b, c, d, e, f];
  if (!all.every((part) => part !== undefined && Number.isFinite(part))) return IDENTITY;
  return all as unknown as Matrix;
}
