// units/mixed-names. In: a Plan. Out: short names of units whose full names stand in it, too.
import type { Unit } from '../../plan/schema.js';
import { example } from '../example.js';
import { at } from '../located.js';
import type { Rule } from '../rule.js';
import { shortened } from '../short-names.js';
import { allUnits } from '../units.js';

export const mixedNames: Rule = {
  id: 'units/mixed-names',
  title: { zh: '同一单位全称简称混用', en: 'A unit is called by two names' },
  rationale: {
    zh: '同一单位一会儿写全称、一会儿写简称，台账会当成两个单位。',
    en: 'A unit called once by its full and once by its short name becomes two in every ledger.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'info',
  recommended: false,
  bad: example({
    tasks: [
      '（一）摸清河湖家底。对全市河道逐段登记，2026年6月底前完成。〔市发改委牵头〕',
      '（二）整治入河排口。对排口分类建账，2026年10月31日前全部销号。〔市水利局牵头，市发展和改革委员会配合〕',
    ],
  }),
  good: example(),
  *check(plan) {
    const first = new Map<string, Unit>();
    for (const unit of allUnits(plan))
      if (!unit.collective && !first.has(unit.name)) first.set(unit.name, unit);
    for (const [short, full] of shortened([...first.keys()])) {
      const [unit, other] = [first.get(short)!, first.get(full)!];
      const place = at(other.evidence);
      yield {
        at: at(unit.evidence),
        message: {
          zh: `“${short}”与“${full}”是同一单位的简称和全称，文中混用。`,
          en: `"${short}" and "${full}" are one unit; the text uses both.`,
        },
        actual: short,
        expected: full,
        related: place ? [{ ...place, message: { zh: '全称', en: 'the full name' } }] : [],
      };
    }
  },
};
