// The Document: what every reader gives and every later stage reads. Plain data, no behaviour.

/** A half-open range of UTF-16 code units in `Document.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a value stands, as a person would look for it. All numbers count from 1. */
export type Place =
  | { readonly line: number; readonly column: number }
  | { readonly table: number; readonly row: number; readonly column: number }
  | { readonly paragraph: number };

/** Why a reader or an extractor leaves a block aside. */
export type OmissionReason =
  | 'page-number'
  | 'page-header'
  /** Of a ledger of this program: sheets that tell again what its first one says. */
  | 'ledger-sheet'
  | 'page-footer'
  | 'separator'
  | 'web-furniture'
  | 'table-of-contents'
  | 'hidden'
  | 'deleted'
  | 'comment'
  | 'footnote'
  | 'template-remnant'
  | 'front-matter';

/** One paragraph of the page; in plain text, one line that is not empty. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly span: Span;
  /** The automatic number that stands at the start of the span, where the format says so. */
  readonly label?: Span;
  /** Outline level the format's own style gives (0 = highest), where it gives one. */
  readonly outlineLevel?: number;
  /** Set by the reader where the format itself says that the block is no part of the body. */
  readonly omit?: OmissionReason;
}

/** One cell of a table; a merged cell stands once, at its first row and column. */
export interface Cell {
  /** From 0. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** From the first to the last character of the cell's text; empty (start = end) where it has none. */
  readonly span: Span;
  readonly paragraphs: readonly Paragraph[];
}

/** A grid of cells in reading order (row by row, left to right). */
export interface Table {
  readonly type: 'table';
  readonly span: Span;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  /** Rows that the format marks as repeated header; 0 where it does not say. */
  readonly headerRows: number;
}

export type Block = Paragraph | Table;

/** Something that the reader saw and left out of the text. */
export interface Omission {
  readonly reason: OmissionReason;
  readonly blocks: number;
}

/** A tracked change: words that one version of the document has and the other has not. */
export interface Change {
  /** `inserted` words stand in the text; `deleted` ones do not, and their span is empty, where they stood. */
  readonly kind: 'inserted' | 'deleted';
  readonly text: string;
  readonly span: Span;
}

/** What a reader gives: one text as a person sees it on the page, and the blocks as spans into it. */
export interface Document {
  readonly text: string;
  /** In reading order; spans rise and do not overlap. */
  readonly blocks: readonly Block[];
  /** How places are told: `line` for text formats, `block` for paginated ones (paragraph, or table/row/column). */
  readonly placing: 'line' | 'block';
  readonly omissions: readonly Omission[];
  /** In the order of the text; where there are none it is left out. */
  readonly changes?: readonly Change[];
  /** With `line` placing, where the canonical text is not the file's own: how stretches of it map back, by offset. */
  readonly origins?: readonly Origin[];
}

/** From `offset` of the canonical text on, the text stands in the file from this line and column on (from 1). */
export interface Origin {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}
