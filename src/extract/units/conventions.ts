// Stated conventions (列第一位的为牵头单位，下同). In: text. Out: the conventions with their spans; a list of units with
// one applied.
import type { Span } from '../../document/document.js';
import { fold } from '../../zh/fold.js';
import { LEAD_MARKS } from '../../zh/unit-words.js';
import type { FoundUnit } from '../facts.js';

export type ConventionRule = 'first-leads' | 'first-before-comma-leads' | 'marked-leads';

export interface Convention {
  readonly span: Span;
  readonly rule: ConventionRule;
  /** True where it also holds for later lists: it says 下同, or stands by itself and not behind one list. */
  readonly lasting: boolean;
}

/** One of these words stands in every statement: the patterns below are not even compiled for texts without. */
const LEAD_WORD = /牵头|主办|主责/;
const LEADS = '(?:总?牵头|主办|主责)(?:责任)?(?:单位|部门|科室|处室|股室|机构)?';
const IS = '(?:均|统一|即|都)?(?:为|是|系|作为)(?:该项|本项|此项|各项)?(?:工作|任务)?(?:的)?';
const patterns: readonly [ConventionRule, RegExp][] = [
  [
    'first-before-comma-leads',
    new RegExp(
      `第一个(?:逗号|顿号|分号|"[,、;]"|“[,、;]”)(?:之|以)?前(?:面)?[^,;。、]{0,10}?${IS}${LEADS}`,
      'g',
    ),
  ],
  [
    'first-leads',
    new RegExp(
      `(?:[排列位居](?:名|序|位)?(?:列|在)?|名列)?(?:于|在)?(?:第一|首)(?:位|个|家|名|顺位|责任)?[^,;。、第首()]{0,10}?${IS}${LEADS}`,
      'g',
    ),
  ],
  ['first-leads', new RegExp(`${LEADS}(?:均)?(?:[排列位居](?:名|序|在|列)?)(?:在|于)?(?:第一|首)位?`, 'g')],
  [
    'marked-leads',
    new RegExp(
      `(?:[标带加注有打画](?:注|记|有|示|上)?)?["“'‘]?[${LEAD_MARKS}]["”'’]?[^,;。、()]{0,10}?${IS}${LEADS}`,
      'g',
    ),
  ],
  [
    'marked-leads',
    new RegExp(`${LEADS}[^,;。、()]{0,6}[用以标带加注打](?:注|记|有|示|上)?["“'‘]?[${LEAD_MARKS}]`, 'g'),
  ],
];

/** The convention that words state, with the place where the statement begins; null where they state none. */
export function ruleOf(folded: string): { rule: ConventionRule; index: number } | null {
  if (!LEAD_WORD.test(folded)) return null;
  for (const [rule, pattern] of patterns) {
    pattern.lastIndex = 0;
    const found = pattern.exec(folded);
    if (found) return { rule, index: found.index };
  }
  return null;
}

/** True where 下同 follows, or the statement does not close a list of units but stands by itself. */
function lasts(folded: string, span: Span): boolean {
  const rest = folded.slice(span.end, span.end + 60);
  const sentence = /^[^。\n)〕】\]]*/.exec(rest)![0];
  if (/下同|以下(?:同|均|各)/.test(sentence)) return true;
  const before = /[^。\n;(〔【[]*$/.exec(folded.slice(Math.max(0, span.start - 60), span.start))![0];
  return !/[、:]|(?:局|委|办|部|厅|负责),$/.test(before.replace(/^\s*(?:注|说明|备注)\d?[:、.]/, ''));
}

/**
 * Finds the statements that say which unit of a list leads.
 * @returns them in text order; spans are UTF-16 offsets into `text`.
 */
export function findConventions(text: string): Convention[] {
  const folded = fold(text);
  const found: Convention[] = [];
  if (!LEAD_WORD.test(folded)) return found;
  for (const [rule, pattern] of patterns) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
      const span = { start: match.index, end: match.index + match[0].length };
      found.push({ span, rule, lasting: lasts(folded, span) });
    }
  }
  found.sort((a, b) => a.span.start - b.span.start);
  let end = 0;
  return found.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

const hasComma = (between: string): boolean => /[，,;；]/.test(between);

/** How many units at the head of the list lead under the rule. */
function leading(units: readonly FoundUnit[], rule: ConventionRule, text: string): number {
  if (rule === 'first-leads') return 1;
  for (let i = 1; i < units.length; i++) {
    if (hasComma(text.slice(units[i - 1]!.span.end, units[i]!.span.start))) return i;
  }
  return units.length;
}

/**
 * Makes the units that the rule points at lead units. A list that names its lead itself stays as it is.
 * @param units of one list, in text order; persons and other roles are left alone.
 * @param text the text that the units' spans point into.
 */
export function applyConvention(
  units: readonly FoundUnit[],
  rule: ConventionRule,
  text: string,
): FoundUnit[] {
  const list = units.filter((unit) => unit.role === 'responsible');
  if (list.length === 0 || units.some((unit) => unit.role === 'lead')) return [...units];
  const marked = new RegExp(`[${LEAD_MARKS}]`);
  const isMarked = (unit: FoundUnit): boolean =>
    marked.test(fold(text.slice(Math.max(0, unit.span.start - 1), unit.span.start))) ||
    marked.test(fold(text.slice(unit.span.end, unit.span.end + 1)));
  const leads = new Set(
    rule === 'marked-leads' ? list.filter(isMarked) : list.slice(0, leading(list, rule, text)),
  );
  return units.map((unit) => (leads.has(unit) ? { ...unit, role: 'lead' as const } : unit));
}
