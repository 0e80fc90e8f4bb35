// Qualifiers of a unit. In: the range of one name in a thread. Out: the unit with its bracket, its kind, 等, collective,
// generic; and, over a list, what each name inherits.

import { LEAD_MARKS } from '../../zh/unit-words.js';
import type { FoundUnit, ParenKind, UnitRole } from '../facts.js';
import { etAlTail, isBareList, isComplete, isField, withoutBracket } from './complete-unit.js';
import { spanOf, type Thread } from './join-lines.js';
import { isPersonName } from './person-name.js';
import type { Range } from './split-list.js';

const bracketRoles: readonly [RegExp, UnitRole][] = [
  [/^(?:总?牵头|主办|主责)(?:单位|部门)?$/, 'lead'],
  [/^(?:配合|协办|参与|协助|协同)(?:单位|部门)?$/, 'cooperating'],
  [/^(?:督办|督导|监督|指导)(?:单位|部门)?$/, 'supervising'],
  [/^(?:负责|责任|承办)(?:单位|部门)?$/, 'responsible'],
];
const note = new RegExp(
  `^(?:|下同|.{0,12}[${LEAD_MARKS}].{0,12}|.{0,20}为牵头(?:单位|部门).{0,4}|排名不分先后)$`,
);
const mark = new RegExp(`[${LEAD_MARKS}]+`);
const marks = new RegExp(`^[${LEAD_MARKS}]*$`);
const markAtEnds = new RegExp(`^[${LEAD_MARKS}]+|[${LEAD_MARKS}]+$`);

/** How high an office stands: 处 under 局, 科 and 股 under 处. */
function rank(name: string): number {
  if (/[科股室队组所]$/.test(name) && !/办公室$/.test(name)) return 1;
  return /[处站]$/.test(name) ? 2 : 3;
}

function kindOf(paren: string, base: string): ParenKind {
  const parts = paren.split(/[、,;]/);
  if (/代章$/.test(paren)) return 'seal';
  if (/^(?:负责|分管|牵头|主管|联系|含|包括|不含)/.test(paren)) return 'scope';
  if (parts.every(isPersonName)) return 'person';
  if (parts.every(isComplete)) return rank(parts[0]!) < rank(base) ? 'subunit' : 'alias';
  return isField(paren) ? 'alias' : 'scope';
}

/** 各镇(街道), 乡(镇), 有关部门(单位): the bracket lists variants of the word before it and stays in the name. */
const listsVariants = (base: string, paren: string): boolean =>
  isBareList(paren) &&
  (/各|有关|相关|所有|部门$|单位$/.test(base) || isBareList(base)) &&
  !/(?:政府|党委)$/.test(base);

export interface NamedUnit {
  readonly unit: FoundUnit;
  /** A role that the name itself carries: a star or 甲(牵头). */
  readonly ownRole: UnitRole | null;
}

/** Shrinks the range over enumerators (1. ①), 由, stars and stops at its ends. */
function strip(folded: string, range: Range): Range & { marked: boolean } {
  let { start, end } = range;
  let marked = false;
  const head = /^(?:\d{1,2}\.(?!\d)|[①-⑳]|\(\d{1,2}\)|[—–\-:]+|(?:并|分别|具体|主要|统一)?由(?!于))/;
  for (;;) {
    const text = folded.slice(start, end);
    const found =
      head.exec(text) ?? /^[([〔【](?![^)\]〕】]*[)\]〕】])/.exec(text) ?? /^["“]+(?=[^"”]*$)/.exec(text);
    const star = markAtEnds.exec(text);
    const tail = /[。;,、.:]+$|(?<![([〔【][^([〔【]{0,60})[)\]〕】]$/.exec(text);
    if (found) start += found[0].length;
    else if (star && star[0].length < text.length) {
      marked = true;
      if (star.index === 0) start += star[0].length;
      else end -= star[0].length;
    } else if (tail) end -= tail[0].length;
    else return { start, end, marked };
  }
}

const collective =
  /各|^其(?:下属|他|余)|有关|相关|^全[省市县区镇乡局]|所有|(?:下属|所属|直属)(?:单位|机构)$|^[省市县区镇乡州]直.*(?:单位|部门)$/;
