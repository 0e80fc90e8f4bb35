// The ledger (督办台账) as a table of typed cells, for every writer of tables. In: plans. Out: columns and rows.
import type { Plan } from '../plan/schema.js';
import { sectionPaths } from './ledger-cells.js';
import {
  type Cell,
  type Column,
  type Entry,
  extraColumn,
  leadingColumns,
  MOST_EXTRA_COLUMNS,
  REMARK,
  REST,
  trailingColumns,
} from './ledger-columns.js';
import { createRowStore } from './row-store.js';
import type { Plans } from './writer.js';

export interface Ledger {
  /** The title of the one plan, or of its notice; null where there are several or it has none. */
  readonly title: string | null;
  readonly columns: readonly Column[];
  readonly rowCount: number;
  /** The rows in order, each as long as `columns`; may be walked any number of times. */
  readonly rows: () => Generator<Cell[]>;
}

/** A task's cells in the fixed columns, then what its table had beyond them, as header and text. */
interface StoredRow {
  readonly fixed: readonly Cell[];
  readonly extra: readonly (readonly [string, string])[];
}

const fixedColumns = [...leadingColumns, ...trailingColumns];
const taken = new Set(fixedColumns.map((column) => column.header));

/** A header of the document's own that the ledger uses for something else is told apart. */
const ownHeader = (header: string): string => {
  const name = header.trim();
  if (name === '') return REST;
  return taken.has(name) ? `${name}（原表）` : name;
};

function storedRow(entry: Entry): StoredRow {
  const extra = new Map<string, string>();
  for (const [header, words] of Object.entries(entry.task.extra)) {
    const name = ownHeader(header);
    const before = extra.get(name);
    extra.set(name, before === undefined ? words : `${before}\n${words}`);
  }
  return { fixed: fixedColumns.map((column) => column.value(entry)), extra: [...extra] };
}

function* entriesOf(plan: Plan, before: number): Generator<Entry> {
  const paths = sectionPaths(plan.sections);
  let order = before;
  for (const task of plan.tasks) {
    const section = task.section === null ? '' : (paths.get(task.section) ?? '');
    yield { plan, task, order: ++order, section };
  }
}

/** The headers that get a column, in order of appearance; the one for remarks stands last where no table has it. */
function extraHeaders(seen: ReadonlySet<string>): string[] {
  const headers = new Set([...seen].slice(0, MOST_EXTRA_COLUMNS)).add(REMARK);
  if (seen.size > MOST_EXTRA_COLUMNS) headers.add(REST);
  return [...headers];
}

/** The row's own columns in the order of `headers`; what has no column of its own is listed in the one for the rest. */
function extraCells(extra: StoredRow['extra'], headers: ReadonlyMap<string, number>): Cell[] {
  const lines = Array.from(headers, (): string[] => []);
  for (const [header, words] of extra) {
    const own = headers.get(header);
    if (own !== undefined) lines[own]?.push(words);
    else lines[headers.get(REST) ?? -1]?.push(`${header}：${words}`);
  }
  return lines.map((cell) => cell.join('\n'));
}

/**
 * Lays the tasks of all plans into one table, in order: 文件 (several plans only), 序号, 编号, 章节, 工作任务, 工作要求,
 * the units by role, 完成时限, 时限类型, 截止日期, the columns of the documents' own tables, 备注, 原文位置.
 * Rows are kept compressed, so that plans may be drawn from a stream and forgotten.
 */
export async function collectLedger(plans: Plans): Promise<Ledger> {
  const store = createRowStore<StoredRow>();
  const seen = new Set<string>();
  const filled = fixedColumns.map(() => false);
  let [planCount, rowCount] = [0, 0];
  let title: string | null = null;
  for await (const plan of plans) {
    title = planCount++ === 0 ? (plan.document.title ?? plan.document.noticeTitle) : null;
    for (const entry of entriesOf(plan, rowCount)) {
      const row = storedRow(entry);
      for (const [header] of row.extra) seen.add(header);
      for (const [at, cell] of row.fixed.entries()) if (cell !== '') filled[at] = true;
      store.add(row);
      rowCount++;
    }
  }
  const shown = fixedColumns.map(
    ({ omit }, at) => !(omit === 'single' && planCount < 2) && !(omit === 'empty' && !filled[at]),
  );
  return { title, rowCount, ...layout(shown, extraHeaders(seen), store.rows) };
}

function layout(
  shown: readonly boolean[],
  headers: readonly string[],
  stored: () => Generator<StoredRow>,
): Pick<Ledger, 'columns' | 'rows'> {
  const split = leadingColumns.length;
  const places = new Map(headers.map((header, at) => [header, at]));
  const arrange = <T>(fixed: readonly T[], extra: readonly T[]): T[] => [
    ...fixed.slice(0, split).filter((_, at) => shown[at]),
    ...extra,
    ...fixed.slice(split).filter((_, at) => shown[split + at]),
  ];
  return {
    columns: arrange<Column>(fixedColumns, headers.map(extraColumn)),
    *rows() {
      for (const { fixed, extra } of stored()) yield arrange(fixed, extraCells(extra, places));
    },
  };
}
