// The frame: everything around a plan's body. In: the text, its lines and tables. Out: metadata, and which lines are body.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { Span, Table } from '../../document/document.js';
import { overlaps } from '../../document/span.js';
import type { Line } from '../../outline/line.js';
import type { CitationFact, IgnoredFact, MetadataFacts, TextFact } from '../facts.js';
import type { AnnexFact } from '../statements.js';
import { annexHeads } from './annex-heads.js';
import { isAnnexMark } from './attachments.js';
import { findCitations } from './citations.js';
import { type Claims, claim, ignoredRows, isClaimed, setAside } from './claims.js';
import { dateFaults } from './date-faults.js';
import { isOpenDate } from './dates.js';
import {
  type Copies,
  claimAttachments,
  claimCopies,
  claimEverywhere,
  claimSignature,
  claimTail,
  claimZone,
  recipientRows,
} from './frame-rows.js';
import { endsPage, tailFurnitureKind } from './furniture.js';
import { documentNumberOf, issuedOnOf, issuersOf, publisherRows } from './head-facts.js';
import { copyLabel, isContact } from './imprint.js';
import { type ChosenTitles, chooseTitles } from './plan-title.js';
import { recipientUnits } from './recipients.js';
import { type Row, readRows } from './rows.js';
import { findClosingSignature, findNoticeSignature, type RowsInUse, type Signature } from './signature.js';
import { comparable, titleFact } from './titles.js';
import type { UnitSplitter } from './unit-names.js';
import { isWebTable, webTableValues } from './web-table.js';
import { readZone, type WebValue, type Zone } from './zone.js';

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
  /** Heads of annexes below the notice. */
  readonly annexes: readonly AnnexFact[];
  /** What is told of the frame. */
  readonly diagnostics: readonly Diagnostic[];
  /** The year of issue where no day of issue stands: of a date that was left open, else of the document's number. */
  readonly issueYear: number | null;
}

/** The signature: below the notice's body where a plan follows it, else below the document's. */
function signatureOf(use: RowsInUse, from: number, planAt: number | null): Signature | null {
  const above = planAt === null ? null : findNoticeSignature(use, from, planAt);
  if (above !== null && above.date !== null) return above;
  const closes = (index: number): boolean => {
    const row = use.rows[index]!;
    return (
      isAnnexMark(row) ||
      isContact(row) ||
      /^(?:附\s?(?:件|表)|主\s?题\s?词\s?[:：])/.test(row.words) ||
      copyLabel(row) !== null ||
      endsPage(row)
    );
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

/** The year of issue where the day is not known; null where it is, or no year stands. */
function issueYearOf({ issuedOn, documentNumber }: MetadataFacts, rows: readonly Row[]): number | null {
  if (issuedOn !== null) return null;
  const open = rows.find(isOpenDate)?.solid.slice(0, 4) ?? '';
  return /^\d{4}$/.test(open) ? Number(open) : (documentNumber?.year ?? null);
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

/** What is found of a document's frame. */
interface Found extends Head {
  readonly copies: Copies;
  readonly attachments: readonly TextFact[];
}

/** Finds the parts of the frame, each of which claims its rows. */
function findParts(
  text: string,
  claims: Claims,
  tables: readonly Table[],
  web: readonly WebValue[],
  units: UnitSplitter,
): Found {
  const { rows } = claims;
  const use: RowsInUse = { rows, aside: (index) => isClaimed(claims, index) };
  claimEverywhere(claims);
  const zone = readZone(rows, tables, web);
  const titles = chooseTitles(text, zone, use, tables);
  for (const row of [...(titles.notice?.rows ?? []), ...(titles.plan?.rows ?? [])])
    claim(claims, row.index, null);
  const first = titles.caption ? null : (titles.notice ?? titles.plan);
  claimZone(claims, zone, first?.rows[0]?.index ?? 0);
  for (const row of publisherRows(zone, titles)) claim(claims, row.index, 'web-furniture');
  const recipients = recipientRows(rows, zone.end, use.aside);
  for (const row of recipients) claim(claims, row.index, null);
  const planRow = titles.caption ? undefined : titles.plan?.rows[0]?.index;
  const covered = planRow !== undefined && (titles.notice !== null || planRow > zone.end);
  const planAt = covered ? planRow : null;
  const signature = signatureOf(use, zone.end, planAt ?? (titles.named === null ? null : rows.length));
  claimSignature(claims, signature);
  const copies = claimCopies(claims, text, first?.rows.at(-1)?.index ?? 0, units);
  const above = signature === null ? (planAt ?? -1) : Math.max(...signature.rows);
  const attachments = claimAttachments(claims, text, zone.end, above);
  return { titles, zone, recipients, signature, copies, attachments };
}

function metadataOf(text: string, found: Found, rows: readonly Row[], units: UnitSplitter): MetadataFacts {
  const { titles, zone, signature, recipients, copies, attachments } = found;
  const title = titles.plan === null ? titles.named : titleFact(text, titles.plan);
  const noticeTitle = titles.notice === null ? null : titleFact(text, titles.notice);
  const documentNumber = documentNumberOf(zone);
  const own = [title, noticeTitle].flatMap((fact) => (fact === null ? [] : [comparable(fact.value)]));
  return {
    title,
    noticeTitle,
    documentNumber,
    issuers: issuersOf(text, { zone, signature, titles, units }),
    issuedOn: issuedOnOf(zone, signature, rows),
    recipients: recipients.length > 0 ? recipientUnits(text, recipients, units) : copies.recipients,
    copiedTo: copies.copied,
    citations: citedDocuments(text, [documentNumber?.span ?? null, noticeTitle?.span ?? null], own),
    attachments,
  };
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
  const webTables = tables.filter((_, i) => !bodyTables.includes(i));
  const web = webTables.flatMap((table) => webTableValues(text, table));
  const found = findParts(text, claims, inBody, web, units);
  const first = bodyStart(found, claims, inBody);
  claimTail(claims, first);
  for (const row of rows) {
    if (isAnnexMark(row)) claim(claims, row.index, 'annex-mark');
    else if (row.index < first)
      claim(claims, row.index, found.titles.notice === null ? 'preamble' : 'notice-body');
  }
  const metadata = metadataOf(text, found, rows, units);
  for (const { row, kind } of found.zone.rows)
    if (kind === 'date' && !(metadata.issuedOn && overlaps(row.span, metadata.issuedOn.span)))
      setAside(claims, row.index, 'imprint');
  return {
    metadata,
    ignored: [
      ...ignoredRows(claims),
      ...webTables.map((table) => ({ span: table.span, reason: 'web-furniture' as const })),
    ],
    bodyLines: rows.filter((row) => !isClaimed(claims, row.index)).map((row) => row.index),
    bodyTables,
    planYear: yearOf(metadata.title?.value ?? null),
    documentDate: metadata.issuedOn?.value ?? null,
    annexes: annexHeads(
      rows,
      metadata.attachments.map(({ span }) => span),
    ),
    diagnostics: dateFaults(text, found.zone, found.signature, rows),
    issueYear: issueYearOf(metadata, rows),
  };
}
