// Classes of labels and their order. In: a label. Out: its class, and the rank the norm gives that class.
import type { Label, LabelStyle } from './label-style.js';

/** Styles that count as one class: （一） and (一） are the same level, written differently. */
const CLASS: Readonly<Record<LabelStyle, string>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  'cn-dun': 'cn',
  'cn-dot': 'cn',
  'cn-comma': 'cn',
  'cn-space': 'cn',
  'cn-plain': 'cn',
  labelled: 'labelled',
  roman: 'roman',
  'cn-bracket': 'cn-bracket',
  'cn-paren': 'cn-paren',
  'cn-rparen': 'cn-paren',
  'cn-paren-symbol': 'cn-paren',
  'roman-paren': 'roman-paren',
  'ar-dot': 'ar',
  'ar-dun': 'ar',
  'ar-comma': 'ar',
  'ar-colon': 'ar',
  'ar-dot-symbol': 'ar',
  'ar-plain': 'ar',
  'ar-bracket': 'ar-bracket',
  decimal: 'decimal',
  'ar-paren': 'ar-paren',
  'ar-paren-symbol': 'ar-paren',
  'ar-rparen': 'ar-rparen',
  'alpha-dot': 'alpha',
  'alpha-rparen': 'alpha-rparen',
  'alpha-paren': 'alpha-paren',
  circled: 'circled',
  'cn-di': 'cn-di',
  'cn-qi': 'cn-qi',
  'cn-is': 'cn-is',
  'cn-yao': 'cn-yao',
  bullet: 'bullet',
  attachment: 'attachment',
};

// GB/T 9704-2012 7.3.3: 一、（一）1.（1）, in this order. Parts, chapters, sections and articles stand above, as in
// every regulation; the classes between take the place they mostly have.
const ORDER = [
  'part',
  'chapter',
  'section',
  'article',
  'roman',
  'cn',
  'labelled',
  'cn-bracket',
  'cn-paren',
  'roman-paren',
  'ar',
  'decimal-2',
  'decimal-3',
  'decimal-4',
  'decimal-5',
  'ar-bracket',
  'ar-paren',
  'ar-rparen',
  'alpha',
  'alpha-rparen',
  'alpha-paren',
];
const RANK = new Map(ORDER.map((name, index) => [name, index + 1]));

/** Steps inside an item, which open no level of their own: ① 一是 一要 第一， 其一， ●. */
const STEPS = new Set(['circled', 'cn-di', 'cn-qi', 'cn-is', 'cn-yao', 'bullet']);

/** The level of a label's kind; decimal labels of different length are levels of their own. */
export function levelOf(label: Label): string {
  const name = CLASS[label.style];
  return name === 'decimal' && Array.isArray(label.value) ? `decimal-${label.value.length}` : name;
}

/** The word of a label that has one: 行动 of 行动一：. */
const wordOf = (label: Label): string =>
  label.raw.replace(/[^\p{Script=Han}]|[一二三四五六七八九十百]/gu, '');

/** The class of a label: its level, and for labels with a word the word (行动一： is not the level of 任务1：). */
export function classOf(label: Label): string {
  const level = levelOf(label);
  return level === 'labelled' ? `labelled ${wordOf(label)}` : level;
}

/** The rank of a class, 1 = outermost; steps and attachments have none. */
export const rankOf = (labelClass: string): number =>
  RANK.get(labelClass.split(' ')[0]!) ?? Number.POSITIVE_INFINITY;

export const isStep = (label: Label): boolean => STEPS.has(classOf(label));

/** The number a label counts to at its own level: the last of a decimal label. */
export function ordinalOf(label: Label): number | null {
  return Array.isArray(label.value) ? (label.value.at(-1) ?? null) : label.value;
}

/** The levels of GB/T 9704-2012 7.3.3, outermost first, each with an example. */
const NORM = [
  ['cn', '一、'],
  ['cn-paren', '（一）'],
  ['ar', '1.'],
  ['ar-paren', '（1）'],
] as const;

/** The level of the norm that is left out between a class and the one below it; null where none is. */
export function skippedBetween(above: string, below: string): string | null {
  const [outer, inner] = [above, below].map((name) => NORM.findIndex(([level]) => level === name));
  return outer! >= 0 && inner! > outer! + 1 ? NORM[outer! + 1]![1] : null;
}
