// The check. In: a Plan, which rules with which severity, and what they may know beside it. Out: findings in text order.
import { createHash } from 'node:crypto';
import type { Finding } from '../diagnostics/finding.js';
import type { Plan } from '../plan/schema.js';
import { presets, type RuleSeverities, rules } from './index.js';
import { rosterOf } from './roster.js';
import type { Found, RuleContext } from './rule.js';

export interface CheckSettings {
  /** Rule id → severity; rules that are not named do not run. The preset `recommended` by default. */
  readonly rules?: RuleSeverities | undefined;
  /** The day that deadlines are compared with, YYYY-MM-DD; without it no deadline is told as past. */
  readonly today?: string | undefined;
  /** The units that exist; without it no unit is told as unknown. */
  readonly roster?: readonly string[] | undefined;
}

const DIGITS = 16;
const BEFORE_ALL = -1;

const startOf = ({ span }: Finding): number => span?.start ?? BEFORE_ALL;

/** Gives fingerprints: of rule and words, never of the place; the second with the same words gets one of its own. */
export function fingerprints(): (rule: string, found: Pick<Found, 'actual' | 'key' | 'message'>) => string {
  const taken = new Map<string, number>();
  return (rule, { actual, key, message }) => {
    const words = [rule, key ?? '', actual ?? message.zh]
      .map((part) => part.replace(/\s+/g, ''))
      .join('\u0000');
    const count = (taken.get(words) ?? 0) + 1;
    taken.set(words, count);
    const text = count === 1 ? words : `${words}\u0000${count}`;
    return createHash('sha256').update(text).digest('hex').slice(0, DIGITS);
  };
}

/**
 * Checks a Plan.
 * @returns findings in the order of the text, those of the whole document first; at one place in the order of the rules.
 *   Spans are UTF-16 units into the canonical text. Fingerprints are unique within the plan.
 */
export function checkPlan(plan: Plan, settings: CheckSettings = {}): Finding[] {
  const severities = settings.rules ?? presets.recommended;
  const context: RuleContext = {
    today: settings.today ?? null,
    roster: settings.roster ? rosterOf(settings.roster) : null,
  };
  const fingerprint = fingerprints();
  const findings = rules.flatMap((rule): Finding[] => {
    const severity = severities[rule.id];
    if (severity === undefined) return [];
    return [...rule.check(plan, context)].map((found) => ({
      rule: rule.id,
      severity,
      message: found.message,
      span: found.at?.span ?? null,
      place: found.at?.place ?? null,
      ...(found.actual !== undefined ? { actual: found.actual } : {}),
      ...(found.expected !== undefined ? { expected: found.expected } : {}),
      related: found.related ?? [],
      fingerprint: fingerprint(rule.id, found),
    }));
  });
  return findings.sort((a, b) => startOf(a) - startOf(b));
}
