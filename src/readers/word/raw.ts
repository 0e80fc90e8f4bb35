// What the events of a body are gathered into, before numbers and spans: paragraphs and tables as Word has them.

/** A tracked change or a comment; offsets count UTF-16 units from the paragraph's start, without its number. */
export interface Mark {
  readonly kind: 'inserted' | 'deleted' | 'comment';
  readonly offset: number;
  /** For an insertion, part of the paragraph's text; for a deletion, what is not in it; for a comment, its id. */
  text: string;
}

export interface RawParagraph {
  readonly kind: 'paragraph';
  text: string;
  style: string | null;
  numId?: string;
  level?: number;
  outlineLevel?: number;
  /** Part of a table of contents: by a content control, or by a field, which counts only once it is closed. */
  contents: boolean;
  contentsField: Field | null;
  readonly marks: Mark[];
  /** Text boxes anchored in the paragraph. */
  readonly boxes: RawBlock[];
}

export interface RawCell {
  columnSpan: number;
  vertical: 'restart' | 'continue' | null;
  horizontal: 'restart' | 'continue' | null;
  dropped: boolean;
  blocks: RawBlock[];
}

export interface RawRow {
  header: boolean;
  /** Grid columns left out before the first cell. */
  before: number;
  /** Grid columns left out after the last cell. */
  after: number;
  /** A hidden row (17.4.20): Word does not show it. */
  hidden: boolean;
  dropped: boolean;
  readonly cells: RawCell[];
}

export interface RawTable {
  readonly kind: 'table';
  readonly rows: RawRow[];
}

export type RawBlock = RawParagraph | RawTable;

/** A field (ECMA-376 part 1, 17.16): what stands before its separator is instruction, what follows is its result. */
export interface Field {
  phase: 'instruction' | 'result';
  instruction: string;
  /** Words that stand in the instruction: text, should the field never end. */
  words: string;
  /** How long the open paragraph was where the result begins; null where none was open. */
  resultAt?: number | null;
  closed: boolean;
}

export const newParagraph = (): RawParagraph => ({
  kind: 'paragraph',
  text: '',
  style: null,
  contents: false,
  contentsField: null,
  marks: [],
  boxes: [],
});

/** What a paragraph is like, its words aside. */
function takeProperties(to: RawParagraph, from: RawParagraph): void {
  to.style = from.style;
  for (const key of ['numId', 'level', 'outlineLevel'] as const) delete to[key];
  if (from.numId !== undefined) to.numId = from.numId;
  if (from.level !== undefined) to.level = from.level;
  if (from.outlineLevel !== undefined) to.outlineLevel = from.outlineLevel;
}

/**
 * Adds a paragraph to the one before it whose mark is gone; the two stay like the first, unless that has no text, as
 * Word has it when a mark is deleted.
 */
export function joinParagraphs(first: RawParagraph, second: RawParagraph): void {
  for (const mark of second.marks) first.marks.push({ ...mark, offset: mark.offset + first.text.length });
  for (const box of second.boxes) first.boxes.push(box);
  if (first.text === '') takeProperties(first, second);
  first.text += second.text;
  first.contents &&= second.contents;
  first.contentsField ??= second.contentsField;
}
