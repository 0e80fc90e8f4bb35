// A ledger that people have worked in. In: the bytes of the workbook. Out: its rows by header, as they stand in its sheets.
import type { Result } from '../diagnostics/diagnostic.js';
import { diagnose } from '../diagnostics/diagnostic.js';
import { loadWorkbookReader, type Sheet } from '../readers/index.js';
import { ROLE_COLUMN } from '../writers/ledger-columns.js';
import { isBesideLedger, isLedgerSheet } from '../zh/sheet-words.js';

/** The words of a row that are not empty, by header. */
export type LedgerWords = ReadonlyMap<string, string>;

export interface RowsOfSheet {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly LedgerWords[];
  /** Rows that name no task, but hold more than a heading does. */
  readonly untitled: readonly LedgerWords[];
}

/** What of a sheet is read but cannot be written again. */
export interface Lost {
  readonly sheet: string;
  readonly notes: number;
  /** Formulas whose result the file does not hold. */
  readonly formulas: number;
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
  readonly lost: readonly Lost[];
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

/**
 * Every column that holds words has a name of its own: of several with one header the later ones are numbered, one without
 * a header goes by its number.
 */
function namedColumns(header: CellRow, body: readonly CellRow[]): (readonly [number, string])[] {
  const taken = new Map<string, number>();
  const columns = [...new Set([header, ...body].flatMap((row) => [...row.keys()]))].sort((a, b) => a - b);
  return columns.map((column) => {
    const words = (header.get(column) ?? '').replace(/\s+/g, '');
    const name = words === '' ? `第${column + 1}列` : words;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return [column, count === 1 ? name : `${name}（${count}）`] as const;
  });
}

/** Filtered and hidden rows are rows as well. A row of one cell is a heading. Null where no row is a header. */
function rowsOf(sheet: Sheet): (RowsOfSheet & { readonly bands: boolean }) | null {
  const rows = cellRows(sheet);
  const at = rows.slice(0, LOOK_AHEAD).findIndex((row) => [...row.values()].includes(TASK));
  const header = rows[at];
  if (header === undefined) return null;
  const named = namedColumns(header, rows.slice(at + 1));
  const first = Math.min(...header.keys());
  const body = rows.slice(at + 1).map((row): LedgerWords => {
    const entries = named.flatMap(([column, name]) => {
      const words = row.get(column) ?? '';
      return words === '' ? [] : [[name, words] as const];
    });
    return new Map(entries);
  });
  const tasks = body.filter((row) => row.has(TASK));
  const headers = named.map(([, name]) => name);
  const firstName = headers[named.findIndex(([column]) => column === first)]!;
  const isHeading = (row: LedgerWords) => row.size === 1 && row.has(firstName);
  const bands = !headers.includes(SECTION) && body.some(isHeading);
  const untitled = body.filter((row) => row.size > 0 && !row.has(TASK) && !isHeading(row));
  return { sheet: sheet.name, headers, rows: tasks, untitled, bands };
}

/** Why a table is no whole ledger of this program; null where it is one. */
function notOurs({ sheet, headers }: RowsOfSheet): 'ledger/other-workbook' | 'ledger/one-unit' | null {
  if (headers.includes(ROLE_COLUMN.header)) return 'ledger/one-unit';
  return isLedgerSheet(sheet) || headers.includes(ID) ? null : 'ledger/other-workbook';
}

/**
 * Reads a ledger of this program, whatever people did to it: columns added, moved or removed, rows sorted, filtered, added.
 * @param force also a workbook that this program never wrote, and the ledger of a single unit.
 * @returns null with an error where the file is no workbook, or has no sheet with tasks.
 */
export async function readLedger(bytes: Uint8Array, force = false): Promise<Result<FilledLedger | null>> {
  const { openWorkbook } = await loadWorkbookReader();
  const { value: workbook, diagnostics } = await openWorkbook(bytes);
  if (workbook === null) return { value: null, diagnostics };
  const tables = workbook.sheets.map((sheet) => ({ sheet, table: rowsOf(sheet) }));
  const main = tables.find(({ sheet, table }) => table !== null && isLedgerSheet(sheet.name)) ?? tables[0];
  if (!main?.table) return { value: null, diagnostics: [...diagnostics, diagnose('ledger/no-ledger')] };
  const refused = force ? null : notOurs(main.table);
  if (refused !== null) return { value: null, diagnostics: [...diagnostics, diagnose(refused)] };
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
  const parts = [main.table, ...continued.map(({ table }) => table!)];
  const rows = parts.flatMap((table) => table.rows);
  const untitled = parts.flatMap((table) => table.untitled);
  const lost = workbook.sheets
    .filter(({ name }) => !foreign.includes(name))
    .map(({ name, notes, unsaved }) => ({ sheet: name, notes: notes.length, formulas: unsaved.length }))
    .filter(({ notes, formulas }) => notes + formulas > 0);
  const value = {
    main: { ...main.table, rows, untitled },
    units,
    withdrawn: named(WITHDRAWN),
    added: named(ADDED),
    foreign,
    lost,
    bands: main.table.bands,
  };
  return { value, diagnostics };
}
