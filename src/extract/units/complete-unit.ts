// Complete designations. In: a name, folded and without white space. Out: whether it can stand as a unit by itself.
import {
  ADMIN_LEVELS,
  BARE_KINDS,
  FALSE_ENDINGS,
  FIELD_WORDS,
  LONG_SUFFIXES,
  UNIT_SUFFIXES,
} from '../../zh/unit-words.js';

const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** Longest ending that is looked at; names are cut to it, so that a test costs the same on any text. */
const REACH = 80;
const suffix = new RegExp(`(?:${anyOf(UNIT_SUFFIXES)})$`);
const falseEnding = new RegExp(`(?:^|[^各])(?<!政)(?:${anyOf(FALSE_ENDINGS)})$`);
const levels = anyOf(ADMIN_LEVELS);
const levelHead = new RegExp(`^(?:${levels})(?:\\([^()]{1,20}\\))?`);
const bareList = new RegExp(
  `^(?:${levels}|${anyOf(BARE_KINDS)})(?:[、,和](?:${levels}|${anyOf(BARE_KINDS)}))*$`,
);
const levelWithVariants = new RegExp(`^(?:${levels})(?:\\((?:${levels})(?:[、,](?:${levels}))*\\))?$`);
const fields = new Set<string>(FIELD_WORDS);

/** A bracket of another kind behind the name; unlike （） it stays part of it. */
const angled = /[〈〔[][^〈〉〔〕[\]]{1,60}[〉〕\]]$/;

/** The name without a bracket group at its end: 综合科(信息科) → 综合科. */
export function withoutBracket(name: string): string {
  if (!name.endsWith(')')) return name;
  let depth = 0;
  for (let at = name.length - 1; at >= 0; at--) {
    if (name[at] === ')') depth++;
    else if (name[at] === '(' && --depth === 0) return name.slice(0, at);
  }
  return name;
}

/** The name without 等, 等部门, 等有关单位 at its end. */
export const etAlTail =
  /(?<![高初中同平均])等(?:[^、,;()等]{0,6}(?:部门|单位|机构|企业|科室|处室|方面|机关))?$/;

/**
 * True where the name ends as designations end (…局, …委员会, 各县(市、区)) and not as a common word (市场, 社会).
 * A name ending in 等部门 is complete; a bare suffix (局) is not.
 */
export function isComplete(name: string): boolean {
  const tail = name.slice(-REACH);
  if (etAlTail.test(tail) && tail.length > 2) return true;
  const base = withoutBracket(tail.replace(angled, ''));
  if (base.length < 2) return base === '场' && tail !== base;
  return suffix.test(base) && !falseEnding.test(base) && !/^[省市县区州]{2}$/.test(base);
}

/** 财政, 住建: a field of work that stands for its authority, a level before it allowed (市发改). */
export const isField = (name: string): boolean => fields.has(name.replace(/^[省市县区州]/, ''));

/** 乡, 街道, 市、区: nothing but bare levels or kinds. */
export const isBareList = (text: string): boolean => bareList.test(text);

/** 县, 县(市、区): one bare level, with or without its variants. */
export const isLevel = (text: string): boolean => levelWithVariants.test(text);

/** Where a level opens the text (区政府, 县(市、区)人民政府): what follows it; null where none opens it. */
export function afterLevel(text: string): string | null {
  const head = levelHead.exec(text);
  return head ? text.slice(head[0].length) : null;
}

/** True where a line break fell into an ending: 市政府办公|室, 市直各部|门. */
export function splitsEnding(before: string, after: string): boolean {
  if (after.length === 1) return true;
  return LONG_SUFFIXES.some((ending) => {
    for (let cut = 1; cut < ending.length; cut++) {
      if (before.endsWith(ending.slice(0, cut)) && after === ending.slice(cut)) return true;
    }
    return false;
  });
}
