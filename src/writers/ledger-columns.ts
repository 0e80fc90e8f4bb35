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
  /** Short words, which stand in the middle of their cells. */
  readonly centred?: true;
  /** For people to type in. */
  readonly typed?: true;
  /** For programs and for looking up; it stands behind what is printed. */
  readonly unprinted?: true;
}

export type Cell = string | number | null;

/** A task in its ledger. */
export interface Entry {
  readonly plan: Plan;
  readonly task: Task;
  /** From 1, through all plans of the ledger. */
  readonly order: number;
  /** Its headings, outermost first, as one cell. */
  readonly section: string;
}

export interface FixedColumn extends Column {
  /** Its name in English, as a Plan names it. */
  readonly key: string;
  /**
   * Left out: `single` where the ledger has one plan, `empty` where no task fills it, `blank` the same in workbooks alone
   * (programs that read CSV find it always), `text` in all that is no workbook or CSV.
   */
  readonly omit?: 'single' | 'empty' | 'blank' | 'text';
  readonly value: (entry: Entry) => Cell;
}

type More = Partial<Pick<FixedColumn, 'omit' | 'centred' | 'unprinted' | 'type'>>;

const column = (
  key: string,
  header: string,
  widest: number,
  value: FixedColumn['value'],
  more: More = {},
): FixedColumn => ({ key, header, type: 'text', widest, value, ...more });

/** Columns before those that the document's own tables add. */
export const leadingColumns: readonly FixedColumn[] = [
  column('source', '文件', 14, ({ plan }) => plan.source.name, { omit: 'single' }),
  column('order', '序号', 6, ({ order }) => order, { type: 'integer', centred: true }),
  column('number', '编号', 8, ({ task }) => task.number ?? task.label?.raw ?? '', {
    omit: 'blank',
    centred: true,
  }),
  column('section', '章节', 14, ({ section }) => section, { omit: 'blank' }),
  column('title', '工作任务', 24, ({ task }) => taskText(task)),
  column('text', '工作要求', 40, ({ task }) => requirementText(task), { omit: 'blank' }),
  column('leadUnits', '牵头单位', 16, ({ task }) => unitsText(task.leadUnits), { centred: true }),
  column('responsibleUnits', '责任单位', 16, ({ task }) => unitsText(task.responsibleUnits), {
    centred: true,
  }),
  column('cooperatingUnits', '配合单位', 16, ({ task }) => unitsText(task.cooperatingUnits), {
    omit: 'blank',
    centred: true,
  }),
  column('supervisingUnits', '督办单位', 14, ({ task }) => unitsText(task.supervisingUnits), {
    omit: 'empty',
    centred: true,
  }),
  column('people', '责任人', 14, ({ task }) => peopleText(task.people), { omit: 'empty', centred: true }),
  column('deadlines', '完成时限', 14, ({ task }) => deadlineText(task.deadlines), { centred: true }),
  column('end', '截止日期', 11, ({ task }) => completionDate(task.deadlines), {
    type: 'date',
    centred: true,
  }),
];

/** Columns behind them. */
export const trailingColumns: readonly FixedColumn[] = [
  column('kind', '时限类型', 10, ({ task }) => deadlineKindText(task.deadlines), {
    centred: true,
    unprinted: true,
  }),
  column('place', '原文位置', 14, ({ task }) => placeText(task), { centred: true, unprinted: true }),
  column('id', '任务标识', 12, ({ task }) => task.id, { omit: 'text', centred: true, unprinted: true }),
];

/** How a unit takes part: a column in front of those above, in the ledger of one unit. */
export const ROLE_COLUMN: Column = { header: '角色', type: 'text', widest: 8, centred: true };

export const fixedColumns: readonly FixedColumn[] = [...leadingColumns, ...trailingColumns];

/** The header under which a person finds a task's column, by its English name or the header itself. */
export const headerOfField = (name: string): string =>
  fixedColumns.find(({ key, header }) => key === name || header === name)?.header ?? name;

export const STATUS = '状态';
export const PROGRESS = '进展情况';
export const REMARK = '备注';

/** What a status may be; an empty one is the first. */
export const STATUS_WORDS = ['未启动', '进行中', '已完成', '逾期'] as const;

const typed = new Map<string, Column>([
  [STATUS, { header: STATUS, type: 'text', widest: 8, centred: true, typed: true }],
  [PROGRESS, { header: PROGRESS, type: 'text', widest: 24, typed: true }],
  [REMARK, { header: REMARK, type: 'text', widest: 18, typed: true }],
]);

/** Headers that a workbook always offers, last and in this order, be they the document's own or empty. */
export const TYPED_HEADERS: readonly string[] = [...typed.keys()];

/** A column people type in is never narrower than this, empty as it may be. */
export const leastWidth = (header: string): number =>
  header === PROGRESS ? 22 : header === REMARK ? 12 : header === STATUS ? 8 : 0;

/** Takes, as 栏目：内容 lines, what stands in columns beyond the most a ledger shows. */
export const REST = '其他';

/** A ledger of many documents may meet this many headers of their own before they share one column. */
export const MOST_EXTRA_COLUMNS = 200;

/** A column of the documents' own tables. */
export const extraColumn = (header: string, type: ColumnType): Column =>
  typed.get(header) ?? { header, type, widest: 18, ...(type === 'date' && { centred: true as const }) };
