// What paragraphs and characters are like. In: lists of property changes. Out: the properties that a reader needs.
import { i16, i32, u8, u16, u32 } from '../container/binary.js';
import type { CellDefinition } from '../word/row-grid.js';
import { type Budget, eachSprm } from './sprms.js';

/** Properties of a paragraph; those of rows stand in the paragraph that ends the row. */
export interface ParagraphProperties {
  style: number;
  list?: number;
  level?: number;
  outlineLevel?: number;
  inTable: boolean;
  /** How many tables the paragraph stands in, where the file says so. */
  depth?: number;
  endsRow: boolean;
  endsInnerCell: boolean;
  endsInnerRow: boolean;
  header: boolean;
  cells: CellDefinition[];
}

/** Properties of characters. */
export interface CharacterProperties {
  hidden?: boolean;
  style?: number;
  inserted: boolean;
  deleted: boolean;
  /** The character stands for something else: a picture, a note, a field's mark. */
  special: boolean;
  /** The binary data of a field: no picture. */
  data: boolean;
  font?: number;
  symbol?: { readonly font: number; readonly code: number };
}

type Setter<T> = (properties: T, operand: Uint8Array) => void;

const TOGGLE_OPPOSITE = 0x81;
const TC_SIZE = 20;
/** Lists of changes that stand in the data stream (sprmPHugePapx and its kin). */
const LONG_LISTS = new Set([0x6645, 0x6646, 0x646b]);
/** What stands before it are the properties before a tracked change (sprmPWall). */
const WALL = 0x2664;

const mergeOf = (flags: number, goesOn: number, begins: number): 'restart' | 'continue' | null =>
  (flags & begins) !== 0 ? 'restart' : (flags & goesOn) !== 0 ? 'continue' : null;

/** The cells of a row (TDefTableOperand, MS-DOC 2.9.315; TC80, 2.9.311). */
function defineCells(properties: ParagraphProperties, operand: Uint8Array): void {
  const count = u8(operand, 0);
  if (1 + 2 * (count + 1) > operand.length) return;
  properties.cells = Array.from({ length: count }, (_, index) => {
    const flags = u16(operand, 1 + 2 * (count + 1) + TC_SIZE * index);
    return {
      left: i16(operand, 1 + 2 * index),
      right: i16(operand, 3 + 2 * index),
      horizontal: mergeOf(flags, 2, 1),
      vertical: mergeOf(flags, 0x20, 0x40),
    };
  });
}

function mergeCells(properties: ParagraphProperties, operand: Uint8Array): void {
  const first = u8(operand, 0);
  properties.cells.slice(first, u8(operand, 1)).forEach((cell, index) => {
    cell.horizontal = index === 0 ? 'restart' : 'continue';
  });
}

function splitCells(properties: ParagraphProperties, operand: Uint8Array): void {
  for (const cell of properties.cells.slice(u8(operand, 0), u8(operand, 1))) cell.horizontal = null;
}

function mergeVertically(properties: ParagraphProperties, operand: Uint8Array): void {
  const cell = properties.cells[u8(operand, 0)];
  if (cell) cell.vertical = mergeOf(u8(operand, 1), 1, 2);
}

const flag =
  <K extends string>(key: K): Setter<Record<K, boolean>> =>
  (properties, operand) => {
    properties[key] = u8(operand, 0) !== 0;
  };

const number =
  <K extends string>(
    key: K,
    read: (bytes: Uint8Array, at: number) => number,
  ): Setter<{ [P in K]?: number }> =>
  (properties, operand) => {
    properties[key] = read(operand, 0);
  };

function deepen(properties: ParagraphProperties, operand: Uint8Array): void {
  properties.depth = (properties.depth ?? 0) + i32(operand, 0);
}

/** By code (MS-DOC 2.6.2 and 2.6.3). */
const PARAGRAPH: ReadonlyMap<number, Setter<ParagraphProperties>> = new Map<
  number,
  Setter<ParagraphProperties>
>([
  [0x4600, number('style', u16)],
  [0x460b, number('list', u16)],
  [0x260a, number('level', u8)],
  [0x2640, number('outlineLevel', u8)],
  [0x2416, flag('inTable')],
  [0x2417, flag('endsRow')],
  [0x6649, number('depth', i32)],
  [0x664a, deepen],
  [0x244b, flag('endsInnerCell')],
  [0x244c, flag('endsInnerRow')],
  [0x3404, flag('header')],
  [0xd608, defineCells],
  [0x5624, mergeCells],
  [0x5625, splitCells],
  [0xd62b, mergeVertically],
]);

function toggleHidden(properties: CharacterProperties, operand: Uint8Array): void {
  const value = u8(operand, 0);
  if (value <= 1 || value === TOGGLE_OPPOSITE) properties.hidden = value !== 0;
  else delete properties.hidden;
}

function setSymbol(properties: CharacterProperties, operand: Uint8Array): void {
  properties.symbol = { font: u16(operand, 0), code: u16(operand, 2) };
}

/** By code (MS-DOC 2.6.1). */
const CHARACTER: ReadonlyMap<number, Setter<CharacterProperties>> = new Map<
  number,
  Setter<CharacterProperties>
>([
  [0x0800, flag('deleted')],
  [0x0801, flag('inserted')],
  [0x083c, toggleHidden],
  [0x0855, flag('special')],
  [0x0806, flag('data')],
  [0x4a30, number('style', u16)],
  [0x4a4f, number('font', u16)],
  [0x6a09, setSymbol],
]);

export const newParagraphProperties = (style: number): ParagraphProperties => ({
  style,
  inTable: false,
  endsRow: false,
  endsInnerCell: false,
  endsInnerRow: false,
  header: false,
  cells: [],
});

export const newCharacterProperties = (): CharacterProperties => ({
  inserted: false,
  deleted: false,
  special: false,
  data: false,
});

/** Where changes are read from, and which side of a tracked change counts. */
export interface Changes {
  readonly data: Uint8Array;
  readonly budget: Budget;
  readonly keep: 'accepted' | 'rejected';
}

function longList(data: Uint8Array, operand: Uint8Array): Uint8Array {
  const at = u32(operand, 0);
  return data.subarray(at + 2, at + 2 + u16(data, at));
}

const mattersToParagraph = (code: number): boolean =>
  PARAGRAPH.has(code) || LONG_LISTS.has(code) || code === WALL;

const mattersToCharacters = (code: number): boolean => CHARACTER.has(code);

/** Changes a paragraph's properties; a list in the data stream is followed once, not from there again. */
export function changeParagraph(
  properties: ParagraphProperties,
  bytes: Uint8Array,
  changes: Changes,
  follow = true,
): void {
  eachSprm(bytes, changes.budget, mattersToParagraph, (code, operand) => {
    if (code === WALL && changes.keep === 'rejected') return false;
    if (!LONG_LISTS.has(code)) PARAGRAPH.get(code)?.(properties, operand);
    else if (follow) changeParagraph(properties, longList(changes.data, operand), changes, false);
    return undefined;
  });
}

export function changeCharacters(properties: CharacterProperties, bytes: Uint8Array, budget: Budget): void {
  eachSprm(bytes, budget, mattersToCharacters, (code, operand) => {
    CHARACTER.get(code)?.(properties, operand);
    return undefined;
  });
}
