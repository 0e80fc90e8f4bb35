// Titles. In: rows of the head. Out: the groups of rows that make one title each, and what a notice says it issues.
import type { Span } from '../../document/document.js';
import {
  COVER_ENDINGS,
  DRAFT_MARKS,
  ISSUING_VERBS,
  TITLE_ENDINGS,
  WEAK_TITLE_ENDINGS,
} from '../../zh/document-words.js';
import { fold } from '../../zh/fold.js';
import type { TextFact } from '../facts.js';
import { likeness } from '../likeness.js';
import { isLabelled, isProse, joinWords, oneOf, type Row, squeeze } from './rows.js';

/** A title: the rows it is printed on, and its words joined without white space. */
export interface TitleGroup {
  readonly rows: readonly Row[];
  /** Folded, joined, without white space. */
  readonly words: string;
}

const BRACKETS = '(?:\\([^()]{1,30}\\)|《[^》]{1,30}》){0,3}';
const ENDS = new RegExp(`(?:${oneOf([...TITLE_ENDINGS, ...WEAK_TITLE_ENDINGS])})["”》]?${BRACKETS}$`);
const WEAK = new RegExp(`(?:${oneOf(WEAK_TITLE_ENDINGS)})$`);
const COVERS = new RegExp(`(?:${oneOf(COVER_ENDINGS)})${BRACKETS}$`);
const VERBS = oneOf(ISSUING_VERBS);
const ISSUES = new RegExp(`(?:${VERBS})`);
const OBJECT = new RegExp(
  `(?:关于)?(?:商请|联合|公开)?(?:${VERBS})(.{2,150})的(?:${oneOf(COVER_ENDINGS)})${BRACKETS}$`,
);
const DRAFT = new RegExp(`\\((?:${oneOf(DRAFT_MARKS)})\\)$`);
/** On how many rows one title is printed at most. */
const MOST_ROWS = 5;
/** A row this short is no title of its own below another. */
const SHORT_ROW = 6;
const BRACKET_ROW = /^\([^()。]{1,30}\)$/;
/** A bracket on a row of its own that says which edition or years the title is of. */
const EDITION_ROW = /^\((?:[^()。]{0,20}(?:\d{4}|试行|暂行|修订|稿|草案|版)[^()。]{0,20})\)$/;

/** True where a row can be a title or part of one: short, without a sentence's punctuation, without a label. */
export const isLoose = (row: Row): boolean =>
  row.solid.length >= 2 &&
  row.solid.length <= 75 &&
  !isProse(row) &&
  !isLabelled(row) &&
  !/[:,;、]$/.test(row.solid) &&
  (!row.solid.includes(',') || row.solid.includes('关于')) &&
  !/^(?:附件|抄送|附表)[^的]{0,4}[::]/.test(row.solid);

/** True where the words end as a title does (…方案, …的通知（试行）). */
export const endsTitle = (words: string): boolean => ENDS.test(words);

const issuesOpen = (words: string): boolean =>
  /关于(?:印发|转发|批转|下发|发布|公布)/.test(words) && !COVERS.test(words);

/** True where two rows are one title that breaks behind a word that could end it (…民生项目 / 推进方案). */
function breaksAt(words: string, next: Row): boolean {
  if (!endsTitle(next.solid) || next.solid.includes('关于') || /\d{4}|《/.test(next.solid)) return false;
  const repeated = words.includes(next.solid) || next.solid.includes(words);
  return !repeated && (WEAK.test(words) || next.solid.length <= SHORT_ROW);
}

/** True where the next row goes on with the title: 的通知, a bracket, or a notice that still lacks its ending. */
const goesOn = (words: string, next: Row | undefined): boolean =>
  next !== undefined &&
  (/^[的和及与暨]/.test(next.solid) ||
    EDITION_ROW.test(next.solid) ||
    breaksAt(words, next) ||
    (issuesOpen(words) && !/^附/.test(next.solid)));

