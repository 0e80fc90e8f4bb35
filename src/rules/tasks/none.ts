// tasks/none. In: a Plan. Out: one finding where it has no task.
import { example } from '../example.js';
import type { Rule } from '../rule.js';

export const none: Rule = {
  id: 'tasks/none',
  title: { zh: '没有任务', en: 'There is no task' },
  rationale: {
    zh: '方案里找不到任务，就无从分解、督办；多半是格式特殊没有认出，或者交错了文件。',
    en: 'A plan without tasks cannot be followed up; mostly its form was not recognised, or the wrong file was handed in.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'error',
  recommended: true,
  bad: example({ heading: '二、工作目标', tasks: ['坚持源头治理，群众身边的小微水体不再脏乱。'] }),
  good: example(),
  check: (plan) =>
    plan.tasks.length > 0
      ? []
      : [
          {
            at: null,
            message: {
              zh: '没有找到任务：既没有认得的任务表头，也没有标注责任单位或编号的工作事项。',
              en: 'No task found: no known task-table header, no item with an attribution or a number in a section that lays out work.',
            },
          },
        ],
};
