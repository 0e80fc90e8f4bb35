// Units of a plan. In: a Plan. Out: every unit of its tasks and its frame, in the order of the plan; which are placeholders.
import type { Plan, Unit } from '../plan/schema.js';

/** The units that do the work. */
const taskUnits = (plan: Plan): Unit[] =>
  plan.tasks.flatMap(({ leadUnits, responsibleUnits, cooperatingUnits, supervisingUnits }) => [
    ...leadUnits,
    ...responsibleUnits,
    ...cooperatingUnits,
    ...supervisingUnits,
  ]);

/** The units of the tasks, and those that issue the document. */
export const allUnits = (plan: Plan): Unit[] => [...plan.document.issuers, ...taskUnits(plan)];

/** XX局, 某单位: left to be filled in. */
export const isPlaceholder = ({ name }: Unit): boolean => /[XxＸｘ×＊*○〇]{2}|^某|_{2}/.test(name);
