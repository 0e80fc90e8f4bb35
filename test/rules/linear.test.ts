// Faults and rules take time in proportion to the text: hostile texts of many marks end soon, and a text twice as long has
// twice the findings.
import { describe, expect, it } from 'vitest';
import { textFaults } from '../../src/extract/faults/text-faults.js';
import { parse } from '../../src/pipeline.js';
import { checkPlan } from '../../src/rules/check-plan.js';
import { presets } from '../../src/rules/index.js';

const line = (text: string) => ({
  text,
  blocks: [{ type: 'paragraph' as const, span: { start: 0, end: text.length } }],
  placing: 'line' as const,
  omissions: [],
});

/** Long enough that a quadratic walk would take minutes. */
const MANY = 200_000;

describe('faults of hostile texts', () => {
  it.each([
    '（',
    '）',
    '（〕',
    '云政发〔20261号（',
    '{{',
    '“‘',
    '_',
    'X×',
    '20XX',
    '\ufffd',
    '（一）',
    '云政发[',
  ])('%j without end', (words) => {
    const faults = textFaults(line(words.repeat(MANY / words.length)));
    expect(faults.length).toBeLessThanOrEqual(MANY);
  });
});

const planOf = (count: number): string =>
  [
    '2026年云溪市河湖管护工作方案',
    '一、重点任务',
    ...Array.from(
      { length: count },
      (_, at) =>
        `${at % 2 === 0 ? at + 1 : at}.巡查第${at}段河道。每季度一次。（某${at}局、市水利局牵头，市水利局配合）`,
    ),
  ].join('\n');

describe('rules on many tasks', () => {
  it('find twice as much in twice as many', async () => {
    const found = async (count: number): Promise<number> => {
      const { value } = await parse(new TextEncoder().encode(planOf(count)), { name: 'plan.txt' });
      const roster = Array.from({ length: 500 }, (_, at) => `市第${at}局`);
      return checkPlan(value!, { rules: presets.strict, today: '2026-11-28', roster }).length;
    };
    const once = await found(400);
    expect(once).toBeGreaterThan(400);
    expect(Math.abs((await found(800)) / once - 2)).toBeLessThan(0.1);
  });
});
