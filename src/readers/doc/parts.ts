// What belongs to a body and stands outside it. In: an open file. Out: where headers, notes and comments stand.
import { u8, u16, utf16 } from '../container/binary.js';
import { type DocFile, readPlc, TABLE, type TextLengths, tableOf } from './doc-file.js';
import type { Range } from './read-range.js';

const NOTE_DATA = 2;
const COMMENT_DATA = 30;
const COMMENT_AUTHOR = 20;
const SECTION_DATA = 12;
/** The first six header texts are lines that part notes from the page (MS-DOC 2.8.24). */
const SEPARATORS = 6;
const FONT_NAME = 40;

/** Where each text begins; they follow each other. */
export function textStarts(lengths: TextLengths) {
  const headers = lengths.main + lengths.footnotes;
  const comments = headers + lengths.headers + lengths.macros;
  const boxes = comments + lengths.comments + lengths.endnotes;
  return { headers, comments, boxes, end: boxes + lengths.boxes + lengths.headerBoxes };
}

/** Positions in the body at which footnotes and endnotes are referred to. */
export function notePositions(file: DocFile): Set<number> {
  const plcs = [TABLE.footnotes, TABLE.endnotes].map((table) => readPlc(tableOf(file, table), NOTE_DATA));
  return new Set(plcs.flatMap(({ positions }) => positions.slice(0, -1)));
}

/** Positions at which sections of the body end. */
export const sectionEnds = (file: DocFile): Set<number> =>
  new Set(readPlc(tableOf(file, TABLE.sections), SECTION_DATA).positions);

const rangesOf = (positions: readonly number[], offset: number, limit: number): Range[] =>
  positions.slice(0, -1).map((position, index) => ({
    start: offset + Math.min(position, limit),
    end: offset + Math.min(positions[index + 1]!, limit),
  }));

/** Headers and footers: six texts a section, of which the third, fourth and sixth are footers. */
export function furnitureRanges(file: DocFile): { kind: 'page-header' | 'page-footer'; range: Range }[] {
  const { positions } = readPlc(tableOf(file, TABLE.headers), 0);
  const ranges = rangesOf(positions, textStarts(file.lengths).headers, file.lengths.headers);
  return ranges.slice(SEPARATORS).map((range, index) => {
    const isFooter = [2, 3, 5].includes(index % SEPARATORS);
    return { kind: isFooter ? 'page-footer' : 'page-header', range };
  });
}

/** Strings with their length before them (Xst, 2.9.355). */
function readStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  for (let at = 0; at + 2 <= bytes.length; ) {
    const end = at + 2 + 2 * u16(bytes, at);
    strings.push(utf16(bytes.subarray(at + 2, end)));
    at = end;
  }
  return strings;
}

export interface CommentPlace {
  /** In the body. */
  readonly position: number;
  readonly author: string;
  /** Of its words. */
  readonly range: Range;
}

/** Comments in their order. */
export function commentPlaces(file: DocFile): CommentPlace[] {
  const { bytes, positions, dataAt } = readPlc(tableOf(file, TABLE.comments), COMMENT_DATA);
  const texts = readPlc(tableOf(file, TABLE.commentTexts), 0).positions;
  const ranges = rangesOf(texts, textStarts(file.lengths).comments, file.lengths.comments);
  const authors = readStrings(tableOf(file, TABLE.commentAuthors));
  return positions.slice(0, -1).map((position, index) => ({
    position,
    author: authors[u16(bytes, dataAt + COMMENT_DATA * index + COMMENT_AUTHOR)] ?? '',
    range: ranges[index] ?? { start: 0, end: 0 },
  }));
}

/** The names of fonts, by index (SttbfFfn, 2.9.286; FFN, 2.9.79). */
export function fontNames(file: DocFile): string[] {
  const bytes = tableOf(file, TABLE.fonts);
  const names: string[] = [];
  for (let at = 4; at < bytes.length && names.length < u16(bytes, 0); at += 1 + u8(bytes, at))
    names.push(utf16(bytes.subarray(at + FONT_NAME, at + 1 + u8(bytes, at))).replace(/\0[\s\S]*$/, ''));
  return names;
}