const generic = /有关|相关|各?(?:责任|牵头|配合|承办|成员)单位$|^其/;

interface Bracketed {
  /** Where the name ends, and where its bracket does. */
  end: number;
  spanEnd: number;
  paren: Range | null;
  role: UnitRole | null;
}

/** Takes the brackets behind a name off: role words and notes are dropped, variants stay, any other is its paren. */
function takeBrackets(folded: string, { start, end }: Range): Bracketed {
  const taken: Bracketed = { end, spanEnd: end, paren: null, role: null };
  for (;;) {
    const name = folded.slice(start, taken.end);
    const base = withoutBracket(name);
    if (base === name) return taken;
    const inner = { start: start + base.length + 1, end: taken.end - 1 };
    const words = folded.slice(inner.start, inner.end);
    const role = bracketRoles.find(([pattern]) => pattern.test(words))?.[1];
    if (!role && !note.test(words)) {
      if (listsVariants(base, words) || base === '') return taken;
      return { ...taken, end: start + base.length, paren: inner };
    }
    taken.role = role ?? taken.role;
    taken.end = taken.spanEnd = start + base.length;
  }
}

const ditto = /^(?:同上|〃|″)$/;

/** Builds the unit of one name; null where nothing is left of it. */
export function readUnit(thread: Thread, range: Range, role: UnitRole): NamedUnit | null {
  const { folded, text } = thread;
  const outer = strip(folded, range);
  const etAl = etAlTail.exec(folded.slice(outer.start, outer.end));
  const bracketed = takeBrackets(folded, { start: outer.start, end: outer.end - (etAl?.[0].length ?? 0) });
  const { start, end, marked } = strip(folded, { start: outer.start, end: bracketed.end });
  const adjoins = marks.test(folded.slice(end, bracketed.end));
  const paren = adjoins ? bracketed.paren : null;
  const name = folded.slice(start, end);
  if (name === '' || mark.test(name)) return null;
  const isGeneric = generic.test(name);
  const unit: FoundUnit = {
    name: text.slice(start, end),
    role,
    span: spanOf(thread, start, paren ? bracketed.spanEnd : end),
    ...(paren && {
      paren: text.slice(paren.start, paren.end),
      parenKind: kindOf(folded.slice(paren.start, paren.end), name),
    }),
    ...((isGeneric || collective.test(name)) && { collective: true as const }),
    ...(isGeneric && { generic: true as const }),
    ...(etAl && { etAl: true as const }),
    ...(ditto.test(name) && { ditto: true as const }),
  };
  return { unit, ownRole: outer.marked || marked ? 'lead' : bracketed.role };
}

const LEVEL = /^([省市县区])(?=[^级直区属场域际])/;
const takesLevel = (name: string): boolean =>
  !/^(?:团|中国|国家|国网|省|市|县|区)|^..[市县区]|[省市县区州]委$/.test(name) &&
  (/^[\u4e00-\u9fff]{1,5}(?:局|办|委|中心|厅)$/.test(name) || isField(name));

const everyHead = /^(?:[省市县区镇][直级属])?(各(?:有关|相关)?|有关|相关)/;

/** Adds what names take from the one before: 各 (各乡镇、街道), the level (县水利局、林业局). */
export function inherit(units: readonly FoundUnit[]): FoundUnit[] {
  let level: string | null = null;
  let every: { words: string; generic: boolean } | null = null;
  return units.map((unit) => {
    if (unit.role === 'person' || unit.ditto) return unit;
    const { name } = unit;
    if (every && isBareList(name)) {
      const inherited = { ...unit, collective: true as const, inherits: every.words };
      return every.generic ? { ...inherited, generic: true as const } : inherited;
    }
    const head = everyHead.exec(name)?.[1];
    every = head ? { words: head, generic: /有关|相关/.test(head) } : null;
    const own = LEVEL.exec(name)?.[1];
    if (own) level = own;
    else if (level && !unit.collective && takesLevel(name)) return { ...unit, inherits: level };
    else if (!unit.collective) level = null;
    return unit;
  });
}
