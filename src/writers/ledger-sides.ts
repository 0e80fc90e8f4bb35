// What stands beside the tasks of a ledger. In: plans, as they go by. Out: lists of their sections, findings and sources,
// and counts of tasks by unit and role and by month.
import type { Plan, Section, Task } from '../plan/schema.js';
import type { FindingRow } from './findings.js';
import { completionDate, deadlineKindText, labelled, placeWords } from './ledger-cells.js';
import type { Cell } from './ledger-columns.js';
import { ROLES, rolesByUnit } from './ledger-units.js';
import { createRowStore, type RowStore } from './row-store.js';
import type { Plans } from './writer.js';

export interface UnitCount {
  /** By role, in the order of ROLES. */
  readonly roles: number[];
  /** Tasks it takes part in, each once. */
  tasks: number;
}

export interface Counts {
  tasks: number;
  /** Tasks that name no unit. */
  unassigned: number;
  readonly units: Map<string, UnitCount>;
  /** By YYYY-MM of the day a task is due. */
  readonly months: Map<string, number>;
  /** Tasks without such a day, by the kind of their deadlines; '' where they have none. */
  readonly dateless: Map<string, number>;
}

export interface Sides {
  readonly sections: RowStore<readonly Cell[]>;
  readonly findings: RowStore<readonly Cell[]>;
  readonly sources: RowStore<readonly Cell[]>;
  readonly counts: Counts;
  /** Of the first plan: what the workbook says of itself. */
  first: Plan['document'] | null;
}

export const createSides = (): Sides => ({
  sections: createRowStore(),
  findings: createRowStore(),
  sources: createRowStore(),
  counts: { tasks: 0, unassigned: 0, units: new Map(), months: new Map(), dateless: new Map() },
  first: null,
});

const more = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

function countTask(counts: Counts, task: Task): void {
  counts.tasks++;
  const units = rolesByUnit(task);
  if (units.size === 0) counts.unassigned++;
  for (const [unit, roles] of units) {
    const count = counts.units.get(unit) ?? { roles: ROLES.map(() => 0), tasks: 0 };
    counts.units.set(unit, count);
    count.tasks++;
    for (const role of roles) count.roles[ROLES.indexOf(role)]!++;
  }
  const date = completionDate(task.deadlines);
  if (date === null) more(counts.dateless, deadlineKindText(task.deadlines));
  else more(counts.months, date.slice(0, 7));
}

/** What a clerk calls each kind of section. */
const SECTION_WORDS: Record<Section['kind'], string> = {
  tasks: '任务',
  goals: '目标',
  principles: '原则',
  safeguards: '保障',
  schedule: '进度',
  organisation: '机构',
  other: '其他',
};

function* sectionRows({ source, sections, tasks }: Plan): Generator<Cell[]> {
  const depths = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { section } of tasks) more(counts, section ?? '');
  for (const { id, parent, number, label, title, kind, evidence } of sections) {
    const depth = (depths.get(parent ?? '') ?? -1) + 1;
    depths.set(id, depth);
    const words = `${'　'.repeat(depth)}${labelled(label, title)}`;
    yield [
      source.name,
      number ?? '',
      words,
      SECTION_WORDS[kind],
      counts.get(id) ?? 0,
      placeWords(evidence.place),
    ];
  }
}

const SEVERITIES: Record<FindingRow['severity'], string> = { error: '错误', warning: '警告', info: '提示' };

const findingRow = ({ source }: Plan, { severity, code, message, place }: FindingRow): Cell[] => [
  source.name,
  SEVERITIES[severity],
  message.zh,
  place === null ? '' : placeWords(place),
  code,
];

function sourceRow({ source, document, sections, tasks, coverage }: Plan): Cell[] {
  const ignored = coverage.ignored.reduce((sum, { blocks }) => sum + blocks, 0);
  return [
    source.name,
    document.title ?? '',
    document.noticeTitle ?? '',
    document.documentNumber?.raw ?? '',
    document.issuers.map(({ name }) => name).join('、'),
    document.issuedOn,
    sections.length,
    tasks.length,
    coverage.blocks,
    coverage.used,
    ignored,
    coverage.unread,
    `${source.format}${source.encoding === null ? '' : ` · ${source.encoding}`}`,
    source.bytes,
    source.sha256,
  ];
}

/** Hands the plans on as they come, and keeps what the other sheets tell of each. */
export async function* withSides(
  plans: Plans,
  sides: Sides,
  findings: (plan: Plan) => readonly FindingRow[],
): AsyncGenerator<Plan> {
  for await (const plan of plans) {
    sides.first ??= plan.document;
    for (const row of sectionRows(plan)) sides.sections.add(row);
    for (const finding of findings(plan)) sides.findings.add(findingRow(plan, finding));
    sides.sources.add(sourceRow(plan));
    for (const task of plan.tasks) countTask(sides.counts, task);
    yield plan;
  }
}
