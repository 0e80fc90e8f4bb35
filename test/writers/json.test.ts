import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Plan, planSchema } from '../../src/plan/schema.js';
import { writeJson } from '../../src/writers/json.js';
import { writeNdjson } from '../../src/writers/ndjson.js';
import { joinChunks, type Plans, type Write } from '../../src/writers/writer.js';
import { sampleDeadline, samplePlan, sampleTask, sampleUnit } from '../support/plan.js';

const textOf = async (write: Write, plans: Plans): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true }).decode(await joinChunks(write(plans)));

const parse = (json: string): unknown => JSON.parse(json);

const planArbitrary: fc.Arbitrary<Plan> = fc
  .array(
    fc.record({
      title: fc.option(fc.string({ unit: 'binary' })),
      text: fc.string({ unit: 'grapheme' }),
      unit: fc.string({ minLength: 1, unit: 'binary' }),
      extra: fc.dictionary(
        fc.string({ unit: 'grapheme' }).filter((key) => key !== '__proto__'),
        fc.string(),
      ),
    }),
    { maxLength: 4 },
  )
  .map((tasks) =>
    samplePlan({
      tasks: tasks.map(({ unit, ...task }, at) =>
        sampleTask({ ...task, order: at + 1, leadUnits: [sampleUnit(unit)] }),
      ),
    }),
  );

describe('JSON', () => {
  it('writes one plan as the object, indented by two, ended by a newline', async () => {
    const plan = samplePlan({
      tasks: [
        sampleTask({
          deadlines: [sampleDeadline('6月底前', { end: '2026-06-30' })],
          extra: { 备注: '重点' },
        }),
      ],
    });
    expect(await textOf(writeJson, [plan])).toBe(`${JSON.stringify(plan, null, 2)}\n`);
  });

  it('writes several plans as an array, and none as an empty one', async () => {
    const plans = [samplePlan(), samplePlan({ tasks: [] }), samplePlan({ schemaVersion: '1.0' })];
    expect(await textOf(writeJson, plans)).toBe(`${JSON.stringify(plans, null, 2)}\n`);
    expect(await textOf(writeJson, plans.slice(0, 2))).toBe(
      `${JSON.stringify(plans.slice(0, 2), null, 2)}\n`,
    );
    expect(await textOf(writeJson, [])).toBe('[]\n');
  });

  it('gives back every plan it was given', async () => {
    await fc.assert(
      fc.asyncProperty(planArbitrary, async (plan) => {
        const json = await textOf(writeJson, [plan]);
        expect(json).toBe(`${JSON.stringify(plan, null, 2)}\n`);
        expect(planSchema.parse(parse(json))).toEqual(plan);
      }),
      { numRuns: 60 },
    );
  });
});

describe('NDJSON', () => {
  it('writes one compact plan a line', async () => {
    const plans = [samplePlan(), samplePlan({ tasks: [sampleTask({ text: '第一行\n第二行' })] })];
    expect(await textOf(writeNdjson, plans)).toBe(plans.map((plan) => `${JSON.stringify(plan)}\n`).join(''));
    expect(await textOf(writeNdjson, [])).toBe('');
  });

  it('does not hold plans back until the last one has come', async () => {
    const drawn: number[] = [];
    async function* plans(): AsyncGenerator<Plan> {
      for (let number = 1; number <= 3; number++) {
        drawn.push(number);
        yield samplePlan({ tasks: [sampleTask({ text: '长'.repeat(70_000) })] });
      }
    }
    const chunks = writeNdjson(plans())[Symbol.asyncIterator]();
    expect((await chunks.next()).done).toBe(false);
    expect(drawn).toEqual([1]);
    await chunks.return?.();
  });
});
