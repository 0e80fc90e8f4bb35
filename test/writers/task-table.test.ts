import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Plan, parsePlan } from '../../src/index.js';
import { writeTaskTable } from '../../src/writers/docx/task-table.js';
import { splitByUnit } from '../../src/writers/split-units.js';
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
    units: [task.leadUnits, task.responsibleUnits, task.cooperatingUnits, task.supervisingUnits].map(
      (units) => units.map(({ name, paren }) => [name, paren]),
    ),
    deadlines: task.deadlines.map(({ raw, kind, start, end }) => ({ raw, kind, start, end })),
  }));
}

describe('the Word table', () => {
  test.each([
    'task-table.txt',
    'task-table-gap.txt',
    'box-table.txt',
    'notice-plan.txt',
    'auto-numbered.docx',
    'merged-table.docx',
    'bracket-plan.txt',
    'wrapped-plan.txt',
    'web-notice.txt',
    'two-row-header.txt',
    'numbered-categories.txt',
    'people-table.txt',
    'street-trees.csv',
  ])('of %s reads back to the same tasks', async (name) => {
    const plan = await planOf(name);
    const again = await parsePlan(await written(plan), { name: 'a.docx' });
    expect(essence(again)).toEqual(essence(plan));
    expect(again.document.title).toBe(plan.document.title);
    expect(again.document.issuedOn).toBe(plan.document.issuedOn);
    expect(again.document.documentNumber?.raw).toBe(plan.document.documentNumber?.raw);
    expect(again.coverage.unread).toBe(0);
  });

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

  test('names fonts that stand in for those of the norm, and the day of the document', async () => {
    const parts = unzip(Buffer.from(await written(await planOf('task-table.txt'))));
    expect(parts.get('word/fontTable.xml')!.text).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>',
    );
    expect(parts.get('docProps/core.xml')!.text).toContain('2026-02-25T00:00:00Z</dcterms:created>');
  });
});

describe('the task order of a unit', () => {
  test('names its basis, the tasks, its role and the others', async () => {
    const plan = await planOf('task-table.txt');
    const bytes = await joinChunks(writeTaskTable([plan], { splitBy: 'unit' }));
    const text = unzip(bytes).get('word/document.xml')!.text;
    expect(text.match(/任务交办单/g)).toHaveLength(6);
    const words = text.replace(/<\/w:p>/g, '\n').replace(/<[^>]*>/g, '');
    expect(words).toContain(
      '村建办：\n根据《2026年春耕备耕服务工作任务分解表》（河政〔2026〕21号），现将你单位承担的1项任务交办如下',
    );
    expect(words).toMatch(/抢修田间道路\n.*\n牵头\n相关村委会（责任）\n2026年4月底前\n/);
  });

  test('is a document of its own where the plans are those of one unit', async () => {
    const plan = await planOf('task-table.txt');
    const [unit, plans] = [...(await splitByUnit([plan]))][0]!;
    const bytes = await joinChunks(writeTaskTable(plans(), { unit }));
    const parts = unzip(bytes);
    expect(parts.get('word/document.xml')!.text.match(/任务交办单/g)).toHaveLength(1);
    expect(parts.get('docProps/core.xml')!.text).toContain(`<dc:title>${unit}任务交办单</dc:title>`);
  });
});
