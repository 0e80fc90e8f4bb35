// The generated check of a plan says what the schema says, of sound plans and of plans with one thing altered.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/index.js';
import { fitsPlan } from '../../src/plan/fits-plan.js';
import { planSchema } from '../../src/plan/schema.js';

const folder = new URL('../../fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => /\.(?:txt|md|docx|csv|html)$/.test(name));
const plans = await Promise.all(
  names.map((name) => parsePlan(readFileSync(new URL(name, folder)), { name })),
);

const VALUES = [
  null,
  undefined,
  '',
  'x',
  '2026-02-30',
  '2028-02-29',
  't-0123abcd',
  0,
  -1,
  1.5,
  2 ** 60,
  Number.NaN,
  true,
  [],
  {},
];

/** Every place in a value that can be altered: its holder and key. */
function placesIn(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [
    [holder, key] as [typeof holder, string],
    ...placesIn(holder[key]),
  ]);
}

describe('the generated check', () => {
  it('takes the plans of all fixtures, whose keys stand in the order of the schema', () => {
    expect(plans.length).toBeGreaterThan(20);
    for (const plan of plans) {
      expect(fitsPlan(plan)).toBe(true);
      expect(JSON.stringify(planSchema.parse(plan))).toBe(JSON.stringify(plan));
    }
  });
  it('agrees with the schema on altered plans', () => {
    const altered = fc.record({
      plan: fc.constantFrom(...plans),
      at: fc.nat(),
      value: fc.constantFrom(...VALUES),
      how: fc.constantFrom('set', 'set', 'delete', 'add'),
    });
    let refused = 0;
    fc.assert(
      fc.property(altered, ({ plan, at, value, how }) => {
        const copy: unknown = structuredClone(plan);
        const places = placesIn(copy);
        const [holder, key] = places[at % places.length]!;
        if (how === 'set') holder[key] = value;
        else if (how === 'delete' && Array.isArray(holder)) holder.splice(Number(key), 1);
        else if (how === 'delete') delete holder[key];
        else holder.further = value;
        const { success } = planSchema.safeParse(copy);
        if (!success) refused++;
        expect(fitsPlan(copy)).toBe(success);
      }),
      { numRuns: 2000 },
    );
    expect(refused).toBeGreaterThan(500);
  });
});
