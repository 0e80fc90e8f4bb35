// The signature (发文机关署名 and 成文日期, GB/T 9704-2012 7.3.5). In: rows. Out: the names, the date, their rows.
import type { Span } from '../../document/document.js';
import { shift } from '../../document/span.js';
import { type DateRow, isDateOnly, isOpenDate, readDateRow } from './dates.js';
import { isLabelled, type Row } from './rows.js';
import { isUnitName, splitNames } from './unit-names.js';

export interface Signature {
  /** Absolute spans, one a name, in reading order. */
  readonly names: readonly Span[];
  readonly date: { readonly iso: string; readonly span: Span } | null;
  /** Indexes of the rows it takes. */
  readonly rows: readonly number[];
}

/** Rows of a document with those that are set aside already. */
export interface RowsInUse {
  readonly rows: readonly Row[];
  /** True where the row holds nothing of the text (a rule, furniture, 此件公开发布). */
  readonly aside: (index: number) => boolean;
}

const BRACKET_ROW = /^\([^()。]{2,40}\)$/;
const PUBLISHED = /^(?:发布|印发|公布|发)?[。.]?$/;
const MOST_ROWS = 14;

const namesOf = (row: Row): Span[] =>
  isLabelled(row) ? [] : splitNames(row.words).map((name) => shift(name, row.span.start));

/** The names on the rows from `first` on, in the direction of `step`; a bracket on its own row joins the name above. */
function namesBeside(use: RowsInUse, first: number, step: 1 | -1): { names: Span[]; rows: number[] } {
  const names: Span[][] = [];
  const rows: number[] = [];
  let bracket: Row | null = null;
  for (let i = first, seen = 0; seen < MOST_ROWS; i += step, seen++) {
    const row = use.rows[i];
    if (row === undefined) break;
    if (use.aside(i)) continue;
    if (step < 0 && bracket === null && BRACKET_ROW.test(row.solid)) {
      bracket = row;
      continue;
    }
    const found = namesOf(row);
    if (found.length === 0) break;
    if (bracket !== null) {
      found.push({ start: found.pop()!.start, end: bracket.span.end });
      rows.push(bracket.index);
      bracket = null;
    }
    names.push(found);
    rows.push(i);
  }
  return { names: (step < 0 ? names.reverse() : names).flat(), rows };
}

interface Candidate extends Signature {
  readonly index: number;
  readonly strong: boolean;
}

/** The signature whose date stands on this row; null where the row has no date of that kind. */
function signatureAt(use: RowsInUse, index: number, date: DateRow): Candidate | null {
  const row = use.rows[index]!;
  const found = { iso: date.iso, span: shift({ start: date.start, end: date.end }, row.span.start) };
  if (isUnitName(date.before) && PUBLISHED.test(date.after)) {
    const own = splitNames(row.words.slice(0, date.start)).map((name) => shift(name, row.span.start));
    const above = namesBeside(use, index - 1, -1);
    const rows = [...above.rows, index];
    return { names: [...above.names, ...own], date: found, rows, index, strong: true };
  }
  if (!isDateOnly(date)) return null;
  const above = namesBeside(use, index - 1, -1);
  const strong = above.names.length > 0;
  return { names: above.names, date: found, rows: [...above.rows, index], index, strong };
}

/** The names above a date that was left open; null where there are none. */
function openSignatureAt(use: RowsInUse, index: number): Candidate | null {
  const { names, rows } = namesBeside(use, index - 1, -1);
  return names.length === 0 ? null : { names, date: null, rows: [...rows, index], index, strong: true };
}

const candidatesIn = (use: RowsInUse, from: number, to: number): Candidate[] =>
  use.rows.slice(from, to).flatMap((row) => {
    if (use.aside(row.index)) return [];
    const date = readDateRow(row);
    if (date !== null) return signatureAt(use, row.index, date) ?? [];
    return isOpenDate(row) ? (openSignatureAt(use, row.index) ?? []) : [];
  });

/**
 * Finds the signature of a notice that stands before its plan.
 * The names stand above the date, else below it; without a date, they are the last rows of the notice.
 * @param from first row of the notice's body. @param to the row behind its last.
 */
export function findNoticeSignature(use: RowsInUse, from: number, to: number): Signature | null {
  const candidates = candidatesIn(use, from, to);
  const best = candidates.find((candidate) => candidate.strong) ?? candidates.at(-1);
  if (best === undefined) {
    const last = namesBeside({ ...use, rows: use.rows.slice(0, to) }, to - 1, -1);
    const own = last.rows.every((row) => row >= from);
    return last.names.length > 0 && own ? { ...last, date: null } : null;
  }
  if (best.strong) return best;
  const below = namesBeside({ ...use, rows: use.rows.slice(0, to) }, best.index + 1, 1);
  return { ...best, names: below.names, rows: [...best.rows, ...below.rows] };
}

/**
 * Finds the signature below a document's body.
 * @param closes true where the text ends before a row, or an annex begins there.
 */
export function findClosingSignature(
  use: RowsInUse,
  from: number,
  closes: (index: number) => boolean,
): Signature | null {
  const next = (index: number): number => {
    let at = index + 1;
    while (at < use.rows.length && use.aside(at)) at += 1;
    return at;
  };
  const closing = candidatesIn(use, from, use.rows.length).filter((candidate) => {
    const at = next(candidate.index);
    return at >= use.rows.length || closes(at);
  });
  return closing.find((candidate) => candidate.strong) ?? closing.at(-1) ?? null;
}
