// What every part of one document's page needs. In: a plan, its original, a language. Out: words, ids, links to the marks.
import type { Original } from '../../plan/original.js';
import type { Evidence } from '../../plan/parts.js';
import type { Plan } from '../../plan/schema.js';
import type { FindingRow } from '../findings.js';
import { type PlanWords, planWords } from '../plan-words.js';
import { element, escaped } from './escape.js';
import { gatherMarks, type MarkKind, type Marks, markKey } from './marks.js';
import { pageWords, type SayPage } from './words.js';

export interface Desk {
  readonly plan: Plan;
  readonly original: Original | null;
  /** What is told of the plan. */
  readonly findings: readonly FindingRow[];
  readonly language: 'zh' | 'en';
  readonly say: SayPage;
  readonly words: PlanWords;
  /** Of all ids of this document: a page may hold several. */
  readonly prefix: string;
  /** Filled while the results are written; the original is marked with them afterwards. */
  readonly marks: Marks;
}

export const deskOf = (
  plan: Plan,
  original: Original | null,
  findings: readonly FindingRow[],
  language: 'zh' | 'en',
  prefix: string,
): Desk => ({
  plan,
  original,
  findings,
  language,
  prefix,
  say: pageWords(language),
  words: planWords(language),
  marks: gatherMarks(),
});

/** Where the page has the sentence of a rule. */
export const ruleId = (prefix: string, rule: string): string => `${prefix}rule-${rule}`;

/** What a value is, and why it is held to be that. */
export interface Reasoned {
  readonly kind: MarkKind;
  readonly what: string;
  readonly why: readonly string[];
  /** What its words were taken to mean. */
  readonly note?: string;
  /** The rule whose sentence the page has. */
  readonly rule?: string;
}

/**
 * A value that leads to its place in the original, with the rule that decided and the place behind it. Without an original
 * it is plain words.
 */
export function valueHtml(
  { original, prefix, marks, words }: Desk,
  shown: string,
  evidence: Evidence,
  { kind, what, why, note, rule }: Reasoned,
): string {
  const inherited = evidence.inherited ? [words.label('inherited')] : [];
  const reasons = [...why, ...inherited, words.place(evidence.place)];
  const reason = ` ${element('small', { class: 'why' }, escaped(reasons.join(' · ')))}`;
  const meaning = note === undefined ? '' : ` ${element('span', { class: 'settled' }, escaped(note))}`;
  if (original === null || evidence.start >= evidence.end)
    return element(
      'span',
      { class: 'value' },
      element('span', { class: kind }, escaped(shown)),
      meaning,
      reason,
    );
  marks.add(evidence, kind);
  const key = markKey(evidence);
  const link = element(
    'a',
    {
      class: `v ${kind}`,
      href: `#${prefix}${key}`,
      'data-k': key,
      'data-what': what,
      'data-rule': rule && ruleId(prefix, rule),
    },
    escaped(shown),
  );
  return element('span', { class: 'value' }, link, meaning, reason);
}
