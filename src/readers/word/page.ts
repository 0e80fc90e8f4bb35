// The page as it is written. In: raw paragraphs with their numbers. Out: canonical text, and paragraphs as spans into it.
import type { Paragraph, Span } from '../../document/document.js';
import { isEmpty, shift, trim } from '../../document/span.js';
import { labelGap } from '../../zh/number-format.js';
import type { NumberState } from './number-state.js';
import type { Mark, RawBlock, RawParagraph } from './raw.js';
import type { Styles } from './styles.js';

const BODY_TEXT_LEVEL = 9;

export interface PlacedMark {
  readonly kind: Mark['kind'];
  readonly text: string;
  /** Empty for a deletion and a comment: the place it was taken from, or stands at. */
  readonly span: Span;
}

/** The text as it grows, and what stands in it. */
export interface Page {
  readonly numbers: NumberState;
  readonly styles: Styles;
  readonly pieces: string[];
  length: number;
  readonly marks: PlacedMark[];
  /** Paragraphs in merged-away cells: Word does not show them. */
  covered: number;
}

/** Adds a string to the page. */
export function write(page: Page, text: string): void {
  if (text === '') return;
  page.pieces.push(text);
  page.length += text.length;
}

function placeMarks(page: Page, raw: RawParagraph, start: number): void {
  for (const { kind, text, offset } of raw.marks) {
    const at = start + offset;
    page.marks.push({ kind, text, span: { start: at, end: kind === 'inserted' ? at + text.length : at } });
  }
}

function outlineLevelOf(page: Page, raw: RawParagraph): number | undefined {
  const level = raw.outlineLevel ?? page.styles.resolve(raw.style).outlineLevel;
  return level !== undefined && level < BODY_TEXT_LEVEL ? level : undefined;
}

const isContents = (page: Page, raw: RawParagraph): boolean =>
  raw.contents || raw.contentsField?.closed === true || page.styles.resolve(raw.style).contents;

/**
 * Writes a paragraph with its automatic number.
 * @param asCell in a cell a tab is a space, since tabs part the cells.
 * @returns null for a blank paragraph, which is no block.
 */
export function writeParagraph(page: Page, raw: RawParagraph, asCell: boolean): Paragraph | null {
  const number = page.numbers.next(raw);
  const label = number?.text ?? '';
  const words = asCell ? raw.text.replaceAll('\t', ' ') : raw.text;
  const line = label + (number?.glued ? '' : labelGap(label, words)) + words;
  const start = page.length;
  write(page, line);
  placeMarks(page, raw, start + line.length - words.length);
  const span = shift(trim(line, { start: 0, end: line.length }), start);
  if (isEmpty(span)) return null;
  const outlineLevel = outlineLevelOf(page, raw);
  return {
    type: 'paragraph',
    span,
    ...(label !== '' && { label: { start, end: start + label.length } }),
    ...(outlineLevel !== undefined && { outlineLevel }),
    ...(isContents(page, raw) && { omit: 'table-of-contents' as const }),
  };
}

/** Adds blocks to `out`, text boxes behind the paragraph they are anchored in. */
export function unbox(blocks: readonly RawBlock[], out: RawBlock[] = []): RawBlock[] {
  for (const block of blocks) {
    out.push(block);
    if (block.kind === 'paragraph' && block.boxes.length > 0) unbox(block.boxes, out);
  }
  return out;
}

/** The paragraphs of a cell or part in reading order, those of text boxes and nested tables included. */
export function paragraphsIn(blocks: readonly RawBlock[], out: RawParagraph[] = []): RawParagraph[] {
  for (const block of unbox(blocks)) {
    if (block.kind === 'paragraph') out.push(block);
    else
      for (const row of block.rows)
        if (!row.dropped && !row.hidden)
          for (const cell of row.cells) if (!cell.dropped) paragraphsIn(cell.blocks, out);
  }
  return out;
}
