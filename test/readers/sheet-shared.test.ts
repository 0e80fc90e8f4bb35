// Real workbooks beside the project, where they are: each is read, with sound spans and an account that adds up.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, textOf } from '../../src/document/span.js';
import { parsePlan } from '../../src/index.js';
import { readInput } from '../../src/pipeline.js';
import { hasShared, SHARED } from '../support/tree.js';

const folder = join(SHARED, 'corpus', 'office');
const files = hasShared ? readdirSync(folder).filter((name) => /\.(?:xlsx|xls|et|csv)$/i.test(name)) : [];

describe.skipIf(files.length === 0)('real workbooks', () => {
  it.each(files)('%s', async (name) => {
    const bytes = readFileSync(join(folder, name));
    const { value, diagnostics } = await readInput(bytes, { name });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { document } = value!;
    for (const { span } of paragraphsOf(document)) expect(textOf(document.text, span)).toMatch(/^\S/u);
    const { coverage } = await parsePlan(bytes, { name });
    const ignored = coverage.ignored.reduce((sum, { blocks }) => sum + blocks, 0);
    expect(coverage.blocks).toBeGreaterThan(0);
    expect(coverage.used + ignored + coverage.unread).toBe(coverage.blocks);
  });
});
