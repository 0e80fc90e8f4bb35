// tasks/no-lead. In: a Plan. Out: tasks of several units without a lead, in a plan whose other tasks have one.
import { example } from '../example.js';
import { taskAt, taskName } from '../located.js';
import type { Rule } from '../rule.js';

export const noLead: Rule = {
  id: 'tasks/no-lead',
  title: { zh: '任务没有牵头单位', en: 'A task has no lead unit' },
  rationale: {
    zh: '同一方案里别的任务写了牵头单位，这一项由几个单位共同负责却没有牵头的，容易互相推诿。',
    en: 'Where other tasks of the plan have a lead unit and this one leaves several units side by side, each waits for the others.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'info',
  recommended: false,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局牵头，市财政局配合〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局、市水利局负责〕',
    ],
  }),
  good: example(),
  *check(plan) {
    if (!plan.tasks.some(({ leadUnits }) => leadUnits.length > 0)) return;
    for (const task of plan.tasks) {
      const { leadUnits, responsibleUnits, cooperatingUnits } = task;
      const others = responsibleUnits.filter(({ collective, generic }) => !collective && !generic);
      if (leadUnits.length > 0 || others.length + cooperatingUnits.length < 2) continue;
      if (others.length === 1) continue;
      yield {
        at: taskAt(task),
        message: {
          zh: `“${taskName(task)}”由${others.length + cooperatingUnits.length}个单位承担，没有牵头单位。`,
          en: `"${taskName(task)}" falls to ${others.length + cooperatingUnits.length} units, none of which leads.`,
        },
        actual: taskName(task),
        key: task.id,
      };
    }
  },
};
