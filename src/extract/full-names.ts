// Full names of units. In: facts and the user's lexicon. Out: the facts, with the full name beside each known short one.
import { type Lexicon, lexiconKey } from '../zh/lexicon.js';
import type { Facts, UnitFact } from './facts.js';

/** Adds `fullName` where the lexicon knows the unit by the name that stands in the document. */
export function withFullNames(facts: Facts, { units }: Lexicon): Facts {
  if (units.size === 0) return facts;
  const named = (unit: UnitFact): UnitFact => {
    const fullName = unit.role === 'person' ? undefined : units.get(lexiconKey(unit.name));
    return fullName === undefined ? unit : { ...unit, fullName };
  };
  const { issuers, recipients, copiedTo } = facts.metadata;
  return {
    ...facts,
    metadata: {
      ...facts.metadata,
      issuers: issuers.map(named),
      recipients: recipients.map(named),
      copiedTo: copiedTo.map(named),
    },
    tasks: facts.tasks.map((task) => ({ ...task, units: task.units.map(named) })),
  };
}
