// Tasks that fit. In: plans, and conditions as people write them (牵头单位=市水利局). Out: the same plans with fewer tasks.
import type { Plan } from '../plan/schema.js';
import { type Entry, fixedColumns, headerOfField } from './ledger-columns.js';
import { entriesOf } from './ledger-entries.js';
import type { Plans } from './writer.js';

export interface Condition {
  /** The header of a ledger's column, or one of the document's own tables. */
  readonly field: string;
  readonly operator: '=' | '!=' | '~' | '<' | '<=' | '>' | '>=';
  readonly value: string;
}

const CONDITION = /^([^=!~<>]+)(<=|>=|!=|=|~|<|>)(.*)$/s;

/** Reads `COLUMN OPERATOR VALUE`; null where it is none. A column goes by its header or its English name. */
export function parseCondition(words: string): Condition | null {
  const [, field, operator, value] = CONDITION.exec(words) ?? [];
  if (field === undefined || field.trim() === '') return null;
  const condition = {
    field: headerOfField(field.trim()),
    operator: operator as Condition['operator'],
    value: (value ?? '').trim(),
  };
  return comparesDays(condition)
    ? { ...condition, value: dayOf(condition.value) ?? condition.value }
    : condition;
}

const columns = new Map(fixedColumns.map((column) => [column.header, column]));

const comparesDays = ({ field, operator, value }: Condition): boolean =>
  columns.get(field)?.type === 'date' && operator !== '~' && value !== '';

/** 2026-6-30, 2026/6/30, 2026.6.30 and 2026年6月30日 as YYYY-MM-DD; null for what is no day. */
function dayOf(words: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(words) ?? [];
  if (year === undefined) return null;
  const written = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written ? null : written;
}

/** Whether a column of days is compared with what is none. */
export const lacksDay = (condition: Condition): boolean =>
  comparesDays(condition) && dayOf(condition.value) === null;

function cellOf(entry: Entry, field: string): string {
  const column = columns.get(field);
  return String(column === undefined ? (entry.task.extra[field] ?? '') : (column.value(entry) ?? ''));
}

/** Names that stand in one cell. */
const parts = (cell: string): string[] => cell.split(/[、；\n]/);

const compare = (a: string, b: string): number => {
  const [left, right] = [Number(a), Number(b)];
  if (Number.isFinite(left) && Number.isFinite(right)) return left - right;
  return a < b ? -1 : a > b ? 1 : 0;
};

function fits(cell: string, { operator, value }: Condition): boolean {
  const same = cell === value || (value !== '' && parts(cell).includes(value));
  if (operator === '=') return same;
  if (operator === '!=') return !same;
  if (operator === '~') return cell.includes(value);
  if (cell === '') return false;
  const order = compare(cell, value);
  if (operator === '<' || operator === '<=') return order < 0 || (order === 0 && operator === '<=');
  return order > 0 || (order === 0 && operator === '>=');
}

/**
 * Leaves the tasks that fit every condition: = and != compare a cell or one of the names in it, ~ looks for words in it,
 * < <= > >= compare days and numbers and fit no empty cell. Sections, coverage and the rest stay as they are.
 * @param met is given each field of a condition that some task has.
 */
export async function* selectTasks(
  plans: Plans,
  conditions: readonly Condition[],
  met: (field: string) => void = () => {},
): AsyncGenerator<Plan> {
  for (const { field } of conditions) if (columns.has(field)) met(field);
  for await (const plan of plans) {
    const tasks: Plan['tasks'] = [];
    for (const [entry] of entriesOf(plan, 0)) {
      for (const { field } of conditions) if (Object.hasOwn(entry.task.extra, field)) met(field);
      if (conditions.every((condition) => fits(cellOf(entry, condition.field), condition)))
        tasks.push(entry.task);
    }
    yield { ...plan, tasks };
  }
}
