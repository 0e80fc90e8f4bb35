// Properties by character position. In: an open file and its pieces. Out: what a paragraph or a stretch of characters is like.
import { u16 } from '../container/binary.js';
import { type DocFile, TABLE } from './doc-file.js';
import { offsetIn, type Piece, type PieceTable, pieceAt } from './pieces.js';
import {
  type Changes,
  type CharacterProperties,
  changeCharacters,
  changeParagraph,
  newCharacterProperties,
  newParagraphProperties,
  type ParagraphProperties,
} from './properties.js';
import { characterPages, type PropertyPages, paragraphPages, runAt } from './property-pages.js';

export interface Formatting {
  readonly table: PieceTable;
  readonly document: Uint8Array;
  readonly changes: Changes;
  readonly paragraphs: PropertyPages;
  readonly characters: PropertyPages;
}

/** Characters from `start` up to `end`, all alike. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly properties: CharacterProperties;
}

export const openFormatting = (file: DocFile, table: PieceTable, changes: Changes): Formatting => ({
  table,
  document: file.document,
  changes,
  paragraphs: paragraphPages(file, TABLE.paragraphPages),
  characters: characterPages(file, TABLE.characterPages),
});

/** The properties of the paragraph whose mark stands at a position (MS-DOC 2.4.6.1). */
export function paragraphAt(formatting: Formatting, mark: number): ParagraphProperties {
  const { document, changes } = formatting;
  const piece = pieceAt(formatting.table, mark);
  const run = piece && runAt(formatting.paragraphs, offsetIn(piece, mark));
  const bytes = run ? document.subarray(run.at, run.at + run.length) : new Uint8Array();
  const properties = newParagraphProperties(u16(bytes, 0));
  changeParagraph(properties, bytes.subarray(2), changes);
  if (piece) changeParagraph(properties, piece.changes, changes);
  return properties;
}

function stretchAt(formatting: Formatting, piece: Piece, start: number, limit: number): Stretch {
  const { document, changes } = formatting;
  const offset = offsetIn(piece, start);
  const run = runAt(formatting.characters, offset);
  const properties = newCharacterProperties();
  const width = piece.narrow ? 1 : 2;
  let end = limit;
  if (run) {
    const left = Math.max(1, Math.ceil((run.end - offset) / width));
    end = Math.min(limit, start + left);
    changeCharacters(properties, document.subarray(run.at, run.at + run.length), changes.budget);
  }
  changeCharacters(properties, piece.changes, changes.budget);
  return { start, end, properties };
}

/** The stretches of like characters from `start` up to `end` (MS-DOC 2.4.6.2). */
export function* stretchesIn(formatting: Formatting, start: number, end: number): Generator<Stretch> {
  for (let position = start; position < end; ) {
    const piece = pieceAt(formatting.table, position);
    if (!piece || piece.end <= position) return;
    const stretch = stretchAt(formatting, piece, position, Math.min(end, piece.end));
    yield stretch;
    position = stretch.end;
  }
}
