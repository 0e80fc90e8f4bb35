// document/issue-date-form. In: what the extract stage told of the dates. Out: an issue date that is not 2026年3月12日.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const issueDateForm: Rule = {
  id: 'document/issue-date-form',
  title: { zh: '成文日期写法不规范', en: "The issue date is not in the norm's form" },
  rationale: {
    zh: '成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位。',
    en: 'The issue date has year, month and day in Arabic figures, the year in full, month and day not padded.',
  },
  basis: { tier: 'standard', clause: 'GB/T 9704-2012 7.3.5.4' },
  severity: 'warning',
  recommended: true,
  bad: example({ issuedOn: '2026年03月12日' }),
  good: example(),
  check: (plan) =>
    fromDiagnostics(plan, 'extract/date-form', ({ written, expected }) => ({
      message: {
        zh: `成文日期写作“${written}”，应为“${expected}”。`,
        en: `The issue date is written "${written}"; it should be "${expected}".`,
      },
      actual: String(written),
      expected: String(expected),
    })),
};
