import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Plan, parsePlan } from '../../src/index.js';
import { writeTaskTable } from '../../src/writers/docx/task-table.js';
import { joinChunks } from '../../src/writers/writer.js';
import { unzip } from '../support/unzip.js';

const planOf = (name: string): Promise<Plan> =>
  parsePlan(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)), { name });

const written = async (plan: Plan): Promise<Uint8Array> => joinChunks(writeTaskTable([plan]));

/** What must survive writing and reading: labels, titles, sections, units by role. */
function essence({ sections, tasks }: Plan) {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const path = (id: string | null): string[] => {
    const section = byId.get(id ?? '');
    return section ? [...path(section.parent), `${section.label?.raw ?? ''}${section.title}`] : [];
  };
  return tasks.map((task) => ({
    label: task.label?.value ?? null,
    title: task.title,
    section: path(task.section),
    units: [task.leadUnits, task.responsibleUnits, task.cooperatingUnits].map((units) =>
      units.map(({ name }) => name),
    ),
  }));
}

describe('the Word table', () => {
  test.each(['task-table.txt', 'task-table-gap.txt', 'box-table.txt', 'notice-plan.txt'])(
    'of %s reads back to the same tasks',
    async (name) => {
      const plan = await planOf(name);
      const again = await parsePlan(await written(plan), { name: 'a.docx' });
      expect(essence(again)).toEqual(essence(plan));
      expect(again.document.title).toBe(plan.document.title);
    },
  );

  test('is the same bytes every time', async () => {
    const plan = await planOf('task-table.txt');
    expect(Buffer.compare(await written(plan), await written(plan))).toBe(0);
  });

  test('repeats its header on every page, lying A4', async () => {
    const parts = unzip(Buffer.from(await written(await planOf('task-table.txt'))));
    const body = parts.get('word/document.xml')!.text;
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  });
});
