// deadlines/unresolved. In: a Plan. Out: deadlines that name no day, though they are meant to.
import type { Deadline } from '../../plan/deadline-schema.js';
import { isRegular } from '../due.js';
import { tableExample } from '../example.js';
import { at, taskName } from '../located.js';
import type { Rule } from '../rule.js';

/** A day is meant, and none comes out; impossible days, and 定期, have rules of their own. */
function isOpen(deadline: Deadline): boolean {
  const { kind, end, issues = [] } = deadline;
  if (issues.includes('invalid-date') || isRegular(deadline)) return false;
  if (kind === 'unparsed' || issues.includes('no-year')) return true;
  return end === null && (kind === 'due-by' || kind === 'period');
}

export const unresolved: Rule = {
  id: 'deadlines/unresolved',
  title: { zh: '时限推算不出', en: 'The deadline cannot be resolved' },
  rationale: {
    zh: '时限没有写清年份或起点，算不出截止到哪一天，到期提醒和逾期统计都做不了。',
    en: 'A deadline without a year, or from an event that has no date, gives no day to remind of.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'warning',
  recommended: true,
  bad: tableExample('清除淤泥和垃圾', '另行通知'),
  good: tableExample('清除淤泥和垃圾', '2026年9月30日'),
  *check(plan) {
    for (const task of plan.tasks)
      for (const deadline of task.deadlines) {
        if (!isOpen(deadline)) continue;
        yield {
          at: at(deadline.evidence),
          message: {
            zh: `“${taskName(task)}”的时限“${deadline.raw}”算不出截止日期。`,
            en: `The deadline "${deadline.raw}" of "${taskName(task)}" gives no day.`,
          },
          actual: deadline.raw,
          key: task.id,
        };
      }
  },
};
