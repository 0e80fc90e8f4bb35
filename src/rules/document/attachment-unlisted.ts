// document/attachment-unlisted. In: a Plan. Out: annexes that no list of attachments names.
import { annexesOf, isSameTitle, titleFinder } from '../attachments.js';
import { example } from '../example.js';
import { at } from '../located.js';
import type { Rule } from '../rule.js';

export const attachmentUnlisted: Rule = {
  id: 'document/attachment-unlisted',
  title: { zh: '文后的附件没有列出', en: 'An annex is present and not named' },
  rationale: {
    zh: '文后有附件，正文下的附件说明却没有列出，收文单位无法核对附件是否齐全。印发、转发的方案本身不算附件。',
    en: 'An annex that no list names cannot be checked for by those who receive it. A plan that a notice issues is no attachment of it.',
  },
  basis: { tier: 'standard', clause: 'GB/T 9704-2012 7.3.4' },
  severity: 'info',
  recommended: false,
  bad: example({ closing: '附件1\n河道名录\n　　清溪、白溪、沙溪。' }),
  good: example({ attachments: '　　附件：1.河道名录', closing: '附件1\n河道名录\n　　清溪、白溪、沙溪。' }),
  *check(plan) {
    const { attachments, title, recipients } = plan.document;
    if (recipients.length === 0) return;
    const isNamed = titleFinder(attachments.map((attachment) => attachment.title));
    for (const annex of annexesOf(plan)) {
      const listed = (annex.number ?? Number.POSITIVE_INFINITY) <= attachments.length || isNamed(annex.title);
      if (listed || isSameTitle(annex.title, title) || (annex.number === null && attachments.length > 0))
        continue;
      if (annex.title === null && annex.number === null) continue;
      yield {
        at: at(annex.evidence),
        message: {
          zh: `附件“${annex.title ?? annex.label}”没有在附件说明中列出。`,
          en: `The annex "${annex.title ?? annex.label}" is named in no list of attachments.`,
        },
        actual: annex.title ?? annex.label,
      };
    }
  },
};
