// document/attachment-absent. In: a Plan. Out: attachments that the list names and no annex holds.
import { annexesOf, isFileName, isSameTitle, titleFinder } from '../attachments.js';
import { example } from '../example.js';
import { at } from '../located.js';
import type { Rule } from '../rule.js';

export const attachmentAbsent: Rule = {
  id: 'document/attachment-absent',
  title: { zh: '列出的附件不在文中', en: 'An attachment is named and absent' },
  rationale: {
    zh: '附件说明里列出的附件在文件里找不到，可能漏附；附件另存一个文件时可以不理会。',
    en: 'An attachment that the list names and the file lacks may have been forgotten; where it is a file of its own, this says nothing.',
  },
  basis: { tier: 'standard', clause: 'GB/T 9704-2012 7.3.4' },
  severity: 'info',
  recommended: false,
  bad: example({ attachments: '　　附件：1.河道名录', closing: '' }),
  good: example({ attachments: '　　附件：1.河道名录', closing: '附件1\n河道名录\n　　清溪、白溪、沙溪。' }),
  *check(plan) {
    const { attachments, title } = plan.document;
    const annexes = annexesOf(plan);
    const numbers = new Set(annexes.map(({ number }) => number));
    const isThere = titleFinder(annexes.map((annex) => annex.title));
    for (const [index, attachment] of attachments.entries()) {
      const there = numbers.has(index + 1) || isThere(attachment.title);
      if (there || isFileName(attachment.title) || isSameTitle(title, attachment.title)) continue;
      if (attachments.length === 1 && annexes.length === 1 && annexes[0]!.number === null) continue;
      yield {
        at: at(attachment.evidence),
        message: {
          zh: `附件“${attachment.title}”不在文中。`,
          en: `The attachment "${attachment.title}" is not in the document.`,
        },
        actual: attachment.title,
      };
    }
  },
};
