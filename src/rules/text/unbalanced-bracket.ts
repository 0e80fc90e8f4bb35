// text/unbalanced-bracket. In: what the extract stage told of the text. Out: brackets without partner.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const unbalancedBracket: Rule = {
  id: 'text/unbalanced-bracket',
  title: { zh: '括号不配对', en: 'A bracket has no partner' },
  rationale: {
    zh: '括号、书名号有头无尾，读者分不清括注到哪里为止。',
    en: 'A bracket without its partner leaves open where the remark ends.',
  },
  basis: { tier: 'standard', clause: 'GB/T 9704-2012 9' },
  severity: 'warning',
  recommended: true,
  bad: example({ aim: '坚持水岸同治（含小微水体，用一年时间让市内河湖面貌明显改观。' }),
  good: example(),
  check: (plan) =>
    fromDiagnostics(plan, 'extract/unbalanced-bracket', ({ mark, text }) => ({
      message: {
        zh: `“${mark}”没有配对：“${text}”。`,
        en: `"${mark}" has no partner: "${text}".`,
      },
      actual: String(text),
    })),
};
