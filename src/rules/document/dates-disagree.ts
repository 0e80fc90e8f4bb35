// document/dates-disagree. In: what the extract stage told of the dates. Out: dates that disagree with the issue date.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const datesDisagree: Rule = {
  id: 'document/dates-disagree',
  title: { zh: '日期不一致', en: 'Dates disagree' },
  rationale: {
    zh: '标题下的日期与落款的日期不同，或印发日期早于成文日期，读者不知道以哪个为准。',
    en: 'A date below the title that differs from the one under the signature, or a printing date before the issue date, leaves open which holds.',
  },
  basis: { tier: 'regulation', clause: '党政机关公文处理工作条例第二十条（四）' },
  severity: 'warning',
  recommended: true,
  bad: example({ number: '云政办发〔2026〕18号\n（2026年3月2日）' }),
  good: example({ number: '云政办发〔2026〕18号\n（2026年3月12日）' }),
  check: (plan) =>
    fromDiagnostics(plan, 'extract/dates-disagree', ({ date, issued }) => ({
      message: {
        zh: `日期${date}与成文日期${issued}不一致。`,
        en: `The date ${date} disagrees with the issue date ${issued}.`,
      },
      actual: String(date),
      expected: String(issued),
    })),
};
