// tasks/count-differs. In: a Plan. Out: counts that the document declares and does not keep.
import type { Plan } from '../../plan/schema.js';
import { example } from '../example.js';
import { at } from '../located.js';
import type { Rule } from '../rule.js';

/** How many tasks there are, by each way of counting that people use; first that of this program. */
function taskCounts(plan: Plan): number[] {
  const { tasks } = plan;
  if (tasks.length === 0) return [];
  const main = tasks.filter(({ category }) => category === 'main');
  const measures = (list: Plan['tasks']): number => list.reduce((sum, task) => sum + task.measures.length, 0);
  const last = main.at(-1)?.label?.value;
  return [
    main.length,
    tasks.length,
    measures(main),
    measures(tasks),
    ...(typeof last === 'number' ? [last] : []),
    ...aspectCounts(plan),
  ];
}

/** How many sections hold tasks, level by level from the inside. */
function aspectCounts({ tasks, sections }: Plan): number[] {
  const parentOf = new Map(sections.map(({ id, parent }) => [id, parent]));
  const counts: number[] = [];
  let level = new Set(tasks.filter(({ category }) => category === 'main').map(({ section }) => section));
  level.delete(null);
  while (level.size > 0) {
    counts.push(level.size);
    level = new Set([...level].map((id) => (id === null ? null : (parentOf.get(id) ?? null))));
    level.delete(null);
  }
  return counts;
}

export const countDiffers: Rule = {
  id: 'tasks/count-differs',
  title: { zh: '任务数与文中所说不符', en: 'The number of tasks is not the one declared' },
  rationale: {
    zh: '文中说“五个方面79项”，实际列出的项数不同，要么漏列，要么总数没有更新。',
    en: 'A document that speaks of 79 tasks in five aspects and lays out another number has lost some, or was not brought up to date.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'warning',
  recommended: true,
  bad: example({ aim: '坚持水岸同治，共部署3项重点任务，用一年时间让市内河湖面貌明显改观。' }),
  good: example({ aim: '坚持水岸同治，共部署2项重点任务，用一年时间让市内河湖面貌明显改观。' }),
  *check(plan) {
    const { declared = [] } = plan.document;
    if (declared.length === 0) return;
    const all = { tasks: taskCounts(plan), aspects: aspectCounts(plan) };
    for (const { of, count, evidence } of declared) {
      const counts = all[of];
      if (counts.length === 0 || counts.includes(count)) continue;
      const actual = counts[0]!;
      yield {
        at: at(evidence),
        message:
          of === 'tasks'
            ? {
                zh: `文中说有${count}项任务，实际列出${actual}项。`,
                en: `${count} tasks are declared, ${actual} are laid out.`,
              }
            : {
                zh: `文中说有${count}个方面，实际列出${actual}个。`,
                en: `${count} aspects are declared, ${actual} are laid out.`,
              },
        actual: String(actual),
        expected: String(count),
      };
    }
  },
};
