// A logical line: what a person would call one line of the document.
import type { Span } from '../document/document.js';

/** One paragraph outside tables, or a part of one where several lines were run together into it. */
export interface Line {
  /** Without white space at its ends. */
  readonly span: Span;
  /** Index of the paragraph in Document.blocks. */
  readonly block: number;
  /** The automatic number at its start, where the format gave one. */
  readonly label?: Span;
  /** Outline level of the format's own style, 0 = highest. */
  readonly outlineLevel?: number;
}
