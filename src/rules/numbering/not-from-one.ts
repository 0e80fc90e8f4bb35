// numbering/not-from-one. In: a Plan's diagnostics of the outline. Out: runs that begin later than at one.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const notFromOne: Rule = {
  id: 'numbering/not-from-one',
  title: { zh: '编号不从一开始', en: 'A run does not begin at one' },
  rationale: {
    zh: '一级编号从“二”或更后开始，可能漏了开头，也可能接着别处编号。',
    en: 'A run that begins later than at one may have lost its beginning, or goes on from elsewhere.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'info',
  recommended: false,
  bad: example({
    tasks: [
      '（二）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局牵头〕',
      '（三）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头〕',
    ],
  }),
  good: example(),
  check: (plan) =>
    fromDiagnostics(plan, 'outline/not-from-one', ({ label }) => ({
      message: {
        zh: `本级编号从“${label}”开始，不是从一开始。`,
        en: `This level starts at "${label}", not at one.`,
      },
      actual: String(label),
    })),
};
