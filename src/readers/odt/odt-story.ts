// The state while the content of an OpenDocument text is read. In: text and marks. Out: the story, lists, changes, comments.
import type { Comment } from '../word/findings.js';
import type { RawBlock, RawParagraph } from '../word/raw.js';
import {
  addText,
  closeFrame,
  frameOf,
  newFrame,
  newStory,
  openTextBox,
  type Run,
  type Story,
  type StoryOptions,
} from '../word/story.js';
import { symbolsOf } from '../word/symbols.js';
import { type Lists, newLists } from './lists.js';
import type { Definitions } from './styles.js';

/** A table that is open: where the next cell stands, and which cells reach down into the rows to come. */
export interface OpenTable {
  /** Open table:table-header-rows. */
  headers: number;
  row: number;
  column: number;
  /** Covered cells of this row that belong to the cell before them. */
  covered: number;
  /** By first column: cells over several rows, with the last row they reach. */
  readonly spanning: Map<number, { readonly columnSpan: number; readonly last: number }>;
}

export interface OdtStory {
  readonly story: Story;
  readonly definitions: Definitions;
  readonly lists: Lists;
  readonly tables: OpenTable[];
  /** For each open paragraph whether white space goes before what comes next, which then drops its own. */
  readonly afterSpace: boolean[];
  /** What held before each open text:span. */
  readonly runs: (Run | null)[];
  /** For each open draw:frame whether its picture was seen: further ones say the same in another format. */
  readonly pictured: boolean[];
  /** Depth of elements inside one that is skipped; 0 outside. */
  skip: number;
  /** The changed region whose kind and words are being read. */
  region: string;
  readonly insertions: Set<string>;
  readonly deletions: Map<string, readonly RawParagraph[]>;
  /** The words of formulas, by the folder of their object. */
  readonly formulas: ReadonlyMap<string, string>;
  readonly comments: Map<string, Comment>;
  comment: { author: string; readonly blocks: RawBlock[] } | null;
  /** True inside the name of a comment's author. */
  inAuthor: boolean;
  /** How many characters and cells may still be repeated. */
  repeats: number;
}

const MAX_REPEATED = 100_000;

export const newOdtStory = (
  definitions: Definitions,
  formulas: ReadonlyMap<string, string>,
  options: StoryOptions,
): OdtStory => ({
  story: newStory(options),
  definitions,
  lists: newLists(),
  tables: [],
  afterSpace: [],
  runs: [],
  pictured: [],
  skip: 0,
  region: '',
  insertions: new Set(),
  deletions: new Map(),
  formulas,
  comments: new Map(),
  comment: null,
  inAuthor: false,
  repeats: MAX_REPEATED,
});

/** Adds words; runs of white space are one space, and none at the start of a paragraph (OpenDocument 1.3 part 3, 6.1.2). */
export function addWords(odt: OdtStory, text: string): void {
  const last = odt.afterSpace.length - 1;
  if (last < 0 || !frameOf(odt.story).paragraph) return;
  let words = text.replace(/[ \t\r\n]+/g, ' ');
  if (odt.afterSpace[last] && words.startsWith(' ')) words = words.slice(1);
  if (words === '') return;
  odt.afterSpace[last] = words.endsWith(' ');
  const { text: printed, unknown } = symbolsOf(words, frameOf(odt.story).run?.font);
  odt.story.counts.unknownSymbols.push(...unknown);
  addText(odt.story, printed);
}

/** Adds a tab, a line break or spaces that are elements of their own. */
export function addMark(odt: OdtStory, text: string): void {
  const last = odt.afterSpace.length - 1;
  if (last >= 0) odt.afterSpace[last] = false;
  addText(odt.story, text);
}

/** Begins a text box: lists inside it are no part of those around it. */
export function openBox(odt: OdtStory): void {
  openTextBox(odt.story);
  odt.lists.open.push([]);
}

/** Begins a frame whose blocks go to `blocks` and not into the text. */
export function openAside(odt: OdtStory, blocks: RawBlock[]): void {
  odt.story.frames.push(newFrame(blocks));
  odt.lists.open.push([]);
}

/** Ends a text box, a cell or what stands aside. */
export function closeBox(odt: OdtStory): void {
  closeFrame(odt.story);
  if (odt.lists.open.length > 1) odt.lists.open.pop();
}
