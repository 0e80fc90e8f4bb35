// Attributions in prose. In: one paragraph, or several lines. Out: every bracket, label line and clause that says who
// does a task, with its units and the places of its time phrases.
import type { Span } from '../../document/document.js';
import { isEmpty, overlaps, shift, trim } from '../../document/span.js';
import { fold } from '../../zh/fold.js';
import { LEAD_MARKS } from '../../zh/unit-words.js';
import type { FoundUnit } from '../facts.js';
import { type Bracket, findBrackets } from './brackets.js';
import { findClauses, roleWord } from './clauses.js';
import { isComplete, splitsEnding } from './complete-unit.js';
import { readContent } from './content.js';
import { readDesignations } from './designations.js';
import { findLabels, type RoleLabel } from './labels.js';
import { isPersonName } from './person-name.js';
import { isPlausible, isTimePhrase } from './read-list.js';

export interface Attribution {
  /** Offsets into the text that was given; a bracket's span holds both brackets, a label line's its labels. */
  readonly span: Span;
  readonly form: 'bracket' | 'label' | 'clause';
  /** Their spans are offsets into the text that was given; persons have role `person`. */
  readonly units: readonly FoundUnit[];
  /** Values of time labels (完成时限：…) and time phrases of the bracket (3月底前完成); there may be nothing else. */
  readonly deadlines: readonly Span[];
}

const inBracket =
  /时限|期限|节点|时间:|牵头|负责|责任|配合|协办|主办|承办|落实|督办|督导|指导|监督|参与|参加|协助|协同|实施|会同|分工/;
/** 甲、*乙: one name of a list carries a mark. */
const marksLead = new RegExp(`(?:^|[、,;])[${LEAD_MARKS}]|[${LEAD_MARKS}](?:[、,;]|$)`);
const noAttribution = /以下简称|下称|此件|公开发布|谁.{0,8}谁|签名|签字|盖章|附件|详见|参见/;

/** Whether a sentence ends before the bracket. */
const followsStop = (folded: string, at: number): boolean =>
  /[。;!]\s{0,4}$/.test(folded.slice(Math.max(0, at - 5), at));

/** Whether a bracket closes a short line that is no name itself (发放补贴（县民政局，长期）, not 县公安局（交警大队）). */
function followsShortLine(folded: string, at: number): boolean {
  const line = /(?:^|\n)([^。;!\n]{4,60})$/.exec(folded.slice(Math.max(0, at - 64), at))?.[1];
  return line !== undefined && !isComplete(line.replace(/\s/g, ''));
}

/** Behind a full stop or a short line, or with a mark of its lead on a line of its own, at the end of its line: a bracket there of units, and a time at most, says who does the item. */
function unitsAtEnd(text: string, folded: string, { span, content, closed }: Bracket): Attribution | null {
  const stopped = followsStop(folded, span.start);
  const apart =
    marksLead.test(folded.slice(content.start, content.end)) &&
    /(?:^|\n)\s*$/.test(folded.slice(Math.max(0, span.start - 20), span.start));
  if (!closed || !(stopped || apart || followsShortLine(folded, span.start))) return null;
  if (!/^[\s。;]{0,8}(?:\n|$)/.test(folded.slice(span.end, span.end + 9))) return null;
  const time = /[,;]([^,;]{2,20})$/.exec(folded.slice(content.start, content.end));
  const cut = time && isTimePhrase(time[1]!.replace(/\s/g, '')) ? content.start + time.index : content.end;
  const units = readDesignations(text.slice(content.start, cut)).map((unit) => ({
    ...unit,
    span: shift(unit.span, content.start),
  }));
  const deadlines = cut < content.end ? [trim(text, { start: cut + 1, end: content.end })] : [];
  const enough = stopped ? 1 : 2;
  return units.length > 0 && units.length + deadlines.length >= enough
    ? { span, form: 'bracket', units, deadlines }
    : null;
}

/** The bracket as an attribution; null where it is none. */
function readBracket(text: string, folded: string, bracket: Bracket): Attribution | null {
  const words = folded.slice(bracket.content.start, bracket.content.end);
  if (words.length < 4 || noAttribution.test(words)) return null;
  if (!inBracket.test(words)) return unitsAtEnd(text, folded, bracket);
  const content = readContent(text, bracket.content, { role: 'responsible', cell: false });
  const { units, deadlines, labels, predicates, odd } = content;
  // 督导办, 落实科: a role word within a name says nobody's role.
  if (!odd && labels + predicates === 0) return unitsAtEnd(text, folded, bracket);
  if (odd || labels + predicates === 0 || (units.length === 0 && deadlines.length === 0)) return null;
  const last = Math.max(...units.map((unit) => unit.span.end), ...deadlines.map((span) => span.end));
  const end = bracket.closed ? bracket.span.end : Math.max(last, firstStop(folded, last, bracket.span.end));
  return { span: { start: bracket.span.start, end }, form: 'bracket', units, deadlines };
}

/** Where an unclosed bracket ends: before the first 。 behind its last unit, or at the end of its stretch. */
function firstStop(folded: string, from: number, end: number): number {
  const stop = folded.slice(from, end).search(/[。\n]/);
  return stop < 0 ? end : from + stop;
}

/** Brackets from the outside in; one within an attribution is part of it. */
function bracketAttributions(text: string, folded: string): Attribution[] {
  const found: Attribution[] = [];
  let end = 0;
  const brackets = findBrackets(folded).sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
  for (const bracket of brackets) {
    if (bracket.span.start < end) continue;
    const attribution = readBracket(text, folded, bracket);
    if (!attribution) continue;
    found.push(attribution);
    end = attribution.span.end;
  }
  return found;
}

