// Reads one text of a file (body, header, text box). In: its range of character positions. Out: raw blocks in the story.
import {
  closeParagraph,
  frameOf,
  MAX_BLOCKS,
  openParagraph,
  type Story,
  settleFrame,
  type TrackKind,
  takesOut,
} from '../word/story.js';
import { type Anchors, addCharacters } from './characters.js';
import { type Formatting, stretchesIn } from './formatting.js';
import { closeTables, enterParagraph, leaveParagraph, type Nesting } from './nesting.js';
import { type Outlined, outlineParagraphs, rowEndAfter, rowEndsOf } from './paragraphs.js';
import type { CharacterProperties } from './properties.js';
import { listId } from './style-sheet.js';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What reading a text needs besides its range. */
export interface Texts {
  readonly formatting: Formatting;
  readonly anchors: Anchors;
  /** Positions behind the marks that end sections. */
  readonly sections: ReadonlySet<number>;
}

const BODY_TEXT_LEVEL = 9;
const WORDS = /\P{Cc}/u;

function markAt({ formatting }: Texts, position: number): CharacterProperties | null {
  for (const { properties } of stretchesIn(formatting, position, position + 1)) return properties;
  return null;
}

/** The change that a mark is part of; of two, the one that takes it out. */
function trackOf(story: Story, mark: CharacterProperties | null): TrackKind | null {
  const kinds: TrackKind[] = [];
  if (mark?.inserted) kinds.push('ins');
  if (mark?.deleted) kinds.push('del');
  return kinds.find((kind) => takesOut(story, kind)) ?? kinds[0] ?? null;
}

/**
 * The change that takes a whole row out. Programs set the mark of a row's end each in its own way, so the words decide:
 * all of them are taken out, or there are none and the mark is.
 */
function rowTrack(story: Story, texts: Texts, start: number, mark: number): TrackKind | null {
  const { formatting } = texts;
  let found: TrackKind | null = null;
  for (const stretch of stretchesIn(formatting, start, mark)) {
    if (!WORDS.test(formatting.table.text.slice(stretch.start, stretch.end))) continue;
    found = trackOf(story, stretch.properties);
    if (!found || !takesOut(story, found)) return null;
  }
  const track = found ?? trackOf(story, markAt(texts, mark));
  return track && takesOut(story, track) ? track : null;
}

function takeProperties(story: Story, texts: Texts, { properties, mark, ends }: Outlined): void {
  const { paragraph } = frameOf(story);
  if (!paragraph) return;
  const { raw } = paragraph;
  raw.style = String(properties.style);
  if (properties.list !== undefined) raw.numId = listId(properties.list);
  if (properties.level !== undefined) raw.level = properties.level;
  if (properties.outlineLevel !== undefined)
    raw.outlineLevel = Math.min(properties.outlineLevel, BODY_TEXT_LEVEL);
  if (ends !== 'paragraph') return;
  const character = markAt(texts, mark);
  paragraph.markHidden = character?.hidden ?? false;
  paragraph.markTrack = trackOf(story, character);
}

function readParagraph(story: Story, texts: Texts, outlined: Outlined): void {
  openParagraph(story);
  const { text } = texts.formatting.table;
  for (const { start, end, properties } of stretchesIn(texts.formatting, outlined.start, outlined.mark))
    addCharacters(story, text.slice(start, end), start, properties, texts.anchors);
  takeProperties(story, texts, outlined);
  closeParagraph(story);
}

/** Reads the paragraphs and tables of a range into the innermost frame; stops behind `MAX_BLOCKS`. */
export function readRange(story: Story, texts: Texts, range: Range): void {
  const left = MAX_BLOCKS - story.blocks;
  const paragraphs = outlineParagraphs(texts.formatting, range, texts.sections, left);
  const ends = rowEndsOf(paragraphs);
  const nesting: Nesting = {
    story,
    tables: [],
    rowEnd(depth, position) {
      const paragraph = rowEndAfter(ends, depth, position);
      return { paragraph, track: paragraph && rowTrack(story, texts, position, paragraph.mark) };
    },
  };
  for (const outlined of paragraphs) {
    if (story.blocks > MAX_BLOCKS) break;
    enterParagraph(nesting, outlined);
    if (outlined.ends !== 'row') readParagraph(story, texts, outlined);
    leaveParagraph(nesting, outlined);
  }
  closeTables(nesting, 0);
  settleFrame(story);
}
