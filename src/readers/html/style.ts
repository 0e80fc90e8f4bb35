// The style that stands on an element itself. In: an element. Out: properties that decide what is seen and how.
import { attributeOf, type Element } from './parse-html.js';

const DECLARATION = /(?:^|;)\s*(-?[a-z][a-z-]{0,40})\s*:([^;]*)/gi;
const LONGEST = 20_000;

export type Style = ReadonlyMap<string, string>;

const NONE: Style = new Map();

/** The declarations of the `style` attribute, names and values in lower case; the last of a name counts. */
export function styleOf(element: Element): Style {
  const text = attributeOf(element, 'style');
  if (text === null || text.length > LONGEST) return NONE;
  const declarations = [...text.matchAll(DECLARATION)];
  return new Map(declarations.map(([, name, value]) => [name!.toLowerCase(), value!.trim().toLowerCase()]));
}

const says = (style: Style, name: string, pattern: RegExp): boolean => pattern.test(style.get(name) ?? '');

/** Not to be seen: by CSS, by the attribute `hidden`, or hidden in Word. */
export const isHidden = (element: Element, style: Style): boolean =>
  says(style, 'display', /^none/) ||
  says(style, 'visibility', /^(?:hidden|collapse)/) ||
  says(style, 'mso-hide', /^all/) ||
  attributeOf(element, 'hidden') !== null;

/** `block` or `inline` where the style says so, whatever the element is by itself. */
export function displayOf(style: Style): 'block' | 'inline' | null {
  if (says(style, 'display', /^(?:block|flex|grid|list-item|table(?!-c))/)) return 'block';
  return says(style, 'display', /^inline(?!-table)/) ? 'inline' : null;
}

/** White space and line breaks are kept as they are (CSS Text 3, 3). */
export const keepsSpaces = (style: Style): boolean => says(style, 'white-space', /^(?:pre|break-spaces)/);

/** The number of a Word list item as it was printed, in an element of its own. */
export const isPrintedLabel = (style: Style): boolean => says(style, 'mso-list', /^ignore/);

/** Word's outline level of a paragraph, from 0. */
export function outlineLevelOf(style: Style): number | null {
  const level = Number(style.get('mso-outline-level'));
  return level >= 1 && level <= 9 ? level - 1 : null;
}
