// The head of a document whose line breaks are lost. In: one long stretch of text. Out: the lines its head was made of.
import type { Span } from '../../document/document.js';
import { isEmpty, shift, trim } from '../../document/span.js';
import { fold } from '../../zh/fold.js';
import { findDates } from './dates.js';
import {
  ANNEX,
  HEAD,
  LONGEST_RECIPIENTS,
  letterheadCuts,
  MARK,
  noticeTitle,
  numberAt,
  ownNumber,
  PLAN,
  planTitleEnd,
  recipientsEnd,
} from './run-on-titles.js';
import { namedInTitle } from './titles.js';
import { isUnitName } from './unit-names.js';

const NOT_SIGNED = /^\s?(?:前|起|至|以|之|[、,到]|的|在|印发|下发|发布|制定|召开|会议)/;

/** The name at the end of a run of words that the head shows too, at the start of its words; null where none is. */
function repeatedName(run: string, head: string): string | null {
  for (let start = 0; start + 3 <= run.length; start++) {
    const name = run.slice(start);
    const at = head.indexOf(name);
    if (at < 0) continue;
    return isUnitName(name) && !/[\u4e00-\u9fff]$/.test(head.slice(0, at)) ? name : null;
  }
  return null;
}

/** Whether a date without a name closes the notice: a sentence ends before it, and the plan or nothing stands behind. */
function closesAlone(words: string, before: string, end: number): boolean {
  const behind = words.slice(end).trimStart();
  if (!/[。!]\s{0,9}$/.test(before)) return false;
  return behind === '' || /^附件|^\(此件/.test(behind) || planTitleEnd(words, end, true) >= 0;
}

/** The name and date that close the notice: the first date with a unit right before it, or alone between sentences. */
function signatureAt(
  words: string,
  from: number,
  head: string,
): { readonly name: number; readonly date: Span } | null {
  const stretch = words.slice(from);
  for (const date of findDates(stretch)) {
    if (date.form !== 'year' || NOT_SIGNED.test(stretch.slice(date.end, date.end + 3))) continue;
    const run =
      /[^。.,;:!?)》\dA-Za-z]*$/.exec(stretch.slice(Math.max(0, date.start - 80), date.start))?.[0] ?? '';
    const titled = [...run.matchAll(PLAN)].map((match) => match.index + match[0].length).at(-1) ?? 0;
    const name = repeatedName(run, head) ?? run.slice(titled);
    const alone = run === '' && closesAlone(words, stretch.slice(0, date.start), from + date.end);
    if (!isUnitName(name) && !alone) continue;
    return { name: from + date.start - name.length, date: shift({ start: date.start, end: date.end }, from) };
  }
  return null;
}

/** Cuts inside a notice: before its attachments and contacts. */
const noticeCuts = (words: string, from: number, to: number): number[] =>
  [...words.slice(from, to).matchAll(/附件\d{0,2}\s?:|联系人[:及]|联系电话:/g)].map(
    (match) => from + match.index,
  );

/** Cuts before 抄送 near the end. */
const copyCuts = (words: string): number[] => {
  const from = Math.max(0, words.length - HEAD);
  return [...words.slice(from).matchAll(/抄\s?[送报]:/g)].map((match) => from + match.index);
};

const RELEASE = /^\s?\(此件[^()]{1,20}\)/;

/** The signature that ends a plan, with 此件公开发布 behind it. */
function closingCuts(words: string, head: string): number[] {
  const from = Math.max(0, words.length - 160);
  const signature = signatureAt(words, from, head);
  if (signature === null) return [];
  const { name, date } = signature;
  const release = RELEASE.exec(words.slice(date.end))?.[0].length ?? 0;
  return words.slice(date.end + release).trim() === '' ? [name, date.start, date.end] : [];
}

/** Cuts around the title, number and recipients of a plan that no notice covers. */
function planCuts(words: string): number[] {
  const mark = MARK.exec(words)?.[0].length ?? 0;
  const annex = ANNEX.exec(words)?.[0].length ?? 0;
  const number = ownNumber(words);
  const first = planTitleEnd(words, annex, true);
  const behindNumber = number && !(first >= 0 && first <= number.start) ? [number.end] : [];
  const starts = [...behindNumber, annex, mark];
  const start = starts.find((at) => planTitleEnd(words, at, true) >= 0);
  if (start === undefined) return [mark];
  const end = planTitleEnd(words, start, true);
  const behind = numberAt(words, end)?.end ?? end;
  const letterhead = number && number.end <= start ? letterheadCuts(words, start) : [];
  return [...letterhead, start, end, behind, recipientsEnd(words, behind)];
}

