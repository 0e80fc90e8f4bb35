// NDJSON. In: plans. Out: one compact plan a line, each line ended by \n.
import { encodeText, type Plans, type Write } from './writer.js';

async function* lines(plans: Plans): AsyncGenerator<string> {
  for await (const plan of plans) yield `${JSON.stringify(plan)}\n`;
}

/** Each plan is written before the next one is drawn. */
export const writeNdjson: Write = (plans) => encodeText(lines(plans));