const group = (rows: readonly Row[]): TitleGroup => ({ rows, words: rows.map((row) => row.solid).join('') });

/**
 * Cuts a run of loose rows into titles: each ends with the row that ends as a title does.
 * @param run rows that follow each other with nothing between them.
 */
export function groupTitles(run: readonly Row[]): TitleGroup[] {
  const groups: TitleGroup[] = [];
  let open: Row[] = [];
  run.forEach((row, i) => {
    if (open.length === 0 && BRACKET_ROW.test(row.solid)) return;
    open = [...open, row].slice(-MOST_ROWS);
    const { words } = group(open);
    if (!endsTitle(words) || goesOn(words, run[i + 1])) return;
    groups.push(group(open));
    open = [];
  });
  return groups;
}

/** True where the title is that of a notice, letter or report that carries another document. */
export const isCover = (title: TitleGroup): boolean => COVERS.test(title.words) && ISSUES.test(title.words);

/** True where the title is that of a notice, letter or report of any kind. */
export const isNotice = (title: TitleGroup): boolean => COVERS.test(title.words);

/** What the notice's title says it issues, as folded words without 《》; null where it names nothing. */
export function namedInTitle(title: TitleGroup): string | null {
  const object = OBJECT.exec(title.words)?.[1];
  return object === undefined ? null : object.replace(/^《(.*)》$/, '$1');
}

/** 《…》已经印发: a document that another notice issued before. */
const ISSUED_BEFORE = /^(?:已经?|业已|已于[^,。]{1,16})(?:正式)?(?:印发|下发|发布|公布|出台|实施|施行)/;

/** What a paragraph of the notice says it issues (现将《…》印发给你们; 《…》已经…同意), with its span. */
export function namedInBody(text: string, row: Row): TextFact[] {
  if (!ISSUES.test(row.words)) return [];
  return [...row.words.matchAll(/《([^《》]{2,120})》/g)]
    .filter((match) => {
      const before = row.words.slice(Math.max(0, match.index - 12), match.index);
      const after = row.words.slice(match.index + match[0].length, match.index + match[0].length + 60);
      if (ISSUED_BEFORE.test(after)) return false;
      return /(?:现将|将|制定了?|^)[\s"“]*$/.test(before) || /^.{0,50}(?:印发|转发|下发)/.test(after);
    })
    .map((match) => {
      const span = {
        start: row.span.start + match.index + 1,
        end: row.span.start + match.index + match[0].length - 1,
      };
      return { value: squeeze(text.slice(span.start, span.end)), span };
    });
}

/** Words as they are compared: without quotation marks, brackets of drafts, and with one form of dash. */
export const comparable = (words: string): string =>
  squeeze(fold(words))
    .replace(DRAFT, '')
    .replace(/["“”'‘’《》〈〉「」]/g, '')
    .replace(/(?<=\d年?)[—–―~一至-]+(?=\d)/g, '-');

/** True where a title is the one that a notice names: the same, longer by the unit before it, or nearly the same. */
export function isNamed(words: string, names: readonly string[]): boolean {
  const title = comparable(words);
  return names.some((name) => {
    const wanted = comparable(name);
    const half = title.length * 2 >= wanted.length;
    return title.endsWith(wanted) || (half && wanted.endsWith(title)) || likeness(title, wanted) >= 0.75;
  });
}

/**
 * The fact of a title: its rows joined without white space, the mark of a draft left out, a dash between years that
 * was read as 一 restored. The span reaches from the first row to the last.
 */
export function titleFact(text: string, title: TitleGroup): TextFact {
  const span: Span = { start: title.rows[0]!.span.start, end: title.rows.at(-1)!.span.end };
  const joined = title.rows.map((row) => joinWords(text.slice(row.span.start, row.span.end))).join('');
  const draft = DRAFT.exec(fold(joined))?.[0].length ?? 0;
  const value = joined.slice(0, joined.length - draft).replace(/(?<=\d{4})一(?=\d{4}年)/g, '-');
  return { value, span };
}
