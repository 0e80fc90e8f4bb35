// The text of RTF. In: bytes and characters. Out: words where the open group wants them: in the story, a label, a name.
import { addInstruction } from '../word/fields.js';
import { addText, frameOf, openParagraph } from '../word/story.js';
import { type SymbolText, symbolsOf } from '../word/symbols.js';
import { decodeBytes, SYMBOL } from './code-pages.js';
import { type Rtf, takeLabel, wantedDepth } from './rtf-state.js';
import { enterDepth } from './rtf-tables.js';

const TAB = 0x09;
const SPACE = 0x20;
/** Longer runs of text are decoded piece by piece; a space is part of no longer character. */
const LONG_RUN = 4096;

/** Opens the paragraph that the next words stand in, in the cell or outside. */
export function ensureParagraph(rtf: Rtf): void {
  if (!frameOf(rtf.story).paragraph) {
    enterDepth(rtf, wantedDepth(rtf));
    openParagraph(rtf.story);
  }
  takeLabel(rtf);
}

/** Decodes the bytes that wait, in the encoding of the font. */
function takeBytes(rtf: Rtf): void {
  if (rtf.bytes.length === 0) return;
  const own = rtf.fonts.get(rtf.group.font)?.encoding ?? rtf.encoding;
  const encoding = own === SYMBOL && rtf.group.destination === 'fonts' ? rtf.encoding : own;
  const text = decodeBytes(rtf.bytes, encoding);
  rtf.bytes = [];
  rtf.undecodable += text.split('\ufffd').length - 1;
  rtf.characters += text;
}

/** Adds a byte of text; control characters, which no program shows, are passed over. */
export function addByte(rtf: Rtf, byte: number): void {
  if (rtf.passing > 0) {
    rtf.passing--;
    return;
  }
  if (rtf.group.destination === 'nothing' || (byte < SPACE && byte !== TAB)) return;
  rtf.bytes.push(byte);
  if (byte === SPACE && rtf.bytes.length >= LONG_RUN) takeBytes(rtf);
}

/** Adds a character that needs no decoding. */
export function addCharacter(rtf: Rtf, character: string): void {
  if (rtf.group.destination === 'nothing') return;
  takeBytes(rtf);
  rtf.characters += character;
}

function addFontName(rtf: Rtf, text: string): void {
  const font = rtf.fonts.get(rtf.group.font);
  if (font) font.name = (font.name + text).replace(/;.*$/, '').slice(0, 64);
}

function tell(rtf: Rtf, text: string): void {
  ensureParagraph(rtf);
  const { story, group } = rtf;
  const frame = frameOf(story);
  frame.run = group.hidden ? { hidden: true } : null;
  frame.tracks.length = 0;
  for (const track of [group.inserted, group.deleted]) if (track) frame.tracks.push(track);
  addText(story, text);
}

/** Labels may not name their symbol font: what its own table does not know is looked up in that of Symbol. */
function printSymbols(text: string, font: string | undefined): SymbolText {
  const own = symbolsOf(text, font);
  if (own.unknown.length === 0) return own;
  const other = symbolsOf(text, 'symbol');
  return other.unknown.length < own.unknown.length ? other : own;
}

/** Puts the text that waits where its group wants it; to be called before anything else changes. */
export function flush(rtf: Rtf): void {
  takeBytes(rtf);
  if (rtf.characters === '') return;
  const { destination, font } = rtf.group;
  const { text, unknown } = printSymbols(rtf.characters, rtf.fonts.get(font)?.name);
  rtf.characters = '';
  if (destination === 'text') {
    rtf.story.counts.unknownSymbols.push(...unknown);
    tell(rtf, text);
  } else if (destination === 'label') rtf.label = (rtf.label + text).slice(0, 64);
  else if (destination === 'instruction') addInstruction(rtf.story, text);
  else if (destination === 'author') rtf.author += text;
  else if (destination === 'fonts') addFontName(rtf, text);
}
