// The imprint (版记, GB/T 9704-2012 7.4) and what stands near it. In: rows. Out: copied units, printing line, release, contacts.
import type { Span } from '../../document/document.js';
import { CONTACT_LABELS, COPY_LABELS, FILING_WORDS } from '../../zh/document-words.js';
import type { UnitFact } from '../facts.js';
import { findDates } from './dates.js';
import { isLabelled, oneOf, type Row } from './rows.js';
import { listFacts, type UnitSplitter } from './unit-names.js';

const spaced = (labels: readonly string[]): string =>
  labels.map((label) => [...label].join('\\s{0,8}')).join('|');
const COPY = new RegExp(`^(${spaced(COPY_LABELS)})\\s{0,8}[::]`);
const CONTACT = new RegExp(`^\\(?(?:${oneOf(CONTACT_LABELS)})[::]`);
const FILING = new RegExp(`^(?:${oneOf(FILING_WORDS)})$`);
const RELEASE =
  /^\(?(?:(?:此件|本件|此文|本文)(?:主动|依申请|不予|不|公开|删减|可|免予|内部)|(?:信息)?公开(?:属性|方式|选项|类别|形式)[::]|(?:主动|依申请)公开\)?$|(?:本文|此件|全文|本件)?有删减)/;

/** 抄送：…, with the row's label; null for any other row. */
export function copyLabel(row: Row): { readonly word: string; readonly length: number } | null {
  const match = COPY.exec(row.words);
  return match === null ? null : { word: match[1]!.replace(/\s/g, ''), length: match[0].length };
}

/** The line of the printing office: 某市政府办公室　2018年7月30日印发, 共印50份. */
export const isPrintLine = (row: Row): boolean =>
  row.solid.length <= 70 &&
  (/^\(?共印\d{1,5}份/.test(row.solid) ||
    (/印(?:发|制)?(?:\(?共印?\d{1,5}份\)?)?$/.test(row.solid) && findDates(row.words).length === 1));

/** 此件公开发布 and its like (GB/T 9704-2012 7.3.6, 附注). */
export const isRelease = (row: Row): boolean => row.solid.length <= 30 && RELEASE.test(row.solid);

/** 联系人：…, 电话：… (GB/T 9704-2012 7.3.6, 附注). */
export const isContact = (row: Row): boolean => row.solid.length <= 160 && CONTACT.test(row.solid);

/** The rows of one 抄送 line: it goes on until its full stop, a label, a rule or the printing line. */
export function copyRows(rows: readonly Row[], first: number, stops: (row: Row) => boolean): Row[] {
  const taken = [rows[first]!];
  for (let i = first + 1; i < rows.length && taken.length < 8; i++) {
    const row = rows[i]!;
    if (/[。.]$/.test(taken.at(-1)!.solid)) break;
    if (
      stops(row) ||
      isLabelled(row) ||
      copyLabel(row) !== null ||
      isPrintLine(row) ||
      row.words.length > 200
    )
      break;
    if (!/[,、;]/.test(row.solid) && !/[,、;]$/.test(taken.at(-1)!.solid)) break;
    taken.push(row);
  }
  return taken;
}

/** The units of a 抄送 line; 存档 and the full stop are none. */
export function copiedUnits(text: string, rows: readonly Row[], units: UnitSplitter): UnitFact[] {
  const first = rows[0]!;
  const last = rows.at(-1)!;
  const stop = /[。.]$/.test(last.words) ? 1 : 0;
  const span: Span = {
    start: first.span.start + (copyLabel(first)?.length ?? 0),
    end: last.span.end - stop,
  };
  return listFacts(text, span, 'copy-line', units).filter((unit) => !FILING.test(unit.name));
}
