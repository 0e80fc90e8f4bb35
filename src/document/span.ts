// Small functions on spans. In: spans and the text they point into. Out: spans, strings.
import type { Document, Paragraph, Span } from './document.js';

export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

export const isEmpty = (span: Span): boolean => span.start >= span.end;

/** True where the two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where `inner` lies within `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Moves a span by `offset`: from a slice's own offsets to those of the text the slice was cut from. */
export const shift = (span: Span, offset: number): Span => ({
  start: span.start + offset,
  end: span.end + offset,
});

const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0xfeff ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x2028 ||
  code === 0x2029;

/** The span without white space (full-width and zero-width included) at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Every paragraph of a document in reading order, those in cells included. */
export function* paragraphsOf(document: Document): Generator<Paragraph> {
  for (const block of document.blocks) {
    if (block.type === 'paragraph') yield block;
    else for (const cell of block.cells) yield* cell.paragraphs;
  }
}
