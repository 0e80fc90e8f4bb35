// deadlines/no-interval. In: a Plan. Out: recurring deadlines that do not say how often.

import type { Deadline } from '../../plan/deadline-schema.js';
import { isRegular } from '../due.js';
import { tableExample } from '../example.js';
import { at, taskName } from '../located.js';
import type { Rule } from '../rule.js';

/** Every week, three times a year: something that can be checked. */
const hasInterval = (deadline: Deadline): boolean =>
  deadline.kind === 'recurring'
    ? (deadline.recurrence?.every ?? deadline.recurrence?.rrule ?? null) !== null
    : !isRegular(deadline);

export const noInterval: Rule = {
  id: 'deadlines/no-interval',
  title: { zh: '只说定期，没说多久一次', en: 'Recurring, without an interval' },
  rationale: {
    zh: '“定期”“不定期”没有说明间隔，做没做到无法检查。写明每周、每月或每季度。',
    en: '定期 names no interval, so nobody can tell whether it was kept. Say each week, month or quarter.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'info',
  recommended: false,
  bad: tableExample('清除淤泥和垃圾', '定期'),
  good: tableExample('清除淤泥和垃圾', '每季度'),
  *check(plan) {
    for (const task of plan.tasks)
      for (const deadline of task.deadlines) {
        if (hasInterval(deadline)) continue;
        yield {
          at: at(deadline.evidence),
          message: {
            zh: `“${taskName(task)}”写的是“${deadline.raw}”，没有说明多久一次。`,
            en: `"${taskName(task)}" says "${deadline.raw}" without an interval.`,
          },
          actual: deadline.raw,
          key: task.id,
        };
      }
  },
};
