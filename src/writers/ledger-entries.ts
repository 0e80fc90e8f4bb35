// The tasks of a plan as entries of a ledger. In: a plan. Out: each task with its number and its headings.
import type { Plan } from '../plan/schema.js';
import { sectionPaths } from './ledger-cells.js';
import type { Entry } from './ledger-columns.js';

/** The tasks of one plan, numbered on from `before`. */
export function* entriesOf(plan: Plan, before: number): Generator<readonly [Entry, readonly string[]]> {
  const paths = sectionPaths(plan.sections);
  let order = before;
  for (const task of plan.tasks) {
    const headings = paths.get(task.section ?? '') ?? [];
    yield [{ plan, task, order: ++order, section: headings.join(' / ') }, headings];
  }
}
