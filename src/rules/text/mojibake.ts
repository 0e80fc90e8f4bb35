// text/mojibake. In: what the extract stage told of the text. Out: words read in a wrong encoding.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const mojibake: Rule = {
  id: 'text/mojibake',
  title: { zh: '乱码', en: 'Words in a wrong encoding' },
  rationale: {
    zh: '文字像是按错误的编码读取或保存过的，内容已经不可读。',
    en: 'The words look as if they were read or saved in a wrong encoding; nobody can read them.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'error',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段锟斤拷登记，2026年6月底前完成。〔市水利局牵头〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头，市水利局配合〕',
    ],
  }),
  good: example(),
  check: (plan) =>
    fromDiagnostics(plan, 'extract/mojibake', ({ text }) => ({
      message: {
        zh: `这里像是乱码：“${text}”。`,
        en: `These words look as if read in a wrong encoding: "${text}".`,
      },
      actual: String(text),
    })),
};
