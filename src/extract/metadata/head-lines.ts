// The head of a document whose line breaks are lost. In: one long stretch of text. Out: the lines its head was made of.
import type { Span } from '../../document/document.js';
import { isEmpty, shift, trim } from '../../document/span.js';
import { BODY_OPENERS, FORM_WORDS, PLAN_ENDINGS, URGENCY_WORDS } from '../../zh/document-words.js';
import { fold } from '../../zh/fold.js';
import { findDates } from './dates.js';
import { findDocumentNumbers } from './document-number.js';
import { oneOf } from './rows.js';
import { isUnitName, lastNameStart } from './unit-names.js';

/** How far into the text its first title may begin, and how long a title or an enumeration of recipients may be. */
const HEAD = 400;
const LONGEST_RECIPIENTS = 600;
const LONGEST_NOTICE = 6000;

const NOTICE =
  /关于(?:《[^》]{1,100}》|[^《》。;:]){2,120}?的(?:通知|函|报告|请示|批复|通报|公告|决定|意见)(?!》)(?:\([^()]{1,12}\))?/g;
const BRACKETS = '(?:\\([^()]{1,30}\\)){0,3}';
const PLAN = new RegExp(`(?:${oneOf(PLAN_ENDINGS)})${BRACKETS}`, 'g');
const LABEL =
  '[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|第[一二三四五六七八九十]{1,3}[章条节]|1[.、]|附件';
const OPENS_BODY = new RegExp(`^(?:${LABEL}|${oneOf(BODY_OPENERS)})`);
const MARK = /^附件\s?[\d一二三四五六七八九十]{0,2}(?![:\d])/;
const FORMS = new RegExp(
  `(?:${oneOf(FORM_WORDS.filter((word) => !word.endsWith('电')))}|文件|(?:${oneOf(URGENCY_WORDS)})[·.]?(?:明电)?)`,
  'g',
);

/** The end of the plan's title that stands at `from`; -1 where none does. */
function planTitleEnd(words: string, from: number): number {
  const stretch = /^[^。;:《!?]{0,160}/.exec(words.slice(from, from + 160))?.[0] ?? '';
  const ends = [...stretch.matchAll(PLAN)].map((match) => match.index + match[0].length);
  const sure = ends.find((end) => OPENS_BODY.test(words.slice(from + end, from + end + 12)));
  const first = ends.find((end) => !/^[的和与及、]/.test(words.slice(from + end, from + end + 1)));
  const end = sure ?? first;
  return end === undefined ? -1 : from + end;
}

/** Where the words of a form or a letterhead (文件) end. */
const formEnds = (words: string): number[] =>
  [...words.matchAll(FORMS)].map((match) => match.index + match[0].length);

/** The notice's title near the text's start, with the unit that opens it; null where there is none. */
function noticeTitle(words: string): Span | null {
  const head = words.slice(0, HEAD * 2);
  for (const match of head.matchAll(NOTICE)) {
    const before = head.slice(0, match.index);
    if (match.index > HEAD || before.includes('。') || /《[^》]*$/.test(before)) return null;
    const run = /[^。,;:、·\])〕》号\s]*$/.exec(before)?.[0] ?? '';
    const behindForm = run.slice(formEnds(run).at(-1) ?? 0);
    const opening = behindForm.slice(lastNameStart(behindForm));
    const start = isUnitName(opening) ? match.index - opening.length : match.index;
    return { start, end: match.index + match[0].length };
  }
  return null;
}

/** Cuts in the letterhead: around the document number, behind the words of a form. */
function letterheadCuts(words: string, end: number): number[] {
  const head = words.slice(0, end);
  const forms = formEnds(head);
  const numbers = findDocumentNumbers(head).flatMap((number) => {
    const form = forms.findLast((cut) => cut > number.start && cut < number.end);
    return [form ?? number.start, number.end];
  });
  return [...forms, ...numbers];
}

const NOT_SIGNED = /^\s?(?:前|起|至|以|之|、|,|的|在|,?召开)/;

/** The name and date that close the notice: the first date with a unit right before it. */
function signatureAt(words: string, from: number): { readonly name: number; readonly date: Span } | null {
  const stretch = words.slice(from, from + LONGEST_NOTICE);
  for (const date of findDates(stretch)) {
    if (date.form !== 'year' || NOT_SIGNED.test(stretch.slice(date.end, date.end + 3))) continue;
    const run = /[^。,;:!?)》\d]*$/.exec(stretch.slice(Math.max(0, date.start - 80), date.start))?.[0] ?? '';
    const titled = [...run.matchAll(PLAN)].map((match) => match.index + match[0].length).at(-1) ?? 0;
    const name = run.slice(titled);
    if (!isUnitName(name)) continue;
    return { name: from + date.start - name.length, date: shift({ start: date.start, end: date.end }, from) };
  }
  return null;
}

/** Cuts inside a notice: before its attachments and contacts. */
const noticeCuts = (words: string, from: number, to: number): number[] =>
  [...words.slice(from, to).matchAll(/附件\d{0,2}\s?:|联系人[:及]|联系电话:/g)].map(
    (match) => from + match.index,
  );

function cutsOf(words: string): number[] {
  const mark = MARK.exec(words)?.[0].length ?? 0;
  const title = noticeTitle(words);
  if (title === null) {
    const end = planTitleEnd(words, mark);
    return end < 0 ? [mark] : [mark, end];
  }
  const list =
    /^[^。!?《]{0,600}?:/.exec(words.slice(title.end, title.end + LONGEST_RECIPIENTS))?.[0].length ?? 0;
  const recipients = title.end + list;
  const cuts = [mark, ...letterheadCuts(words, title.start), title.start, title.end, recipients];
  const signature = signatureAt(words, recipients);
  if (signature === null) return cuts;
  cuts.push(
    ...noticeCuts(words, recipients, signature.name),
    signature.name,
    signature.date.start,
    signature.date.end,
  );
  const release =
    /^\s?\(此件[^()]{1,20}\)/.exec(words.slice(signature.date.end, signature.date.end + 40))?.[0].length ?? 0;
  const after = signature.date.end + release;
  const annex = after + (MARK.exec(words.slice(after, after + 12))?.[0].length ?? 0);
  return [...cuts, after, annex, planTitleEnd(words, annex)];
}

/**
 * Cuts the head of a document that lost its line breaks: letterhead, number, the notice's title, recipients,
 * attachments, signature, date, the plan's title. Only boundaries that the words themselves show are cut.
 * @param span the stretch; its start is the document's.
 * @returns spans into `text` in order, without white space at their ends; the last is everything behind the head.
 */
export function splitHead(text: string, span: Span): Span[] {
  const words = fold(text.slice(span.start, span.end));
  const cuts = [...new Set(cutsOf(words))]
    .filter((cut) => cut > 0 && cut < words.length)
    .sort((a, b) => a - b);
  const edges = [0, ...cuts, words.length];
  return edges
    .slice(1)
    .map((end, i) => trim(text, shift({ start: edges[i]!, end }, span.start)))
    .filter((piece) => !isEmpty(piece));
}
