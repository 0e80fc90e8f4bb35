// Every fixture gives the plan that a clerk reads in it, in every encoding and as a Word document; what holds for all plans.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parsePlan, planSchema, readCanonicalText } from '../src/index.js';
import { docxTwin } from './support/docx-twin.js';
import { faultsOf } from './support/evidence.js';
import { type Expected, factsOf } from './support/gold.js';
import { hasPdf } from './support/pdf-reading.js';
import { ROOT, readTree } from './support/tree.js';

const folder = join(ROOT, 'fixtures');
const expectations: readonly (Expected & { file: string })[] = Object.values(
  readTree(folder, /\.expected\.json$/),
)
  .map((text) => JSON.parse(text) as Expected & { file: string })
  // PDF needs an optional library.
  .filter(({ file }) => hasPdf || !file.endsWith('.pdf'));
const texts = expectations.filter(({ file }) => file.endsWith('.txt'));

const bytesOf = (file: string): Uint8Array => readFileSync(join(folder, file));
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
const factsIn = async (bytes: Uint8Array, name: string): Promise<Expected> =>
  factsOf(await parsePlan(bytes, { name }));

describe.each(expectations)('$file', ({ file, document, tasks }) => {
  it('gives the document', async () => {
    expect((await factsIn(bytesOf(file), file)).document).toEqual(document);
  });

  it('gives the tasks', async () => {
    expect((await factsIn(bytesOf(file), file)).tasks).toEqual(tasks);
  });

  it('gives the same bytes twice', async () => {
    const once = JSON.stringify(await parsePlan(bytesOf(file), { name: file }));
    expect(JSON.stringify(await parsePlan(bytesOf(file), { name: file }))).toBe(once);
  });

  it('gives a plan that the schema holds for', async () => {
    expect(planSchema.safeParse(await parsePlan(bytesOf(file), { name: file })).error).toBeUndefined();
  });

  it('points at the words of every value', async () => {
    const plan = await parsePlan(bytesOf(file), { name: file });
    expect(faultsOf(plan, await readCanonicalText(bytesOf(file), { name: file }))).toEqual([]);
  });

  it('accounts for every block, and leaves none unread', async () => {
    const { coverage } = await parsePlan(bytesOf(file), { name: file });
    const ignored = coverage.ignored.reduce((sum, { blocks }) => sum + blocks, 0);
    expect(coverage.blocks).toBeGreaterThan(0);
    expect(coverage.used + ignored + coverage.unread).toBe(coverage.blocks);
    expect(coverage.unread).toBe(0);
  });
});

describe.each(texts)('$file, said otherwise', ({ file, document, tasks }) => {
  const same = { document, tasks };

  it.each([
    ['as GB18030', (text: string) => iconv.encode(text, 'gb18030')],
    ['with a byte order mark', (text: string) => iconv.encode(text, 'utf8', { addBOM: true })],
    ['as UTF-16', (text: string) => iconv.encode(text, 'utf16le', { addBOM: true })],
    ['with CRLF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ])('%s', async (_, encode) => {
    expect(await factsIn(encode(textOf(file)), file)).toEqual(same);
  });
});

/** Texts whose numbers or table the twin can leave to Word. */
const TWINS = [
  'notice-plan',
  'web-notice',
  'bracket-plan',
  'task-table',
  'task-table-gap',
  'tsv-table',
  'bar-table',
];

describe.each(texts.filter(({ file }) => TWINS.includes(file.replace('.txt', ''))))(
  '$file as a Word document',
  ({ file, document, tasks }) => {
    it('gives the same tasks', async () => {
      const { bytes, counted, rows } = await docxTwin(textOf(file));
      expect(counted + rows, 'what is left to Word').toBeGreaterThanOrEqual(tasks.length);
      const facts = await factsIn(bytes, 'twin.docx');
      expect(facts.tasks).toEqual(tasks);
      expect(facts.document.title).toBe(document.title);
    });
  },
);

describe('task-table-gap.txt', () => {
  it('tells the gap from （三） to （五）, which runs on under the next heading', async () => {
    const { diagnostics } = await parsePlan(bytesOf('task-table-gap.txt'), { name: 'task-table-gap.txt' });
    const gaps = diagnostics.filter(({ code }) => code === 'outline/gap');
    expect(gaps.map(({ details }) => details)).toEqual([{ label: '（五）', previous: 3, expected: 4 }]);
  });
});

describe('the checks', () => {
  const file = 'tsv-table.txt';

  it('tell evidence that points elsewhere', async () => {
    const plan = await parsePlan(bytesOf(file), { name: file });
    const text = await readCanonicalText(bytesOf(file), { name: file });
    expect(faultsOf(plan, text)).toEqual([]);
    expect(faultsOf(plan, `x${text}`).length).toBeGreaterThan(10);
    expect(faultsOf(plan, '')[0]).toContain('out of range');
  });

  it('tell facts that differ', async () => {
    const { tasks } = await factsIn(Buffer.from(textOf(file).replace('市残联', '市妇联')), file);
    const expected = texts.find((fixture) => fixture.file === file)?.tasks;
    expect(
      tasks.filter((task, index) => task.cooperating[0] !== expected?.[index]?.cooperating[0]),
    ).toHaveLength(1);
  });
});
