// text/lost-characters. In: what the extract stage told of the text. Out: places where words were lost.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const lostCharacters: Rule = {
  id: 'text/lost-characters',
  title: { zh: '有丢失的文字', en: 'Words are lost' },
  rationale: {
    zh: '替换字符说明文字在此前转换编码时已经丢失，只能找原件补上。',
    en: 'A replacement character means that words were lost in an earlier conversion; only the original has them.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'error',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段\ufffd\ufffd，2026年6月底前完成。〔市水利局牵头〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头，市水利局配合〕',
    ],
  }),
  good: example(),
  check: (plan) =>
    fromDiagnostics(plan, 'extract/lost-characters', ({ text }) => ({
      message: {
        zh: `这里有丢失的文字：“${text}”。`,
        en: `Words are lost here: "${text}".`,
      },
      actual: String(text),
    })),
};
