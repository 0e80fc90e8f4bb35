// Drawings (MS-ODRAW) and the text boxes in them. In: an open file. Out: what is anchored at each position of the body.
import { cut, i32, u8, u16, u32, utf16 } from '../container/binary.js';
import { type DocFile, readPlc, TABLE, tableOf } from './doc-file.js';
import { textStarts } from './parts.js';
import type { Range } from './read-range.js';

const ANCHOR_DATA = 26;
const BOX_DATA = 22;
const BOX_SHAPE = 14;
const RECORD = 8;
const CONTAINER = 0xf;
const GROUP = 0xf003;
const SHAPE = 0xf00a;
const PROPERTIES = 0xf00b;
const PICTURE_FRAME = 75;
const PROPERTY = 6;
const LONG = 0x8000;
const DRAWN_WORDS = 0x00c0;
const MAX_DEPTH = 64;
const PARAGRAPH_MARK = '\r';

/** What is anchored at a position: words drawn as shapes, text boxes in their order, and whether a picture is. */
export interface Drawing {
  readonly words: readonly string[];
  readonly boxes: readonly Range[];
  readonly picture: boolean;
}

interface Shape {
  readonly id: number;
  readonly picture: boolean;
  /** Letters that are drawn (WordArt); empty in other shapes. */
  words: string;
  /** The id of the outermost group that the shape is part of; its own where it is in none. */
  readonly anchor: number;
}

/** Letters drawn as a shape, of a table of properties (MS-ODRAW 2.3.22.1): long values stand behind all entries. */
function drawnWords(properties: Uint8Array, count: number): string {
  let at = PROPERTY * count;
  for (let index = 0; index < count && PROPERTY * index < properties.length; index++) {
    const code = u16(properties, PROPERTY * index);
    if ((code & LONG) === 0) continue;
    const length = u32(properties, PROPERTY * index + 2);
    if ((code & ~LONG) === DRAWN_WORDS)
      return utf16(cut(properties, at, length) ?? new Uint8Array()).replace(/\0[\s\S]*$/, '');
    at += length;
  }
  return '';
}

/** The shapes of one drawing. Of a group the first shape is the group itself, and only it is anchored in the text. */
function shapesIn(drawing: Uint8Array): Shape[] {
  const shapes: Shape[] = [];
  const groups: { readonly end: number; id: number | null }[] = [];
  for (let at = 0; at + RECORD <= drawing.length; ) {
    while (groups.length > 0 && groups.at(-1)!.end <= at) groups.pop();
    const version = u16(drawing, at);
    const type = u16(drawing, at + 2);
    const length = u32(drawing, at + 4);
    if (type === GROUP && groups.length < MAX_DEPTH) groups.push({ end: at + RECORD + length, id: null });
    if (type === SHAPE) {
      const id = i32(drawing, at + RECORD);
      const group = groups.at(-1);
      if (group) group.id ??= id;
      // The outermost group is the page; what is directly below it is anchored.
      shapes.push({ id, anchor: groups[1]?.id ?? id, picture: version >> 4 === PICTURE_FRAME, words: '' });
    }
    const last = shapes.at(-1);
    if (type === PROPERTIES && last)
      last.words ||= drawnWords(drawing.subarray(at + RECORD, at + RECORD + length), version >> 4);
    at += (version & 0xf) === CONTAINER ? RECORD : RECORD + length;
  }
  return shapes;
}

/** Behind what all drawings share stand those of the body and of the headers, each with a byte that says which (2.9.172). */
function readShapes(content: Uint8Array): Shape[] {
  let at = RECORD + u32(content, 4);
  while (at + 1 + RECORD <= content.length) {
    const end = at + 1 + RECORD + u32(content, at + 5);
    if (u8(content, at) === 0) return shapesIn(content.subarray(at + 1, end));
    at = end;
  }
  return [];
}

/** Without the empty paragraph that ends every text box. */
function boxRange(text: string, start: number, end: number): Range {
  const isEmpty = end - start === 1 || text.charAt(end - 2) === PARAGRAPH_MARK;
  return { start, end: isEmpty && text.charAt(end - 1) === PARAGRAPH_MARK ? end - 1 : end };
}

/** Text boxes by the shape they belong to; a text is read for one shape only. */
function boxRanges(file: DocFile, text: string): Map<number, Range> {
  const { bytes, positions, dataAt } = readPlc(tableOf(file, TABLE.boxes), BOX_DATA);
  const offset = textStarts(file.lengths).boxes;
  const ranges = new Map<number, Range>();
  for (let index = 0; index + 1 < positions.length; index++) {
    const shape = i32(bytes, dataAt + BOX_DATA * index + BOX_SHAPE);
    const end = Math.min(positions[index + 1]!, file.lengths.boxes);
    if (shape !== 0 && !ranges.has(shape))
      ranges.set(shape, boxRange(text, offset + positions[index]!, offset + end));
  }
  return ranges;
}

/** Reads what is anchored in the body, by position; `text` is that of the whole file. */
export function readDrawings(file: DocFile, text: string): Map<number, Drawing> {
  const boxes = boxRanges(file, text);
  const byAnchor = new Map<number, Shape[]>();
  for (const shape of readShapes(tableOf(file, TABLE.drawings))) {
    const group = byAnchor.get(shape.anchor);
    if (group) group.push(shape);
    else byAnchor.set(shape.anchor, [shape]);
  }
  const drawings = new Map<number, Drawing>();
  const { bytes, positions, dataAt } = readPlc(tableOf(file, TABLE.shapes), ANCHOR_DATA);
  positions.slice(0, -1).forEach((position, index) => {
    const id = i32(bytes, dataAt + ANCHOR_DATA * index);
    const shapes = byAnchor.get(id) ?? [{ id, anchor: id, picture: !boxes.has(id), words: '' }];
    const ranges = shapes.flatMap((shape) => boxes.get(shape.id) ?? []);
    for (const shape of shapes) boxes.delete(shape.id);
    const words = shapes.flatMap((shape) => (shape.words === '' ? [] : [shape.words]));
    drawings.set(position, { words, boxes: ranges, picture: shapes.some(({ picture }) => picture) });
  });
  return drawings;
}
