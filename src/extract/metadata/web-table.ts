// The table that a government page shows above a document (索引号, 发文机关 …). In: a table. Out: whether it is one.
import type { Table } from '../../document/document.js';
import { WEB_LABELS } from '../../zh/document-words.js';
import { fold } from '../../zh/fold.js';
import { squeeze } from './rows.js';

const LABELS = new Set<string>(Object.values(WEB_LABELS).flat());
const FEWEST_LABELS = 3;

/** True where at least three cells of a small table hold labels of a web page's head. */
export function isWebTable(text: string, table: Table): boolean {
  if (table.cells.length > 60) return false;
  const labels = table.cells.filter((cell) => {
    const words = squeeze(fold(text.slice(cell.span.start, cell.span.end)));
    return words.length <= 20 && LABELS.has(words.replace(/[:[\]【】]/g, ''));
  });
  return labels.length >= FEWEST_LABELS && labels.length * 3 >= table.cells.length;
}
