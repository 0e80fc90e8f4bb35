// The ledger as a workbook a person can work in at once. In: plans. Out: the bytes of an xlsx file.
import { collectLedger, type Ledger } from '../ledger-rows.js';
import type { Plans, Write } from '../writer.js';
import { MOST_ROWS, type Sheet } from './sheet.js';
import { columnWidths } from './widths.js';
import { workbookBytes } from './workbook.js';

const SHEET_NAME = '总台账';
const TITLE = '督办台账';

/** Tasks that fit below the header of one sheet. */
const MOST_TASKS = MOST_ROWS - 1;

function* slice<Row>(rows: Iterable<Row>, from: number, to: number): Generator<Row> {
  let at = 0;
  for (const row of rows) {
    if (at >= to) return;
    if (at++ >= from) yield row;
  }
}

/** One sheet; more only where the tasks are more than a sheet has rows. */
function sheetsOf(ledger: Ledger): Sheet[] {
  const widths = columnWidths(ledger.columns, ledger.rows());
  const columns = ledger.columns.map(({ header, type }, at) => ({ header, type, width: widths[at] ?? 0 }));
  const sheets: Sheet[] = [];
  for (let from = 0; from === 0 || from < ledger.rowCount; from += MOST_TASKS) {
    const to = Math.min(from + MOST_TASKS, ledger.rowCount);
    sheets.push({
      name: from === 0 ? SHEET_NAME : `${SHEET_NAME}${sheets.length + 1}`,
      columns,
      rowCount: to - from,
      rows: () => slice(ledger.rows(), from, to),
      pageTitle: ledger.title,
    });
  }
  return sheets;
}

async function* ledgerBytes(plans: Plans): AsyncGenerator<Uint8Array> {
  const ledger = await collectLedger(plans);
  yield* workbookBytes({ title: ledger.title ?? TITLE, sheets: sheetsOf(ledger) });
}

/**
 * The 督办台账 of all plans on one sheet: header frozen, filtered and repeated on every printed page (A4 landscape, one
 * page wide, numbered), widths by content, text wrapped, dates as dates. Nothing in a cell is ever a formula. A cell of
 * more than 32,767 characters is cut and says so.
 */
export const writeLedger: Write = (plans) => ledgerBytes(plans);
