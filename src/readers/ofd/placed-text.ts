// Text objects (GB/T 33190-2016, 11). In: the numbers and words of a TextCode. Out: glyphs on the page, in points.
import type { Glyph } from '../print/marks.js';
import { apply, type Matrix } from '../print/matrix.js';

/** Points in a millimetre. */
export const POINTS = 72 / 25.4;
/** A CTM that turns or slants letters by more than this share of their size is no running text. */
const SLANT = 0.05;
/** Characters from here on are as wide as they are high, for want of the font's own measures. */
const WIDE = 0x2e80;

export interface TextObject {
  /** From the object's own space to the page, in millimetres. */
  readonly map: Matrix;
  /** The size of the letters in the object's own space. */
  readonly size: number;
  readonly stretch: number;
}

/** A list of numbers; `g n v` stands for n times v (GB/T 33190-2016, 11.3). At most `most` of them are read. */
export function deltasOf(list: string | undefined, most: number): number[] {
  const words = (list ?? '').split(/\s+/).filter((word) => word !== '');
  const deltas: number[] = [];
  for (let at = 0; at < words.length && deltas.length < most; at++) {
    const isRun = words[at] === 'g';
    const times = isRun ? Math.min(Number(words[at + 1]) || 0, most - deltas.length) : 1;
    if (isRun) at += 2;
    const delta = Number(words[at]);
    for (let time = 0; time < times; time++) deltas.push(Number.isFinite(delta) ? delta : 0);
  }
  return deltas;
}

export const isSlanted = ({ map: [a, b, c, d] }: TextObject): boolean =>
  a <= 0 || d <= 0 || Math.abs(b) > SLANT * a || Math.abs(c) > SLANT * d;

const widthOf = (character: string, { size, stretch }: TextObject): number =>
  size * stretch * ((character.codePointAt(0) ?? 0) >= WIDE ? 1 : 0.5);

/** What a TextCode says: where its first character stands, and how far each next one is from it. */
export interface TextCode {
  readonly x: number;
  readonly y: number;
  readonly deltaX: string | undefined;
  readonly deltaY: string | undefined;
  readonly text: string;
}

/** Places the characters of a TextCode; where it does not say how far they are apart, they follow by their widths. */
export function placeText(object: TextObject, code: TextCode): Glyph[] {
  const characters = Array.from(code.text);
  const across = deltasOf(code.deltaX, characters.length);
  const down = deltasOf(code.deltaY, characters.length);
  const isSpaced = across.length > 0 || down.length > 0;
  const size = object.size * object.map[3] * POINTS;
  let { x, y } = code;
  return characters.map((text, index) => {
    const width = widthOf(text, object);
    const step = isSpaced ? (across[index] ?? 0) : width;
    const [left, baseline] = apply(object.map, x, y);
    // Up to an em the distance to the next character is taken for this one's width, which only its font would tell.
    const [right] = apply(object.map, x + (step > 0 && step <= object.size ? step : width), y);
    x += step;
    y += down[index] ?? 0;
    return { text, left: left * POINTS, right: right * POINTS, y: baseline * POINTS, size, artifact: false };
  });
}
