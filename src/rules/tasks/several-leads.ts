// tasks/several-leads. In: a Plan. Out: tasks with several lead units in a document that says the first one leads.
import { example } from '../example.js';
import { at, taskName } from '../located.js';
import type { Rule } from '../rule.js';

export const severalLeads: Rule = {
  id: 'tasks/several-leads',
  title: { zh: '约定一个牵头，写了几个', en: 'Several units lead, where the convention is one' },
  rationale: {
    zh: '文中约定列第一位的为牵头单位，这一项却写了几个牵头单位，不知道听谁的。',
    en: 'The document says that the first unit of a list leads; a task with several lead units contradicts it.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'warning',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局、市财政局牵头〕（列第一位的为牵头单位，下同）',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局、市水利局负责〕',
    ],
  }),
  good: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局牵头〕（列第一位的为牵头单位，下同）',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局、市水利局负责〕',
    ],
  }),
  *check(plan) {
    if (!plan.document.conventions?.some(({ rule }) => rule === 'first-leads')) return;
    for (const task of plan.tasks) {
      if (task.leadUnits.length < 2) continue;
      const names = task.leadUnits.map(({ name }) => name);
      yield {
        at: at(task.leadUnits[1]!.evidence),
        message: {
          zh: `文中约定列第一位的为牵头单位，“${taskName(task)}”却有${names.length}个：${names.join('、')}。`,
          en: `The first unit of a list is to lead, but "${taskName(task)}" has ${names.length} lead units: ${names.join(', ')}.`,
        },
        actual: names.join('、'),
        key: task.id,
      };
    }
  },
};
