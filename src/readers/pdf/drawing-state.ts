// What the operators of a page set for those that follow (ISO 32000-1, 8.4 and 9.3). In: operators. Out: the state.
import { IDENTITY, type Matrix, matrixOf, multiply, translation } from '../print/matrix.js';
import type { Operator } from './pdfjs.js';

/** Saved and restored by q and Q. */
export interface Settings {
  /** From the space of the content to the page as it is shown. */
  readonly map: Matrix;
  readonly font: string;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  /** 1 where characters have their own width. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
  /** Lines and areas of these colours are not to be seen on paper. */
  readonly strokeBlank: boolean;
  readonly fillBlank: boolean;
}

export interface Drawing {
  now: Settings;
  readonly saved: Settings[];
  /** Where the next character stands, and where its line began. */
  text: Matrix;
  line: Matrix;
  /** For each marked content that is open: whether it is an artifact. */
  readonly marked: boolean[];
}

const MAX_SAVED = 10_000;

export const newDrawing = (shown: Matrix): Drawing => ({
  now: {
    map: shown,
    font: '',
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    strokeBlank: false,
    fillBlank: false,
  },
  saved: [],
  text: IDENTITY,
  line: IDENTITY,
  marked: [],
});

const numberAt = (values: readonly unknown[], index: number): number => Number(values[index]) || 0;

const isBlank = (values: readonly unknown[]): boolean =>
  typeof values[0] === 'string' && /^#f{6}$/i.test(values[0]);

function save(drawing: Drawing): void {
  if (drawing.saved.length < MAX_SAVED) drawing.saved.push(drawing.now);
}

function restore(drawing: Drawing): void {
  drawing.now = drawing.saved.pop() ?? drawing.now;
}

function transform(drawing: Drawing, by: Matrix): void {
  drawing.now = { ...drawing.now, map: multiply(by, drawing.now.map) };
}

function moveLine(drawing: Drawing, x: number, y: number): void {
  drawing.line = multiply(translation(x, y), drawing.line);
  drawing.text = drawing.line;
}

/** The settings in an extended graphics state; only the font matters here. */
function readExtendedState(drawing: Drawing, values: readonly unknown[]): void {
  for (const entry of Array.isArray(values[0]) ? values[0] : []) {
    if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue;
    drawing.now = { ...drawing.now, font: String(entry[1][0]), size: numberAt(entry[1], 1) };
  }
}

/** Opens marked content; its tag is a word, or an object that holds it. */
function mark(drawing: Drawing, [tag]: readonly unknown[]): void {
  const name = typeof tag === 'object' && tag !== null ? (tag as { name?: unknown }).name : tag;
  drawing.marked.push(name === 'Artifact');
}

type Step = (drawing: Drawing, values: readonly unknown[]) => void;

const set =
  (make: (values: readonly unknown[]) => Partial<Settings>): Step =>
  (drawing, values) => {
    drawing.now = { ...drawing.now, ...make(values) };
  };

const STEPS: Readonly<Record<string, Step>> = {
  save,
  restore,
  transform: (drawing, values) => transform(drawing, matrixOf(values)),
  paintFormXObjectBegin: (drawing, values) => {
    save(drawing);
    transform(drawing, matrixOf(values[0]));
  },
  paintFormXObjectEnd: restore,
  beginGroup: save,
  endGroup: restore,
  setGState: readExtendedState,
  setFont: set((values) => ({ font: String(values[0]), size: numberAt(values, 1) })),
  setCharSpacing: set((values) => ({ characterSpacing: numberAt(values, 0) })),
  setWordSpacing: set((values) => ({ wordSpacing: numberAt(values, 0) })),
  setHScale: set((values) => ({ stretch: numberAt(values, 0) / 100 })),
  setLeading: set((values) => ({ leading: numberAt(values, 0) })),
  setTextRise: set((values) => ({ rise: numberAt(values, 0) })),
  setTextRenderingMode: set((values) => ({ mode: numberAt(values, 0) })),
  setStrokeRGBColor: set((values) => ({ strokeBlank: isBlank(values) })),
  setFillRGBColor: set((values) => ({ fillBlank: isBlank(values) })),
  setStrokeTransparent: set(() => ({ strokeBlank: true })),
  setFillTransparent: set(() => ({ fillBlank: true })),
  setStrokeColorN: set(() => ({ strokeBlank: false })),
  setFillColorN: set(() => ({ fillBlank: false })),
  beginText: (drawing) => {
    drawing.text = IDENTITY;
    drawing.line = IDENTITY;
  },
  setTextMatrix: (drawing, values) => {
    drawing.line = matrixOf(typeof values[0] === 'object' ? values[0] : values);
    drawing.text = drawing.line;
  },
  moveText: (drawing, values) => moveLine(drawing, numberAt(values, 0), numberAt(values, 1)),
  setLeadingMoveText: (drawing, values) => {
    drawing.now = { ...drawing.now, leading: -numberAt(values, 1) };
    moveLine(drawing, numberAt(values, 0), numberAt(values, 1));
  },
  nextLine: (drawing) => moveLine(drawing, 0, -drawing.now.leading),
  beginMarkedContent: mark,
  beginMarkedContentProps: mark,
  endMarkedContent: (drawing) => void drawing.marked.pop(),
};

/** Takes in one operator; those that paint change nothing. */
export function advance(drawing: Drawing, { name, values }: Operator): void {
  STEPS[name]?.(drawing, values);
}
