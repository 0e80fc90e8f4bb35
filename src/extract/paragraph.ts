// Paragraphs of an item. In: the item's own lines. Out: each with the attributions found in it, and the groups they form.
import type { Span } from '../document/document.js';
import { isEmpty, shift, trim } from '../document/span.js';
import type { Line } from '../outline/line.js';
import type { Item } from '../outline/outline.js';
import { sectionHeading } from './headings.js';
import { type Attribution, findAttributions } from './units/index.js';

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
  /** Ends with words that introduce what follows (安排如下。). */
  readonly leadsOver: boolean;
}

/** 现就有关工作安排如下。 制定本方案。 提出以下意见： */
const LEADS_OVER = /(?:如下|(?:制定|制订|提出|形成)(?:本|以下|如下|此)[\u4e00-\u9fff]{2,8})[:：。]?$/;

const isFormal = (attribution: Attribution): boolean => attribution.form !== 'clause';

/** An attribution found in a slice, moved to the document's offsets. */
const moved = (found: Attribution, by: number): Attribution => ({
  ...found,
  span: shift(found.span, by),
  units: found.units.map((unit) => ({ ...unit, span: shift(unit.span, by) })),
  deadlines: found.deadlines.map((span) => shift(span, by)),
});

/** Whether the formal attributions leave nothing of the body but punctuation. */
function isBare(text: string, body: Span, formal: readonly Attribution[]): boolean {
  let at = body.start;
  let left = '';
  for (const { span } of formal) {
    left += text.slice(at, span.start);
    at = span.end;
  }
  left += text.slice(at, body.end);
  return formal.length > 0 && /^[\s。；;，,、.—\-（）()〔〕【】[\]]*$/.test(left);
}

function paragraphOf(text: string, line: Line, body: Span): Paragraph {
  const attributions = findAttributions(text.slice(body.start, body.end)).map((found) =>
    moved(found, body.start),
  );
  const formal = attributions.filter(isFormal);
  const end = text.slice(Math.max(body.start, body.end - 16), body.end);
  return {
    line,
    body,
    attributions,
    formal: formal.length > 0,
    bare: isBare(text, body, formal),
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
    const joins = paragraph.bare ? groups.length > 0 : !closed && !paragraph.formal;
    if (joins) groups.at(-1)!.push(paragraph);
    else groups.push([paragraph]);
    closed = paragraph.formal || paragraph.leadsOver;
  }
  return groups.map(groupOf);
}

/** The heading line with its heading cut off: what is left may be a paragraph of its own. Null where nothing is left. */
export function behindOwnHeading(text: string, paragraph: Paragraph): Paragraph | null {
  const heading = sectionHeading(text, paragraph.body);
  let start = heading.end;
  while (start < paragraph.body.end && '。：:'.includes(text[start]!)) start++;
  const body = trim(text, { start, end: paragraph.body.end });
  const formal = paragraph.attributions.filter((a) => isFormal(a) && a.span.start >= body.start);
  return isEmpty(body) ? null : { ...paragraph, body, bare: isBare(text, body, formal) };
}
