// The columns of a form. In: the words of a sheet. Out: the row of its header, and what goes below each of its cells.
import type { Sheet } from '../../readers/index.js';
import { fixedColumns, TYPED_HEADERS } from '../../writers/ledger-columns.js';
import { type ColumnKind, columnKindOf } from '../../zh/header-words.js';

export interface FormColumn {
  /** From 0. */
  readonly at: number;
  /** Columns of a ledger whose words go there, one after the other. */
  readonly headers: readonly string[];
}

export interface Form {
  /** The row of the header, from 1. */
  readonly header: number;
  readonly columns: readonly FormColumn[];
}

const OWN: ReadonlySet<string> = new Set([
  ...fixedColumns.map(({ header }) => header),
  ...TYPED_HEADERS,
  '角色',
]);

/** What a header of other words asks for. */
const BY_KIND: Partial<Record<ColumnKind, string>> = {
  number: '序号',
  category: '章节',
  task: '工作任务',
  content: '工作要求',
  lead: '牵头单位',
  responsible: '责任单位',
  cooperating: '配合单位',
  supervising: '督办单位',
  person: '责任人',
  deadline: '完成时限',
};

/** The ledger's column for a header; null where it is none, and may be one of the document's own. */
function ledgerHeader(words: string): string | null {
  if (OWN.has(words)) return words;
  const kind = columnKindOf(words);
  return kind === null ? null : (BY_KIND[kind] ?? null);
}

const ROWS = 20;

/** Rows by number, of cells in order. */
function firstRows({ cells }: Sheet): Map<number, { at: number; words: string }[]> {
  const rows = new Map<number, { at: number; words: string }[]>();
  for (const { row, column, text } of cells) {
    if (row >= ROWS) continue;
    rows.set(row, [...(rows.get(row) ?? []), { at: column, words: text.replace(/\s+/g, '') }]);
  }
  return rows;
}

/** A form with one column for units asks for all who do the work; with one for the lead as well, for the others. */
function fieldsOf(header: string, all: ReadonlySet<string>): string[] {
  if (header === '责任单位' && !all.has('牵头单位')) return ['牵头单位', '责任单位'];
  return [header];
}

/** Finds the row with most known headers, at least two of them, one the task; null where there is none. */
export function formOf(sheet: Sheet): Form | null {
  let best: {
    row: number;
    cells: { at: number; words: string; header: string | null }[];
    known: number;
  } | null = null;
  for (const [row, words] of firstRows(sheet)) {
    const cells = words.map((cell) => ({ ...cell, header: ledgerHeader(cell.words) }));
    const headers = new Set(cells.flatMap(({ header }) => header ?? []));
    const known = headers.has('工作任务') ? headers.size : 0;
    if (known >= 2 && known >= (best?.known ?? 0)) best = { row, cells, known };
  }
  if (best === null) return null;
  const all = new Set(best.cells.flatMap(({ header }) => header ?? []));
  const columns = best.cells.map(({ at, words, header }) => ({
    at,
    headers: header === null ? [words] : fieldsOf(header, all),
  }));
  return { header: best.row + 1, columns };
}
