// The table that a government page shows above a document (索引号, 发文机关 …). In: a table. Out: whether it is one, its values.
import type { Cell, Table } from '../../document/document.js';
import { WEB_LABELS } from '../../zh/document-words.js';
import { fold } from '../../zh/fold.js';
import { readWebPairs, type WebLabel } from './furniture.js';
import { type Row, squeeze } from './rows.js';
import type { WebValue } from './zone.js';

const LABELS = new Map<string, WebLabel>(
  Object.entries(WEB_LABELS).flatMap(([kind, labels]) =>
    labels.map((label) => [label, kind as WebLabel] as const),
  ),
);
const FEWEST_LABELS = 3;
const MOST_CELLS = 60;

/** A cell's words as a row of no line. */
function cellRow(text: string, { span }: Cell): Row {
  const words = fold(text.slice(span.start, span.end));
  return { index: -1, span, words, solid: squeeze(words), remnant: null, outlineLevel: null };
}

/** The kind of the label that is a cell's only content. */
const labelOf = (row: Row): WebLabel | null =>
  row.solid.length <= 20 ? (LABELS.get(row.solid.replace(/[:[\]【】]/g, '')) ?? null) : null;

/** True where at least three cells of a small table hold labels of a web page's head, alone or before their value. */
export function isWebTable(text: string, table: Table): boolean {
  if (table.cells.length > MOST_CELLS) return false;
  const rows = table.cells.map((cell) => cellRow(text, cell));
  const labels = rows.filter((row) => labelOf(row) !== null || readWebPairs(row).length > 0);
  return labels.length >= FEWEST_LABELS && labels.length * 3 >= table.cells.length;
}

/** The values of such a table: behind the label in its cell, else in the next cell of the row. */
export function webTableValues(text: string, { cells }: Table): WebValue[] {
  return cells.flatMap((cell, at) => {
    const row = cellRow(text, cell);
    const kind = labelOf(row);
    const next = cells[at + 1];
    if (kind === null)
      return readWebPairs(row).flatMap((pair) => (pair.value === '' ? [] : [{ ...pair, row }]));
    if (next === undefined || next.row !== cell.row) return [];
    const value = cellRow(text, next);
    if (value.solid === '' || labelOf(value) !== null) return [];
    return [{ kind, value: value.words, start: 0, end: value.words.length, row: value }];
  });
}
