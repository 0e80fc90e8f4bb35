// What holds of every check: order, fingerprints, settings, and a plan.json as the document it came from.
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/pipeline.js';
import type { Plan } from '../../src/plan/schema.js';
import { checkPlan } from '../../src/rules/check-plan.js';
import { checkPlanJson } from '../../src/rules/check-plan-json.js';
import { findRule, presets, rules } from '../../src/rules/index.js';

const TWO_FAULTS = `关于做好鹭湖周边管护的方案
一、重点任务
（一）清理岸线。6月底前完成。〔市水利局牵头〕
（三）疏通沟渠。7月底前完成。〔市水利局牵头〕
（三）修补护栏。8月底前完成。〔市水利局牵头〕
（五）栽种水草。9月底前完成。〔市水利局牵头〕
`;

async function planOf(text: string): Promise<Plan> {
  const { value } = await parse(new TextEncoder().encode(text), { name: 'plan.txt' });
  return value!;
}

const numbering = { 'numbering/gap': 'error', 'numbering/duplicate': 'info' } as const;

describe('checkPlan', () => {
  it('tells findings in the order of the text, with the severity that is set', async () => {
    const findings = checkPlan(await planOf(TWO_FAULTS), { rules: numbering });
    expect(findings.map(({ rule, severity, place }) => [rule, severity, place])).toEqual([
      ['numbering/gap', 'error', { line: 4, column: 1 }],
      ['numbering/duplicate', 'info', { line: 5, column: 1 }],
      ['numbering/gap', 'error', { line: 6, column: 1 }],
    ]);
  });

  it('gives fingerprints that are unique and do not move with the text', async () => {
    const prints = async (text: string): Promise<string[]> =>
      checkPlan(await planOf(text), { rules: presets.strict }).map(({ fingerprint }) => fingerprint);
    const before = await prints(TWO_FAULTS);
    expect(new Set(before).size).toBe(before.length);
    expect(before.every((print) => /^[0-9a-f]{16}$/.test(print))).toBe(true);
    expect(await prints(TWO_FAULTS.replace('方案\n', '方案\n\n\n'))).toEqual(before);
  });

  it('runs the recommended rules where nothing is set, and none that is not named', async () => {
    const plan = await planOf(TWO_FAULTS);
    expect(checkPlan(plan)).toEqual(checkPlan(plan, { rules: presets.recommended }));
    expect(checkPlan(plan, { rules: {} })).toEqual([]);
  });

  it('checks a plan.json as the document it came from', async () => {
    const plan = await planOf(TWO_FAULTS);
    const settings = { rules: presets.strict };
    expect(checkPlanJson(JSON.stringify(plan), settings)).toEqual({
      findings: checkPlan(plan, settings),
      unread: [],
    });
  });
});

describe('checkPlanJson', () => {
  it('tells path and reason of each misfit', async () => {
    const plan = { ...(await planOf(TWO_FAULTS)), sections: 3, more: true };
    const { findings, unread } = checkPlanJson(JSON.stringify(plan));
    expect(unread).toEqual([]);
    expect(findings.map(({ rule, message }) => [rule, message.en])).toEqual([
      ['schema/invalid', 'sections: Invalid input: expected array, received number'],
      ['schema/invalid', '$: Unrecognized key: "more"'],
    ]);
  });

  it('says that text that is no JSON was not read, and so of a misfit where its rule is off', () => {
    expect(checkPlanJson('{').unread.map(({ code }) => code)).toEqual(['plan/not-json']);
    expect(checkPlanJson('{}', { rules: {} }).unread.length).toBeGreaterThan(0);
  });
});

describe('the list', () => {
  it('names each rule once, by its folder and file', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/);
      expect(findRule(rule.id)).toBe(rule);
    }
    expect(findRule('numbering/nothing')).toBeUndefined();
  });

  it('rests on a clause wherever it claims a norm', () => {
    for (const { id, basis } of rules)
      expect([id, basis.clause === null]).toEqual([id, basis.tier === 'practice']);
  });
});
