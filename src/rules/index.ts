// The rules, in the order in which findings of one place are told. Order and presets are computed from this one list.
import type { Severity } from '../diagnostics/diagnostic.js';
import { past } from './deadlines/past.js';
import { duplicate } from './numbering/duplicate.js';
import { gap } from './numbering/gap.js';
import type { Rule } from './rule.js';
import { invalid } from './schema/invalid.js';
import { none } from './tasks/none.js';

export const rules: readonly Rule[] = [invalid, gap, duplicate, none, past];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id (numbering/gap); undefined where there is none. */
export const findRule = (id: string): Rule | undefined => byId.get(id);

/** Rule id → severity; a rule that is not named is off. */
export type RuleSeverities = Readonly<Record<string, Severity>>;

const severities = (wanted: (rule: Rule) => boolean): RuleSeverities =>
  Object.fromEntries(rules.filter(wanted).map((rule) => [rule.id, rule.severity]));

/**
 * Presets. `recommended`: rules of which nine in ten findings were true; `strict`: every rule; `gb-t-9704`: the rules that
 * rest on the national standard or the regulation on official documents.
 */
export const presets = {
  recommended: severities((rule) => rule.recommended),
  strict: severities(() => true),
  'gb-t-9704': severities((rule) => rule.basis.tier !== 'practice'),
} as const satisfies Readonly<Record<string, RuleSeverities>>;

export type PresetName = keyof typeof presets;
