// The tasks of new plans as rows of a ledger. In: plans. Out: each task's cells, and how they differ from an old row's.
import type { Plan, Task } from '../plan/schema.js';
import { fixedColumns } from '../writers/ledger-columns.js';
import { entriesOf } from '../writers/ledger-entries.js';
import { short, type Words } from './changes.js';
import type { Known } from './match-rows.js';
import { ID, type LedgerWords, TASK } from './read-ledger.js';

/** Columns whose difference is news; the others follow from these or from the order. */
const COMPARED = [
  TASK,
  '工作要求',
  '牵头单位',
  '责任单位',
  '配合单位',
  '督办单位',
  '责任人',
  '完成时限',
  '截止日期',
] as const;

/** What a task is known by, from the cells of its row. */
export function knownRow(row: LedgerWords): Known {
  const title = row.get(TASK) ?? '';
  return { id: row.get(ID) ?? '', title, words: `${title}${row.get('工作要求') ?? ''}` };
}

export interface NewTask extends Known {
  readonly task: Task;
  /** Its cells as the new ledger will show them. */
  readonly cells: LedgerWords;
}

export function newTasks(plans: readonly Plan[]): NewTask[] {
  const tasks: NewTask[] = [];
  for (const plan of plans)
    for (const [entry] of entriesOf(plan, tasks.length)) {
      const cells = new Map(
        fixedColumns.map(({ header, value }) => [header, String(value(entry) ?? '')] as const),
      );
      tasks.push({ ...knownRow(cells), task: entry.task, cells });
    }
  return tasks;
}

/** What of a task reads otherwise than before. */
export function differences(row: LedgerWords, cells: LedgerWords): Words[] {
  return COMPARED.flatMap((header) => {
    const [before, now] = [row.get(header) ?? '', cells.get(header) ?? ''];
    const same = before.replace(/\s+/g, '') === now.replace(/\s+/g, '');
    if (same) return [];
    const [old, fresh] = [short(before), short(now)];
    return [{ zh: `${header}：“${old}”改为“${fresh}”`, en: `${header}: “${old}” became “${fresh}”` }];
  });
}
