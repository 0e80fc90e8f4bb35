// The ledger (督办台账) as a table of typed cells, for every writer of tables. In: plans. Out: columns and rows.
import {
  type Cell,
  type Column,
  type ColumnType,
  type Entry,
  extraColumn,
  type FixedColumn,
  fixedColumns,
  headerOfField,
  leadingColumns,
  MOST_EXTRA_COLUMNS,
  REMARK,
  REST,
  ROLE_COLUMN,
  TYPED_HEADERS,
} from './ledger-columns.js';
import { entriesOf } from './ledger-entries.js';
import { rolesByUnit, roleText } from './ledger-units.js';
import { createRowStore, type RowStore } from './row-store.js';
import type { Plans } from './writer.js';

export interface LedgerOptions {
  /** What it is written for; a workbook has columns to type in and none that is empty throughout. Default `text`. */
  readonly medium?: 'workbook' | 'csv' | 'text';
  /** Only these columns, in this order, by header or English name. */
  readonly fields?: readonly string[];
  /** No column of headings: they stand in rows of their own. */
  readonly bands?: boolean;
  /** The ledger of one unit: its role is a column. */
  readonly unit?: string;
  /** Keep the tasks of each unit apart as well. */
  readonly byUnit?: boolean;
}

/** A task's cells, as many as there are columns, under its headings, outermost first. */
export interface LedgerRow {
  readonly headings: readonly string[];
  readonly cells: Cell[];
}

export interface LedgerTable {
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /** The rows in order; may be walked any number of times. */
  readonly rows: () => Generator<LedgerRow>;
}

export interface Ledger extends LedgerTable {
  /** The title of the one plan, or of its notice; null where there are several or it has none. */
  readonly title: string | null;
  /** With `byUnit`: each unit's tasks, with its role, in order of appearance. */
  readonly units: ReadonlyMap<string, LedgerTable>;
}

/** A task's cells in the fixed columns, then what its table had beyond them, as header and text. */
interface StoredRow {
  readonly fixed: readonly Cell[];
  readonly extra: readonly (readonly [string, string])[];
  readonly headings: readonly string[];
  readonly role?: string;
}

const taken = new Set(fixedColumns.map((column) => column.header));

/** A header of the document's own that the ledger uses for something else is told apart. */
const ownHeader = (header: string): string => {
  const name = header.trim();
  if (name === '') return REST;
  return taken.has(name) ? `${name}（原表）` : name;
};

function storedRow(entry: Entry, headings: readonly string[]): StoredRow {
  const extra = new Map<string, string>();
  for (const [header, words] of Object.entries(entry.task.extra)) {
    const name = ownHeader(header);
    const before = extra.get(name);
    extra.set(name, before === undefined ? words : `${before}\n${words}`);
  }
  return { fixed: fixedColumns.map((column) => column.value(entry)), extra: [...extra], headings };
}

