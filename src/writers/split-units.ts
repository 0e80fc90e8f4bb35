// The tasks of each unit apart. In: plans. Out: for each unit the plans with its tasks alone.
import type { Plan, Section } from '../plan/schema.js';
import { rolesByUnit } from './ledger-units.js';
import { createRowStore, type RowStore } from './row-store.js';
import type { Plans } from './writer.js';

/** The headings that lead to some of the tasks. */
function sectionsOf(sections: readonly Section[], tasks: Plan['tasks']): Section[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const wanted = new Set<string>();
  for (const { section } of tasks)
    for (let id = section; id !== null && !wanted.has(id); id = byId.get(id)?.parent ?? null) wanted.add(id);
  return sections.filter(({ id }) => wanted.has(id));
}

function append(tasks: Map<string, Plan['tasks']>, unit: string, task: Plan['tasks'][number]): void {
  const own = tasks.get(unit);
  if (own === undefined) tasks.set(unit, [task]);
  else own.push(task);
}

/** Plans a store holds open before it packs them. */
const BATCH = 8;

/** A unit's extract of a plan: its tasks, their headings, the document's frame; what there was to tell is the whole's. */
export const extractOf = (plan: Plan, tasks: Plan['tasks']): Plan => ({
  ...plan,
  sections: sectionsOf(plan.sections, tasks),
  tasks,
  diagnostics: [],
});

/**
 * Gathers every unit's tasks, in any role, in order of appearance. The extracts are kept compressed: memory grows with
 * the tasks and the units of each.
 */
export async function splitByUnit(plans: Plans): Promise<ReadonlyMap<string, () => Iterable<Plan>>> {
  const stores = new Map<string, RowStore<Plan>>();
  for await (const plan of plans) {
    const tasks = new Map<string, Plan['tasks']>();
    for (const task of plan.tasks) for (const unit of rolesByUnit(task).keys()) append(tasks, unit, task);
    for (const [unit, own] of tasks) {
      const store = stores.get(unit) ?? createRowStore<Plan>(BATCH);
      stores.set(unit, store);
      store.add(extractOf(plan, own));
    }
  }
  return new Map([...stores].map(([unit, store]) => [unit, store.rows]));
}
