// The head of a document whose line breaks are lost. In: one long stretch of text. Out: the lines its head was made of.
import type { Span } from '../../document/document.js';
import { isEmpty, shift, trim } from '../../document/span.js';
import { BODY_OPENERS, FORM_WORDS, PLAN_ENDINGS, URGENCY_WORDS } from '../../zh/document-words.js';
import { fold } from '../../zh/fold.js';
import { findDates } from './dates.js';
import { findDocumentNumbers } from './document-number.js';
import { oneOf } from './rows.js';
import { isUnitName, lastNameStart, splitNames } from './unit-names.js';

/** How far into the text its first title may begin, and how long a title or an enumeration of recipients may be. */
const HEAD = 400;
const LONGEST_RECIPIENTS = 600;

const NOTICE =
  /关于(?:《[^》]{1,100}》|[^《》。;:]){2,120}?的(?:若干|实施|指导|具体|工作|专项|行动){0,2}(?:通知|函|报告|请示|批复|通报|公告|决定|意见|方案|措施|计划)(?!》)(?:\([^()]{1,12}\))?/g;
const BRACKETS = '(?:\\([^()]{1,30}\\)){0,3}';
const PLAN = new RegExp(`(?:${oneOf(PLAN_ENDINGS)})(?:表|清单)?${BRACKETS}`, 'g');
const LABEL =
  '[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|第[一二三四五六七八九十]{1,3}[章条节]|1[.、]|附件';
const OPENS_BODY = new RegExp(`^(?:${LABEL}|${oneOf(BODY_OPENERS)})`);
const MARK = /^附件\s?[\d一二三四五六七八九十]{0,2}(?![:\d])/;
/** The same at the start of a text, where no list of attachments can stand: 附件：. */
const ANNEX = /^附\s?件\s?[\d一二三四五六七八九十]{0,2}\s?:\s{0,4}/;
const FORMS = new RegExp(
  `(?:${oneOf(FORM_WORDS.filter((word) => !word.endsWith('电')))}|文件|(?:${oneOf(URGENCY_WORDS)})[·.]?(?:明电)?)`,
  'g',
);

/**
 * The end of the plan's title that stands at `from`; -1 where none does.
 * @param sure whether the words behind the title must open a body.
 */
function planTitleEnd(words: string, from: number, sure: boolean): number {
  const stretch = /^[^。,;:《!?]{0,160}/.exec(words.slice(from, from + 160))?.[0] ?? '';
  if (OPENS_BODY.test(stretch)) return -1;
  const ends = [...stretch.matchAll(PLAN)].map((match) => match.index + match[0].length);
  const opens = (at: number): boolean => at === words.length || OPENS_BODY.test(words.slice(at, at + 12));
  const opening = ends.find((end) => opens(from + end));
  const first = ends.find((end) => !/^[的和与及、]/.test(words.slice(from + end, from + end + 1)));
  const end = opening ?? (sure ? undefined : first);
  return end === undefined ? -1 : from + end;
}

/** Before and behind the title of another notice, which a sentence names. */
const QUOTES = /。|《[^》]*$|(?:根据|按照|依据|贯彻|落实|遵照|为)[^。:]{0,60}$/;
const QUOTED = /^(?:要求|精神|规定|部署|[,、。的和与及》”"])/;

/** Where the words of a form or a letterhead (文件) end. */
const formEnds = (words: string): number[] =>
  [...words.matchAll(FORMS)].map((match) => match.index + match[0].length);

/** Whether the words are names of units and nothing else, each said once: a letterhead's name stands again in the title. */
function namesOnce(words: string): boolean {
  const names = splitNames(words).map(({ start, end }) => words.slice(start, end));
  return names.length > 0 && new Set(names).size === names.length;
}

/** The notice's title near the text's start, with the unit that opens it; null where there is none. */
function noticeTitle(words: string): Span | null {
  const head = words.slice(0, HEAD * 2);
  for (const match of head.matchAll(NOTICE)) {
    const before = head.slice(0, match.index);
    if (match.index > HEAD || QUOTES.test(before)) return null;
    if (QUOTED.test(head.slice(match.index + match[0].length, match.index + match[0].length + 3))) continue;
    const run = /[^。,;:、·\])〕》号\s]*$/.exec(before)?.[0] ?? '';
    const behindForm = run.slice(formEnds(run).at(-1) ?? 0);
    const opening = behindForm.slice(lastNameStart(behindForm));
    const joint = namesOnce(behindForm) ? behindForm : opening;
    const start = isUnitName(opening) ? match.index - joint.length : match.index;
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

/** The signature that ends a plan. */
function closingCuts(words: string): number[] {
  const from = Math.max(0, words.length - 160);
  const signature = signatureAt(words, from, words.slice(0, HEAD));
  const ends = signature !== null && words.slice(signature.date.end).trim() === '';
  return ends ? [signature.name, signature.date.start] : [];
}

function cutsOf(words: string): number[] {
  const mark = MARK.exec(words)?.[0].length ?? 0;
  const title = noticeTitle(words);
  if (title === null) {
    const annex = ANNEX.exec(words)?.[0].length ?? 0;
    const head = planTitleEnd(words, annex, true) < 0 ? mark : annex;
    return [head, planTitleEnd(words, head, true), ...closingCuts(words)];
  }
  const list =
    /^[^。!?《]{0,600}?:/.exec(words.slice(title.end, title.end + LONGEST_RECIPIENTS))?.[0].length ?? 0;
  const recipients = title.end + list;
  const letterhead = letterheadCuts(words, title.start);
  const cuts = [mark, ...letterhead, title.start, title.end, recipients];
  const signature = signatureAt(words, recipients, words.slice(0, title.end));
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
  return [...cuts, after, annex, planTitleEnd(words, annex, false)];
}

/**
 * Cuts the head of a document that lost its line breaks: letterhead, number, the notice's title, recipients,
 * attachments, signature, date, the plan's title. Only boundaries that the words themselves show are cut.
 * @param span the stretch; its start is the document's.
 * @returns spans into `text` in order, without white space at their ends; the last is everything behind the head.
 */
export function splitHead(text: string, span: Span): Span[] {
  const words = fold(text.slice(span.start, span.end));
  const cuts = [...new Set([...cutsOf(words), ...copyCuts(words)])]
    .filter((cut) => cut > 0 && cut < words.length)
    .sort((a, b) => a - b);
  const edges = [0, ...cuts, words.length];
  return edges
    .slice(1)
    .map((end, i) => trim(text, shift({ start: edges[i]!, end }, span.start)))
    .filter((piece) => !isEmpty(piece));
}
