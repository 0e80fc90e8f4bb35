// units/unbalanced-attribution. In: what the extract stage told of the text. Out: attributions that lack a bracket.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const unbalancedAttribution: Rule = {
  id: 'units/unbalanced-attribution',
  title: { zh: '责任分工括注的括号不配对', en: 'The bracket of an attribution has no partner' },
  rationale: {
    zh: '责任分工的括注缺一半括号，分不清哪些是单位、哪些是正文。',
    en: 'An attribution that lacks one of its brackets leaves open which words are units.',
  },
  basis: { tier: 'standard', clause: 'GB/T 9704-2012 9' },
  severity: 'warning',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局牵头，市财政局配合',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头，市水利局配合〕',
    ],
  }),
  good: example(),
  check: (plan) =>
    fromDiagnostics(plan, 'extract/unbalanced-attribution', ({ mark, text }) => ({
      message: {
        zh: `责任分工括注的“${mark}”没有配对：“${text}”。`,
        en: `The bracket "${mark}" of an attribution has no partner: "${text}".`,
      },
      actual: String(text),
    })),
};
