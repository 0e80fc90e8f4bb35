// tasks/duplicate. In: a Plan. Out: tasks with the title and text of one before them.
import type { Task } from '../../plan/schema.js';
import { example } from '../example.js';
import { taskAt, taskName } from '../located.js';
import type { Rule } from '../rule.js';

/** Shorter words than these say too little to be the same task. */
const FEWEST = 6;

const wordsOf = ({ title, text, category }: Task): string =>
  `${category}${title ?? ''}${text}`.replace(/[\s，。；、,.;]/g, '');

export const duplicate: Rule = {
  id: 'tasks/duplicate',
  title: { zh: '任务重复', en: 'A task stands twice' },
  rationale: {
    zh: '同一项任务写了两遍，台账会重复登记、重复催办。',
    en: 'A task that stands twice is registered and chased twice.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'warning',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局牵头，市财政局配合〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头，市水利局配合〕',
      '（三）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局牵头，市财政局配合〕',
    ],
  }),
  good: example(),
  *check(plan) {
    const seen = new Map<string, Task>();
    for (const task of plan.tasks) {
      const words = wordsOf(task);
      const first = seen.get(words);
      if (!first || words.length < FEWEST) {
        seen.set(words, task);
        continue;
      }
      const place = taskAt(first);
      yield {
        at: taskAt(task),
        message: {
          zh: `“${taskName(task)}”与前面的任务内容相同。`,
          en: `"${taskName(task)}" says the same as a task before it.`,
        },
        actual: taskName(task),
        related: place ? [{ ...place, message: { zh: '前面的任务', en: 'the task before it' } }] : [],
        key: task.id,
      };
    }
  },
};
