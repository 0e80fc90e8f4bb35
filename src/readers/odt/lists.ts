// Lists while they are read, and their numbers. In: list elements, then paragraphs in reading order. Out: labels.
import { attributeOf, type XmlElement } from '../container/xml.js';
import type { NumberedParagraph, NumberLabel, NumberState } from '../word/number-state.js';
import { LEVELS, type ListStyle, printLabel } from './list-styles.js';
import { wholeNumber } from './names.js';

/** The numbers of one list; a list that continues another counts on in the same. */
export type Counters = (number | undefined)[];

/** A paragraph's place in a list. */
export interface Numbered {
  readonly style: string | null;
  readonly counters: Counters;
  /** From 0. */
  readonly level: number;
  /** The number that the item is given outright. */
  readonly start?: number;
}

interface OpenList {
  readonly style: string | null;
  readonly counters: Counters;
  readonly level: number;
  /** The item that is open, until its first paragraph took its number. */
  item: { readonly start?: number } | null;
}

export interface Lists {
  /** Lists that are open, for each text box or cell that is open. */
  readonly open: OpenList[][];
  readonly byId: Map<string, Counters>;
  readonly byStyle: Map<string | null, Counters>;
  /** All numbered paragraphs; a raw paragraph refers to its own by index, as `numId`. */
  readonly numbered: Numbered[];
}

export const newLists = (): Lists => ({ open: [[]], byId: new Map(), byStyle: new Map(), numbered: [] });

const openLists = (lists: Lists): OpenList[] => lists.open[lists.open.length - 1]!;

/** A list at the top begins anew unless it continues the last one of its style, or one that it names. */
function countersOf(lists: Lists, element: XmlElement, style: string | null): Counters {
  const continued = attributeOf(element, 'continue-list');
  if (continued !== undefined) return lists.byId.get(continued) ?? [];
  const goesOn = attributeOf(element, 'continue-numbering') === 'true';
  return (goesOn ? lists.byStyle.get(style) : undefined) ?? [];
}

export function openList(lists: Lists, element: XmlElement): void {
  const stack = openLists(lists);
  const outer = stack.at(-1);
  const style = attributeOf(element, 'style-name') ?? outer?.style ?? null;
  const counters = outer?.counters ?? countersOf(lists, element, style);
  const level = outer ? outer.level + 1 : 0;
  stack.push({ style, counters, level, item: null });
  if (outer) return;
  const id = attributeOf(element, 'id');
  if (id !== undefined) lists.byId.set(id, counters);
  lists.byStyle.set(style, counters);
}

export function closeList(lists: Lists): void {
  openLists(lists).pop();
}

/** Begins an item; a list header has no number (5.3.3). */
export function openItem(lists: Lists, element: XmlElement): void {
  const list = openLists(lists).at(-1);
  if (!list) return;
  const start = wholeNumber(attributeOf(element, 'start-value'));
  list.item = element.local === 'list-header' ? null : start === undefined ? {} : { start };
}

/** The reference of a paragraph that takes its item's number; undefined for one that has none. */
export function takeNumber(lists: Lists, styleOfParagraph: string | undefined): string | undefined {
  const list = openLists(lists).at(-1);
  if (!list?.item || list.level >= LEVELS) return undefined;
  const { counters, level, item } = list;
  list.item = null;
  lists.numbered.push({ style: list.style ?? styleOfParagraph ?? null, counters, level, ...item });
  return String(lists.numbered.length - 1);
}

/** The same for a heading outside lists, which the outline numbers. */
export function takeOutlineNumber(lists: Lists, outline: string, level: number, start?: number): string {
  const counters = lists.byId.get('') ?? [];
  lists.byId.set('', counters);
  lists.numbered.push({ style: outline, counters, level, ...(start !== undefined && { start }) });
  return String(lists.numbered.length - 1);
}

export const isInList = (lists: Lists): boolean => openLists(lists).length > 0;

function count({ counters, level, start }: Numbered, style: ListStyle): void {
  const startOf = (index: number): number => style[index]?.start ?? 1;
  for (let above = 0; above < level; above++) counters[above] ??= startOf(above);
  const before = counters[level];
  counters[level] = start ?? (before === undefined ? startOf(level) : before + 1);
  counters.length = level + 1;
}

function labelOf(numbered: Numbered, styles: ReadonlyMap<string, ListStyle>): NumberLabel | null {
  const style = styles.get(numbered.style ?? '');
  if (!style) return null;
  count(numbered, style);
  const text = printLabel(style, numbered.level, numbered.counters).trim();
  return text === '' ? null : { text, glued: style[numbered.level]?.glued ?? false };
}

/** Numbers the paragraphs of one document, in reading order. */
export const createListNumbers = (lists: Lists, styles: ReadonlyMap<string, ListStyle>): NumberState => ({
  next({ numId }: NumberedParagraph) {
    const numbered = numId === undefined ? undefined : lists.numbered[Number(numId)];
    return numbered ? labelOf(numbered, styles) : null;
  },
});
