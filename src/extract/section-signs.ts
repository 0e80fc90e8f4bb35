// What speaks against an item's being one task. In: a node of the outline. Out: whether it heads a table, deals out
// duties, closes the plan, or has several paragraphs with attributions of their own.
import { SELF_NAMES } from '../zh/calendar-words.js';
import { fold } from '../zh/fold.js';
import { isClosingHeading, isDutiesHeading, isGoalsHeading } from '../zh/section-words.js';
import type { Context } from './context.js';
import { unitsOfDuty } from './duties.js';
import { sectionHeading } from './headings.js';
import { type Node, saysWho } from './node.js';
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

/** 具体任务见下表。 分工如下： */
const POINTS_DOWN = /(?:表|附件)[^。]{0,6}[。:：）)]?$|如下[。:：]?$/;
const LONGEST_POINTER = 60;

/** Whether the node is the heading of the table below it, with no more than words that lead over to it. */
export function headsTable(context: Context, node: Node): boolean {
  const last = node.paragraphs.at(-1);
  if (node.children.length > 0 || !last || !context.aboveTables.has(last.line.block)) return false;
  return ownParagraphs(context.text, node).every(
    ({ body: { start, end } }) =>
      end - start <= LONGEST_POINTER && POINTS_DOWN.test(context.text.slice(start, end)),
  );
}

const isHeaded = (text: string, paragraph: Paragraph | undefined): boolean =>
  unitsOfDuty(text, paragraph).length > 0;

/** Whether units head the items below the node (（1）县教育局：负责…), all but a few. */
export function headsDuties({ text }: Context, node: Node): boolean {
  const headed = node.children.filter((child) => isHeaded(text, child.paragraphs[0]));
  return headed.length > 0 && headed.length * 2 >= node.children.length;
}

/** Whether the node is a section of duties whose paragraphs or items are headed by units. */
export function listsDuties(context: Context, node: Node): boolean {
  const { text } = context;
  const [first, ...rest] = node.paragraphs;
  if (!first) return false;
  const { start, end } = sectionHeading(text, first.body);
  if (!isDutiesHeading(text.slice(start, end))) return false;
  return rest.some((p) => isHeaded(text, p)) || headsDuties(context, node);
}

/** Whether most items below the node, however low their level, say in their own words who does them. */
export function dealsOutBelow(node: Node): boolean {
  const saying = node.children.filter((child) => child.item.label !== null && saysWho(child));
  return saying.length >= 2 && saying.length * 2 >= node.children.length;
}

const TELLS_OF_ITSELF = new RegExp(
  `^(?:本|此|该|以上|上述)(?:若干|政策|工作|实施){0,2}${SELF_NAMES}[^。]{0,60}(?:施行|实施|执行|生效|废止|解释|有效期|未尽事宜|试行)`,
);

/** Whether an item only says from when the document holds, and who explains it (本措施自…起施行). */
export function tellsOfItself({ text }: Context, node: Node): boolean {
  const [first] = node.paragraphs;
  if (!first || node.children.length > 0) return false;
  return TELLS_OF_ITSELF.test(
    fold(text.slice(first.body.start, Math.min(first.body.end, first.body.start + 90))),
  );
}

/** Whether an outermost item is running text that only tells the goals, or how the plan is followed up. */
export function closesPlan({ text }: Context, node: Node): boolean {
  const [first] = node.paragraphs;
  if (!first || node.children.length > 0) return false;
  const { start, end } = sectionHeading(text, first.body);
  const heading = text.slice(start, end);
  return isClosingHeading(heading) || isGoalsHeading(heading);
}
