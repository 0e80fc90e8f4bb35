// Pretty JSON. In: plans. Out: one plan as an object, several as an array; two spaces, a newline at the end.
import type { Plan } from '../plan/schema.js';
import { prettyPlan } from './json-text.js';
import { encodeText, type Plans, type Write } from './writer.js';

const MARGIN = '  ';

async function* jsonText(plans: Plans, list: boolean): AsyncGenerator<string> {
  let held: Plan | null = null;
  let mark = '[';
  for await (const plan of plans) {
    if (held !== null) {
      yield `${mark}\n${MARGIN}`;
      yield* prettyPlan(held, MARGIN);
      mark = ',';
    }
    held = plan;
  }
  if (held === null) yield '[]\n';
  else if (mark === '[' && !list) {
    yield* prettyPlan(held);
    yield '\n';
  } else {
    yield `${mark}\n${MARGIN}`;
    yield* prettyPlan(held, MARGIN);
    yield '\n]\n';
  }
}

/**
 * One plan gives the object itself (with `list`, an array of one), several an array in the order they came, none `[]`.
 * A plan is written when the next one is known, so two are in memory at a time.
 */
export const writeJson: Write = (plans, { list = false } = {}) => encodeText(jsonText(plans, list));