/** The end of the plan's title at `from`, where the notice's title names it. */
function namedTitleEnd(words: string, from: number, { start, end }: Span): number {
  const name = namedInTitle({ rows: [], words: words.slice(start, end) });
  if (name === null || !words.startsWith(name, from)) return -1;
  return from + name.length + (/^\([^()]{1,12}\)/.exec(words.slice(from + name.length))?.[0].length ?? 0);
}

function cutsOf(words: string): number[] {
  const title = noticeTitle(words);
  if (title === null) return [...planCuts(words), ...closingCuts(words, words.slice(0, HEAD))];
  const mark = MARK.exec(words)?.[0].length ?? 0;
  const behind = numberAt(words, title.end)?.end ?? title.end;
  const list = /^[^。!?《]{0,600}?:/.exec(words.slice(behind, behind + LONGEST_RECIPIENTS))?.[0].length ?? 0;
  const recipients = behind + list;
  const letterhead = letterheadCuts(words, title.start);
  const cuts = [mark, ...letterhead, title.start, title.end, behind, recipients];
  const signature = signatureAt(words, recipients, words.slice(0, title.end));
  if (signature === null) return cuts;
  cuts.push(
    ...noticeCuts(words, recipients, signature.name),
    signature.name,
    signature.date.start,
    signature.date.end,
  );
  const release = RELEASE.exec(words.slice(signature.date.end, signature.date.end + 40))?.[0].length ?? 0;
  const after = signature.date.end + release;
  const annex = after + (MARK.exec(words.slice(after, after + 12))?.[0].length ?? 0);
  const named = namedTitleEnd(words, annex, title);
  return [...cuts, after, annex, named < 0 ? planTitleEnd(words, annex, false) : named];
}

/**
 * Cuts the head of a document that lost its line breaks: letterhead, number, the notice's title, recipients,
 * attachments, signature, date, the plan's title. Only boundaries that the words themselves show are cut.
 * @param span the stretch; its start is the document's.
 * @returns spans into `text` in order, without white space at their ends; the last is everything behind the head.
 */
export function splitHead(text: string, span: Span): Span[] {
  const words = fold(text.slice(span.start, span.end));
  return piecesOf(text, span, [...cutsOf(words), ...copyCuts(words)]);
}

/** Where the printing office's line at the end begins (某市政府办公室2021年4月6日印发). */
function printCuts(words: string): number[] {
  const from = Math.max(0, words.length - 90);
  const tail = words.slice(from);
  const date = findDates(tail).at(-1);
  if (!date || !/^\s{0,4}印发(?:\(?共印?\d{1,5}份\)?)?[。\s]*$/.test(tail.slice(date.end))) return [];
  const run = /[^。.;:!?)》\d]*$/.exec(tail.slice(0, date.start))?.[0] ?? '';
  return isUnitName(run) ? [from + date.start - run.length] : [];
}

/**
 * Cuts the end of such a document, whose items are lines already: signature, date, 抄送, the printing office's line.
 * @param head the first line of the document, which may name who signs.
 */
export function splitTail(text: string, span: Span, head: Span): Span[] {
  const words = fold(text.slice(span.start, span.end));
  const copies = [...copyCuts(words), ...printCuts(words)];
  const end = Math.min(words.length, ...copies);
  const names = fold(text.slice(head.start, Math.min(head.end, head.start + HEAD)));
  return piecesOf(text, span, [...closingCuts(words.slice(0, end), names), ...copies]);
}

/** The stretches between the cuts, without white space at their ends. */
function piecesOf(text: string, span: Span, cuts: readonly number[]): Span[] {
  const length = span.end - span.start;
  const within = [...new Set(cuts)].filter((cut) => cut > 0 && cut < length).sort((a, b) => a - b);
  const edges = [0, ...within, length];
  return edges
    .slice(1)
    .map((end, i) => trim(text, shift({ start: edges[i]!, end }, span.start)))
    .filter((piece) => !isEmpty(piece));
}
