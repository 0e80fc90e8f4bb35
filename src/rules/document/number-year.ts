// document/number-year. In: a Plan. Out: one finding where number and issue date name different years.
import { example } from '../example.js';
import { at } from '../located.js';
import type { Rule } from '../rule.js';

export const numberYear: Rule = {
  id: 'document/number-year',
  title: { zh: '发文字号的年份与成文日期不符', en: "The number's year is not that of the issue date" },
  rationale: {
    zh: '发文字号的年份是发文当年。与成文日期不在同一年的，多半是套用旧稿时没有改。',
    en: 'A number holds the year of issue. Where the issue date has another, one of them was left from an older text.',
  },
  basis: { tier: 'standard', clause: 'GB/T 9704-2012 7.2.5' },
  severity: 'warning',
  recommended: true,
  bad: example({ number: '云政办发〔2025〕18号' }),
  good: example(),
  *check({ document: { documentNumber, issuedOn } }) {
    if (documentNumber === null || documentNumber.year === null || issuedOn === null) return;
    const issued = Number(issuedOn.slice(0, 4));
    if (documentNumber.year === issued) return;
    yield {
      at: at(documentNumber.evidence),
      message: {
        zh: `发文字号“${documentNumber.raw}”的年份与成文日期${issuedOn}不符。`,
        en: `The year of the document number "${documentNumber.raw}" is not that of the issue date ${issuedOn}.`,
      },
      actual: String(documentNumber.year),
      expected: String(issued),
    };
  },
};
