// What stands on a page: glyphs and rules. All lengths are points of an upright page, x to the right, y down.

/** One character as it is printed. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  /** The height of the font. */
  readonly size: number;
  /** Marked by the program that wrote the file as no part of the body (ISO 32000-1, 14.8.2.2: headers, footers). */
  readonly artifact: boolean;
}

/** A straight line across (`at` is its y) or down (`at` is its x) the page. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** A page as it was drawn, upright. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: Rules;
  /** Characters that are never painted: the layer that text recognition lays over a scan. */
  readonly unpainted: number;
  /** Characters that stand aslant, as watermarks do, or outside the page; they are not among the glyphs. */
  readonly leftOut: number;
  /** Characters whose font does not say what they are. */
  readonly unknown: number;
}

/** The middle of a glyph, by which it is told where it belongs. */
export const middleOf = ({ left, right, y, size }: Glyph): [x: number, y: number] => [
  (left + right) / 2,
  y - size * 0.35,
];
