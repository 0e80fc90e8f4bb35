// units/placeholder. In: a Plan. Out: units that nobody filled in.

import { example } from '../example.js';
import { at } from '../located.js';
import type { Rule } from '../rule.js';
import { allUnits, isPlaceholder } from '../units.js';

export const placeholder: Rule = {
  id: 'units/placeholder',
  title: { zh: '单位是占位符', en: 'A unit is a placeholder' },
  rationale: {
    zh: '“XX局”“某单位”是起草时留的空，定稿时没有填。',
    en: 'XX局 or 某单位 was left to be filled in, and was not.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'error',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水利局牵头，XX局配合〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头，市水利局配合〕',
    ],
  }),
  good: example(),
  *check(plan) {
    for (const unit of allUnits(plan)) {
      if (!isPlaceholder(unit)) continue;
      yield {
        at: at(unit.evidence),
        message: {
          zh: `“${unit.name}”是占位符，没有填写单位。`,
          en: `"${unit.name}" is a placeholder, not a unit.`,
        },
        actual: unit.name,
      };
    }
  },
};
