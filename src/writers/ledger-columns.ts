// The columns of a ledger. In: a task with its plan. Out: its cells, and what is known of each column.
import type { Plan, Task } from '../plan/schema.js';
import {
  completionDate,
  deadlineKindText,
  deadlineText,
  peopleText,
  placeText,
  requirementText,
  taskText,
  unitsText,
} from './ledger-cells.js';

export type ColumnType = 'integer' | 'text' | 'date';

/** A column's cells are all of its type: numbers, strings, or dates as YYYY-MM-DD; null is an empty cell. */
export interface Column {
  readonly header: string;
  readonly type: ColumnType;
  /** The width it may take at most, in half-width characters. */
  readonly widest: number;
}

export type Cell = string | number | null;

/** A task in its ledger. */
export interface Entry {
  readonly plan: Plan;
  readonly task: Task;
  /** From 1, through all plans of the ledger. */
  readonly order: number;
  /** Its headings, outermost first. */
  readonly section: string;
}

interface FixedColumn extends Column {
  /** Left out: `single` where the ledger has one plan, `empty` where no task fills it. */
  readonly omit?: 'single' | 'empty';
  readonly value: (entry: Entry) => Cell;
}

const text = (
  header: string,
  widest: number,
  value: FixedColumn['value'],
  omit?: FixedColumn['omit'],
): FixedColumn => ({
  header,
  type: 'text',
  widest,
  value,
  ...(omit && { omit }),
});

/** Columns before those that the document's own tables add. */
export const leadingColumns: readonly FixedColumn[] = [
  text('文件', 14, ({ plan }) => plan.source.name, 'single'),
  { header: '序号', type: 'integer', widest: 7, value: ({ order }) => order },
  text('编号', 9, ({ task }) => task.number ?? task.label?.raw ?? ''),
  text('章节', 16, ({ section }) => section),
  text('工作任务', 24, ({ task }) => taskText(task)),
  text('工作要求', 44, ({ task }) => requirementText(task)),
  text('牵头单位', 14, ({ task }) => unitsText(task.leadUnits)),
  text('责任单位', 16, ({ task }) => unitsText(task.responsibleUnits)),
  text('配合单位', 16, ({ task }) => unitsText(task.cooperatingUnits)),
  text('督办单位', 14, ({ task }) => unitsText(task.supervisingUnits), 'empty'),
  text('责任人', 14, ({ task }) => peopleText(task.people), 'empty'),
  text('完成时限', 14, ({ task }) => deadlineText(task.deadlines)),
  text('时限类型', 10, ({ task }) => deadlineKindText(task.deadlines)),
  { header: '截止日期', type: 'date', widest: 12, value: ({ task }) => completionDate(task.deadlines) },
];

/** Columns behind them. */
export const trailingColumns: readonly FixedColumn[] = [text('原文位置', 14, ({ task }) => placeText(task))];

/** The column a ledger always offers for remarks, be it the document's own or an empty one. */
export const REMARK = '备注';

/** Takes, as 栏目：内容 lines, what stands in columns beyond the most a ledger shows. */
export const REST = '其他';

/** A ledger of many documents may meet this many headers of their own before they share one column. */
export const MOST_EXTRA_COLUMNS = 200;

export const extraColumn = (header: string): Column => ({ header, type: 'text', widest: 18 });
