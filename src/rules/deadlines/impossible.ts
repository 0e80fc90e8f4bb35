// deadlines/impossible. In: a Plan. Out: deadlines on days that no calendar has.
import { example } from '../example.js';
import { at, taskName } from '../located.js';
import type { Rule } from '../rule.js';

export const impossible: Rule = {
  id: 'deadlines/impossible',
  title: { zh: '日期不存在', en: 'The date does not exist' },
  rationale: {
    zh: '9月31日、2月30日这样的日期不存在，不知道截止到哪一天。',
    en: 'No calendar has 31 September or 30 February; nobody knows which day is meant.',
  },
  basis: { tier: 'regulation', clause: '党政机关公文处理工作条例第二十条（四）' },
  severity: 'error',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年9月31日前完成。〔市水利局牵头，市财政局配合〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头，市水利局配合〕',
    ],
  }),
  good: example(),
  *check(plan) {
    for (const task of plan.tasks)
      for (const deadline of task.deadlines) {
        if (!deadline.issues?.includes('invalid-date')) continue;
        yield {
          at: at(deadline.evidence),
          message: {
            zh: `“${taskName(task)}”的时限“${deadline.raw}”不存在。`,
            en: `The deadline "${deadline.raw}" of "${taskName(task)}" does not exist.`,
          },
          actual: deadline.raw,
          key: task.id,
        };
      }
  },
};
