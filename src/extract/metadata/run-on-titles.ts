// The titles in the head of a document whose line breaks are lost. In: its words, folded. Out: where the notice's title,
// the plan's title, a number and the recipients begin and end.
import type { Span } from '../../document/document.js';
import { shift } from '../../document/span.js';
import { BODY_OPENERS, FORM_WORDS, PLAN_ENDINGS, URGENCY_WORDS } from '../../zh/document-words.js';
import { findDocumentNumbers } from './document-number.js';
import { enumeratesUnits } from './recipients.js';
import { oneOf } from './rows.js';
import { isUnitName, lastNameStart, splitNames } from './unit-names.js';

/** How far into the text its first title may begin, and how long a title or an enumeration of recipients may be. */
export const HEAD = 400;
export const LONGEST_RECIPIENTS = 600;

const NOTICE =
  /关于(?:《[^》]{1,100}》|[^《》。;:]){2,120}?的[\u4e00-\u9fff]{0,6}?(?:通知|函|报告|请示|批复|通报|公告|决定|意见|方案|措施|计划)(?!》)(?:\([^()]{1,12}\))?/g;
const BRACKETS = '(?:\\([^()]{1,30}\\)){0,3}';
export const PLAN = new RegExp(`(?:${oneOf(PLAN_ENDINGS)})(?:表|清单)?${BRACKETS}`, 'g');
const LABEL =
  '[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|第[一二三四五六七八九十]{1,3}[章条节]|1[.、]|附件';
const OPENS_BODY = new RegExp(`^(?:${LABEL}|${oneOf(BODY_OPENERS)})`);
export const MARK = /^附件\s?[\d一二三四五六七八九十]{0,2}(?![:\d])/;
/** The same at the start of a text, where no list of attachments can stand: 附件：. */
export const ANNEX = /^附\s?件\s?[\d一二三四五六七八九十]{0,2}\s?:\s{0,4}/;
const FORMS = new RegExp(
  `(?:${oneOf(FORM_WORDS.filter((word) => !word.endsWith('电')))}|文件|(?:${oneOf(URGENCY_WORDS)})[·.]?(?:明电)?)`,
  'g',
);

/** The document number that stands at `from`, white space and a bracket before it aside. */
export function numberAt(words: string, from: number): Span | null {
  const found = findDocumentNumbers(words.slice(from, from + 60))[0];
  const close = found !== undefined && /^[\s(]*$/.test(words.slice(from, from + found.start));
  return close ? shift({ start: found.start, end: found.end }, from) : null;
}

/** The end of the enumeration of recipients that stands at `from`; -1 where none does. */
export function recipientsEnd(words: string, from: number): number {
  const list = /^[^。!?《]{2,300}?:/.exec(words.slice(from, from + LONGEST_RECIPIENTS))?.[0];
  return list !== undefined && enumeratesUnits(list.slice(0, -1)) ? from + list.length : -1;
}

/** Whether a body, its recipients or its number stand at `at`, or the text ends there. */
const bodyOpens = (words: string, at: number): boolean =>
  at === words.length ||
  OPENS_BODY.test(words.slice(at, at + 12)) ||
  numberAt(words, at) !== null ||
  recipientsEnd(words, at) >= 0;

/**
 * The end of the plan's title that stands at `from`; -1 where none does.
 * @param sure whether the words behind the title must open a body.
 */
export function planTitleEnd(words: string, from: number, sure: boolean): number {
  const stretch = /^[^。,;:《!?]{0,160}/.exec(words.slice(from, from + 160))?.[0] ?? '';
  if (OPENS_BODY.test(stretch)) return -1;
  const ends = [...stretch.matchAll(PLAN)].map((match) => match.index + match[0].length);
  const opening = ends.find((end) => bodyOpens(words, from + end));
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
export function noticeTitle(words: string): Span | null {
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
export function letterheadCuts(words: string, end: number): number[] {
  const head = words.slice(0, end);
  const forms = formEnds(head);
  const numbers = findDocumentNumbers(head).flatMap((number) => {
    const form = forms.findLast((cut) => cut > number.start && cut < number.end);
    return [form ?? number.start, number.end];
  });
  return [...forms, ...numbers];
}

/** The number of a head without a notice's title: before the first sentence ends. */
export function ownNumber(words: string): Span | null {
  const head = /^[^。!?;]{0,300}/.exec(words)?.[0] ?? '';
  const found = findDocumentNumbers(head)[0];
  return found === undefined || QUOTES.test(head.slice(0, found.start)) ? null : found;
}
