// Units and people of a Plan. In: unit facts. Out: the plan's shapes, names normalised.
import type { UnitFact, UnitRole } from '../extract/facts.js';
import type { EvidenceOf } from './evidence.js';
import type { Person, Unit } from './schema.js';

const WIDE: Readonly<Record<string, string>> = { '(': '\uff08', ')': '\uff09', '[': '\uff3b', ']': '\uff3d' };

/** A name as the Plan writes it: without white space, brackets full-width. */
export const planName = (name: string): string =>
  name.replace(/\s+/g, '').replace(/[()[\]]/g, (bracket) => WIDE[bracket]!);

export function planUnit(fact: UnitFact, evidence: EvidenceOf): Unit {
  const { fullName, paren, parenKind, collective, generic, etAl, inherits } = fact;
  return {
    name: planName(fact.name),
    ...(fullName !== undefined ? { fullName } : {}),
    ...(paren !== undefined ? { paren: planName(paren) } : {}),
    ...(parenKind !== undefined ? { parenKind } : {}),
    ...(collective ? { collective } : {}),
    ...(generic ? { generic } : {}),
    ...(etAl ? { etAl } : {}),
    ...(inherits !== undefined ? { inherits } : {}),
    rule: fact.rule,
    evidence: evidence(fact.span, fact.inherited),
  };
}

export const unitsIn = (facts: readonly UnitFact[], role: UnitRole, evidence: EvidenceOf): Unit[] =>
  facts.filter((fact) => fact.role === role).map((fact) => planUnit(fact, evidence));

export const peopleIn = (facts: readonly UnitFact[], evidence: EvidenceOf): Person[] =>
  facts
    .filter((fact) => fact.role === 'person')
    .map((fact) => ({
      name: planName(fact.paren === undefined ? fact.name : `${fact.name}(${fact.paren})`),
      duty: fact.duty ?? null,
      title: fact.title ?? null,
      evidence: evidence(fact.span, fact.inherited),
    }));
