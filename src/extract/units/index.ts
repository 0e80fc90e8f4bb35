// The attribution grammar: who leads, does, helps and watches over a task. In: the text of a cell, bracket, label line or
// paragraph. Out: units with role and span. No dictionary of units: separators, predicates, labels and endings only.
import { fold } from '../../zh/fold.js';
import type { FoundUnit, UnitRole } from '../facts.js';
import { findAttributions } from './attributions.js';
import { readContent } from './content.js';
import { parsePeople } from './people.js';

export { type Attribution, findAttributions, isFormal } from './attributions.js';
export { applyConvention, type Convention, type ConventionRule, findConventions } from './conventions.js';
export { readDesignations } from './designations.js';

export type UnitContext =
  | 'cell-lead'
  | 'cell-responsible'
  | 'cell-cooperating'
  | 'cell-supervising'
  | 'cell-person'
  | 'bracket'
  | 'label'
  | 'inline';

const cellRoles: Partial<Record<UnitContext, UnitRole>> = {
  'cell-lead': 'lead',
  'cell-responsible': 'responsible',
  'cell-cooperating': 'cooperating',
  'cell-supervising': 'supervising',
};

const placeholder = /^[\s/\\—–\-_.·]*(?:无|n\/?a)?[\s/\\—–\-_.·]*$/i;

/**
 * Reads the units of one cell, bracket, label line or sentence.
 * @param options.context where the text stands; a cell's role holds for names that no label or predicate decides.
 * @returns in text order; spans are UTF-16 offsets into `text`, over the name and its bracket. Placeholders (/, —, 无)
 * give none; never throws.
 */
export function parseUnits(text: string, options: { readonly context: UnitContext }): FoundUnit[] {
  const { context } = options;
  const span = { start: 0, end: text.length };
  if (placeholder.test(fold(text))) return [];
  if (context === 'cell-person') return parsePeople(text, span);
  const role = cellRoles[context];
  if (role) return [...readContent(text, span, { role, cell: true }).units];
  if (context === 'label') return [...readContent(text, span, { role: 'responsible', cell: false }).units];
  const forms = context === 'bracket' ? ['bracket', 'label'] : ['clause'];
  return findAttributions(text)
    .filter(({ form }) => forms.includes(form))
    .flatMap(({ units }) => [...units]);
}

/**
 * Splits a list of units without roles: 主送机关, 抄送, issuers.
 * @returns units with role `responsible` in text order; spans are UTF-16 offsets into `text`.
 */
export const splitUnitList = (text: string): FoundUnit[] => parseUnits(text, { context: 'cell-responsible' });
