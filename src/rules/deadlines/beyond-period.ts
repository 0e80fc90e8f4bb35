// deadlines/beyond-period. In: a Plan. Out: deadlines behind the last year that the plan's title names.
import { isDue } from '../due.js';
import { example } from '../example.js';
import { at, taskName } from '../located.js';
import type { Rule } from '../rule.js';

/** 2026年…工作要点, （2024—2026年）, 2024-2026年: the years of a title. */
const YEARS = /(?<!\d)(20\d{2})(?:\s?年?\s?[-—–－~～至到]{1,2}\s?(20\d{2}))?\s?(?=年|[)）])/g;

/** The last day of the years that a title names; null where it names none. */
function endOfPeriod(title: string): string | null {
  const years = [...title.matchAll(YEARS)].flatMap(([, from, to]) =>
    [from, to].filter((year) => year !== undefined),
  );
  const last = years.sort().at(-1);
  return last === undefined ? null : `${last}-12-31`;
}

export const beyondPeriod: Rule = {
  id: 'deadlines/beyond-period',
  title: { zh: '时限晚于方案的期限', en: "The deadline lies behind the plan's period" },
  rationale: {
    zh: '标题写的是某年或某几年的方案，任务时限却排到了期限之后，要么时限写错，要么该放进下一期方案。',
    en: 'The title says which years the plan is for; a deadline behind them is wrong, or belongs into the next plan.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'info',
  recommended: false,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2027年6月底前完成。〔市水利局牵头，市财政局配合〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头，市水利局配合〕',
    ],
  }),
  good: example(),
  *check(plan) {
    const end = endOfPeriod(plan.document.title ?? '');
    if (end === null) return;
    for (const task of plan.tasks)
      for (const deadline of task.deadlines) {
        if (!isDue(deadline) || deadline.end === null || deadline.end <= end) continue;
        yield {
          at: at(deadline.evidence),
          message: {
            zh: `“${taskName(task)}”的时限“${deadline.raw}”（${deadline.end}）晚于方案的期限${end}。`,
            en: `The deadline "${deadline.raw}" (${deadline.end}) of "${taskName(task)}" lies behind the plan's period, which ends on ${end}.`,
          },
          actual: deadline.raw,
          key: task.id,
        };
      }
  },
};
