// Number, date and issuers. In: the head zone, the signature, the titles. Out: the facts, by order of authority.
import type { Span } from '../../document/document.js';
import { shift } from '../../document/span.js';
import type { DocumentNumberFact, TextFact, UnitFact, UnitRule } from '../facts.js';
import { findDates } from './dates.js';
import { type FoundNumber, findDocumentNumbers } from './document-number.js';
import { isPrintLine } from './imprint.js';
import type { ChosenTitles } from './plan-title.js';
import type { Row } from './rows.js';
import type { Signature } from './signature.js';
import type { TitleGroup } from './titles.js';
import { isUnitName, nameFact, splitNames, type UnitSplitter } from './unit-names.js';
import type { WebValue, Zone } from './zone.js';

const webSpan = (value: WebValue): Span =>
  shift({ start: value.start, end: value.end }, value.row.span.start);

function numberFact(number: FoundNumber, offset: number): DocumentNumberFact {
  const { raw, agency, year, serial } = number;
  return { raw, agency, year, serial, span: shift({ start: number.start, end: number.end }, offset) };
}

/** The number on a row of the head, else the one that the web page's head gives. */
export function documentNumberOf(zone: Zone): DocumentNumberFact | null {
  const row = zone.rows.find(({ number }) => number !== null);
  if (row?.number) return numberFact(row.number, row.row.span.start);
  for (const value of zone.web.filter(({ kind }) => kind === 'number')) {
    const number = findDocumentNumbers(value.row.words.slice(value.start, value.end))[0];
    if (number !== undefined) return numberFact(number, webSpan(value).start);
  }
  return null;
}

const dateFact = (words: string, offset: number): TextFact | null => {
  const date = findDates(words)[0];
  return date === undefined
    ? null
    : { value: date.iso, span: shift({ start: date.start, end: date.end }, offset) };
};

const webDate = (zone: Zone, kind: 'issued' | 'published'): TextFact | null => {
  const dates = zone.web
    .filter((value) => value.kind === kind)
    .map((value) => dateFact(value.row.words.slice(value.start, value.end), webSpan(value).start));
  return dates.find((date) => date !== null) ?? null;
};

const zoneDate = (zone: Zone, accepts: (bracketed: boolean, form: string) => boolean): TextFact | null => {
  const row = zone.rows.find(({ date }) => date !== null && accepts(date.bracketed, date.form));
  if (!row?.date) return null;
  return {
    value: row.date.iso,
    span: shift({ start: row.date.start, end: row.date.end }, row.row.span.start),
  };
};

/** The date under the signature, else the one below the title, else the imprint's, else the web page's. */
export function issuedOnOf(zone: Zone, signature: Signature | null, rows: readonly Row[]): TextFact | null {
  if (signature?.date) return { value: signature.date.iso, span: signature.date.span };
  const printed = rows.findLast(isPrintLine);
  return (
    zoneDate(zone, (bracketed, form) => bracketed || form === 'year') ??
    webDate(zone, 'issued') ??
    (printed === undefined ? null : dateFact(printed.words, printed.span.start)) ??
    webDate(zone, 'published') ??
    zoneDate(zone, () => true)
  );
}

/** What `issuersOf` looks at. */
export interface IssuerSources {
  readonly zone: Zone;
  readonly signature: Signature | null;
  readonly titles: ChosenTitles;
  readonly units: UnitSplitter;
}

/** The names on a row, without 文件 behind a letterhead's. */
function rowNames(row: Row): Span[] {
  const words = row.words.replace(/\s*文\s*件$/, '');
  return splitNames(words).map((name) => shift(name, row.span.start));
}

/** 等十部门 behind the first of several that issue together. */
const AND_OTHERS = /等[一二三四五六七八九十\d]{0,3}个?(?:部门|单位)\s{0,3}$/;

/** The unit that a title opens with (某市人民政府关于…). */
function openingNames(title: TitleGroup | null): Span[] {
  if (title === null) return [];
  const spans: Span[] = [];
  for (const row of title.rows) {
    const at = row.words.indexOf('关于');
    const words = (at < 0 ? row.words : row.words.slice(0, at)).replace(AND_OTHERS, '');
    if (words.trim() !== '') spans.push(...splitNames(words).map((name) => shift(name, row.span.start)));
    if (at >= 0) return spans;
    if (!isUnitName(row.words)) return [];
  }
  return [];
}

/** How far below a page's title its publisher may stand. */
const NEAR_TITLE = 4;

/** The names right below the title of a web page, or below any title with a date under them: who published it. */
export function publisherRows(zone: Zone, titles: ChosenTitles): Row[] {
  const last = (titles.notice ?? titles.plan)?.rows.at(-1)?.index ?? -1;
  const below = zone.rows.filter(({ row }) => row.index > last && row.index <= last + NEAR_TITLE);
  const names = below.filter(({ kind }) => kind === 'names').map(({ row }) => row);
  const dated = below.some(
    ({ row, kind }) => kind === 'date' && row.index === (names.at(-1)?.index ?? 0) + 1,
  );
  return dated || zone.rows.some(({ kind }) => kind === 'furniture') ? names : [];
}

/**
 * Who issues: the signature, else the letterhead, else the title's opening, else the web page's head.
 * A title that opens with more units than the letterhead shows goes before it.
 */
export function issuersOf(text: string, from: IssuerSources): UnitFact[] {
  const { zone, signature, titles, units } = from;
  const title = titles.notice ?? titles.plan;
  const titleAt = title?.rows[0]?.index ?? 0;
  const heads = zone.rows.filter(
    ({ row, kind }) => row.index < titleAt && (kind === 'letterhead' || kind === 'names'),
  );
  const letterhead = heads.flatMap(({ row }) => rowNames(row));
  const opening = openingNames(title);
  const sources: [UnitRule, Span[]][] = [
    ['signature', [...(signature?.names ?? [])]],
    ...(opening.length > letterhead.length
      ? ([['title', opening]] as [UnitRule, Span[]][])
      : ([['letterhead', letterhead]] as [UnitRule, Span[]][])),
    ['letterhead', zone.web.filter(({ kind, value }) => kind === 'issuer' && isUnitName(value)).map(webSpan)],
    ['letterhead', publisherRows(zone, titles).flatMap(rowNames)],
  ];
  const found = sources.find(([, spans]) => spans.length > 0);
  return found === undefined ? [] : found[1].map((span) => nameFact(text, span, found[0], units));
}
