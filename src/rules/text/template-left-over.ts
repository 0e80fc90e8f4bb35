// text/template-left-over. In: what the extract stage told of the text. Out: placeholders of templates, marks of exports.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const templateLeftOver: Rule = {
  id: 'text/template-left-over',
  title: { zh: '模板残留', en: 'A left-over of a template' },
  rationale: {
    zh: '模板里的占位符、导出留下的记号没有替换或删掉，说明文稿没有定稿。',
    en: 'A placeholder that nobody filled in, or a mark of an export, shows that the text is not final.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'warning',
  recommended: true,
  bad: example({ issuer: '云溪市人民政府办公室', aim: '坚持水岸同治，用{{年限}}让市内河湖面貌明显改观。' }),
  good: example(),
  check: (plan) =>
    fromDiagnostics(plan, 'extract/template-remnant', ({ text }) => ({
      message: {
        zh: `模板或导出的残留：“${text}”。`,
        en: `Left over from a template or an export: "${text}".`,
      },
      actual: String(text),
    })),
};
