// Leaves: the paragraphs that faults of the text are looked for in. In: a Document. Out: their spans, in reading order.
import type { Document, Span } from '../../document/document.js';
import { paragraphsOf } from '../../document/span.js';

/** The spans of all paragraphs, those of cells included, that the reader did not set aside. */
export const leavesOf = (document: Document): Span[] =>
  [...paragraphsOf(document)].flatMap(({ omit, span }) => (omit === undefined ? [span] : []));
