// Each rule finds what its bad example shows and nothing else does; its good example is clean. Under every rule there is.
import { describe, expect, it } from 'vitest';
import type { Finding, RuleDescription } from '../../src/diagnostics/finding.js';
import { parse } from '../../src/pipeline.js';
import { checkPlan } from '../../src/rules/check-plan.js';
import { checkPlanJson } from '../../src/rules/check-plan-json.js';
import { presets, rules } from '../../src/rules/index.js';

const SETTINGS = {
  rules: presets.strict,
  today: '2026-04-20',
  roster: ['云溪市人民政府办公室', '市水利局', '市财政局', '市生态环境局', '市发展和改革委员会', '市发改委'],
};

async function findingsIn(text: string, format: RuleDescription['exampleFormat']): Promise<Finding[]> {
  if (format === 'json') return checkPlanJson(text, SETTINGS).findings;
  const { value } = await parse(new TextEncoder().encode(text), { name: `example.${format ?? 'txt'}` });
  return checkPlan(value!, SETTINGS);
}

const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, message }) => `${rule} ${message.zh}`);

describe.each(rules)('$id', ({ id, bad, good, exampleFormat }) => {
  it('finds what the bad example shows, and nothing else does', async () => {
    const findings = await findingsIn(bad, exampleFormat);
    expect(findings.length).toBeGreaterThan(0);
    expect(told(findings.filter(({ rule }) => rule !== id))).toEqual([]);
  });

  it('has nothing to say of the good example', async () => {
    expect(told(await findingsIn(good, exampleFormat))).toEqual([]);
  });
});
