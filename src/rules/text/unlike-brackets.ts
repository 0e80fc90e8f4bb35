// text/unlike-brackets. In: what the extract stage told of the text. Out: pairs of brackets of unlike shape or width.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const unlikeBrackets: Rule = {
  id: 'text/unlike-brackets',
  title: { zh: '前后括号不是一对', en: 'Two brackets that are no pair' },
  rationale: {
    zh: '左括号和右括号的形状或全角半角不同，多半是输入法切换时打错。',
    en: 'An opening and a closing bracket of different shape or width mostly come from switching the input method.',
  },
  basis: { tier: 'standard', clause: 'GB/T 9704-2012 9' },
  severity: 'warning',
  recommended: true,
  bad: example({ aim: '坚持水岸同治（含小微水体)，用一年时间让市内河湖面貌明显改观。' }),
  good: example(),
  check: (plan) =>
    fromDiagnostics(plan, 'extract/unlike-brackets', ({ written, expected }) => ({
      message: {
        zh: `前后括号不是一对：“${written}”。`,
        en: `The brackets are no pair: "${written}".`,
      },
      actual: String(written),
      expected: String(expected),
    })),
};
