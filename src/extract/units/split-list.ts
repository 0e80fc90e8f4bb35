// Separators and conjunctions. In: a thread and a range of it. Out: the ranges of its pieces, of the names in a piece.
import { afterLevel, etAlTail, isComplete, isField, isLevel } from './complete-unit.js';
import type { Thread } from './join-lines.js';

/** A half-open range of UTF-16 units of a thread. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Piece extends Range {
  /** The separator behind the piece; empty at the end. */
  readonly separator: string;
}

const OPEN = '([〔【〈《';
const CLOSE = ')]〕】〉》';
const separators = /[、,;/。\n]/;
const circled = /[①-⑳]/;

/** Cuts at 、，；/。 and kept line breaks outside brackets, and before ①②③. Empty pieces are kept. */
export function splitPieces({ folded }: Thread, range: Range): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = range.start;
  for (let at = range.start; at < range.end; at++) {
    const char = folded[at]!;
    if (OPEN.includes(char)) depth++;
    else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.test(char)) {
      pieces.push({ start, end: at, separator: char });
      start = at + 1;
    } else if (depth === 0 && circled.test(char) && at > start) {
      pieces.push({ start, end: at, separator: ';' });
      start = at;
    }
  }
  pieces.push({ start, end: range.end, separator: '' });
  return pieces;
}

const conjunction = /以及|及其(?=他|余)|及|和|与/g;

/** 各省(自治区)和某某兵团能源局: bare levels, and a name of one place whose authority is that of both. */
const sharesEnding = (left: string, right: string): boolean =>
  isLevel(left.replace(/^各/, '')) &&
  /(?:局|厅|委|办)$/.test(right) &&
  !/^[省市县区州镇乡各有相所]/.test(right);

/** 中央及省驻某地有关单位: bodies of two levels that have their seat in one place. */
const sharesSeat = /^(?:中央|国家|部|省|市)(?:及|和|与)[部省市]属?驻/;

/**
 * Cuts a piece at 和, 与, 及, 以及 between two complete designations, never inside brackets
 * (发展和改革委员会 stays whole, 综合科和财务科 are two).
 */
export function splitConjunctions({ folded }: Thread, range: Range): Range[] {
  const piece = folded.slice(range.start, range.end);
  const parts: Range[] = [];
  let from = 0;
  let depth = 0;
  let seen = 0;
  const right = piece.replace(etAlTail, '');
  const open = right !== piece;
  const standsAlone = (name: string): boolean =>
    (isComplete(name) || (open && isField(name))) && !isLevel(name);
  if (!open && !isComplete(right)) return [range];
  conjunction.lastIndex = 0;
  for (let found = conjunction.exec(piece); found; found = conjunction.exec(piece)) {
    for (; seen < found.index; seen++) {
      if (OPEN.includes(piece[seen]!)) depth++;
      else if (CLOSE.includes(piece[seen]!)) depth--;
    }
    const behind = found.index + found[0].length;
    if (depth > 0 || behind >= right.length || !standsAlone(piece.slice(from, found.index))) continue;
    if (sharesSeat.test(piece.slice(from))) continue;
    if (sharesEnding(piece.slice(from, found.index), right.slice(behind))) continue;
    parts.push({ start: range.start + from, end: range.start + found.index });
    from = behind;
  }
  parts.push({ start: range.start + from, end: range.end });
  return parts;
}

const sharedHead =
  /(?:各|有关|相关|市直|县直|区直|省直|所属)(?:[^、,()]{0,4}各)?([^、,()各]{1,5}(?:\([^()]{1,20}\))?)$/;
const bareOffice = /^(?:委|办|厅|局|部|院|街)$/;
/** 各县(市、区)党委、政府: one head for both. */
const party = /[\u4e00-\u9fff)]党(?:工)?委$/;
const executive = /^(?:人民政府|政府|管委会|办事处)$/;
const government = /^(?:人民政府|政府|党委|党工委|管委会|人民法院|人大|政协)/;

/** 各省、自治区建设厅: levels that no document has just one of above it. */
const manyOf = /^(?:自治区|直辖市|自治州|计划单列市).{2,}/;

/** How many of the names from `index` on share one head (各县、市、区政府), `limit` at most; 1 where it stands alone. */
function sharing(names: readonly string[], index: number, limit: number): number {
  const end = index + limit;
  const withExecutive = (last: number): number =>
    last + 1 < end && party.test(names[last]!) && executive.test(names[last + 1]!) ? last + 1 : last;
  if (withExecutive(index) > index) return 2;
  const head = sharedHead.exec(names[index]!)?.[1];
  if (!head || (!isLevel(head) && !bareOffice.test(head))) return 1;
  let next = index + 1;
  while (next < end && (isLevel(names[next]!) || bareOffice.test(names[next]!))) next++;
  const tail = next < end && isLevel(head) ? afterLevel(names[next]!) : null;
  if (tail && (government.test(tail) || next > index + 1 || manyOf.test(names[next]!)))
    next = withExecutive(next) + 1;
  return next - index;
}

/** Longest run of names that can share a head: the levels and offices there are. */
const MOST = 12;

/**
 * Joins names that share a head or an ending: 各县、市、区政府; 各市、县(区)人民政府; 市直各委、办、局.
 * @param names ranges in text order; only those with a single 、, comma, 和 or 与 between them are joined.
 */
export function joinSharedHeads<T extends Range>({ folded }: Thread, names: readonly T[]): T[] {
  const texts = names.map((name) => folded.slice(name.start, name.end));
  const follows = (index: number): boolean =>
    index < names.length &&
    names[index]!.start === names[index - 1]!.end + 1 &&
    /[、,和与及]/.test(folded[names[index]!.start - 1]!);
  const joined: T[] = [];
  for (let index = 0; index < names.length; ) {
    let limit = 1;
    while (limit < MOST && follows(index + limit)) limit++;
    const count = sharing(texts, index, limit);
    joined.push({ ...names[index]!, end: names[index + count - 1]!.end });
    index += count;
  }
  return joined;
}
