// The ledger as a workbook a person can work in at once. In: plans. Out: the bytes of an xlsx file.

import { columnWidths } from '../column-widths.js';
import { diagnosticRows } from '../findings.js';
import { leastWidth, STATUS, STATUS_WORDS } from '../ledger-columns.js';
import { collectLedger, type LedgerRow, type LedgerTable } from '../ledger-rows.js';
import { createSides, type Sides, withSides } from '../ledger-sides.js';
import type { Plans, Write, WriteOptions } from '../writer.js';
import { sheetNames } from './sheet-names.js';
import { type Line, MOST_ROWS, type Sheet, type SheetRow } from './sheet-shape.js';
import { findingsSheet, listSheet, sectionsSheet, sourcesSheet, statisticsSheet } from './side-sheets.js';
import { type Properties, workbookBytes } from './workbook.js';

const SHEET_NAME = '总台账';
const TITLE = '督办台账';

/** Rows of headings come on top of the tasks; half of a sheet is left for them. */
const MOST_TASKS = MOST_ROWS / 2;

function* slice<Row>(rows: Iterable<Row>, from: number, to: number): Generator<Row> {
  let at = 0;
  for (const row of rows) {
    if (at >= to) return;
    if (at++ >= from) yield row;
  }
}

/** The rows, each heading once where it begins. */
function* withBands(rows: Iterable<LedgerRow>): Generator<SheetRow> {
  let open: readonly string[] = [];
  for (const { headings, cells } of rows) {
    let same = 0;
    while (same < headings.length && headings[same] === open[same]) same++;
    for (const words of headings.slice(same)) yield { line: 'band', words };
    open = headings;
    yield cells;
  }
}

function* cellsOf(rows: Iterable<LedgerRow>): Generator<readonly (string | number | null)[]> {
  for (const { cells } of rows) yield cells;
}

const placeOf = (columns: readonly { readonly header: string }[], header: string): number =>
  columns.findIndex((column) => column.header === header);

/** What colours go by, and what is chosen from a list, where the columns are there. */
function workedIn(columns: Sheet['columns']): Pick<Sheet, 'watched' | 'choices'> {
  const [status, day] = [placeOf(columns, STATUS), placeOf(columns, '截止日期')];
  return {
    ...(status >= 0 && day >= 0 && { watched: { day, status } }),
    ...(status >= 0 && { choices: { column: status, words: STATUS_WORDS } }),
  };
}

type Columns = Sheet['columns'];

function measured(table: LedgerTable): Columns {
  const columns = table.columns.map((column) => ({ ...column, least: leastWidth(column.header) }));
  const widths = columnWidths(columns, cellsOf(table.rows()));
  return table.columns.map((column, at) => ({ ...column, width: widths[at] ?? 0 }));
}

/** The columns of one unit's tasks, as wide as those of all: its rows need not be walked for that. */
const likewise = (table: LedgerTable, whole: Columns): Columns =>
  table.columns.map((column) => ({
    ...column,
    width: whole.find(({ header }) => header === column.header)?.width ?? column.widest + 1,
  }));

/** One sheet; more only where the tasks are more than a sheet has rows. */
function* taskSheets(
  table: LedgerTable,
  columns: Columns,
  name: (at: number) => string,
  top: readonly Line[],
): Generator<Sheet> {
  for (let from = 0; from === 0 || from < table.rowCount; from += MOST_TASKS) {
    yield {
      name: name(from / MOST_TASKS),
      top,
      columns,
      rows: () => withBands(slice(table.rows(), from, from + MOST_TASKS)),
      filter: true,
      pageTitle: null,
      ...workedIn(columns),
    };
  }
}

/** （青政〔2026〕3号，2026年2月10日）, below the title. */
function noteOf({ first, counts }: Sides, single: boolean): Line[] {
  if (!single || first === null)
    return counts.tasks > 0 ? [{ line: 'note', words: `共${counts.tasks}项任务` }] : [];
  const [year, month, day] = (first.issuedOn ?? '').split('-').map(Number);
  const words = [first.documentNumber?.raw, year && `${year}年${month}月${day}日`].filter(Boolean);
  return words.length > 0 ? [{ line: 'note', words: `（${words.join('，')}）` }] : [];
}

function propertiesOf({ first }: Sides, title: string, single: boolean): Properties {
  if (!single || first === null) return { title };
  return {
    title,
    subject: first.documentNumber?.raw ?? '',
    company: first.issuers.map(({ name }) => name).join('、'),
    date: first.issuedOn ?? '',
  };
}

async function* ledgerBytes(plans: Plans, options: WriteOptions): AsyncGenerator<Uint8Array> {
  const { layout, unit, splitBy, appended = [], findings = diagnosticRows } = options;
  const sides = createSides();
  const ledger = await collectLedger(withSides(plans, sides, findings), {
    ...options,
    medium: 'workbook',
    bands: layout === 'bands',
    byUnit: splitBy === 'unit',
  });
  const single = ledger.title !== null;
  const title = unit === undefined ? (ledger.title ?? TITLE) : `${unit}${TITLE}`;
  const heading = (words: string): Line[] => [{ line: 'title', words }, ...noteOf(sides, single)];
  const named = sheetNames();
  const columns = measured(ledger);
  const nameOf = (at: number): string => named(at === 0 ? SHEET_NAME : `${SHEET_NAME}${at + 1}`);
  const sheets = [...taskSheets(ledger, columns, nameOf, heading(title))].map(
    (sheet): Sheet => ({ ...sheet, pageTitle: title }),
  );
  const beside = appended.map(({ name, title: heading, headers, rows }) =>
    listSheet(
      named(name),
      heading,
      headers.map((header) => ({ header, widest: 40 })),
      () => rows,
    ),
  );
  for (const name of ['统计', '章节', '问题', '来源']) named(name);
  for (const [name, table] of ledger.units)
    sheets.push(
      ...taskSheets(table, likewise(table, columns), () => named(name), heading(`${name}${TITLE}`)),
    );
  sheets.push(
    ...beside,
    statisticsSheet(sides),
    sectionsSheet(sides),
    findingsSheet(sides),
    sourcesSheet(sides),
  );
  yield* workbookBytes({ ...propertiesOf(sides, title, single), sheets });
}

/**
 * The 督办台账 of all plans: header frozen, filtered and repeated on every printed page (A4 landscape, one page wide,
 * numbered), widths by content, text wrapped, days as days, a drop-down for the status, colours by the day it is opened,
 * columns to type in; behind it one sheet a unit (`splitBy`), counts, sections, findings and sources. Nothing in a cell is
 * ever a formula. A cell of more than 32,767 characters is cut and says so.
 */
export const writeLedger: Write = (plans, options = {}) => ledgerBytes(plans, options);
