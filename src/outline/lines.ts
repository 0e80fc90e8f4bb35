// Lines. In: a Document. Out: its logical lines outside tables, in reading order; run-on paragraphs are cut.
import type { Document, Paragraph } from '../document/document.js';
import { isEmpty, trim } from '../document/span.js';
import type { Line } from './line.js';
import { splitRunOn } from './run-on.js';

function linesIn(text: string, paragraph: Paragraph, block: number, alone: boolean): Line[] {
  const { label, outlineLevel } = paragraph;
  return splitRunOn(text, paragraph.span, alone)
    .map((span) => trim(text, span))
    .filter((span) => !isEmpty(span))
    .map((span, index) => ({
      span,
      block,
      ...(index === 0 && label ? { label } : {}),
      ...(index === 0 && outlineLevel !== undefined ? { outlineLevel } : {}),
    }));
}

/** The logical lines of a document; paragraphs that the reader set aside give none. */
export function linesOf(document: Document): Line[] {
  const alone = document.blocks.filter((block) => !isEmpty(block.span)).length === 1;
  return document.blocks.flatMap((block, index) =>
    block.type === 'paragraph' && !block.omit ? linesIn(document.text, block, index, alone) : [],
  );
}
