// units/not-in-roster. In: a Plan and a roster. Out: units that the roster does not hold, each once, with the nearest name.

import { example } from '../example.js';
import { at } from '../located.js';
import { hasUnit, nearestUnit } from '../roster.js';
import type { Rule } from '../rule.js';
import { allUnits, isPlaceholder } from '../units.js';

export const notInRoster: Rule = {
  id: 'units/not-in-roster',
  title: { zh: '单位不在名录中', en: 'A unit is not in the roster' },
  rationale: {
    zh: '名录里没有的单位，可能是写错、已撤并，或者用了名录以外的简称。给出名录（roster）时才检查。',
    en: 'A unit that the roster does not hold is misspelt, abolished, or abbreviated. Only checked where a roster is given.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'warning',
  recommended: true,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市水力局牵头，市财政局配合〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市生态环境局牵头，市水利局配合〕',
    ],
  }),
  good: example(),
  *check(plan, { roster }) {
    if (roster === null) return;
    const told = new Set<string>();
    for (const unit of allUnits(plan)) {
      const { name, fullName, collective, generic } = unit;
      if (collective || generic || isPlaceholder(unit) || told.has(name)) continue;
      if (hasUnit(roster, name) || (fullName !== undefined && hasUnit(roster, fullName))) continue;
      told.add(name);
      const nearest = nearestUnit(roster, name);
      yield {
        at: at(unit.evidence),
        message: {
          zh: `单位名录中没有“${name}”${nearest ? `，最接近的是“${nearest}”` : ''}。`,
          en: `The roster has no "${name}"${nearest ? `; the nearest is "${nearest}"` : ''}.`,
        },
        actual: name,
        ...(nearest ? { expected: nearest } : {}),
      };
    }
  },
};
