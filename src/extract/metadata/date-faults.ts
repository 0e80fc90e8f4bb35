// Faults of a document's dates. In: the signature, the head zone, rows. Out: an issue date out of form, dates that disagree.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import type { Span } from '../../document/document.js';
import { shift } from '../../document/span.js';
import { fold } from '../../zh/fold.js';
import { findDates, isDateOnly } from './dates.js';
import { isPrintLine } from './imprint.js';
import type { Row } from './rows.js';
import type { Signature } from './signature.js';
import type { Zone } from './zone.js';

interface Dated {
  readonly iso: string;
  readonly span: Span;
}

/** The date as GB/T 9704-2012 7.3.5.4 has it: year, month and day in figures, none of them padded. */
function normOf(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** The date that a row below the title gives, in a bracket or alone. */
const titleDate = (zone: Zone): Dated | null => {
  const found = zone.rows.find(({ date }) => date !== null && isDateOnly(date) && date.form === 'year');
  if (!found?.date) return null;
  return {
    iso: found.date.iso,
    span: shift({ start: found.date.start, end: found.date.end }, found.row.span.start),
  };
};

/** The date of the printing line. */
function printDate(rows: readonly Row[]): Dated | null {
  const row = rows.findLast(isPrintLine);
  const date = row && findDates(row.words)[0];
  return row && date
    ? { iso: date.iso, span: shift({ start: date.start, end: date.end }, row.span.start) }
    : null;
}

/** What rules tell of the dates; the printing date may be later than the issue date, never earlier. */
export function dateFaults(
  text: string,
  zone: Zone,
  signature: Signature | null,
  rows: readonly Row[],
): Diagnostic[] {
  const signed = signature?.date ?? null;
  const head = titleDate(zone);
  const issued: Dated | null = signed ?? head;
  if (issued === null) return [];
  const found: Diagnostic[] = [];
  const written = text.slice(issued.span.start, issued.span.end).trim();
  const expected = normOf(issued.iso);
  if (fold(written).replace(/\s/g, '') !== expected)
    found.push(diagnose('extract/date-form', { written, expected }, issued.span));
  const printed = printDate(rows);
  const others = [
    ...(signed && head && head.iso !== signed.iso ? [head] : []),
    ...(printed && printed.iso < issued.iso ? [printed] : []),
  ];
  for (const { iso, span } of others)
    found.push(diagnose('extract/dates-disagree', { date: iso, issued: issued.iso }, span));
  return found;
}
