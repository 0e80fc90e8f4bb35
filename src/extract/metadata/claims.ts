// Claims. In: rows as they are found to be part of the frame. Out: which rows are taken, and why those without a fact are.
import type { IgnoredFact } from '../facts.js';
import type { Row } from './rows.js';

export type Reason = IgnoredFact['reason'];

/** The rows that belong to the frame: with a reason where they hold no fact, null where they do. */
export interface Claims {
  readonly rows: readonly Row[];
  readonly reasons: Map<number, Reason | null>;
}

export const isClaimed = (claims: Claims, index: number): boolean => claims.reasons.has(index);

/** Takes a row for the frame; the first claim on a row stands. */
export function claim(claims: Claims, index: number, reason: Reason | null): void {
  if (!claims.reasons.has(index)) claims.reasons.set(index, reason);
}

/** Gives a reason to a row that was claimed for a fact which another row gave. */
export function setAside(claims: Claims, index: number, reason: Reason): void {
  if (claims.reasons.get(index) === null) claims.reasons.set(index, reason);
}

/** What is ignored: claimed rows without a fact, and what an export left before a row's words. */
export function ignoredRows(claims: Claims): IgnoredFact[] {
  return claims.rows.flatMap((row) => {
    const reason = claims.reasons.get(row.index) ?? null;
    const remnant = row.remnant === null ? [] : [{ span: row.remnant, reason: 'template-remnant' as const }];
    const empty = row.span.start === row.span.end;
    return reason === null || empty ? remnant : [...remnant, { span: row.span, reason }];
  });
}
