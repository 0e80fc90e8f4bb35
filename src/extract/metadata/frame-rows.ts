// The frame's rows, kind by kind. In: rows and what was found in them. Out: claims on rows, and the facts they give.
import type { TextFact, UnitFact } from '../facts.js';
import { isAnnexMark, listedTitles, listRows, opensList } from './attachments.js';
import { type Claims, claim, isClaimed } from './claims.js';
import { contentsRows } from './contents.js';
import { isOpenDate } from './dates.js';
import { endsPage, furnitureKind, isFoot, namesHosts, tailFurnitureKind } from './furniture.js';
import { copiedUnits, copyLabel, copyRows, isContact, isPrintLine, isRelease } from './imprint.js';
import { closesRecipients, listsRecipients } from './recipients.js';
import { isLabelled, isProse, type Row } from './rows.js';
import type { Signature } from './signature.js';
import type { UnitSplitter } from './unit-names.js';
import type { Zone } from './zone.js';

/** Rows that hold nothing of the text, wherever they stand. */
export function claimEverywhere(claims: Claims): void {
  for (const index of contentsRows(claims.rows)) claim(claims, index, 'table-of-contents');
  for (const row of claims.rows) {
    const kind = furnitureKind(row);
    if (kind !== null && kind !== 'letterhead-mark') claim(claims, row.index, kind);
    else if (isRelease(row) || isPrintLine(row)) claim(claims, row.index, 'imprint');
  }
}

/** What the head zone holds beside titles; `before` is the row of the first title. */
export function claimZone(claims: Claims, zone: Zone, before: number): void {
  const onPage = zone.rows.some(({ kind }) => kind === 'furniture');
  for (const { row, kind } of zone.rows) {
    if (kind === 'number') claim(claims, row.index, null);
    // The date of the page; where it is the document's own, it counts as used.
    else if (kind === 'date') claim(claims, row.index, onPage ? 'web-furniture' : null);
    else if (kind === 'furniture')
      claim(claims, row.index, furnitureKind(row) === 'separator' ? 'separator' : 'web-furniture');
    else if (kind === 'letterhead') claim(claims, row.index, 'letterhead');
    else if (kind === 'mark') claim(claims, row.index, isAnnexMark(row) ? 'annex-mark' : 'imprint');
    else if (row.index < before)
      claim(claims, row.index, kind === 'names' || !onPage ? 'letterhead' : 'web-furniture');
  }
}

/** The rows of the recipients, which open what follows the head zone; empty where it opens with anything else. */
export function recipientRows(rows: readonly Row[], from: number, aside: (index: number) => boolean): Row[] {
  const taken: Row[] = [];
  for (const row of rows.slice(from, from + 12)) {
    if (aside(row.index) && taken.length === 0) continue;
    const closes = closesRecipients(row);
    if (!closes && !listsRecipients(row)) break;
    taken.push(row);
    if (closes) break;
  }
  return taken;
}

/** Units that an imprint names. */
export interface Copies {
  readonly copied: UnitFact[];
  readonly recipients: UnitFact[];
}

/** The signature, and the contacts that stand below it (GB/T 9704-2012 7.3.6). */
export function claimSignature(claims: Claims, signature: Signature | null): void {
  if (signature === null) return;
  for (const index of signature.rows)
    claim(claims, index, isOpenDate(claims.rows[index]!) ? 'imprint' : null);
  for (let i = Math.max(...signature.rows) + 1; i < claims.rows.length; i++) {
    if (isClaimed(claims, i)) continue;
    if (!isContact(claims.rows[i]!)) return;
    claim(claims, i, 'imprint');
  }
}

/** 抄送 and 主送 in the imprint. */
export function claimCopies(claims: Claims, text: string, from: number, units: UnitSplitter): Copies {
  const copied: UnitFact[] = [];
  const recipients: UnitFact[] = [];
  for (const row of claims.rows.slice(from)) {
    const label = copyLabel(row);
    if (label === null || isClaimed(claims, row.index)) continue;
    const taken = copyRows(claims.rows, row.index, (next) => isClaimed(claims, next.index));
    (label.word === '主送' ? recipients : copied).push(...copiedUnits(text, taken, units));
    for (const one of taken) claim(claims, one.index, null);
  }
  return { copied, recipients };
}

/** The lists of attachments: in the notice, or above the signature, or at the end; elsewhere 附件1：… heads an annex. */
export function claimAttachments(claims: Claims, text: string, from: number, before: number): TextFact[] {
  const found: TextFact[] = [];
  const last = claims.rows.findLastIndex(
    (row) => !isClaimed(claims, row.index) && tailFurnitureKind(row) === null,
  );
  for (const row of claims.rows.slice(from)) {
    if (isClaimed(claims, row.index) || !opensList(row)) continue;
    // 附件： above the title of the plan is the mark of the annex, no list.
    if (isAnnexMark(row) && isClaimed(claims, row.index + 1)) continue;
    const taken = listRows(claims.rows, row.index);
    const next = claims.rows[taken.at(-1)!.index + 1];
    const closes = next !== undefined && isAnnexMark(next);
    if (row.index >= before && taken.at(-1)!.index < last && !closes) continue;
    for (const one of taken) {
      const titles = listedTitles(text, [one]);
      found.push(...titles);
      claim(claims, one.index, titles.length > 0 ? null : 'annex-mark');
    }
  }
  return found;
}

/** Links and buttons of the page behind the text. */
export function claimTail(claims: Claims, from: number): void {
  const { rows } = claims;
  const last = rows.findLastIndex(
    (row) => isProse(row) || (isLabelled(row) && !isClaimed(claims, row.index)),
  );
  const page = rows.findIndex((row) => row.index > Math.max(last, from) && endsPage(row));
  if (page >= 0) for (const row of rows.slice(page)) claim(claims, row.index, 'web-furniture');
  let foot = false;
  for (let i = rows.length - 1; i >= from; i--) {
    if (isClaimed(claims, i)) continue;
    const row = rows[i]!;
    const runs = foot && namesHosts(row);
    const kind = isContact(row) ? 'imprint' : runs ? 'web-furniture' : tailFurnitureKind(row);
    foot ||= isFoot(row);
    if (kind === null || kind === 'letterhead-mark') break;
    claim(claims, i, kind);
  }
}
