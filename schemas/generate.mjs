// Writes the JSON Schemas (2020-12) of a plan and of a lexicon from the zod schemas of the built library.
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { lexiconSchema, planSchema } from '../dist/index.js';

async function write(name, schema, words = {}) {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  await writeFile(new URL(name, import.meta.url), `${JSON.stringify({ $schema, ...words, ...rest }, null, 2)}\n`);
}

await write('plan.schema.json', planSchema, { title: 'Plan', description: 'What gov-plan makes of one document.' });
await write('lexicon.schema.json', lexiconSchema);
