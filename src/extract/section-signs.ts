// What speaks against an item's being one task. In: a node of the outline. Out: whether it heads a table, deals out
// duties, closes the plan, or has several paragraphs with attributions of their own.
import { isClosingHeading, isDutiesHeading } from '../zh/section-words.js';
import type { Context } from './context.js';
import { unitsOfDuty } from './duties.js';
import { sectionHeading } from './headings.js';
import type { Node } from './node.js';
import { behindOwnHeading, groupParagraphs, type Paragraph } from './paragraph.js';

/** The paragraphs below a node's heading, what stands behind it on its line included; attributions alone are none. */
export function ownParagraphs(text: string, node: Node): Paragraph[] {
  const [first, ...rest] = node.paragraphs;
  const behind = first ? behindOwnHeading(text, first) : null;
  return [...(behind && !behind.bare ? [behind] : []), ...rest];
}

/** Several paragraphs carry attributions of their own. */
export const hasSeveralFormal = (own: readonly Paragraph[]): boolean =>
  groupParagraphs(own).filter((group) => group.formal).length >= 2;

/** Whether the node is the heading of the table below it; what follows the table is no work of its own. */
export const headsTable = (context: Context, node: Node): boolean =>
  node.children.length === 0 &&
  node.paragraphs.length > 0 &&
  context.aboveTables.has(node.paragraphs[0]!.line.block) &&
  behindOwnHeading(context.text, node.paragraphs[0]!) === null;

/** Whether the node is a section of duties whose paragraphs are headed by units. */
export function listsDuties({ text }: Context, node: Node): boolean {
  const [first, ...rest] = node.paragraphs;
  if (!first || rest.length === 0) return false;
  const { start, end } = sectionHeading(text, first.body);
  return isDutiesHeading(text.slice(start, end)) && rest.some((p) => unitsOfDuty(text, p).length > 0);
}

/** Whether an outermost item is running text that only says how the plan is followed up. */
export function closesPlan({ text }: Context, node: Node): boolean {
  const [first] = node.paragraphs;
  if (!first || node.children.length > 0) return false;
  const { start, end } = sectionHeading(text, first.body);
  return isClosingHeading(text.slice(start, end));
}
