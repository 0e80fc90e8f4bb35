// The styles of a Word package. In: the styles part. Out: the styles, by id.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { attributeOf, readXml, type XmlElement } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import { createStyles, type Style, type Styles } from '../word/styles.js';
import { shortNamespace } from './namespaces.js';

const CONTENTS_NAME = /^toc(?: ?\d| ?heading)/i;

/** An on/off property: on unless it says otherwise (ECMA-376 part 1, 17.17.4). */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !['0', 'false', 'off', 'none'].includes(value);

/** A whole number from 0, or undefined. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\+?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

function setProperty(style: Style, element: XmlElement): void {
  const value = attributeOf(element, 'val');
  const whole = wholeNumber(value);
  if (element.local === 'name') style.contents = CONTENTS_NAME.test(value ?? '');
  else if (element.local === 'basedOn' && value !== undefined) style.basedOn = value;
  else if (element.local === 'numId' && value !== undefined) style.numId = value;
  else if (element.local === 'ilvl' && whole !== undefined) style.level = whole;
  else if (element.local === 'outlineLvl' && whole !== undefined) style.outlineLevel = whole;
  else if (element.local === 'vanish') style.hidden = isOn(value);
}

/** Reads a styles part; `name` null gives a package without styles. */
export async function readStyles(
  archive: Archive,
  name: string | null,
): Promise<{ styles: Styles; diagnostics: readonly Diagnostic[] }> {
  const styles = new Map<string, Style>();
  let current: Style | null = null;
  let defaultId: string | undefined;
  if (name === null) return { styles: createStyles(styles, undefined), diagnostics: [] };
  const { diagnostics } = await readXml(archive, name, {
    open(element) {
      if (shortNamespace(element.uri) !== 'w') return;
      if (element.local === 'style') {
        current = { id: attributeOf(element, 'styleId') ?? '' };
        styles.set(current.id, current);
        const isDefault = attributeOf(element, 'default');
        if (attributeOf(element, 'type') === 'paragraph' && isDefault !== undefined && isOn(isDefault))
          defaultId = current.id;
      } else if (current) setProperty(current, element);
    },
    close(element) {
      if (element.local === 'style') current = null;
    },
  });
  return { styles: createStyles(styles, defaultId), diagnostics };
}
