// JSON of a plan. In: a Plan, checked and with its keys in the schema's order by the pipeline. Out: JSON text.
import type { Plan } from '../plan/schema.js';

const indent = (json: string, by: string): string => json.replaceAll('\n', `\n${by}`);

/** An array in pieces of one element each, laid out as JSON.stringify lays it out. */
function* prettyArray(list: readonly unknown[], margin: string): Generator<string> {
  if (list.length === 0) {
    yield '[]';
    return;
  }
  const inner = `${margin}  `;
  for (const [index, element] of list.entries()) {
    yield `${index === 0 ? '[' : ','}\n${inner}${indent(JSON.stringify(element, null, 2), inner)}`;
  }
  yield `\n${margin}]`;
}

/**
 * Exactly the text of `JSON.stringify(plan, null, 2)`, in pieces of one task at most: the whole text of a
 * very long plan would not fit into one string.
 * @param margin white space that every line after the first starts with.
 */
export function* prettyPlan(plan: Plan, margin = ''): Generator<string> {
  const inner = `${margin}  `;
  let mark = '{';
  for (const [key, value] of Object.entries(plan)) {
    yield `${mark}\n${inner}${JSON.stringify(key)}: `;
    if (Array.isArray(value)) yield* prettyArray(value, inner);
    else yield indent(JSON.stringify(value, null, 2), inner);
    mark = ',';
  }
  yield `\n${margin}}`;
}
