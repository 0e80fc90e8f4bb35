// Real documents, where they stand beside the project: what the recommended rules find in them, read by eye and held.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/pipeline.js';
import { checkPlan } from '../../src/rules/check-plan.js';
import { readTree, SHARED } from '../support/tree.js';

const folder = join(SHARED, 'corpus', 'seeds');
const documents = existsSync(folder) ? Object.entries(readTree(folder, /\.txt$/)) : [];

/** By the number that a document's name begins with: rule and line. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  '000': ['tasks/no-unit'],
  '001': ['tasks/no-unit', 'text/template-left-over 11'],
  '002': [
    'document/issue-date-form 14',
    'document/number-malformed 26',
    'document/number-malformed 26',
    'document/number-malformed 54',
    'deadlines/ambiguous 60', // 2017年前, in a document of 20 April 2017
    'units/unbalanced-attribution 76',
    'document/number-malformed 80',
    'document/number-malformed 80',
  ],
  '003': ['numbering/mixed-forms 80', 'numbering/mixed-forms 102'],
  '004': ['text/template-left-over 2', 'numbering/gap 234'],
};

describe.skipIf(documents.length === 0)('real documents (skipped where they are not there)', () => {
  it.each(documents)('%s', async (name, text) => {
    const { value } = await parse(Buffer.from(text), { name });
    const found = checkPlan(value!).map(({ rule, place }) =>
      place && 'line' in place ? `${rule} ${place.line}` : rule,
    );
    expect(found).toEqual(FOUND[name.slice(0, 3)]);
  });
});
