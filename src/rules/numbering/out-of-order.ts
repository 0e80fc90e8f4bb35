// numbering/out-of-order. In: a Plan's diagnostics of the outline. Out: numbers behind a greater one of their run.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const outOfOrder: Rule = {
  id: 'numbering/out-of-order',
  title: { zh: '编号倒序', en: 'A number stands behind a greater one' },
  rationale: {
    zh: '编号前后颠倒，多半是移动段落后没有重新编号。',
    en: 'Numbers that go back mostly mean that paragraphs were moved and not renumbered.',
  },
  basis: { tier: 'regulation', clause: '党政机关公文处理工作条例第二十条（四）' },
  severity: 'warning',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局牵头，市财政局配合〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头，市水利局配合〕',
      '（三）建立巡河制度。县级河长每季度巡河，年底前形成记录。〔市水利局牵头〕',
      '（二）公开治理进度。在门户网站开设专栏，2026年9月底前上线。〔市水利局牵头〕',
    ],
  }),
  good: example(),
  check: (plan) =>
    fromDiagnostics(plan, 'outline/out-of-order', ({ label, previous }) => ({
      message: {
        zh: `编号倒序：“${label}”排在第${previous}项之后。`,
        en: `Number out of order: "${label}" follows item ${previous}.`,
      },
      actual: String(label),
    })),
};
