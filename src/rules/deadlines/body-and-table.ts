// deadlines/body-and-table. In: what the extract stage told of annexed tables. Out: tasks that body and table tell differently.
import { example } from '../example.js';
import { fromDiagnostics } from '../located.js';
import type { Rule } from '../rule.js';

/** A plan whose tasks stand in a table once more. */
const document = (deadline: string): string =>
  example({
    attachments: '　　附件：河湖管护任务分解表',
    closing: [
      '附件',
      '河湖管护任务分解表',
      '序号\t工作任务\t责任单位\t完成时限',
      `1\t摸清河湖家底\t市水利局\t2026年${deadline}`,
      '2\t整治入河排口\t市生态环境局\t2026年10月31日',
    ].join('\n'),
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局负责〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局负责〕',
    ],
  });

export const bodyAndTable: Rule = {
  id: 'deadlines/body-and-table',
  title: { zh: '正文与附表不一致', en: 'Body and table disagree' },
  rationale: {
    zh: '同一任务在正文和附表里的责任单位或时限不同，承办单位不知道按哪个办。',
    en: 'Where body and annexed table name different units or deadlines for one task, nobody knows which holds.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'warning',
  recommended: true,
  bad: document('8月底'),
  good: document('6月底'),
  check: (plan) =>
    fromDiagnostics(plan, 'extract/body-and-table-disagree', ({ title }) => ({
      message: {
        zh: `“${title}”在正文和附表中的责任单位或时限不一致。`,
        en: `The body and the annexed table name different units or deadlines for "${title}".`,
      },
      actual: String(title),
    })),
};
