// Styles. In: style elements of an OpenDocument part. Out: paragraph and text styles, list styles, the outline's numbers.
import { attributeOf, type XmlElement } from '../container/xml.js';
import { createStyles, type Style, type Styles } from '../word/styles.js';
import { type ListLevel, type ListStyle, levelOf } from './list-styles.js';
import { nameOf, wholeNumber } from './names.js';

const BODY_TEXT_LEVEL = 10;

/** Definitions as they grow: those of the styles part, then the automatic ones of the content. */
export interface Definitions {
  readonly byId: Map<string, Style>;
  readonly lists: Map<string, ListStyle>;
  /** The name that lists call the outline's numbering by. */
  outline: string | null;
  readonly styles: Styles;
  /** Fonts of text styles, by id: symbol fonts print other characters than are written. */
  readonly fonts: Map<string, string>;
  style: Style | null;
  list: ListStyle | null;
  level: ListLevel | null;
}

export const newDefinitions = (): Definitions => {
  const byId = new Map<string, Style>();
  return {
    byId,
    lists: new Map(),
    outline: null,
    styles: createStyles(byId, undefined),
    fonts: new Map(),
    style: null,
    list: null,
    level: null,
  };
};

/** Styles of paragraphs and of text have names of their own: `p:Standard`, `t:T1`. */
export const styleId = (family: 'paragraph' | 'text', name: string): string =>
  (family === 'paragraph' ? 'p:' : 't:') + name;

function openStyle(definitions: Definitions, element: XmlElement): void {
  const family = attributeOf(element, 'family');
  if (family !== 'paragraph' && family !== 'text') return;
  const id = styleId(family, attributeOf(element, 'name') ?? '');
  const parent = attributeOf(element, 'parent-style-name');
  const list = attributeOf(element, 'list-style-name');
  const level = wholeNumber(attributeOf(element, 'default-outline-level'), 1, BODY_TEXT_LEVEL);
  definitions.style = {
    id,
    ...(parent !== undefined && { basedOn: styleId(family, parent) }),
    ...(list !== undefined && { numId: list }),
    ...(level !== undefined && { outlineLevel: level - 1 }),
  };
  definitions.byId.set(id, definitions.style);
}

function openTextProperties(definitions: Definitions, element: XmlElement): void {
  const { style, level } = definitions;
  const display = attributeOf(element, 'display');
  if (style && display !== undefined) style.hidden = display === 'none';
  const font = attributeOf(element, 'font-name') ?? attributeOf(element, 'font-family');
  if (font === undefined) return;
  if (level) level.font = font;
  else if (style) definitions.fonts.set(style.id, font);
}

function openList(definitions: Definitions, element: XmlElement): void {
  const name = attributeOf(element, 'name') ?? '';
  definitions.list = [];
  definitions.lists.set(name, definitions.list);
  if (element.local === 'outline-style') definitions.outline = name;
}

function openLevel(definitions: Definitions, element: XmlElement): void {
  const defined = levelOf(element);
  if (!definitions.list || !defined) return;
  definitions.list[defined.index] = defined.level;
  definitions.level = defined.level;
}

const LEVEL_ELEMENTS = new Set([
  'text:list-level-style-number',
  'text:list-level-style-bullet',
  'text:list-level-style-image',
  'text:outline-level-style',
]);

/** Takes in the opening of an element of a style; others are let be. */
export function openDefinition(definitions: Definitions, element: XmlElement): void {
  const name = nameOf(element);
  if (name === 'style:style') openStyle(definitions, element);
  else if (name === 'style:text-properties') openTextProperties(definitions, element);
  else if (name === 'text:list-style' || name === 'text:outline-style') openList(definitions, element);
  else if (LEVEL_ELEMENTS.has(name)) openLevel(definitions, element);
  else if (name === 'style:list-level-label-alignment' && definitions.level)
    definitions.level.glued = attributeOf(element, 'label-followed-by') === 'nothing';
}

export function closeDefinition(definitions: Definitions, element: XmlElement): void {
  const name = nameOf(element);
  if (name === 'style:style') definitions.style = null;
  else if (name === 'text:list-style' || name === 'text:outline-style') definitions.list = null;
  else if (LEVEL_ELEMENTS.has(name)) definitions.level = null;
}
