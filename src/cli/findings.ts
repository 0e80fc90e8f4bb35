// What people are told of a plan. In: a plan. Out: what the recommended rules find in it, and what reading had to tell beside them.
import type { Finding } from '../diagnostics/finding.js';
import type { Plan } from '../plan/schema.js';
import { checkPlan } from '../rules/check-plan.js';
import { diagnosticRow, type FindingRow } from '../writers/findings.js';

type Diagnostic = Plan['diagnostics'][number];

const UNREAD = 'extract/unread';

/** What the rules look at; the other stages tell of reading. */
const RULED = /^(?:outline|extract)\//;

/** Of what the rules look at they have the last word, but for words nobody claimed and warnings where no rule speaks. */
function isLeft({ code, severity, span }: Diagnostic, spoken: readonly Finding[]): boolean {
  if (!RULED.test(code) || code === UNREAD) return true;
  if (severity === 'info') return false;
  return !spoken.some((one) => one.span?.start === span?.start && one.span?.end === span?.end);
}

/** Findings in the order of the text, then what is left of the plan's own messages. */
export function findingsOf(plan: Plan): readonly FindingRow[] {
  const found = checkPlan(plan);
  return [
    ...found.map(({ rule, severity, message, span, place }) => ({
      code: rule,
      severity,
      message,
      span,
      place,
    })),
    ...plan.diagnostics.filter((diagnostic) => isLeft(diagnostic, found)).map(diagnosticRow),
  ];
}
