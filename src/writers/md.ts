// The ledger as a Markdown table. In: plans. Out: one pipe table (GitHub Flavored Markdown 4.10).
import { collectLedger } from './ledger-rows.js';
import { encodeText, type Plans, type Write, type WriteOptions } from './writer.js';

/** Signs that would be read as markup, or as the end of a cell. */
const MARKUP = /[\\|`*_~<>[\]&#]/g;

const cellText = (cell: string | number | null): string =>
  cell === null
    ? ''
    : String(cell)
        .replace(MARKUP, '\\$&')
        .replace(/\r\n?|\n/g, '<br>');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

async function* tableText(plans: Plans, options: WriteOptions): AsyncGenerator<string> {
  const ledger = await collectLedger(plans, options);
  yield line(ledger.columns.map((column) => cellText(column.header)));
  yield line(ledger.columns.map((column) => (column.centred ? ':-:' : '---')));
  for (const row of ledger.rows()) yield line(row.cells.map(cellText));
}

/** Every character of a cell is shown as it is; its line breaks are `<br>`. */
export const writeMarkdown: Write = (plans, options = {}) => encodeText(tableText(plans, options));
