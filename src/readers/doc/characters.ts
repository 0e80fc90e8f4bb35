// The characters of a stretch. In: text with Word's control characters, and their properties. Out: words, fields, notes in the story.
import {
  addInstruction,
  beginField,
  countContent,
  endField,
  noteComment,
  separateField,
} from '../word/fields.js';
import { addText, frameOf, isSilent, type Story } from '../word/story.js';
import { symbolOf, symbolsOf } from '../word/symbols.js';
import type { CharacterProperties } from './properties.js';

/** What is found by its position: notes with a mark of their own, comments, text boxes. */
export interface Anchors {
  readonly fonts: readonly string[];
  readonly notes: ReadonlySet<number>;
  /** Comments, by the position of their mark; ids are their places in the list. */
  readonly comments: ReadonlyMap<number, string>;
  /** Reads the text boxes of the drawing that is anchored at a position. */
  readonly drawing: (story: Story, position: number) => void;
}

/** Stretches of words, or single characters that stand for something (MS-DOC 2.4.1, special characters). */
const TOKENS = /[^\p{Cc}(]+|[\p{Cc}(]/gu;

/** Characters that mean what they mean wherever they stand. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['\x0b', '\n'],
  ['\x1e', '\u2011'],
]);

const SHAPE_FIELD = /^\s*SHAPE(?:\s|$)/i;

const FIELD_MARKS: ReadonlyMap<string, (story: Story) => void> = new Map([
  ['\x13', beginField],
  ['\x14', separateField],
  ['\x15', endField],
]);

function addWords(story: Story, words: string): void {
  if (frameOf(story).instructions > 0) addInstruction(story, words);
  else addText(story, words);
}

function addSymbol(story: Story, { symbol }: CharacterProperties, fonts: readonly string[]): void {
  if (!symbol) return;
  const { text, unknown } = symbolOf(fonts[symbol.font], symbol.code.toString(16));
  story.counts.unknownSymbols.push(...unknown);
  addWords(story, text);
}

/** A page or column break shows only between words. */
function addBreak(story: Story): void {
  const frame = frameOf(story);
  if (frame.paragraph && !isSilent(story, frame)) frame.paragraph.breakPending = true;
}

/** A picture in a field for a drawing only stands for it, for programs that cannot draw. */
const standsForDrawing = (story: Story): boolean =>
  SHAPE_FIELD.test(frameOf(story).fields.at(-1)?.instruction ?? '');

function addSpecial(
  story: Story,
  character: string,
  position: number,
  properties: CharacterProperties,
  anchors: Anchors,
): void {
  const comment = anchors.comments.get(position);
  const isPicture = character === '\x01' && !properties.data;
  if (isPicture && !standsForDrawing(story)) countContent(story, 'pictures');
  else if (character === '\x02') countContent(story, 'footnotes');
  else if (character === '\x05' && comment !== undefined) noteComment(story, comment);
  else if (character === '\x08') anchors.drawing(story, position);
  else if (character === '\x28') addSymbol(story, properties, anchors.fonts);
}

function addToken(
  story: Story,
  token: string,
  position: number,
  properties: CharacterProperties,
  anchors: Anchors,
): void {
  const mark = FIELD_MARKS.get(token);
  if (mark) mark(story);
  else if (token === '\x0c' || token === '\x0e') addBreak(story);
  else if (properties.special) addSpecial(story, token, position, properties, anchors);
  else if (token.length > 1 || token >= ' ' || token === '\t') {
    const { text, unknown } = symbolsOf(token, anchors.fonts[properties.font ?? -1]);
    story.counts.unknownSymbols.push(...unknown);
    addWords(story, text);
  } else addWords(story, PLAIN.get(token) ?? '');
}

/** Adds the characters of one stretch; `position` is that of the first of them. */
export function addCharacters(
  story: Story,
  text: string,
  position: number,
  properties: CharacterProperties,
  anchors: Anchors,
): void {
  const frame = frameOf(story);
  frame.run = {
    ...(properties.hidden !== undefined && { hidden: properties.hidden }),
    ...(properties.style !== undefined && { style: String(properties.style) }),
  };
  if (properties.inserted) frame.tracks.push('ins');
  if (properties.deleted) frame.tracks.push('del');
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    const at = position + index;
    if (anchors.notes.has(at) && token !== '\x02') countContent(story, 'footnotes');
    addToken(story, token, at, properties, anchors);
  }
  frame.tracks.length = 0;
}
