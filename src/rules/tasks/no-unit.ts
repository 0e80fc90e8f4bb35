// tasks/no-unit. In: a Plan. Out: main tasks that name neither a unit nor a person.
import type { Task } from '../../plan/schema.js';
import { isBlankTask } from '../blank-task.js';
import { example } from '../example.js';
import { taskAt, taskName } from '../located.js';
import type { Rule } from '../rule.js';

const namesAnyone = ({ leadUnits, responsibleUnits, cooperatingUnits, people }: Task): boolean =>
  leadUnits.length + responsibleUnits.length + cooperatingUnits.length + people.length > 0;

export const noUnit: Rule = {
  id: 'tasks/no-unit',
  title: { zh: '任务没有责任单位', en: 'A task names no unit' },
  rationale: {
    zh: '没有责任单位的任务无人承办，督办时也找不到人。多数任务都没有写单位的方案，只说一次。',
    en: 'A task without a unit is done by nobody. Where most tasks of a plan name none, that is told once.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'warning',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局牵头，市财政局配合〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。',
    ],
  }),
  good: example(),
  *check(plan) {
    const tasks = plan.tasks.filter((task) => task.category === 'main' && !isBlankTask(task));
    const without = tasks.filter((task) => !namesAnyone(task));
    if (without.length === 0) return;
    if (without.length * 2 > tasks.length) {
      yield {
        at: null,
        message: {
          zh: `${tasks.length}项任务中有${without.length}项没有标明责任单位。`,
          en: `${without.length} of ${tasks.length} tasks name no unit.`,
        },
        actual: String(without.length),
      };
      return;
    }
    for (const task of without)
      yield {
        at: taskAt(task),
        message: {
          zh: `“${taskName(task)}”没有标明责任单位。`,
          en: `No unit is named for "${taskName(task)}".`,
        },
        actual: taskName(task),
        key: task.id,
      };
  },
};
