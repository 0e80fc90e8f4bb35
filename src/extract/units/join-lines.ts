// Wrapped names. In: a stretch of text with spaces and line breaks. Out: a thread: the text without white space, and
// the offset of each of its characters; a break that separates two units is kept as \n.
import type { Span } from '../../document/document.js';
import { fold } from '../../zh/fold.js';
import { BODY_PARTS } from '../../zh/unit-words.js';
import { isComplete, splitsEnding } from './complete-unit.js';
import { isPersonName, opensWithSurname } from './person-name.js';
import { endsWithPredicate } from './predicates.js';

/** Text without white space; `offsets[i]` is where its i-th UTF-16 unit stands in the source text. */
export interface Thread {
  readonly text: string;
  /** fold(text), of the same length. */
  readonly folded: string;
  readonly offsets: readonly number[];
}

const isSpace = (char: string): boolean => /[\s\u200b]/.test(char);
const boundary = /[、,;:/。\n]/;
const body = /(?:政府|[省市县区州盟旗]委|党委|工委|常委会|人大|政协)$/;
/** 各县(市、区)|政府: the government of what the line before lists. */
const endsInVariants = /^.{0,6}[省市县区州乡镇]\([^()]{1,12}\)$/;
const bodyPart = new RegExp(`^(?:${BODY_PARTS.join('|')})$`);

/** A place that the next line goes on from: 云溪市|财政局, and not 云溪市|青石县. */
const goesOn = (before: string, after: string): boolean =>
  /[省市县区]$/.test(before) &&
  !/^(?:各|有关|相关)/.test(before) &&
  !/^[省市县区州团各]|[省市县区]$/.test(after);

/** Whether white space between the piece so far and the run behind it separates two units. */
function separates(before: string, after: string, lineBreak: boolean): boolean {
  if (before === '' || after === '' || after.startsWith('(') || boundary.test(before.slice(-1))) return false;
  if (endsWithPredicate(before)) return true;
  if (isPersonName(before) && (isPersonName(after) || (after.length === 1 && opensWithSurname(after))))
    return true;
  if (!isComplete(before) && !/^(?:同上|〃)$/.test(before)) return false;
  if (
    splitsEnding(before, after) ||
    (body.test(before) && bodyPart.test(after)) ||
    (endsInVariants.test(before) && /^(?:人民)?政府|^党委/.test(after)) ||
    goesOn(before, after)
  )
    return false;
  return (
    lineBreak ||
    isComplete(after) ||
    endsWithPredicate(after) ||
    after.startsWith('各') ||
    isPersonName(after)
  );
}

/** The characters from `at` up to the next white space or separator, at most 60 of them. */
function runAt(folded: string, at: number): string {
  let stop = at;
  const limit = Math.min(folded.length, at + 60);
  while (stop < limit && !isSpace(folded[stop]!) && !boundary.test(folded[stop]!)) stop++;
  return folded.slice(at, stop);
}

/** What the reader of runs remembers: the piece since the last separator, and how deep it stands in brackets. */
interface Reach {
  piece: string;
  depth: number;
}

/** Takes one run of characters without white space into account. */
function advance(reach: Reach, run: string): void {
  let from = 0;
  for (let at = 0; at < run.length; at++) {
    const char = run[at]!;
    if ('([〔【〈'.includes(char)) reach.depth++;
    else if (')]〕】〉'.includes(char)) reach.depth = Math.max(0, reach.depth - 1);
    else if (reach.depth === 0 && boundary.test(char)) {
      reach.piece = '';
      from = at + 1;
    }
  }
  reach.piece = (reach.piece + run.slice(Math.max(from, run.length - 60))).slice(-60);
}

/**
 * Joins wrapped and letter-spaced names. A break before a bracket or behind 、 never separates; behind a complete
 * designation it does; else the pieces are one name. A space separates only two complete designations.
 * @param span offsets into `text`; the thread's offsets point into `text` too. Linear in the span's length.
 */
export function joinLines(text: string, span: Span): Thread {
  const source = fold(text.slice(span.start, span.end));
  const offsets: number[] = [];
  const parts: string[] = [];
  const foldedParts: string[] = [];
  const reach: Reach = { piece: '', depth: 0 };
  const runs = /[^\s\u200b]+/g;
  let end = 0;
  for (let run = runs.exec(source); run; run = runs.exec(source)) {
    const start = run.index;
    const lineBreak = source.slice(end, start).includes('\n');
    if (start > end && reach.depth === 0 && separates(reach.piece, runAt(source, start), lineBreak)) {
      parts.push('\n');
      foldedParts.push('\n');
      offsets.push(span.start + end);
      reach.piece = '';
    }
    advance(reach, run[0]);
    end = start + run[0].length;
    parts.push(text.slice(span.start + start, span.start + end));
    foldedParts.push(run[0]);
    for (let at = start; at < end; at++) offsets.push(span.start + at);
  }
  return { text: parts.join(''), folded: foldedParts.join(''), offsets };
}

/** The span in the source text of `[start, end)` of the thread; empty ranges give the place where they stand. */
export function spanOf(thread: Thread, start: number, end: number): Span {
  const from = thread.offsets[start] ?? (thread.offsets[start - 1] ?? -1) + 1;
  return { start: from, end: end > start ? thread.offsets[end - 1]! + 1 : from };
}
