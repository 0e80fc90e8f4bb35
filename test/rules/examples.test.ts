// Each rule finds what its bad example shows and nothing else does; its good example is clean. Under every rule there is.
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/pipeline.js';
import { checkPlan } from '../../src/rules/check-plan.js';
import { presets, rules } from '../../src/rules/index.js';

const SETTINGS = { rules: presets.strict, today: '2026-04-20' };

async function told(text: string): Promise<string[]> {
  const { value } = await parse(new TextEncoder().encode(text), { name: 'example.txt' });
  return checkPlan(value!, SETTINGS).map(({ rule }) => rule);
}

describe.each(rules)('$id', ({ id, bad, good }) => {
  it('finds what the bad example shows, and nothing else does', async () => {
    expect([...new Set(await told(bad))]).toEqual([id]);
  });

  it('has nothing to say of the good example', async () => {
    expect(await told(good)).toEqual([]);
  });
});
