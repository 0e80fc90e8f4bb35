// deadlines/ambiguous. In: a Plan. Out: deadlines of the form 6月前, which have two readings.
import type { Bilingual } from '../../diagnostics/finding.js';
import type { Deadline } from '../../plan/deadline-schema.js';
import type { Task } from '../../plan/schema.js';
import { example } from '../example.js';
import { at, taskName } from '../located.js';
import type { Rule } from '../rule.js';

/** 2026年前 in a document of 2026: as it is written, over before the document was issued. */
const isOverAlready = ({ kind, precision, raw }: Deadline): boolean =>
  kind === 'due-by' && precision === 'year' && /\d\s?年(?:之|以)?前$/.test(raw);

const overAlready = (task: Task, { raw, end }: Deadline): Bilingual => ({
  zh: `“${taskName(task)}”的时限“${raw}”有歧义：照字面在成文之前就已截止，这里按${end}理解。`,
  en: `The deadline "${raw}" of "${taskName(task)}" is ambiguous: to the letter it was over before the document was issued; ${end} is taken.`,
});

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
        const alike = deadline.issues?.includes('before-unit-ambiguous');
        if (!alike && !isOverAlready(deadline)) continue;
        yield {
          at: at(deadline.evidence),
          message: !alike
            ? overAlready(task, deadline)
            : {
                zh: `“${taskName(task)}”的时限“${deadline.raw}”有歧义：可以指${deadline.earliestEnd}，也可以指${deadline.end}。`,
                en: `The deadline "${deadline.raw}" of "${taskName(task)}" may mean ${deadline.earliestEnd} or ${deadline.end}.`,
              },
          actual: deadline.raw,
          key: task.id,
        };
      }
  },
};
