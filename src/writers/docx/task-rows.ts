// The rows of the task table. In: a plan. Out: category rows and task rows as words, in order.
import type { Plan, Section, Task } from '../../plan/schema.js';
import { deadlineText, labelled, peopleText, requirementText, taskText, unitsText } from '../ledger-cells.js';
import type { WordTable } from './document.js';

interface Column {
  readonly header: string;
  readonly weight: number;
  readonly words: (task: Task) => string;
  /** Left out where no task fills it. */
  readonly optional?: true;
  readonly centred?: true;
}

const isPlain = (task: Task): boolean => task.label?.style === 'ar-plain' || task.label?.style === 'cn-plain';

const COLUMNS: readonly Column[] = [
  {
    header: '序号',
    weight: 1,
    words: (task) => (isPlain(task) ? task.label!.raw : ''),
    optional: true,
    centred: true,
  },
  {
    header: '工作任务',
    weight: 4,
    words: (task) => (isPlain(task) ? taskText(task) : labelled(task.label, taskText(task))),
  },
  { header: '工作要求', weight: 8, words: requirementText, optional: true },
  {
    header: '牵头单位',
    weight: 3,
    words: (task) => unitsText(task.leadUnits),
    optional: true,
    centred: true,
  },
  {
    header: '责任单位',
    weight: 3,
    words: (task) => unitsText(task.responsibleUnits),
    optional: true,
    centred: true,
  },
  {
    header: '配合单位',
    weight: 3,
    words: (task) => unitsText(task.cooperatingUnits),
    optional: true,
    centred: true,
  },
  {
    header: '督办单位',
    weight: 3,
    words: (task) => unitsText(task.supervisingUnits),
    optional: true,
    centred: true,
  },
  { header: '责任人', weight: 3, words: (task) => peopleText(task.people), optional: true, centred: true },
  {
    header: '完成时限',
    weight: 3,
    words: (task) => deadlineText(task.deadlines),
    optional: true,
    centred: true,
  },
];

/** The headings above a task that have not been written yet, outermost first. */
function newHeadings(
  sections: ReadonlyMap<string, Section>,
  written: Set<string>,
  id: string | null,
): string[] {
  const headings: string[] = [];
  for (let section = sections.get(id ?? ''); section; section = sections.get(section.parent ?? '')) {
    if (written.has(section.id)) break;
    written.add(section.id);
    headings.unshift(labelled(section.label, section.title));
  }
  return headings;
}

/** Lays out one plan as 任务分解表: its categories as rows of their own, the columns that some task fills. */
export function taskTable({ sections, tasks }: Plan): WordTable {
  const columns = COLUMNS.filter(
    ({ optional, words }) => !optional || tasks.some((task) => words(task) !== ''),
  );
  const byId = new Map(sections.map((section) => [section.id, section]));
  const written = new Set<string>();
  const rows = tasks.flatMap((task) => [
    ...newHeadings(byId, written, task.section).map((heading) => [heading]),
    columns.map(({ words }) => words(task)),
  ]);
  return {
    headers: columns.map(({ header }) => header),
    weights: columns.map(({ weight }) => weight),
    centred: columns.map(({ centred }) => centred ?? false),
    rows,
  };
}
