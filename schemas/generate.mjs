// Writes schemas/plan.schema.json (JSON Schema 2020-12) from the zod schema of the built library.
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { planSchema } from '../dist/plan/schema.js';

const { $schema, ...schema } = z.toJSONSchema(planSchema, { target: 'draft-2020-12', io: 'input' });
const titled = { $schema, title: 'Plan', description: 'What gov-plan makes of one document.', ...schema };
await writeFile(new URL('plan.schema.json', import.meta.url), `${JSON.stringify(titled, null, 2)}\n`);
