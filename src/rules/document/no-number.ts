// document/no-number. In: a Plan. Out: one finding where a notice has no number.
import { example } from '../example.js';
import { at } from '../located.js';
import type { Rule } from '../rule.js';

export const noNumber: Rule = {
  id: 'document/no-number',
  title: { zh: '没有发文字号', en: 'There is no document number' },
  rationale: {
    zh: '正式印发的通知有发文字号，网页转载时常被略去。只检查有通知标题的文件。',
    en: 'A notice that was formally issued has a number, which web pages often leave out. Only documents with the title of a notice are checked.',
  },
  basis: { tier: 'regulation', clause: '党政机关公文处理工作条例第九条（五）' },
  severity: 'info',
  recommended: false,
  bad: example({ number: '' }),
  good: example(),
  *check({ document: { noticeTitle, documentNumber, evidence }, diagnostics }) {
    if (noticeTitle === null || documentNumber !== null) return;
    // A number that lost its figures is told by document/number-malformed.
    const head = evidence.issuedOn?.start ?? evidence.title?.start ?? 0;
    const damaged = diagnostics.some(
      ({ code, span }) => code === 'extract/number-form' && span !== null && span.start < head,
    );
    if (damaged) return;
    yield {
      at: at(evidence.noticeTitle),
      message: { zh: '没有找到发文字号。', en: 'No document number was found.' },
    };
  },
};