const itemStart =
  /(?:^|[^\d(〔[【])(?:\(?[一二三四五六七八九十]{1,3}\)|\(\d{1,2}\)|[①-⑳]|\d{1,2}[.、](?=[^\d])|[一二三四五六七八九十]{1,3}、)/;

/** True where the value goes on in the next line: behind 、 or in the middle of a name. */
function goesOn(folded: string, from: number, at: number): boolean {
  const before = /[^、,;:。\n]*$/.exec(folded.slice(Math.max(from, at - 30), at))![0].replace(/\s/g, '');
  if (before === '') return true;
  const after = /^\s*([^、,;:。\s]{0,20})/.exec(folded.slice(at, at + 30))![1]!;
  if (isComplete(before) && !splitsEnding(before, after)) return false;
  if (isTimePhrase(before) || isPersonName(before)) return false;
  return isComplete(before + after) && isPlausible(before + after);
}

/** Where a label's value ends: at 。, a line's end (not behind 、 or within brackets), an item, an open bracket's end. */
function valueEnd(folded: string, from: number, limit: number): number {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const char = folded[at]!;
    if ('(〔[【'.includes(char)) {
      if (depth === 0 && at > from && itemStart.test(folded.slice(at - 1, at + 5))) return at;
      depth++;
    } else if (')〕]】'.includes(char)) {
      if (depth === 0) return at;
      depth--;
    } else if (depth === 0 && (char === '。' || char === '!')) return at;
    else if (char === '\n' && at > from && !goesOn(folded, from, at)) return at;
  }
  return limit;
}

interface LabelLine {
  readonly span: Span;
  end: number;
}

/** Labels outside brackets, those that follow one another in one line taken together. */
function labelLines(folded: string, labels: readonly RoleLabel[], taken: readonly Span[]): LabelLine[] {
  const lines: LabelLine[] = [];
  let bracket = 0;
  labels.forEach((label, index) => {
    while (bracket < taken.length && taken[bracket]!.end <= label.start) bracket++;
    const block = taken[bracket];
    if (block && block.start <= label.start) return;
    const limit = Math.min(labels[index + 1]?.start ?? folded.length, block?.start ?? folded.length);
    const end = valueEnd(folded, label.end, Math.min(limit, label.end + 2000));
    const last = lines.at(-1);
    const between = last ? folded.slice(last.end, Math.min(label.start, last.end + 3)) : '';
    if (last && label.start - last.end <= 2 && /^[。;, ]*$/.test(between)) {
      lines[lines.length - 1] = { span: { start: last.span.start, end }, end };
    } else lines.push({ span: { start: label.start, end }, end });
  });
  return lines;
}

function labelAttributions(text: string, folded: string, taken: readonly Span[]): Attribution[] {
  const labels = findLabels(folded).filter((label) => label.words !== '联系人' && label.words !== '联系单位');
  return labelLines(folded, labels, taken).flatMap(({ span }) => {
    const place = trim(text, span);
    const { units, deadlines } = readContent(text, place, { role: 'responsible', cell: false });
    if (units.length === 0 && deadlines.length === 0) return [];
    return [{ span: place, form: 'label' as const, units, deadlines }];
  });
}

/** Sentences that hold a role word, without those parts that are attributions already. */
function clauseAttributions(text: string, folded: string, taken: readonly Span[]): Attribution[] {
  const found: Attribution[] = [];
  let block = 0;
  const stop = /[。;!?]|\n(?=\s{0,20}(?:[\n(\d]|[一二三四五六七八九十]+、))|$/g;
  let start = 0;
  for (let match = stop.exec(folded); match; match = stop.exec(folded)) {
    const end = match.index;
    let from = start;
    while (block < taken.length && taken[block]!.end <= start) block++;
    for (let next = block; next < taken.length && taken[next]!.start < end; next++) {
      addClauses({ start: from, end: Math.max(from, taken[next]!.start) });
      from = taken[next]!.end;
    }
    addClauses({ start: from, end: Math.max(from, end) });
    start = end + match[0].length;
    if (match[0] === '') break;
    stop.lastIndex = start;
  }
  return found;

  function addClauses(sentence: Span): void {
    if (isEmpty(sentence) || !roleWord.test(folded.slice(sentence.start, sentence.end))) return;
    for (const { span, units } of findClauses(text, sentence)) {
      found.push({ span, form: 'clause', units, deadlines: [] });
    }
  }
}

/** Whether the attribution is a bracket or label line that names somebody: what makes an item a task of its own. */
export const isFormal = ({ form, units }: Attribution): boolean => form !== 'clause' && units.length > 0;

/**
 * Finds all attributions of a paragraph, or of several lines of prose, in text order and without overlaps.
 * Where a bracket or a label line stands, it alone counts for its task: the caller decides that from `form`.
 * Linear in the text's length.
 */
export function findAttributions(text: string): Attribution[] {
  const folded = fold(text);
  const byStart = (a: Attribution, b: Attribution): number => a.span.start - b.span.start;
  const brackets = bracketAttributions(text, folded);
  const labels = labelAttributions(
    text,
    folded,
    brackets.map(({ span }) => span),
  );
  const formal = [...brackets, ...labels].sort(byStart);
  const clauses = clauseAttributions(
    text,
    folded,
    formal.map(({ span }) => span),
  );
  const all = [...formal, ...clauses].sort(byStart);
  return all.filter((one, index) => index === 0 || !overlaps(all[index - 1]!.span, one.span));
}
