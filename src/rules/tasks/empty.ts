// tasks/empty. In: a Plan. Out: tasks whose requirement is empty where most others of their kind have one.
import type { Task } from '../../plan/schema.js';
import { isBlankTask } from '../blank-task.js';
import { tableExample } from '../example.js';
import { taskAt, taskName } from '../located.js';
import type { Rule } from '../rule.js';

/** Tasks are compared with those of their section. */
const tableOf = ({ section }: Task): string => section ?? '';

const solid = (words: string): string => words.replace(/\s+/g, '');

const saysNothing = ({ title, text, measures }: Task): boolean =>
  measures.length === 0 && (text === '' || solid(text) === solid(title ?? ''));

export const empty: Rule = {
  id: 'tasks/empty',
  title: { zh: '任务没有内容', en: 'A task says nothing' },
  rationale: {
    zh: '别的任务都写了工作要求，这一项的要求是空的，承办单位不知道要做什么、做到什么程度。',
    en: 'Where the other tasks say what is required, one that says nothing leaves its unit in the dark.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'warning',
  recommended: true,
  bad: tableExample('', '2026年9月30日'),
  good: tableExample('清除淤泥和垃圾', '2026年9月30日'),
  *check(plan) {
    const tables = new Map<string, Task[]>();
    for (const task of plan.tasks) {
      const others = tables.get(tableOf(task));
      if (others) others.push(task);
      else tables.set(tableOf(task), [task]);
    }
    for (const tasks of tables.values()) {
      const empty = tasks.filter(saysNothing);
      const few = empty.length * 2 <= tasks.length;
      for (const task of tasks.filter((one) => isBlankTask(one) || (few && saysNothing(one))))
        yield {
          at: taskAt(task),
          message: {
            zh: `“${taskName(task)}”没有写工作要求。`,
            en: `"${taskName(task)}" does not say what is required.`,
          },
          actual: taskName(task),
          key: task.id,
        };
    }
  },
};
