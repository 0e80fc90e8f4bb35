// numbering/gap. In: a Plan's diagnostics of the outline. Out: numbers that are missing in a run.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const gap: Rule = {
  id: 'numbering/gap',
  title: { zh: '编号不连续', en: 'A number is missing' },
  rationale: {
    zh: '缺号多半是漏了一条，或删改后没有重新编号；引用编号的督办、台账会对不上。',
    en: 'A missing number mostly means a lost item, or one deleted without renumbering; whoever cites the numbers is misled.',
  },
  basis: { tier: 'regulation', clause: '党政机关公文处理工作条例第二十条（四）' },
  severity: 'warning',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局牵头〕',
      '（三）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头〕',
    ],
  }),
  good: example(),
  check: (plan) =>
    fromDiagnostics(plan, 'outline/gap', ({ label, previous, expected }) => ({
      message: {
        zh: `编号不连续：“${label}”之前是第${previous}项，缺第${expected}项。`,
        en: `Numbering gap: "${label}" follows item ${previous}; item ${expected} is missing.`,
      },
      actual: String(label),
    })),
};
