// Every cell of the conformance table: a feature in a format, as a person reads it; and the READMEs print what passes.
// `npm run generate` writes the tables (vitest in mode `generate`).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasPdf } from '../support/pdf-reading.js';
import { ROOT } from '../support/tree.js';
import { FORMATS } from './case.js';
import { cases, nameOf } from './cases.js';
import { differencesOf } from './check.js';
import { readCompared } from './compared.js';
import { GROUPS } from './features.js';
import { conformanceTable, MARKED } from './table.js';

const isWriting = process.env.MODE === 'generate';
/** Without pdfjs-dist nothing is known of PDF. */
const known = cases.filter(({ format }) => format !== 'pdf' || hasPdf);

describe.skipIf(isWriting)('the conformance table', () => {
  it.each(known.map((example) => [nameOf(example), example] as const))('%s', async (_, example) => {
    expect(await differencesOf(example)).toEqual([]);
  });

  it('has a case for each feature', () => {
    const features = Object.values(GROUPS).flatMap((group) => Object.keys(group.features));
    const shown = new Set<string>(cases.map(({ feature }) => feature));
    expect(features.filter((feature) => !shown.has(feature))).toEqual([]);
    expect(cases.every(({ format }) => FORMATS.includes(format))).toBe(true);
  });

  it('can fail: a case that says something else is told', async () => {
    const [first] = cases;
    expect(await differencesOf({ ...first!, text: '另一段文字' })).toHaveLength(1);
  });
});

/** By cell: true where all of its cases are read as a person reads them. */
async function resultsOf(): Promise<Map<string, boolean>> {
  const results = new Map<string, boolean>();
  for (const example of cases) {
    const name = nameOf(example);
    const passes = (await differencesOf(example)).length === 0;
    results.set(name, (results.get(name) ?? true) && passes);
  }
  return results;
}

describe.skipIf(!hasPdf)('the tables of the READMEs (skipped where pdfjs-dist is not installed)', () => {
  let results = new Map<string, boolean>();
  beforeAll(async () => {
    results = await resultsOf();
  }, 120_000);

  it.each([
    ['README.md', 'en'],
    ['README.zh-CN.md', 'zh'],
  ] as const)('%s prints what passes (else: npm run generate)', (file, language) => {
    const path = join(ROOT, file);
    const text = readFileSync(path, 'utf8');
    const table = conformanceTable(results, readCompared(), language);
    const fresh = text.replace(MARKED, (_, open: string, _old, close: string) => open + table + close);
    if (isWriting) writeFileSync(path, fresh);
    expect(text).toMatch(MARKED);
    expect(isWriting ? fresh : text).toBe(fresh);
  });
});
