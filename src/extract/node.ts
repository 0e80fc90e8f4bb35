// The outline with attributions. In: the outline's items. Out: the same tree, each node with its paragraphs and with
// what carries an attribution.
import type { Span } from '../document/document.js';
import { levelOf, rankOf } from '../outline/label-rank.js';
import type { Item } from '../outline/outline.js';
import { sectionKindOf } from '../zh/section-words.js';
import { sectionHeading } from './headings.js';
import { type Paragraph, paragraphsOf } from './paragraph.js';
import type { Attribution } from './units/index.js';

export interface Node {
  readonly item: Item;
  readonly paragraphs: readonly Paragraph[];
  /** Attributions on lines of their own behind the last child: they close the group and belong to this node. */
  readonly closing: readonly Paragraph[];
  readonly children: readonly Node[];
  /** Own paragraphs, or the closing lines, carry a formal attribution. */
  readonly formal: boolean;
  /** Some node below does. */
  readonly formalBelow: boolean;
}

/** Levels that can hold tasks without an attribution: down to 1.1.1; （1） and below are steps of the item above. */
const LOWEST_TASK_LEVEL = rankOf('decimal-3');

const isTaskLevel = ({ label }: Item): boolean =>
  label === null || rankOf(levelOf(label)) <= LOWEST_TASK_LEVEL;

export const canHoldTasks = (node: Node): boolean => isTaskLevel(node.item);

const trailingBare = (node: Node): number => {
  let count = 0;
  while (count < node.paragraphs.length && node.paragraphs.at(-1 - count)!.bare) count++;
  return count;
};

/** The children of a node, and what behind them belongs to the node itself. */
interface Closed {
  readonly children: readonly Node[];
  readonly closing: readonly Paragraph[];
  /** An attribution at the end of the last step closes the group. */
  readonly closed?: true;
}

/**
 * Takes the closing lines away from the last child, where they are the only attribution among several siblings. Below
 * the levels of tasks, an attribution at the end of the last step alone closes the group as well.
 */
function splitClosing(children: readonly Node[]): Closed {
  const last = children.at(-1);
  // A single step is closed as well: the attribution behind it is that of the item it belongs to.
  const single = children.length === 1 && last !== undefined && !canHoldTasks(last);
  if (!last || (children.length < 2 && !single) || last.children.length > 0) return { children, closing: [] };
  const before = children.slice(0, -1);
  const only = last.formal && !before.some((node) => node.formal || node.formalBelow);
  if (only && !canHoldTasks(last))
    return { children: [...before, { ...last, formal: false }], closing: [], closed: true };
  const cut = last.paragraphs.length - trailingBare(last);
  const own = last.paragraphs.slice(0, cut);
  const closes = last.paragraphs.slice(cut).some((p) => p.formal);
  const alone =
    closes && !own.some((p) => p.formal) && !before.some((node) => node.formal || node.formalBelow);
  if (cut === 0 || cut === last.paragraphs.length || !alone) return { children, closing: [] };
  const lines = last.item.lines.slice(0, cut);
  const shortened = nodeFrom({ ...last.item, lines }, own, last.children, []);
  return { children: [...before, shortened], closing: last.paragraphs.slice(cut) };
}

function nodeFrom(
  item: Item,
  paragraphs: readonly Paragraph[],
  children: readonly Node[],
  closing: readonly Paragraph[],
): Node {
  return {
    item,
    paragraphs,
    closing,
    children,
    formal: closing.some((p) => p.formal) || paragraphs.some((p) => p.formal),
    formalBelow: children.some((child) => child.formal || child.formalBelow),
  };
}

/** The items of a section of safeguards stand for themselves: what closes the last of them closes no group. */
function isSafeguard(text: string, { head }: Item): boolean {
  const { start, end } = sectionHeading(text, head);
  return sectionKindOf(text.slice(start, end)) === 'safeguards';
}

/** A numbered line that only says who or when (2.牵头单位：…): a field of the item above, as a label line is. */
const isField = (node: Node): boolean =>
  node.children.length === 0 && node.paragraphs.length > 0 && node.paragraphs.every((p) => p.bare);

/** Where the attributions below an item stand in numbered lines of their own, the item is what they attribute. */
function takeFields(below: readonly Node[]): Closed | null {
  const carrying = below.filter((node) => node.formal || node.formalBelow);
  if (carrying.length === 0 || !carrying.every(isField)) return null;
  return { children: below.map((node) => ({ ...node, formal: false })), closing: [], closed: true };
}

export function nodeOf(text: string, item: Item): Node {
  const below = item.children.map((child) => nodeOf(text, child));
  const fields = takeFields(below);
  const { children, closing, closed }: Closed =
    fields ?? (isSafeguard(text, item) ? { children: below, closing: [] } : splitClosing(below));
  const node = nodeFrom(item, paragraphsOf(text, item), children, closing);
  return closed ? { ...node, formal: true } : node;
}

/** Whether the node's own words say who does it, in running prose (由甲牵头) or set apart. */
export const saysWho = (node: Node): boolean =>
  node.formal || node.paragraphs.some((p) => p.attributions.some(({ units }) => units.length > 0));

/** Every paragraph of the node and of those below it, in reading order. */
export function paragraphsBelow(node: Node): Paragraph[] {
  return [...node.paragraphs, ...node.children.flatMap(paragraphsBelow), ...node.closing];
}

export const attributionsOf = (paragraphs: readonly Paragraph[]): Attribution[] =>
  paragraphs.flatMap((p) => p.attributions);

/** From the first character behind the node's label to the last of what stands below it. */
export function bodyOf(node: Node): Span {
  const all = paragraphsBelow(node);
  return {
    start: all[0]?.body.start ?? node.item.head.start,
    end: all.at(-1)?.body.end ?? node.item.head.end,
  };
}
