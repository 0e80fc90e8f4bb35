// text/comments. In: what the reader told and left out. Out: comments.
import { example } from '../example.js';
import { diagnosticAt } from '../located.js';
import type { Rule } from '../rule.js';

/** Comments that speak to this program are meant to stay. */
const isForUs = (text: string): boolean => text.startsWith('gov-plan');

export const comments: Rule = {
  id: 'text/comments',
  title: { zh: '批注没有删除', en: 'Comments were left' },
  rationale: {
    zh: '定稿里留着批注，内部意见会随文件发出。',
    en: 'A comment left in a final text sends out what was meant for colleagues.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'warning',
  recommended: true,
  exampleFormat: 'md',
  bad: `${example()}\n<!-- 请水利局核对 -->\n`,
  good: example(),
  *check(plan) {
    const comments = plan.diagnostics.filter(({ code }) => code === 'readers/comment');
    for (const comment of comments) {
      const { author = '', text = '' } = comment.details;
      if (isForUs(String(text))) continue;
      const by = { zh: author ? `（${author}）` : '', en: author ? ` (${author})` : '' };
      yield {
        at: diagnosticAt(comment),
        message: { zh: `批注没有删除${by.zh}：“${text}”。`, en: `A comment was left${by.en}: "${text}".` },
        actual: String(text),
      };
    }
    const count = plan.coverage.ignored.find(({ reason }) => reason === 'comment')?.blocks ?? 0;
    if (count > comments.length)
      yield {
        at: null,
        message: { zh: `文中有${count}处批注没有删除。`, en: `${count} comments were left in the text.` },
      };
  },
};
