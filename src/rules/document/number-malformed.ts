// document/number-malformed. In: what the extract stage told of numbers, own and cited. Out: those in another form than the norm's.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const numberMalformed: Rule = {
  id: 'document/number-malformed',
  title: { zh: '发文字号写法不规范', en: 'A document number is malformed' },
  rationale: {
    zh: '发文字号由机关代字、年份、顺序号组成，年份用六角括号〔〕括起，顺序号不编虚位、不加“第”。括号丢失或用错、数字残缺，就查不到这份文件。',
    en: 'A document number is agency〔year〕serial号, in hexagonal brackets, the serial neither padded nor with 第. With a bracket or figures lost nobody finds the document.',
  },
  basis: { tier: 'standard', clause: 'GB/T 9704-2012 7.2.5' },
  severity: 'warning',
  recommended: true,
  bad: example({ number: '云政办发[2026]18号' }),
  good: example(),
  check: (plan) =>
    fromDiagnostics(plan, 'extract/number-form', ({ written, expected }) => ({
      message: {
        zh: `发文字号“${written}”写法不规范${expected ? `，应为“${expected}”` : ''}。`,
        en: `The document number "${written}" is malformed${expected ? `; it should be "${expected}"` : ''}.`,
      },
      actual: String(written),
      ...(expected ? { expected: String(expected) } : {}),
    })),
};
