// deadlines/missing. In: a Plan. Out: main tasks without a deadline, in a plan where most have one.
import { isBlankTask } from '../blank-task.js';
import { example } from '../example.js';
import { taskAt, taskName } from '../located.js';
import type { Rule } from '../rule.js';

export const missing: Rule = {
  id: 'deadlines/missing',
  title: { zh: '任务没有时限', en: 'A task has no deadline' },
  rationale: {
    zh: '别的任务都有完成时限，这一项没有，督办时无从判断是否逾期。半数以上的任务都没有时限的方案不检查。',
    en: 'Where the other tasks have deadlines, one without is never overdue. Plans with deadlines on less than half of their tasks are left alone.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'warning',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，建立一河一档。〔市水利局牵头，市财政局配合〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头，市水利局配合〕',
    ],
  }),
  good: example(),
  *check(plan) {
    const tasks = plan.tasks.filter((task) => task.category === 'main' && !isBlankTask(task));
    const without = tasks.filter(({ deadlines }) => deadlines.length === 0);
    if (without.length * 2 > tasks.length) return;
    for (const task of without)
      yield {
        at: taskAt(task),
        message: {
          zh: `“${taskName(task)}”没有完成时限。`,
          en: `"${taskName(task)}" has no deadline.`,
        },
        actual: taskName(task),
        key: task.id,
      };
  },
};
