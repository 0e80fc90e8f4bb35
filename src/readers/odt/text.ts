// Paragraphs, headings, lists and what stands in them. In: elements of text and drawing. Out: words in the story.
import { attributeOf, type XmlElement } from '../container/xml.js';
import { countContent } from '../word/fields.js';
import { closeParagraph, frameOf, openParagraph } from '../word/story.js';
import { objectKey } from './formulas.js';
import { isInList, takeNumber, takeOutlineNumber } from './lists.js';
import { wholeNumber } from './names.js';
import { addMark, type OdtStory } from './odt-story.js';
import { styleId } from './styles.js';

const MAX_SPACES = 1000;
const OUTLINE_LEVELS = 10;

/** @returns the paragraph's raw form and the list that its style asks for. */
function beginParagraph(odt: OdtStory, element: XmlElement) {
  const { story, definitions } = odt;
  openParagraph(story);
  odt.afterSpace.push(true);
  const style = attributeOf(element, 'style-name');
  const { raw } = frameOf(story).paragraph!;
  raw.style = style === undefined ? null : styleId('paragraph', style);
  return { raw, list: definitions.styles.resolve(raw.style).numId };
}

export function openOdtParagraph(odt: OdtStory, element: XmlElement): void {
  const { raw, list } = beginParagraph(odt, element);
  const number = takeNumber(odt.lists, list);
  if (number !== undefined) raw.numId = number;
}

/** A heading is numbered by its list, else by the outline, unless its style or itself takes the number off (5.1.2). */
export function openHeading(odt: OdtStory, element: XmlElement): void {
  const { raw, list } = beginParagraph(odt, element);
  const level = (wholeNumber(attributeOf(element, 'outline-level'), 1, OUTLINE_LEVELS) ?? 1) - 1;
  raw.outlineLevel = level;
  const { outline } = odt.definitions;
  const unnumbered = list === '' || attributeOf(element, 'is-list-header') === 'true';
  const start = wholeNumber(attributeOf(element, 'start-value'));
  const number = isInList(odt.lists)
    ? takeNumber(odt.lists, list)
    : outline === null || unnumbered
      ? undefined
      : takeOutlineNumber(odt.lists, outline, level, start);
  if (number !== undefined) raw.numId = number;
}

export function closeOdtParagraph(odt: OdtStory): void {
  const frame = frameOf(odt.story);
  if (frame.paragraph) frame.paragraph.markTrack = frame.tracks.at(-1) ?? null;
  closeParagraph(odt.story);
  odt.afterSpace.pop();
}

/** Text is hidden by its own style, else by the one around it. */
export function openSpan(odt: OdtStory, element: XmlElement): void {
  const frame = frameOf(odt.story);
  odt.runs.push(frame.run);
  const style = attributeOf(element, 'style-name');
  const id = style === undefined ? null : styleId('text', style);
  const hidden = (id === null ? undefined : odt.definitions.styles.resolve(id).hidden) ?? frame.run?.hidden;
  const font = odt.definitions.fonts.get(id ?? '') ?? frame.run?.font;
  frame.run = { ...(hidden !== undefined && { hidden }), ...(font !== undefined && { font }) };
}

export function closeSpan(odt: OdtStory): void {
  frameOf(odt.story).run = odt.runs.pop() ?? null;
}

export function spaces(odt: OdtStory, element: XmlElement): void {
  addMark(odt, ' '.repeat(wholeNumber(attributeOf(element, 'c'), 0, MAX_SPACES) ?? 1));
}

/** A hidden section or field: what it holds is counted and left out. */
export function openHideable(odt: OdtStory, element: XmlElement): void {
  const hidden = attributeOf(element, 'display') === 'none' || attributeOf(element, 'is-hidden') === 'true';
  if (!hidden) return;
  odt.story.counts.hidden++;
  odt.skip = 1;
}

export function footnote(odt: OdtStory): void {
  countContent(odt.story, 'footnotes');
  odt.skip = 1;
}

/** A frame may hold one picture in several formats (10.4.2): it counts once. */
export function picture(odt: OdtStory): void {
  const last = odt.pictured.length - 1;
  if (last < 0 || !odt.pictured[last]) countContent(odt.story, 'pictures');
  if (last >= 0) odt.pictured[last] = true;
  odt.skip = 1;
}

/** An object that is a formula stands in the line as its characters; the picture beside it says the same. */
export function openObject(odt: OdtStory, element: XmlElement): void {
  const formula = odt.formulas.get(objectKey(attributeOf(element, 'href') ?? ''));
  if (formula === undefined) {
    picture(odt);
    return;
  }
  addMark(odt, formula);
  if (odt.pictured.length > 0) odt.pictured[odt.pictured.length - 1] = true;
  odt.skip = 1;
}
