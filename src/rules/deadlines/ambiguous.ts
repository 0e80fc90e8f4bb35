// deadlines/ambiguous. In: a Plan. Out: deadlines of the form 6月前, which have two readings.
import { example } from '../example.js';
import { at, taskName } from '../located.js';
import type { Rule } from '../rule.js';

export const ambiguous: Rule = {
  id: 'deadlines/ambiguous',
  title: { zh: '时限有歧义', en: 'The deadline is ambiguous' },
  rationale: {
    zh: '“2020年前”可以指2019年底，也可以指2020年底；“6月前”同样。写“底前”或写明日期就没有歧义。',
    en: '2020年前 may mean by the end of 2019 or of 2020, and so 6月前. 底前, or a day, leaves no doubt.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'warning',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年6月前完成。〔市水利局牵头，市财政局配合〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头，市水利局配合〕',
    ],
  }),
  good: example(),
  *check(plan) {
    for (const task of plan.tasks)
      for (const deadline of task.deadlines) {
        if (!deadline.issues?.includes('before-unit-ambiguous')) continue;
        yield {
          at: at(deadline.evidence),
          message: {
            zh: `“${taskName(task)}”的时限“${deadline.raw}”有歧义：可以指${deadline.earliestEnd}，也可以指${deadline.end}。`,
            en: `The deadline "${deadline.raw}" of "${taskName(task)}" may mean ${deadline.earliestEnd} or ${deadline.end}.`,
          },
          actual: deadline.raw,
          key: task.id,
        };
      }
  },
};
