// What is told of suppressions and baselines themselves. In: what is wrong with one. Out: a finding of the document.
import type { Severity } from '../diagnostics/diagnostic.js';
import type { Bilingual, Finding, RuleDescription } from '../diagnostics/finding.js';
import { fingerprints } from '../rules/check-plan.js';

const practice = { tier: 'practice', clause: null } as const;

/** Rules that look at what people wrote for the check, not at plans. They run under every preset. */
export const housekeepingRules: readonly RuleDescription[] = [
  {
    id: 'suppression/invalid',
    title: { zh: '豁免注释无效', en: 'A suppression that does nothing' },
    rationale: {
      zh: '豁免要写明规则和理由，别人才知道为什么放过；没有理由、规则名写错的注释不起作用。',
      en: 'A suppression names rules and gives a reason, so that others know why something is let be; one without does nothing.',
    },
    basis: practice,
    severity: 'error',
    bad: '<!-- gov-plan-disable-next-line numbering/gap -->\n',
    good: '<!-- gov-plan-disable-next-line numbering/gap -- 原件如此 -->\n',
  },
  {
    id: 'suppression/unused',
    title: { zh: '豁免注释已无用处', en: 'A suppression of nothing' },
    rationale: {
      zh: '所豁免的问题已经不在；注释留着，以后真有问题时会被悄悄放过。',
      en: 'What it lets be is gone; left in place it would hide the next true finding.',
    },
    basis: practice,
    severity: 'warning',
    bad: '<!-- gov-plan-disable-next-line numbering/gap -- 原件如此 -->\n一、总体要求\n',
    good: '一、总体要求\n',
  },
  {
    id: 'baseline/stale',
    title: { zh: '基线条目已过时', en: 'A known finding that is gone' },
    rationale: {
      zh: '基线里记着的问题已经改好；用 --update-baseline 去掉，免得同样的问题再来时被放过。',
      en: 'A finding of the baseline has been mended; take it out with --update-baseline, so that it is told when it comes again.',
    },
    basis: practice,
    severity: 'warning',
    bad: '{ "version": 1, "findings": [{ "path": "方案.txt", "rule": "numbering/gap", "fingerprint": "0123456789abcdef", "message": "…", "reason": "…" }] }\n',
    good: '{ "version": 1, "findings": [] }\n',
  },
];

export type HousekeepingRule = 'suppression/invalid' | 'suppression/unused' | 'baseline/stale';

export interface Complaint {
  readonly rule: HousekeepingRule;
  readonly message: Bilingual;
  readonly place: Finding['place'];
}

/** Complaints as findings; those of a rule that is off are left out. */
export function housekeeping(
  complaints: readonly Complaint[],
  severities: Readonly<Record<string, Severity>>,
): Finding[] {
  const fingerprint = fingerprints();
  return complaints.flatMap(({ rule, message, place }): Finding[] => {
    const severity = severities[rule];
    if (severity === undefined) return [];
    return [
      {
        rule,
        severity,
        message,
        span: null,
        place,
        related: [],
        fingerprint: fingerprint(rule, { message }),
      },
    ];
  });
}
