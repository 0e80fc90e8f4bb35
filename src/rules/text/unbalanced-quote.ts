// text/unbalanced-quote. In: what the extract stage told of the text. Out: quotation marks without partner.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const unbalancedQuote: Rule = {
  id: 'text/unbalanced-quote',
  title: { zh: '引号不配对', en: 'A quotation mark has no partner' },
  rationale: {
    zh: '引号有头无尾，或者方向打反，引文的起止就不清楚。',
    en: 'A quotation mark without its partner, or turned the wrong way, leaves open where the quotation ends.',
  },
  basis: { tier: 'standard', clause: 'GB/T 9704-2012 9' },
  severity: 'warning',
  recommended: true,
  bad: example({ aim: '坚持水岸同治，推进“一河一策，用一年时间让市内河湖面貌明显改观。' }),
  good: example(),
  check: (plan) =>
    fromDiagnostics(plan, 'extract/unbalanced-quote', ({ mark, text }) => ({
      message: {
        zh: `“${mark}”没有配对：“${text}”。`,
        en: `"${mark}" has no partner: "${text}".`,
      },
      actual: String(text),
    })),
};
