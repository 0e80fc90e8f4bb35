// deadlines/before-issue. In: a Plan. Out: deadlines that were over on the day of issue.
import { isDue } from '../due.js';
import { example } from '../example.js';
import { at, taskName } from '../located.js';
import type { Rule } from '../rule.js';

export const beforeIssue: Rule = {
  id: 'deadlines/before-issue',
  title: { zh: '时限早于成文日期', en: 'The deadline lies before the issue date' },
  rationale: {
    zh: '文件印发时时限已经过了，承办单位不可能按期完成；多半是年份写错，或沿用了去年的稿子。',
    en: "A deadline that was over when the document was issued cannot be met; mostly the year is wrong, or last year's text was used.",
  },
  basis: { tier: 'practice', clause: null },
  severity: 'warning',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2025年12月底前完成。〔市水利局牵头，市财政局配合〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头，市水利局配合〕',
    ],
  }),
  good: example(),
  *check(plan) {
    const { issuedOn } = plan.document;
    if (issuedOn === null) return;
    for (const task of plan.tasks)
      for (const deadline of task.deadlines) {
        if (!isDue(deadline) || deadline.end === null || deadline.end >= issuedOn) continue;
        yield {
          at: at(deadline.evidence),
          message: {
            zh: `“${taskName(task)}”的时限“${deadline.raw}”（${deadline.end}）早于成文日期${issuedOn}。`,
            en: `The deadline "${deadline.raw}" (${deadline.end}) of "${taskName(task)}" lies before the issue date ${issuedOn}.`,
          },
          actual: deadline.raw,
          key: task.id,
        };
      }
  },
};
