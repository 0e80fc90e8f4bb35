// Paragraphs of an item. In: the item's own lines. Out: each with the attributions found in it, and the groups they form.
import type { Span } from '../document/document.js';
import { isEmpty, shift, trim } from '../document/span.js';
import type { LabelStyle } from '../outline/label-style.js';
import type { Line } from '../outline/line.js';
import type { Item } from '../outline/outline.js';
import { parseLabel } from '../outline/parse-label.js';
import { sectionHeading } from './headings.js';
import { type Attribution, findAttributions, isFormal } from './units/index.js';

export interface Paragraph {
  readonly line: Line;
  /** The line without the item's label. */
  readonly body: Span;
  /** Spans are offsets into the document's text. */
  readonly attributions: readonly Attribution[];
  /** Holds a bracket or label line that attributes work. */
  readonly formal: boolean;
  /** Holds nothing but attributions. */
  readonly bare: boolean;
  /** Opens with 一是, 二要, 其三: a step of what stands before it, whatever it carries. */
  readonly continues: boolean;
  /** Ends with words that introduce what follows (安排如下。). */
  readonly leadsOver: boolean;
}

/** 现就有关工作安排如下。 制定本方案。 提出以下意见： */
const LEADS_OVER = /(?:如下|(?:制定|制订|提出|形成)(?:本|以下|如下|此)[\u4e00-\u9fff]{2,8})[:：。]?$/;

/** Words that count the points of one item (GB/T 9704 knows no such level). */
const COUNTS_ON: ReadonlySet<LabelStyle | undefined> = new Set(['cn-is', 'cn-yao', 'cn-di', 'cn-qi']);

/** A bracket or a label line, one of time alone included. */
const isSetApart = ({ form }: Attribution): boolean => form !== 'clause';

/** An attribution found in a slice, moved to the document's offsets. */
const moved = (found: Attribution, by: number): Attribution => ({
  ...found,
  span: shift(found.span, by),
  units: found.units.map((unit) => ({ ...unit, span: shift(unit.span, by) })),
  deadlines: found.deadlines.map((span) => shift(span, by)),
});

/** Whether brackets and label lines leave nothing of the body but punctuation. */
function isBare(text: string, body: Span, attributions: readonly Attribution[]): boolean {
  const apart = attributions.filter(isSetApart);
  let at = body.start;
  let left = '';
  for (const { span } of apart) {
    left += text.slice(at, span.start);
    at = span.end;
  }
  left += text.slice(at, body.end);
  return apart.length > 0 && /^[\s。；;，,、.—\-（）()〔〕【】[\]]*$/.test(left);
}

function paragraphOf(text: string, line: Line, body: Span): Paragraph {
  const attributions = findAttributions(text.slice(body.start, body.end)).map((found) =>
    moved(found, body.start),
  );
  const end = text.slice(Math.max(body.start, body.end - 16), body.end);
  return {
    line,
    body,
    attributions,
    formal: attributions.some(isFormal),
    bare: isBare(text, body, attributions),
    continues: COUNTS_ON.has(parseLabel(text.slice(body.start, Math.min(body.end, body.start + 16)))?.style),
    leadsOver: LEADS_OVER.test(end),
  };
}

/** The item's own paragraphs, its heading line first. */
export function paragraphsOf(text: string, item: Item): Paragraph[] {
  return item.lines.map((line, index) => {
    const isHead = index === 0 && (item.label !== null || item.head.end > item.head.start);
    return paragraphOf(text, line, isHead ? item.head : line.span);
  });
}

/** Consecutive paragraphs of one item that share an attribution, or that have none. */
export interface Group {
  readonly paragraphs: readonly Paragraph[];
  readonly span: Span;
  readonly formal: boolean;
}

/** The paragraphs as one group; at least one. */
export const groupOf = (paragraphs: readonly Paragraph[]): Group => ({
  paragraphs,
  span: { start: paragraphs[0]!.body.start, end: paragraphs.at(-1)!.body.end },
  formal: paragraphs.some((p) => p.formal),
});

/**
 * Groups paragraphs by attribution: one that carries its own stands alone; label lines and brackets on a line of their
 * own close what stands before them.
 */
export function groupParagraphs(paragraphs: readonly Paragraph[]): Group[] {
  const groups: Paragraph[][] = [];
  let closed = true;
  for (const paragraph of paragraphs) {
    const joins = paragraph.bare || paragraph.continues ? groups.length > 0 : !closed && !paragraph.formal;
    if (joins) groups.at(-1)!.push(paragraph);
    else groups.push([paragraph]);
    closed = paragraph.formal || paragraph.leadsOver || (paragraph.bare && closed);
  }
  return groups.map(groupOf);
}

/** The heading line with its heading cut off: what is left may be a paragraph of its own. Null where nothing is left. */
export function behindOwnHeading(text: string, paragraph: Paragraph): Paragraph | null {
  const heading = sectionHeading(text, paragraph.body);
  let start = heading.end;
  while (start < paragraph.body.end && '。：:'.includes(text[start]!)) start++;
  const body = trim(text, { start, end: paragraph.body.end });
  const behind = paragraph.attributions.filter(({ span }) => span.start >= body.start);
  return isEmpty(body) ? null : { ...paragraph, body, bare: isBare(text, body, behind) };
}