/** What is known of the columns once all rows are in. */
interface Account {
  plans: number;
  rows: number;
  readonly filled: boolean[];
  /** Headers of the documents' own, in order of appearance; false where a cell is no day. */
  readonly extra: Map<string, boolean>;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

function enter(account: Account, { fixed, extra }: StoredRow): void {
  for (const [header, words] of extra)
    account.extra.set(header, (account.extra.get(header) ?? true) && (words === '' || DAY.test(words)));
  for (const [at, cell] of fixed.entries()) if (cell !== '') account.filled[at] = true;
  account.rows++;
}

function isShown({ omit, key }: FixedColumn, at: number, account: Account, options: LedgerOptions): boolean {
  const medium = options.medium ?? 'text';
  if (key === 'section' && options.bands) return false;
  switch (omit) {
    case 'single':
      return account.plans > 1;
    case 'empty':
      return account.filled[at] === true;
    case 'blank':
      return medium !== 'workbook' || account.filled[at] === true;
    case 'text':
      return medium !== 'text';
    default:
      return true;
  }
}

/** Where a column's cell comes from: a place among the fixed ones, a header of the document's own, or the role. */
type Origin = { readonly at: number } | { readonly header: string } | 'role';

interface Placed {
  readonly column: Column;
  readonly origin: Origin;
}

/** The headers that get a column: the documents' own, then those for typing; one for remarks is there in any case. */
function extraColumns({ extra }: Account, medium: LedgerOptions['medium']): Placed[] {
  const offered = TYPED_HEADERS.filter(
    (header) => medium === 'workbook' || header === REMARK || extra.has(header),
  );
  const own = [...extra.keys()].filter((header) => !offered.includes(header));
  const headers = own.slice(0, MOST_EXTRA_COLUMNS);
  if (own.length > MOST_EXTRA_COLUMNS && !headers.includes(REST)) headers.push(REST);
  return [...headers, ...offered].map((header) => {
    const type: ColumnType = extra.get(header) ? 'date' : 'text';
    return { column: extraColumn(header, type), origin: { header } };
  });
}

const withRole = (columns: readonly Placed[]): Placed[] => {
  const behind = columns.findIndex(({ column }) => column.type === 'integer') + 1;
  return columns.toSpliced(behind, 0, { column: ROLE_COLUMN, origin: 'role' });
};

function placedColumns(account: Account, options: LedgerOptions): Placed[] {
  const fixed = fixedColumns.flatMap((column, at): Placed[] =>
    options.fields !== undefined || isShown(column, at, account, options) ? [{ column, origin: { at } }] : [],
  );
  const split = fixed.findIndex(({ column }) => !leadingColumns.includes(column as FixedColumn));
  const all = fixed.toSpliced(split < 0 ? fixed.length : split, 0, ...extraColumns(account, options.medium));
  const { fields } = options;
  if (fields === undefined) return options.unit === undefined ? all : withRole(all);
  const known = new Map(
    [{ column: ROLE_COLUMN, origin: 'role' } as const, ...all].map((one) => [one.column.header, one]),
  );
  return fields.map((field) => {
    const header = headerOfField(field);
    return known.get(header) ?? { column: extraColumn(header, 'text'), origin: { header } };
  });
}

/** The cells of a row; what has no column of its own is listed as 栏目：内容 in the one for the rest. */
function arrange(
  { fixed, extra, role }: StoredRow,
  columns: readonly Placed[],
  own: ReadonlySet<string>,
): Cell[] {
  const words = new Map(extra);
  const rest = extra.filter(([header]) => !own.has(header)).map(([header, text]) => `${header}：${text}`);
  return columns.map(({ origin }) => {
    if (origin === 'role') return role ?? '';
    if ('at' in origin) return fixed[origin.at] ?? null;
    if (origin.header !== REST) return words.get(origin.header) ?? '';
    return [...(words.has(REST) ? [words.get(REST)!] : []), ...rest].join('\n');
  });
}

function tableOf(placed: readonly Placed[], rowCount: number, store: RowStore<StoredRow>): LedgerTable {
  const own = new Set(
    placed.flatMap(({ origin }) => (origin !== 'role' && 'header' in origin ? [origin.header] : [])),
  );
  return {
    columns: placed.map(({ column }) => column),
    rowCount,
    *rows() {
      for (const row of store.rows()) yield { headings: row.headings, cells: arrange(row, placed, own) };
    },
  };
}

/** Rows a unit's store holds open: there may be thousands of units. */
const UNIT_BATCH = 24;

interface Stores {
  readonly all: RowStore<StoredRow>;
  readonly byUnit: Map<string, { readonly store: RowStore<StoredRow>; rows: number }>;
}

function keep(stores: Stores, { task }: Entry, row: StoredRow, options: LedgerOptions): void {
  stores.all.add(options.unit === undefined ? row : { ...row, role: roleText(task, options.unit) });
  if (!options.byUnit) return;
  for (const [unit, roles] of rolesByUnit(task)) {
    let own = stores.byUnit.get(unit);
    if (own === undefined) {
      own = { store: createRowStore(UNIT_BATCH), rows: 0 };
      stores.byUnit.set(unit, own);
    }
    own.store.add({ ...row, role: roles.join('、') });
    own.rows++;
  }
}

/**
 * Lays the tasks of all plans into one table, in order: 文件 (several plans only), 序号, 编号, 章节, 工作任务, 工作要求,
 * the units by role, 完成时限, 截止日期, the columns of the documents' own tables, those to type in, 时限类型, 原文位置, 任务标识.
 * Rows are kept compressed, so that plans may be drawn from a stream and forgotten.
 */
export async function collectLedger(plans: Plans, options: LedgerOptions = {}): Promise<Ledger> {
  const stores: Stores = { all: createRowStore(), byUnit: new Map() };
  const account: Account = { plans: 0, rows: 0, filled: fixedColumns.map(() => false), extra: new Map() };
  let title: string | null = null;
  for await (const plan of plans) {
    title = account.plans++ === 0 ? (plan.document.title ?? plan.document.noticeTitle) : null;
    for (const [entry, headings] of entriesOf(plan, account.rows)) {
      const row = storedRow(entry, options.bands ? headings : []);
      enter(account, row);
      keep(stores, entry, row, options);
    }
  }
  const placed = placedColumns(account, options);
  const units = new Map<string, LedgerTable>();
  for (const [unit, { store, rows }] of stores.byUnit)
    units.set(unit, tableOf(withRole(placed), rows, store));
  return { title, units, ...tableOf(placed, account.rows, stores.all) };
}
