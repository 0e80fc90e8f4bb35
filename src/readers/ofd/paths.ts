// Paths (GB/T 33190-2016, 9.1). In: the abbreviated data of a path object. Out: steps as ruling lines are read from.

/** Letters of the data: the step they stand for, and how many numbers follow. */
const STEPS: Readonly<Record<string, readonly [step: number, numbers: number]>> = {
  S: [0, 2],
  M: [0, 2],
  L: [1, 2],
  B: [2, 6],
  Q: [3, 4],
  C: [4, 0],
};
const [CURVE, CURVE_NUMBERS] = [3, 4];
const ARC_NUMBERS = 7;
/** Longer paths draw pictures. */
const MAX_WORDS = 50_000;

/** Steps and numbers in one list: 0 move, 1 line, 2 and 3 curves, 4 close. What is no path gives an empty list. */
export function stepsOf(data: string): number[] {
  const words = data.trim().split(/\s+/);
  const steps: number[] = [];
  if (words.length > MAX_WORDS) return steps;
  for (let at = 0; at < words.length; ) {
    const letter = words[at] ?? '';
    if (letter === 'A') {
      steps.push(CURVE, ...new Array<number>(CURVE_NUMBERS).fill(0));
      at += 1 + ARC_NUMBERS;
      continue;
    }
    const known = Object.hasOwn(STEPS, letter) ? STEPS[letter] : undefined;
    if (!known) return [];
    const [step, numbers] = known;
    const values = words.slice(at + 1, at + 1 + numbers).map(Number);
    if (values.length < numbers || !values.every(Number.isFinite)) return steps;
    steps.push(step, ...values);
    at += 1 + numbers;
  }
  return steps;
}
