// numbering/skipped-level. In: a Plan's diagnostics of the outline. Out: levels that leave out one of the norm's.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const skippedLevel: Rule = {
  id: 'numbering/skipped-level',
  title: { zh: '层次跳级', en: 'A level is skipped' },
  rationale: {
    zh: '结构层次序数依次用“一、”“（一）”“1.”“（1）”。只有两层时，实际行文中也有从“一、”直接到“1.”的，所以不列入推荐。',
    en: 'The levels are 一、（一）1.（1）, in turn. In practice texts of two levels go from 一、 to 1., so the rule is not recommended.',
  },
  basis: { tier: 'standard', clause: 'GB/T 9704-2012 7.3.3' },
  severity: 'info',
  recommended: false,
  bad: example({
    tasks: [
      '1.摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局牵头〕',
      '2.整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头〕',
    ],
  }),
  good: example(),
  check: (plan) =>
    fromDiagnostics(plan, 'outline/skipped-level', ({ label, skipped }) => ({
      message: {
        zh: `“${label}”前跳过了“${skipped}”一级。`,
        en: `"${label}" skips the level ${skipped}.`,
      },
      actual: String(label),
      expected: String(skipped),
    })),
};
