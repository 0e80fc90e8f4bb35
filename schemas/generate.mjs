// Writes the JSON Schemas (2020-12) of a plan, a lexicon, a configuration, a baseline and a report from the zod schemas of the built library.
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { lexiconSchema, planSchema, rules } from '../dist/index.js';
import { baselineSchema } from '../dist/policy/baseline.js';
import { configSchema } from '../dist/policy/config-schema.js';
import { housekeepingRules } from '../dist/policy/housekeeping.js';
import { checkCode } from './check-code.mjs';
import { reportSchema } from '../dist/policy/report-schema.js';

async function write(name, schema, words = {}, change = (json) => json) {
  const { $schema, ...rest } = change(z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }));
  await writeFile(new URL(name, import.meta.url), `${JSON.stringify({ $schema, ...words, ...rest }, null, 2)}\n`);
}

await write('plan.schema.json', planSchema, { title: 'Plan', description: 'What gov-plan makes of one document.' });
await write('lexicon.schema.json', lexiconSchema);

/** Editors complete the names of rules, and tell those that are none. */
function withRuleNames(json) {
  const severity = json.properties.rules.additionalProperties;
  const all = [...rules, ...housekeepingRules];
  const groups = [...new Set(all.map(({ id }) => `${id.split('/')[0]}/*`))];
  const names = { '*': 'all rules' };
  for (const group of groups) names[group] = `all rules of ${group.slice(0, -2)}`;
  for (const { id, title } of all) names[id] = title.en;
  const properties = Object.fromEntries(
    Object.entries(names).map(([name, description]) => [name, { description, $ref: '#/$defs/severity' }]),
  );
  const { description } = json.properties.rules;
  json.properties.rules = { description, type: 'object', properties, additionalProperties: false };
  return { ...json, $defs: { severity } };
}

await write('config.schema.json', configSchema, {}, withRuleNames);
await write('baseline.schema.json', baselineSchema);
await write('report.schema.json', reportSchema);

const HEAD = `// Generated from the zod schema of a plan by \`npm run generate\`: true for a plan that fits it. zod takes 8 ms to load and ten
// times as long to check; it is asked where a plan does not fit, and says why.
`;
await writeFile(new URL('../src/plan/fits-plan.ts', import.meta.url), checkCode('fitsPlan', planSchema, HEAD));
