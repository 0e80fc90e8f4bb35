// A ledger that people have worked in. In: the bytes of the workbook. Out: its rows by header, as they stand in its sheets.
import type { Result } from '../diagnostics/diagnostic.js';
import { diagnose } from '../diagnostics/diagnostic.js';
import { loadWorkbookReader, type Sheet } from '../readers/index.js';
import { isBesideLedger, isLedgerSheet } from '../zh/sheet-words.js';

/** The words of a row that are not empty, by header. */
export type LedgerWords = ReadonlyMap<string, string>;

export interface RowsOfSheet {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly LedgerWords[];
}

export interface FilledLedger {
  readonly main: RowsOfSheet;
  /** Ledgers of single units. */
  readonly units: readonly RowsOfSheet[];
  /** What earlier updates set aside. */
  readonly withdrawn: RowsOfSheet | null;
  readonly added: RowsOfSheet | null;
  /** Sheets that people made, which are no part of the ledger. */
  readonly foreign: readonly string[];
  /** Headings stand as rows of their own. */
  readonly bands: boolean;
}

export const TASK = '工作任务';
export const ID = '任务标识';
const SECTION = '章节';
export const WITHDRAWN = '已撤销';
export const ADDED = '自行添加';

/** Rows of a sheet among which its header is looked for. */
const LOOK_AHEAD = 20;

type CellRow = ReadonlyMap<number, string>;

function cellRows({ cells }: Sheet): CellRow[] {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, text } of cells) {
    const cellsOfRow = rows.get(row) ?? new Map<number, string>();
    rows.set(row, cellsOfRow.set(column, text));
  }
  return [...rows.values()];
}

/** Filtered and hidden rows are rows as well. A row of one cell is a heading. Null where no row is a header. */
function rowsOf(sheet: Sheet): (RowsOfSheet & { readonly bands: boolean }) | null {
  const rows = cellRows(sheet);
  const at = rows.slice(0, LOOK_AHEAD).findIndex((row) => [...row.values()].includes(TASK));
  const header = rows[at];
  if (header === undefined) return null;
  const named = [...header].map(([column, words]) => [column, words.replace(/\s+/g, '')] as const);
  const body = rows.slice(at + 1).map((row): LedgerWords => {
    const entries = named.flatMap(([column, name]) => {
      const words = row.get(column) ?? '';
      return words === '' ? [] : [[name, words] as const];
    });
    return new Map(entries);
  });
  const tasks = body.filter((row) => row.has(TASK));
  const headers = [...new Set(named.map(([, name]) => name))];
  const bands = !headers.includes(SECTION) && body.length > tasks.length;
  return { sheet: sheet.name, headers, rows: tasks, bands };
}

/**
 * Reads a ledger of this program, whatever people did to it: columns added, moved or removed, rows sorted, filtered, added.
 * @returns null with an error where the file is no workbook, or has no sheet with tasks.
 */
export async function readLedger(bytes: Uint8Array): Promise<Result<FilledLedger | null>> {
  const { openWorkbook } = await loadWorkbookReader();
  const { value: workbook, diagnostics } = await openWorkbook(bytes);
  if (workbook === null) return { value: null, diagnostics };
  const tables = workbook.sheets.map((sheet) => ({ sheet, table: rowsOf(sheet) }));
  const main = tables.find(({ sheet, table }) => table !== null && isLedgerSheet(sheet.name)) ?? tables[0];
  if (!main?.table) return { value: null, diagnostics: [...diagnostics, diagnose('ledger/no-ledger')] };
  const named = (name: string): RowsOfSheet | null =>
    tables.find(({ sheet }) => sheet.name === name)?.table ?? null;
  const continued = tables.filter(
    ({ sheet, table }) => table !== null && isLedgerSheet(sheet.name) && sheet !== main.sheet,
  );
  const units: RowsOfSheet[] = [];
  const foreign: string[] = [];
  for (const { sheet, table } of tables) {
    if (isLedgerSheet(sheet.name) || sheet === main.sheet) continue;
    if (table?.headers.includes(ID) && sheet.name !== WITHDRAWN && sheet.name !== ADDED) units.push(table);
    else if (!isBesideLedger(sheet.name, []) && sheet.cells.length > 0) foreign.push(sheet.name);
  }
  const rows = [main.table, ...continued.map(({ table }) => table!)].flatMap((table) => table.rows);
  const value = {
    main: { ...main.table, rows },
    units,
    withdrawn: named(WITHDRAWN),
    added: named(ADDED),
    foreign,
    bands: main.table.bands,
  };
  return { value, diagnostics };
}
