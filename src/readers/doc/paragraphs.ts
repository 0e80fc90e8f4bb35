// Paragraphs and the tables they stand in. In: a range of character positions. Out: paragraphs, and the row that each cell belongs to.
import type { Formatting } from './formatting.js';
import { paragraphAt } from './formatting.js';
import type { ParagraphProperties } from './properties.js';

const PARAGRAPH_MARK = '\r';
const CELL_MARK = '\x07';
const SECTION_MARK = '\f';

/** Tables in tables that are kept apart; those further down are read as part of the last one. */
const MAX_DEPTH = 16;

/** A paragraph before its words are read. */
export interface Outlined {
  readonly start: number;
  /** Position of the mark that ends it; the end of the range where it has none. */
  readonly mark: number;
  readonly properties: ParagraphProperties;
  /** How many tables it stands in. */
  readonly depth: number;
  readonly ends: 'paragraph' | 'cell' | 'row';
}

/** What a paragraph's mark ends: outside nested tables the character says it, inside them a property (MS-DOC 2.4.3). */
function endOf(mark: string, depth: number, properties: ParagraphProperties): Outlined['ends'] {
  if (depth === 0) return 'paragraph';
  if (depth > 1 && mark !== CELL_MARK) {
    if (properties.endsInnerRow) return 'row';
    return properties.endsInnerCell ? 'cell' : 'paragraph';
  }
  if (properties.endsRow) return 'row';
  return mark === CELL_MARK ? 'cell' : 'paragraph';
}

const depthOf = ({ depth, inTable }: ParagraphProperties): number =>
  Math.max(0, Math.min(depth ?? (inTable ? 1 : 0), MAX_DEPTH));

function outline(formatting: Formatting, start: number, mark: number): Outlined {
  const properties = paragraphAt(formatting, mark);
  const depth = depthOf(properties);
  return {
    start,
    mark,
    properties,
    depth,
    ends: endOf(formatting.table.text.charAt(mark), depth, properties),
  };
}

const endsParagraph = (character: string, position: number, sections: ReadonlySet<number>): boolean =>
  character === PARAGRAPH_MARK ||
  character === CELL_MARK ||
  (character === SECTION_MARK && sections.has(position + 1));

/**
 * Divides a range into its paragraphs (MS-DOC 2.4.2).
 * @param sections positions at which sections end; a form feed anywhere else is a page break.
 * @param limit at most so many; the rest is left out.
 */
export function outlineParagraphs(
  formatting: Formatting,
  range: { readonly start: number; readonly end: number },
  sections: ReadonlySet<number>,
  limit: number,
): Outlined[] {
  const { text } = formatting.table;
  const end = Math.min(range.end, text.length);
  const paragraphs: Outlined[] = [];
  let { start } = range;
  for (let mark = start; mark < end && paragraphs.length <= limit; mark++) {
    if (!endsParagraph(text.charAt(mark), mark, sections)) continue;
    paragraphs.push(outline(formatting, start, mark));
    start = mark + 1;
  }
  if (start < end && paragraphs.length <= limit)
    paragraphs.push({ ...outline(formatting, start, end - 1), mark: end });
  return paragraphs;
}

/** For each depth the paragraphs that end rows there, in order. */
export type RowEnds = ReadonlyMap<number, readonly Outlined[]>;

export function rowEndsOf(paragraphs: readonly Outlined[]): RowEnds {
  const ends = new Map<number, Outlined[]>();
  for (const paragraph of paragraphs) {
    if (paragraph.ends !== 'row') continue;
    const list = ends.get(paragraph.depth);
    if (list) list.push(paragraph);
    else ends.set(paragraph.depth, [paragraph]);
  }
  return ends;
}

/** The paragraph that ends the row in which `position` stands; null where the row is never ended. */
export function rowEndAfter(ends: RowEnds, depth: number, position: number): Outlined | null {
  const list = ends.get(depth) ?? [];
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.mark < position) low = middle + 1;
    else high = middle;
  }
  return list[low] ?? null;
}
