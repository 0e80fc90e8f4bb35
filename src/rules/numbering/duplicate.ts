// numbering/duplicate. In: a Plan's diagnostics of the outline. Out: numbers that stand twice in a run.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const duplicate: Rule = {
  id: 'numbering/duplicate',
  title: { zh: '编号重复', en: 'A number stands twice' },
  rationale: {
    zh: '同级编号重复，引用“第几项”时分不清指哪一条。',
    en: 'Where a number stands twice at one level, nobody can tell which item a reference means.',
  },
  basis: { tier: 'regulation', clause: '党政机关公文处理工作条例第二十条（四）' },
  severity: 'warning',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局牵头〕',
      '（一）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头〕',
    ],
  }),
  good: example(),
  check: (plan) =>
    fromDiagnostics(plan, 'outline/duplicate-number', ({ label }) => ({
      message: {
        zh: `编号重复：“${label}”与前一项相同。`,
        en: `Repeated number: "${label}" is the same as the item before it.`,
      },
      actual: String(label),
    })),
};
