// The table of contents. In: rows. Out: the rows of 目录, each of which stands again further down as a heading.
import { isProse, type Row } from './rows.js';

const MOST_ENTRIES = 300;
/** An entry without the dots and the page number behind it. */
const entry = (row: Row): string => row.solid.replace(/[.·…\-—_]{0,200}\d{0,4}$/, '');

/** The indexes of the rows from 目录 to its last entry; empty where the document has none. */
export function contentsRows(rows: readonly Row[]): number[] {
  const heading = rows.find((row) => row.solid === '目录');
  if (heading === undefined) return [];
  const last = new Map<string, number>();
  for (const row of rows) last.set(entry(row), row.index);
  const found: number[] = [];
  for (const row of rows.slice(heading.index + 1, heading.index + 1 + MOST_ENTRIES)) {
    const again = last.get(entry(row)) ?? row.index;
    const paged = /[.·…]{3,}\d{1,4}$/.test(row.solid);
    if (isProse(row) || !(paged || again > row.index)) break;
    found.push(row.index);
  }
  return found.length > 0 ? [heading.index, ...found] : [];
}
