// The content of a page or template (GB/T 33190-2016, 7.7). In: its part. Out: glyphs and ruling lines in points.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { attributeOf, readXml, type XmlElement } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import type { Glyph } from '../print/marks.js';
import { type Matrix, multiply, translation } from '../print/matrix.js';
import { addPath, type RuleSink } from '../print/painted-rules.js';
import { sizeOf } from './package.js';
import { stepsOf } from './paths.js';
import { isSlanted, POINTS, placeText, type TextCode, type TextObject } from './placed-text.js';

export interface PageContent {
  readonly read: boolean;
  readonly glyphs: readonly Glyph[];
  readonly rules: RuleSink;
  /** Characters that stand aslant. */
  readonly leftOut: number;
  readonly pictures: number;
  /** The templates it is printed on, by id. */
  readonly templates: readonly string[];
  /** In millimetres; null where the page does not say. */
  readonly size: readonly [number, number] | null;
  readonly diagnostics: readonly Diagnostic[];
}

interface State {
  readonly glyphs: Glyph[];
  readonly rules: RuleSink;
  readonly templates: string[];
  leftOut: number;
  pictures: number;
  size: readonly [number, number] | null;
  object: TextObject | null;
  path: { readonly map: Matrix; readonly stroked: boolean; readonly filled: boolean } | null;
  code: TextCode | null;
  /** Text of the element that is open. */
  text: string;
  /** Depth inside an object that is not visible; 0 outside. */
  skip: number;
}

const MILLIMETRES_TO_POINTS: Matrix = [POINTS, 0, 0, POINTS, 0, 0];

const numbersOf = (list: string | undefined): number[] => (list ?? '').trim().split(/\s+/).map(Number);

const number = (value: string | undefined, otherwise: number): number => {
  const parsed = value === undefined || value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(parsed) ? parsed : otherwise;
};

/** From an object's own space to the page: its CTM, then the corner of its boundary (8.5). */
function mapOf(element: XmlElement): Matrix {
  const [x = 0, y = 0] = numbersOf(attributeOf(element, 'Boundary'));
  const ctm = numbersOf(attributeOf(element, 'CTM'));
  const isSound = ctm.length === 6 && ctm.every(Number.isFinite);
  const corner = translation(Number.isFinite(x) ? x : 0, Number.isFinite(y) ? y : 0);
  return isSound ? multiply(ctm as unknown as Matrix, corner) : corner;
}

function openObject(state: State, element: XmlElement): void {
  const { local } = element;
  const attribute = (name: string) => attributeOf(element, name);
  if (attribute('Visible') === 'false') state.skip = 1;
  else if (local === 'TextObject')
    state.object = {
      map: mapOf(element),
      size: number(attribute('Size'), 0),
      stretch: number(attribute('HScale'), 1),
    };
  else if (local === 'PathObject')
    state.path = {
      map: multiply(mapOf(element), MILLIMETRES_TO_POINTS),
      stroked: attribute('Stroke') !== 'false',
      filled: attribute('Fill') === 'true',
    };
  else if (local === 'ImageObject') state.pictures++;
  else if (local === 'TextCode')
    state.code = {
      x: number(attribute('X'), state.code?.x ?? 0),
      y: number(attribute('Y'), state.code?.y ?? 0),
      deltaX: attribute('DeltaX'),
      deltaY: attribute('DeltaY'),
      text: '',
    };
  else if (local === 'Template') state.templates.push(attribute('TemplateID') ?? '');
}

function closeCode({ object, code, text, glyphs }: State): number {
  if (!object || !code) return 0;
  if (isSlanted(object) || !(object.size > 0)) return text.trim().length;
  for (const glyph of placeText(object, { ...code, text }))
    if (Number.isFinite(glyph.left + glyph.right + glyph.y + glyph.size)) glyphs.push(glyph);
  return 0;
}

function closeObject(state: State, local: string): void {
  if (local === 'TextCode') state.leftOut += closeCode(state);
  else if (local === 'AbbreviatedData' && state.path)
    addPath(state.rules, stepsOf(state.text), state.path.map, state.path);
  else if (local === 'PhysicalBox') state.size = sizeOf(state.text) ?? state.size;
  else if (local === 'TextObject') {
    state.object = null;
    state.code = null;
  } else if (local === 'PathObject') state.path = null;
}

/** Reads a page's content; what it only refers to (templates, resources) is not read. */
export async function readPage(archive: Archive, part: string): Promise<PageContent> {
  const state: State = {
    glyphs: [],
    rules: { across: [], down: [] },
    templates: [],
    leftOut: 0,
    pictures: 0,
    size: null,
    object: null,
    path: null,
    code: null,
    text: '',
    skip: 0,
  };
  const { read, diagnostics } = await readXml(archive, part, {
    open(element) {
      state.text = '';
      if (state.skip > 0) state.skip++;
      else openObject(state, element);
    },
    close(element) {
      if (state.skip > 0) state.skip--;
      else closeObject(state, element.local);
      state.text = '';
    },
    text(words) {
      if (state.skip === 0) state.text += words;
    },
  });
  return { ...state, read, diagnostics };
}
