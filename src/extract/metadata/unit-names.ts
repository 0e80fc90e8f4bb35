// Names of units that sign or head a document. In: words and their place. Out: units with their spans.
import type { Span } from '../../document/document.js';
import { shift, trim } from '../../document/span.js';
import { COLLECTIVE_WORDS, STRONG_UNIT_ENDINGS, UNIT_ENDINGS } from '../../zh/document-words.js';
import { fold } from '../../zh/fold.js';
import type { FoundUnit, UnitFact, UnitRule } from '../facts.js';
import { oneOf, squeeze } from './rows.js';

/** Splits an enumeration of units; spans are offsets into the words it was given. */
export type UnitSplitter = (text: string) => readonly FoundUnit[];

const ENDING = new RegExp(`(?:${oneOf(UNIT_ENDINGS)})$`);
const STRONG_ENDING = new RegExp(`(?:${oneOf(STRONG_UNIT_ENDINGS)})`, 'g');
const COLLECTIVE = new RegExp(`(?:${oneOf(COLLECTIVE_WORDS)})`);
/** 盖章, 代章, 某局代章: who sealed is not who issues. */
const SEAL = /\s{0,9}\([^()]{0,40}[章印]\)\s{0,9}$/;
const CLOSING_BRACKET = /\([^()]{1,40}\)$/;

/** The folded name without white space, seal mark and a bracket at its end. */
const core = (words: string): string => squeeze(words).replace(SEAL, '').replace(CLOSING_BRACKET, '');

/** True where the folded words are one unit's name, as on a letterhead or under a document. */
export function isUnitName(words: string): boolean {
  const name = core(words);
  return name.length >= 3 && name.length <= 45 && /^[\u4e00-\u9fff·A-Za-z]+$/.test(name) && ENDING.test(name);
}

/** True where the folded words stand for units in general (各区人民政府, 有关单位). */
export const isCollective = (words: string): boolean => COLLECTIVE.test(words);

/** The stretches between runs of white space. */
function pieces(words: string): Span[] {
  return [...words.matchAll(/\S+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/** Where the next of several names that share their place name begins (甲市委办公室甲市人民政府办公室). */
function jointCuts(name: string): number[] {
  const place = name.replace(/^中共/, '').slice(0, 2);
  const cuts: number[] = [];
  for (const match of name.matchAll(STRONG_ENDING)) {
    const end = match.index + match[0].length;
    const rest = name.slice(end);
    if (rest.startsWith(place) || rest.startsWith(`中共${place}`)) cuts.push(end);
  }
  return cuts;
}

/**
 * The names on one line of a letterhead or signature: 甲　乙 are two where each piece is a name, else spaces only
 * stretch one name.
 * @returns spans into `words`; empty where the line holds no name.
 */
export function splitNames(words: string): Span[] {
  const parts = pieces(words);
  const several = parts.length > 1 && parts.every((part) => isUnitName(words.slice(part.start, part.end)));
  const names = several ? parts : isUnitName(words) ? [trim(words, { start: 0, end: words.length })] : [];
  return names.flatMap((name) => {
    const word = words.slice(name.start, name.end);
    const cuts = /\s/.test(word) ? [] : jointCuts(word);
    const edges = [0, ...cuts, word.length];
    return edges.slice(1).map((end, i) => shift({ start: edges[i]!, end }, name.start));
  });
}

/** The start of the last name in a run of words that lost its separators. */
export function lastNameStart(words: string): number {
  const ends = [...words.matchAll(STRONG_ENDING)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));
  let start = 0;
  ends.forEach((ending, i) => {
    const follows = ends[i + 1]?.start === ending.end;
    if (!follows && ending.end < words.length) start = ending.end;
  });
  return start;
}

/** Makes the fact of one name: the splitter's own reading where it sees one unit there, else the words as they stand. */
export function nameFact(text: string, span: Span, rule: UnitRule, units: UnitSplitter): UnitFact {
  const seal = SEAL.exec(fold(text.slice(span.start, span.end)))?.[0].length ?? 0;
  const place = trim(text, { start: span.start, end: span.end - seal });
  const words = text.slice(place.start, place.end);
  const found = units(words);
  const only = found.length === 1 && found[0]!.role !== 'person' ? found[0]! : null;
  if (only !== null) return { ...only, span: shift(only.span, place.start), rule };
  return { name: squeeze(words), role: 'responsible', span: place, rule };
}

/** Makes the facts of an enumeration of units. */
export const listFacts = (text: string, span: Span, rule: UnitRule, units: UnitSplitter): UnitFact[] =>
  units(text.slice(span.start, span.end)).map((unit) => ({
    ...unit,
    span: shift(unit.span, span.start),
    rule,
  }));
