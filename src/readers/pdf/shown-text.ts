// Shown text. In: a text operator's glyphs and the state of the drawing. Out: where each character stands on the page.

import { apply, multiply, translation } from '../print/matrix.js';
import type { Drawing } from './drawing-state.js';
import type { PdfFont } from './pdfjs.js';
import { plainCharacters } from './plain-characters.js';

/** A character with the corners of its box: the start and end of its baseline, and the top above its start. */
export interface Placed {
  readonly text: string;
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
  readonly top: readonly [number, number];
  readonly painted: boolean;
  readonly artifact: boolean;
}

/** One glyph as pdfjs gives it; widths count in parts of the font's unit. */
interface LibraryGlyph {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly isSpace?: unknown;
  readonly vmetric?: readonly number[] | null;
}

const NEITHER_FILLED_NOR_STROKED = 3;
const CLIP_ONLY = 7;

const isPainted = (mode: number): boolean => mode !== NEITHER_FILLED_NOR_STROKED && mode !== CLIP_ONLY;

/** How far the pen goes down for a character of vertical text; a full em where the font does not say. */
const dropOf = (glyph: LibraryGlyph): number => Math.abs(glyph.vmetric?.[0] ?? 1000);

function place(drawing: Drawing, glyph: LibraryGlyph, font: PdfFont): Placed {
  const { now, text, marked } = drawing;
  const width = (Number(glyph.width) || 0) * font.unit * now.size;
  const map = multiply(text, now.map);
  // Upright characters of vertical text hang centred below the pen.
  const [x, y] = font.vertical ? [-width / 2, -0.88 * now.size] : [0, now.rise];
  const [start, end, top] = [
    apply(map, x * now.stretch, y),
    apply(map, (x + width) * now.stretch, y),
    apply(map, x * now.stretch, y + now.size),
  ];
  return {
    text: typeof glyph.unicode === 'string' ? plainCharacters(glyph.unicode, font.name) : '',
    start,
    end,
    top,
    painted: isPainted(now.mode),
    artifact: marked.includes(true),
  };
}

/** Moves the pen by a length of the text space, along the line or, for vertical text, down. */
function movePen(drawing: Drawing, by: number, vertical: boolean): void {
  const [x, y] = vertical ? [0, -by] : [by * drawing.now.stretch, 0];
  drawing.text = multiply(translation(x, y), drawing.text);
}

/** Places the glyphs of one operator (ISO 32000-1, 9.4.4) and moves the pen behind them. */
export function showText(drawing: Drawing, shown: unknown, fontOf: (name: string) => PdfFont): Placed[] {
  if (!Array.isArray(shown)) return [];
  const { now } = drawing;
  const font = fontOf(now.font);
  const placed: Placed[] = [];
  for (const entry of shown) {
    if (typeof entry === 'number') movePen(drawing, (-entry / 1000) * now.size, font.vertical);
    else if (typeof entry === 'object' && entry !== null) {
      const glyph: LibraryGlyph = entry;
      placed.push(place(drawing, glyph, font));
      const width = font.vertical ? dropOf(glyph) / 1000 : (Number(glyph.width) || 0) * font.unit;
      const spacing = now.characterSpacing + (glyph.isSpace === true ? now.wordSpacing : 0);
      movePen(drawing, width * now.size + spacing, font.vertical);
    }
  }
  return placed;
}
