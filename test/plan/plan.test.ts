import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { describe as sentence } from '../../src/diagnostics/diagnostic.js';
import { parsePlan, planSchema, readCanonicalText, UnreadableInputError } from '../../src/index.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const PLAN = `青石县2026年农村供水工作方案
一、重点任务
（一）检修水厂。3月底前完成设备检修。（责任单位：县水利局）
（二）更换管网。年底前更换老化管网。（责任单位：县水利局、县财政局）
二、保障措施
（一）加强宣传。
`;

describe('a plan', () => {
  test('task ids do not move when a task is inserted before them', async () => {
    const before = await parsePlan(bytes(PLAN), { name: 'a.txt' });
    const more = PLAN.replace(
      '（一）检修水厂',
      '（一）摸清底数。5月底前摸清底数。（责任单位：县水利局）\n（二）检修水厂',
    ).replace('（二）更换', '（三）更换');
    const after = await parsePlan(bytes(more), { name: 'a.txt' });
    expect(after.tasks.map(({ id }) => id)).toEqual(expect.arrayContaining(before.tasks.map(({ id }) => id)));
    expect(after.tasks).toHaveLength(before.tasks.length + 1);
  });

  test('a task said twice in the same words has two ids', async () => {
    const line = '（一）检修水厂。3月底前完成设备检修。（责任单位：县水利局）\n';
    const { tasks } = await parsePlan(bytes(PLAN.replace(line, line + line.replace('（一）', '（二）'))));
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
  });

  test('the reference date can be given', async () => {
    const year = async (options: object) =>
      (await parsePlan(bytes(PLAN.replace('2026年', '')), options)).tasks[1]!.deadlines[0]!.end;
    expect(await year({ documentDate: '2027-01-10' })).toBe('2027-12-31');
    expect(await year({})).toBeNull();
  });

  test('every block is accounted for', async () => {
    const { coverage } = await parsePlan(bytes(`${PLAN}\n孤零零的一行\n`));
    const ignored = coverage.ignored.reduce((sum, { blocks }) => sum + blocks, 0);
    expect(coverage.used + ignored + coverage.unread).toBe(coverage.blocks);
  });

  test('what no calendar has is told and left unparsed', async () => {
    const { tasks } = await parsePlan(bytes(PLAN.replace('3月底前', '2026年9月31日前')));
    expect(tasks[0]!.deadlines).toMatchObject([
      { raw: '2026年9月31日前', kind: 'unparsed', end: null, issues: ['invalid-date'] },
    ]);
  });
});

/** The same value with the keys of its objects the other way round. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)]));
};

test('the keys of a plan stand in the order of the schema', async () => {
  const plan = await parsePlan(bytes(PLAN), { name: 'a.txt' });
  expect(JSON.stringify(planSchema.parse(reversed(plan)))).toBe(JSON.stringify(plan));
});

describe('input that cannot be read', () => {
  test('throws with a sentence in both languages', async () => {
    const error = await parsePlan(bytes('')).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UnreadableInputError);
    const [diagnostic] = (error as UnreadableInputError).diagnostics;
    expect(diagnostic).toMatchObject({ code: 'source/empty', severity: 'error' });
    expect(sentence(diagnostic!, 'en')).toMatch(/empty/);
    await expect(readCanonicalText(bytes(''))).rejects.toThrow(UnreadableInputError);
  });
});

test('the committed JSON Schema is that of the zod schema', () => {
  const committed = JSON.parse(
    readFileSync(new URL('../../schemas/plan.schema.json', import.meta.url), 'utf8'),
  );
  const { $schema, ...schema } = z.toJSONSchema(planSchema, { target: 'draft-2020-12', io: 'input' });
  expect(committed).toMatchObject({ $schema, ...schema });
});
