// document/no-title. In: a Plan. Out: one finding where it has no title.
import { example } from '../example.js';
import type { Rule } from '../rule.js';

export const noTitle: Rule = {
  id: 'document/no-title',
  title: { zh: '没有标题', en: 'There is no title' },
  rationale: {
    zh: '标题由发文机关名称、事由和文种组成；没有标题，就无法登记、归档和引用。',
    en: 'A title names issuer, matter and kind of document; without one nothing can be registered, filed or cited.',
  },
  basis: { tier: 'regulation', clause: '党政机关公文处理工作条例第九条（七）' },
  severity: 'warning',
  recommended: true,
  bad: example({
    noticeTitle: '',
    title: '',
    notice: '现就河湖管护安排如下，请认真组织实施。',
    issuer: '',
    issuedOn: '',
    closing: '云溪市人民政府办公室\n2026年3月12日',
  }),
  good: example(),
  check: ({ document: { title, noticeTitle } }) =>
    title !== null || noticeTitle !== null
      ? []
      : [{ at: null, message: { zh: '没有找到标题。', en: 'No title was found.' } }],
};
