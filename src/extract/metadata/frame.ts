// The frame: everything around a plan's body. In: the text, its lines and tables. Out: metadata, and which lines are body.
import type { Span, Table } from '../../document/document.js';
import { overlaps } from '../../document/span.js';
import type { Line } from '../../outline/line.js';
import type { CitationFact, IgnoredFact, MetadataFacts, TextFact, UnitFact } from '../facts.js';
import { isAnnexMark, listedTitles, listRows, opensList } from './attachments.js';
import { findCitations } from './citations.js';
import { type Claims, claim, ignoredRows, isClaimed } from './claims.js';
import { endsPage, furnitureKind, tailFurnitureKind } from './furniture.js';
import { documentNumberOf, issuedOnOf, issuersOf } from './head-facts.js';
import { copiedUnits, copyLabel, copyRows, isContact, isPrintLine, isRelease } from './imprint.js';
import { type ChosenTitles, chooseTitles } from './plan-title.js';
import { closesRecipients, listsRecipients, recipientUnits } from './recipients.js';
import { isLabelled, isProse, type Row, readRows } from './rows.js';
import { findClosingSignature, findNoticeSignature, type RowsInUse, type Signature } from './signature.js';
import { comparable, titleFact } from './titles.js';
import type { UnitSplitter } from './unit-names.js';
import { isWebTable } from './web-table.js';
import { readZone, type Zone } from './zone.js';

/** A document's frame; indexes count the lines and tables that `readFrame` was given. */
export interface Frame {
  readonly metadata: MetadataFacts;
  readonly ignored: readonly IgnoredFact[];
  /** Lines of the plan's body, in order; no line is both body and frame. */
  readonly bodyLines: readonly number[];
  readonly bodyTables: readonly number[];
  /** The one year in the plan's title; null where it names none, or a range of years. */
  readonly planYear: number | null;
  /** `metadata.issuedOn`, YYYY-MM-DD. */
  readonly documentDate: string | null;
}

/** Rows that hold nothing of the text, wherever they stand. */
function claimEverywhere(claims: Claims): void {
  for (const row of claims.rows) {
    const kind = furnitureKind(row);
    if (kind !== null && kind !== 'letterhead-mark') claim(claims, row.index, kind);
    else if (isRelease(row) || isPrintLine(row)) claim(claims, row.index, 'imprint');
  }
}

function claimZone(claims: Claims, zone: Zone, before: number): void {
  const onPage = zone.rows.some(({ kind }) => kind === 'furniture');
  for (const { row, kind } of zone.rows) {
    if (kind === 'number' || kind === 'date') claim(claims, row.index, null);
    else if (kind === 'furniture')
      claim(claims, row.index, furnitureKind(row) === 'separator' ? 'separator' : 'web-furniture');
    else if (kind === 'letterhead') claim(claims, row.index, 'letterhead');
    else if (kind === 'mark') claim(claims, row.index, isAnnexMark(row) ? 'annex-mark' : 'imprint');
    else if (row.index < before)
      claim(claims, row.index, kind === 'names' || !onPage ? 'letterhead' : 'web-furniture');
    else if (kind === 'names') claim(claims, row.index, 'web-furniture');
  }
}

