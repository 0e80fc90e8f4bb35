// Real pages that stand beside the project on some machines: each gives the tasks of its text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/index.js';
import { factsOf } from '../support/gold.js';
import { SHARED } from '../support/tree.js';

const pages = join(SHARED, 'corpus', 'html');
const texts = join(SHARED, 'corpus', 'dev');
const names = existsSync(pages) ? readdirSync(pages).filter((name) => name.endsWith('.html')) : [];
const twins = names.filter((name) => existsSync(join(texts, name.replace('.html', '.txt'))));

describe.skipIf(twins.length === 0)('real pages', () => {
  it.each(twins)('%s', async (name) => {
    const text = name.replace('.html', '.txt');
    const page = await parsePlan(readFileSync(join(pages, name)), { name });
    const plain = await parsePlan(readFileSync(join(texts, text)), { name: text });
    expect(factsOf(page)).toEqual(factsOf(plain));
    expect(page.tasks.length).toBeGreaterThan(0);
    expect(page.coverage.unread).toBe(plain.coverage.unread);
  });
});
