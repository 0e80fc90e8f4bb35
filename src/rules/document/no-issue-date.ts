// document/no-issue-date. In: a Plan. Out: one finding where it has no issue date.
import { example } from '../example.js';
import type { Rule } from '../rule.js';

const TASKS = [
  '（一）摸清河湖家底。对全市河道逐段登记，2026年6月30日前完成。〔市水利局牵头〕',
  '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头〕',
];

export const noIssueDate: Rule = {
  id: 'document/no-issue-date',
  title: { zh: '没有成文日期', en: 'There is no issue date' },
  rationale: {
    zh: '成文日期是文件生效和推算“年底前”等时限的依据，没有就算不出截止日期。单独的附表和附件不检查。',
    en: 'The issue date says from when a document holds and what 年底前 counts from. Annexes on their own are not checked.',
  },
  basis: { tier: 'regulation', clause: '党政机关公文处理工作条例第九条（十二）' },
  severity: 'warning',
  recommended: true,
  bad: example({ issuedOn: '', tasks: TASKS }),
  good: example(),
  check: ({ document: { issuedOn, noticeTitle, documentNumber, recipients } }) =>
    issuedOn !== null || (noticeTitle === null && documentNumber === null && recipients.length === 0)
      ? []
      : [{ at: null, message: { zh: '没有找到成文日期。', en: 'No issue date was found.' } }],
};