/** The rows of the recipients, which open what follows the head zone; empty where it opens with anything else. */
function recipientRows(rows: readonly Row[], from: number, aside: (index: number) => boolean): Row[] {
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

function claimCopies(claims: Claims, text: string, from: number, units: UnitSplitter) {
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
function claimAttachments(claims: Claims, text: string, from: number, before: number): TextFact[] {
  const found: TextFact[] = [];
  const last = claims.rows.findLastIndex(
    (row) => !isClaimed(claims, row.index) && tailFurnitureKind(row) === null,
  );
  for (const row of claims.rows.slice(from)) {
    if (isClaimed(claims, row.index) || !opensList(row)) continue;
    const taken = listRows(claims.rows, row.index);
    if (row.index >= before && taken.at(-1)!.index < last) continue;
    found.push(...listedTitles(text, taken));
    for (const one of taken) claim(claims, one.index, null);
  }
  return found;
}

/** Links and buttons of the page behind the text. */
function claimTail(claims: Claims, from: number): void {
  const { rows } = claims;
  const last = rows.findLastIndex(
    (row) => isProse(row) || (isLabelled(row) && !isClaimed(claims, row.index)),
  );
  const page = rows.findIndex((row) => row.index > Math.max(last, from) && endsPage(row));
  if (page >= 0) for (const row of rows.slice(page)) claim(claims, row.index, 'web-furniture');
  for (let i = rows.length - 1; i >= from; i--) {
    if (isClaimed(claims, i)) continue;
    const row = rows[i]!;
    const kind = isContact(row) ? 'imprint' : tailFurnitureKind(row);
    if (kind === null || kind === 'letterhead-mark') break;
    claim(claims, i, kind);
  }
}

/** The signature: below the notice's body where a plan follows it, else below the document's. */
function signatureOf(use: RowsInUse, from: number, planAt: number | null): Signature | null {
  const above = planAt === null ? null : findNoticeSignature(use, from, planAt);
  if (above !== null && above.date !== null) return above;
  const closes = (index: number): boolean => {
    const row = use.rows[index]!;
    return isAnnexMark(row) || /^附\s?(?:件|表)/.test(row.words) || copyLabel(row) !== null || endsPage(row);
  };
  const below = findClosingSignature(
    use,
    Math.max(from, planAt ?? 0),
    (i) => closes(i) || tailFurnitureKind(use.rows[i]!) !== null,
  );
  return below !== null && (above === null || below.names.length > 0) ? below : (above ?? below);
}

function yearOf(title: string | null): number | null {
  const years = new Set(
    [...(title ?? '').matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map((match) => Number(match[1])),
  );
  return years.size === 1 ? [...years][0]! : null;
}

/** Cited documents of the whole text, each once; the document's own title and number are none. */
function citedDocuments(
  text: string,
  own: readonly (Span | null)[],
  titles: readonly string[],
): CitationFact[] {
  const seen = new Set<string>();
  return findCitations(text).filter((citation) => {
    const key = `${citation.title ?? ''}|${citation.documentNumber ?? ''}`;
    const mine = own.some((span) => span !== null && overlaps(span, citation.span));
    if (mine || seen.has(key) || (citation.title !== null && titles.includes(comparable(citation.title))))
      return false;
    seen.add(key);
    return true;
  });
}

interface Head {
  readonly titles: ChosenTitles;
  readonly zone: Zone;
  readonly recipients: readonly Row[];
  readonly signature: Signature | null;
}

/**
 * The first row of the body. A notice whose plan has no title here ends with its signature; where nothing follows
 * that either, the notice's own text is the body.
 */
function bodyStart(head: Head, claims: Claims, tables: readonly Table[]): number {
  const { titles, zone, recipients, signature } = head;
  const claimed = zone.rows.filter(({ row }) => isClaimed(claims, row.index)).map(({ row }) => row.index);
  const start = Math.max(-1, ...claimed, ...recipients.map((row) => row.index)) + 1;
  if (titles.caption) return start;
  if (titles.named === null) return Math.max(start, (titles.plan?.rows.at(-1)?.index ?? -1) + 1);
  const signed = Math.max(start, ...(signature?.rows ?? []).map((index) => index + 1));
  const below = claims.rows
    .slice(signed)
    .some((row) => !isClaimed(claims, row.index) && tailFurnitureKind(row) === null);
  const end = claims.rows[signed - 1]?.span.end ?? 0;
  return below || tables.some((table) => table.span.start >= end) ? signed : start;
}

/**
 * Reads what stands around a plan's body: the covering notice, titles, number, recipients, signature, imprint,
 * attachments, and the furniture of the page it was taken from (GB/T 9704-2012, clause 7).
 * @param lines the lines outside tables, in order. @param tables the tables, in order.
 * @param units splits an enumeration into units; spans count from the start of the words it was given.
 */
export function readFrame(
  text: string,
  lines: readonly Line[],
  tables: readonly Table[],
  units: UnitSplitter,
): Frame {
  const rows = readRows(text, lines);
  const claims: Claims = { rows, reasons: new Map() };
  const bodyTables = tables.map((_, i) => i).filter((i) => !isWebTable(text, tables[i]!));
  const inBody = bodyTables.map((i) => tables[i]!);
  claimEverywhere(claims);
  const use: RowsInUse = { rows, aside: (index) => isClaimed(claims, index) };
  const zone = readZone(rows, inBody);
  const titles = chooseTitles(text, zone, use, inBody);
  for (const row of [...(titles.notice?.rows ?? []), ...(titles.plan?.rows ?? [])])
    claim(claims, row.index, null);
  const headTitle = titles.notice ?? titles.plan;
  claimZone(claims, zone, titles.caption ? 0 : (headTitle?.rows[0]?.index ?? 0));
  const salutation = recipientRows(rows, zone.end, use.aside);
  for (const row of salutation) claim(claims, row.index, null);

  const planAt = titles.notice !== null && titles.plan !== null ? titles.plan.rows[0]!.index : null;
  const signature = signatureOf(use, zone.end, planAt ?? (titles.named === null ? null : rows.length));
  for (const index of signature?.rows ?? []) claim(claims, index, null);
  const copies = claimCopies(claims, text, headTitle?.rows.at(-1)?.index ?? 0, units);
  const signedAt = Math.max(-1, ...(signature?.rows ?? []));
  const attachments = claimAttachments(claims, text, zone.end, Math.max(planAt ?? -1, signedAt));
  const first = bodyStart({ titles, zone, recipients: salutation, signature }, claims, inBody);
  claimTail(claims, first);
  for (const row of rows) {
    if (isAnnexMark(row)) claim(claims, row.index, 'annex-mark');
    else if (row.index < first) claim(claims, row.index, titles.notice === null ? 'preamble' : 'notice-body');
  }

  const title = titles.plan === null ? titles.named : titleFact(text, titles.plan);
  const noticeTitle = titles.notice === null ? null : titleFact(text, titles.notice);
  const documentNumber = documentNumberOf(text, zone);
  const issuedOn = issuedOnOf(zone, signature, rows);
  const ownTitles = [title, noticeTitle].flatMap((fact) => (fact === null ? [] : [comparable(fact.value)]));
  return {
    metadata: {
      title,
      noticeTitle,
      documentNumber,
      issuers: issuersOf(text, { zone, signature, titles, units }),
      issuedOn,
      recipients: salutation.length > 0 ? recipientUnits(text, salutation, units) : copies.recipients,
      copiedTo: copies.copied,
      citations: citedDocuments(text, [documentNumber?.span ?? null, noticeTitle?.span ?? null], ownTitles),
      attachments,
    },
    ignored: ignoredRows(claims),
    bodyLines: rows.filter((row) => !isClaimed(claims, row.index)).map((row) => row.index),
    bodyTables,
    planYear: yearOf(title?.value ?? null),
    documentDate: issuedOn?.value ?? null,
  };
}
