// deadlines/past. In: a Plan and today's date. Out: deadlines that are over.
import { isDue } from '../due.js';
import { example } from '../example.js';
import { at, taskName } from '../located.js';
import type { Rule } from '../rule.js';

export const past: Rule = {
  id: 'deadlines/past',
  title: { zh: '时限已过', en: 'The deadline is over' },
  rationale: {
    zh: '收到方案时时限已过，任务要么已逾期，要么时限写错。只在给出当天日期（--today）时检查。',
    en: 'A deadline that is over by the given day (--today) means a task overdue, or a wrong date. Not checked without a day.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'warning',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年3月底前完成。〔市水利局牵头〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头〕',
    ],
  }),
  good: example(),
  *check(plan, { today }) {
    if (today === null) return;
    const { issuedOn } = plan.document;
    for (const task of plan.tasks)
      for (const deadline of task.deadlines) {
        if (!isDue(deadline) || deadline.end === null || deadline.end >= today) continue;
        // What was over when it was issued is no task overdue: deadlines/before-issue tells it.
        if (issuedOn !== null && deadline.end < issuedOn) continue;
        yield {
          at: at(deadline.evidence),
          message: {
            zh: `“${taskName(task)}”的时限“${deadline.raw}”（${deadline.end}）在${today}已过。`,
            en: `The deadline "${deadline.raw}" (${deadline.end}) of "${taskName(task)}" is over by ${today}.`,
          },
          actual: deadline.raw,
          key: task.id,
        };
      }
  },
};
