// numbering/level-order. In: a Plan's diagnostics of the outline. Out: levels below one that the norm puts under them.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

export const levelOrder: Rule = {
  id: 'numbering/level-order',
  title: { zh: '层次次序颠倒', en: 'The order of levels is reversed' },
  rationale: {
    zh: '“（一）”排在“1.”之下，与标准规定的层次次序相反，读者分不清谁包含谁。',
    en: '（一） below 1. reverses the order of the norm; readers cannot tell which holds which.',
  },
  basis: { tier: 'standard', clause: 'GB/T 9704-2012 7.3.3' },
  severity: 'warning',
  recommended: true,
  bad: example({ heading: '2.重点任务', closing: '3.保障措施\n　　各地要落实经费，按月通报进度。' }).replace(
    '一、总体要求',
    '1.总体要求',
  ),
  good: example(),
  check: (plan) =>
    fromDiagnostics(plan, 'outline/level-order', ({ label }) => ({
      message: {
        zh: `“${label}”所在层次与标准规定的“一、”“（一）”“1.”“（1）”次序不一致。`,
        en: `The level of "${label}" departs from the order of the norm: 一、（一）1.（1）.`,
      },
      actual: String(label),
    })),
};
