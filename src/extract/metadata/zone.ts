// The head zone. In: rows and tables. Out: what stands before the first recipient, paragraph, label or table, row by row.
import type { Table } from '../../document/document.js';
import { isAnnexMark } from './attachments.js';
import { type DateRow, findDates, isDateOnly, readDateRow } from './dates.js';
import { type FoundNumber, findDocumentNumbers } from './document-number.js';
import { headFurnitureKind, readWebPairs, type WebLabel, type WebPair } from './furniture.js';
import { isRelease } from './imprint.js';
import { closesRecipients, listsRecipients } from './recipients.js';
import { isLabelled, isProse, type Row, squeeze } from './rows.js';
import { endsTitle, isLoose } from './titles.js';
import { isUnitName } from './unit-names.js';

export type ZoneKind = 'furniture' | 'letterhead' | 'number' | 'date' | 'mark' | 'names' | 'open';

export interface ZoneRow {
  readonly row: Row;
  readonly kind: ZoneKind;
  readonly number: FoundNumber | null;
  readonly date: DateRow | null;
}

/** A value that a web page's head gives, with the row it stands on. */
export interface WebValue extends WebPair {
  readonly row: Row;
}

export interface Zone {
  readonly rows: readonly ZoneRow[];
  readonly web: readonly WebValue[];
  /** Index of the first row behind the zone. */
  readonly end: number;
}

const LETTERHEAD = /(?:文件|稿纸)$/;
const MOST_OPEN_ROWS = 30;

/** A number that is the row's whole content, but for brackets and 签发人. */
function numberRow(row: Row): FoundNumber | null {
  if (row.words.length > 80) return null;
  const number = findDocumentNumbers(row.words)[0];
  if (number === undefined) return null;
  const rest = `${row.words.slice(0, number.start)}${row.words.slice(number.end)}`.replace(/\s/g, '');
  const [date] = findDates(rest);
  const beside = date ? rest.slice(0, date.start) + rest.slice(date.end) : rest;
  return /^[()〔〕[\]]*(?:签发人[::]?.{0,20})?$/.test(beside) ? number : null;
}

/** A title with the number on its row, before or behind it: the row of the title alone, and the number beside it. */
function titleBesideNumber(row: Row): ZoneRow | null {
  const number = row.words.length > 120 || isProse(row) ? undefined : findDocumentNumbers(row.words)[0];
  if (number === undefined) return null;
  const before = row.words.slice(0, number.start).replace(/[\s(]{1,9}$/, '');
  const skipped = /^[\s)]{0,9}/.exec(row.words.slice(number.end))?.[0].length ?? 0;
  const behind = row.words.slice(number.end + skipped);
  const start = before === '' ? number.end + skipped : 0;
  const words = before === '' ? behind : before;
  if ((before !== '' && behind !== '') || !endsTitle(squeeze(words)) || /《[^》]*$/.test(before)) return null;
  const span = { start: row.span.start + start, end: row.span.start + start + words.length };
  const found = { ...number, start: number.start - start, end: number.end - start };
  return { row: { ...row, words, solid: squeeze(words), span }, kind: 'open', number: found, date: null };
}

/** True where words can be the value of a web label that stands alone on the row above. */
function fits(kind: WebLabel, row: Row, below: Row | undefined): boolean {
  if (kind === 'number') return findDocumentNumbers(row.words).length === 1 && row.solid.length <= 40;
  if (kind === 'issued' || kind === 'published')
    return findDates(row.words).length === 1 && row.solid.length <= 24;
  if (kind === 'issuer') return isUnitName(row.words);
  if (below === undefined || readWebPairs(below).length === 0) return false;
  return row.solid.length <= (kind === 'title' ? 80 : 24);
}

function zoneRow(row: Row): ZoneRow {
  const make = (kind: ZoneKind, more: Partial<ZoneRow> = {}): ZoneRow => ({
    row,
    kind,
    number: null,
    date: null,
    ...more,
  });
  const number = numberRow(row);
  if (number !== null) return make('number', { number });
  const beside = titleBesideNumber(row);
  if (beside !== null) return beside;
  const furniture = headFurnitureKind(row);
  if (furniture === 'letterhead-mark') return make('letterhead');
  if (furniture !== null) return make('furniture');
  if (LETTERHEAD.test(row.solid) && isUnitName(row.solid.replace(LETTERHEAD, ''))) return make('letterhead');
  if (isAnnexMark(row) || isRelease(row)) return make('mark');
  const date = readDateRow(row);
  if (date !== null && (isDateOnly(date) || date.bracketed)) return make('date', { date });
  return make(isUnitName(row.words) ? 'names' : 'open');
}

const endsZone = (row: Row, found: ZoneRow): boolean =>
  (found.kind === 'open' || found.kind === 'names') &&
  (closesRecipients(row) || listsRecipients(row) || isLabelled(row) || isProse(row));

/**
 * Reads the head zone.
 * @param tables the tables of the document's body: the zone ends where the first of them begins.
 * @param above what the table of a web page's head gives.
 */
export function readZone(rows: readonly Row[], tables: readonly Table[], above: readonly WebValue[]): Zone {
  const table = tables[0]?.span.start ?? Number.POSITIVE_INFINITY;
  const found: ZoneRow[] = [];
  const web: WebValue[] = [...above];
  let waiting: WebPair | null = null;
  let end = 0;
  for (let open = 0; end < rows.length && open < MOST_OPEN_ROWS; end++) {
    const row = rows[end]!;
    if (row.span.start >= table) break;
    let next = zoneRow(row);
    if (waiting !== null && next.kind !== 'furniture' && fits(waiting.kind, row, rows[end + 1])) {
      web.push({ ...waiting, value: row.words, start: 0, end: row.words.length, row });
      next = { ...next, kind: 'furniture', number: null, date: null };
    }
    if (endsZone(row, next)) break;
    const pairs = next.kind === 'furniture' ? readWebPairs(row) : [];
    web.push(...pairs.filter((pair) => pair.value !== '').map((pair) => ({ ...pair, row })));
    waiting = pairs.length === 1 && pairs[0]!.value === '' ? pairs[0]! : null;
    found.push(next);
    if (next.kind === 'open') open += 1;
  }
  return { rows: found, web, end };
}

/** The runs of rows that titles can stand on: loose rows and names with nothing else between them. */
export function zoneRuns(zone: Zone): Row[][] {
  const runs: Row[][] = [[]];
  for (const { row, kind } of zone.rows) {
    if ((kind === 'open' || kind === 'names') && isLoose(row)) runs.at(-1)!.push(row);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}
