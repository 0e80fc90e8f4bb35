// numbering/mixed-forms. In: a Plan's diagnostics of the outline. Out: labels written unlike most of their run.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const mixedForms: Rule = {
  id: 'numbering/mixed-forms',
  title: { zh: '同级编号写法不一', en: 'Labels of one level are written differently' },
  rationale: {
    zh: '同级编号混用“（一）”“(一)”或“1.”“1、”，多半是从几份材料拼成的，排版和查找都容易出错。',
    en: 'Labels of one level written （一） and (一), or 1. and 1、, mostly come from several documents pasted together.',
  },
  basis: { tier: 'standard', clause: 'GB/T 9704-2012 7.3.3' },
  severity: 'warning',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局牵头，市财政局配合〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头，市水利局配合〕',
      '(三)建立巡河制度。县级河长每季度巡河，年底前形成记录。〔市水利局牵头〕',
    ],
  }),
  good: example(),
  check: (plan) =>
    fromDiagnostics(plan, 'outline/mixed-forms', ({ label, usual, expected }) => ({
      message: {
        zh: `“${label}”与同级编号“${usual}”的写法不一致。`,
        en: `"${label}" is written unlike "${usual}" and the other labels of its level.`,
      },
      actual: String(label),
      ...(expected !== label ? { expected: String(expected) } : {}),
    })),
};
