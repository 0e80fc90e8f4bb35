// tasks/lead-cooperates. In: a Plan. Out: units that lead or do a task and cooperate in it, too.
import type { Unit } from '../../plan/schema.js';
import { example } from '../example.js';
import { at, taskName } from '../located.js';
import type { Rule } from '../rule.js';

const nameOf = ({ name, paren }: Unit): string => `${name}|${paren ?? ''}`;

export const leadCooperates: Rule = {
  id: 'tasks/lead-cooperates',
  title: { zh: '同一单位既牵头又配合', en: 'A unit both leads and cooperates' },
  rationale: {
    zh: '一个单位在同一项任务里既是牵头（责任）单位又是配合单位，职责自相矛盾，多半是复制时漏改。',
    en: 'A unit that both leads a task and cooperates in it contradicts itself; mostly a copy was not corrected.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'warning',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局牵头，市财政局配合〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头，市水利局、市生态环境局配合〕',
    ],
  }),
  good: example(),
  *check(plan) {
    for (const task of plan.tasks) {
      const doing = new Map(
        [...task.responsibleUnits, ...task.leadUnits].map((unit) => [nameOf(unit), unit]),
      );
      for (const unit of task.cooperatingUnits) {
        const other = doing.get(nameOf(unit));
        if (!other) continue;
        const place = at(other.evidence);
        yield {
          at: at(unit.evidence),
          message: {
            zh: `“${unit.name}”在“${taskName(task)}”中既牵头或负责，又配合。`,
            en: `"${unit.name}" both leads or does "${taskName(task)}" and cooperates in it.`,
          },
          actual: unit.name,
          related: place
            ? [{ ...place, message: { zh: '在这里牵头或负责', en: 'leads or does it here' } }]
            : [],
          key: task.id,
        };
      }
    }
  },
};
