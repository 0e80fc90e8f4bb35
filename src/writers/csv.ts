// The ledger as CSV (RFC 4180). In: plans. Out: lines ended by CRLF, the header first.
import { collectLedger } from './ledger-rows.js';
import { encodeText, type Plans, type Write, type WriteOptions } from './writer.js';

/** What a spreadsheet would run as a formula when it opens the file. */
const FORMULA_LIKE = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]/;

/** A number stands bare; a text that begins like a formula gets a ' before it, which spreadsheets take as "this is text". */
function field(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA_LIKE.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const line = (cells: readonly (string | number | null)[]): string => `${cells.map(field).join(',')}\r\n`;

async function* csvText(plans: Plans, options: WriteOptions): AsyncGenerator<string> {
  const ledger = await collectLedger(plans, { ...options, medium: 'csv' });
  if (options.bom ?? true) yield '\ufeff';
  yield line(ledger.columns.map((column) => column.header));
  for (const { cells } of ledger.rows()) yield line(cells);
}

/** Dates are YYYY-MM-DD. */
export const writeCsv: Write = (plans, options = {}) => encodeText(csvText(plans, options));
