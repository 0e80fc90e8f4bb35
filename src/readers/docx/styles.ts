// The styles of a Word package. In: the styles part. Out: the styles, by id, read when they are asked for.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { attributeOf, openXml, type XmlHandler } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import { createStyles, type Style, type Styles, stylesFound } from '../word/styles.js';
import { shortNamespace } from './namespaces.js';

const CONTENTS_NAME = /^toc(?: ?\d| ?heading)/i;

/** An on/off property: on unless it says otherwise (ECMA-376 part 1, 17.17.4). */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !['0', 'false', 'off', 'none'].includes(value);

/** A whole number from 0, or undefined. */
export function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\+?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

type Setter = (style: Style, value: string | undefined) => void;

const setWhole =
  (key: 'level' | 'outlineLevel'): Setter =>
  (style, value) => {
    const whole = wholeNumber(value);
    if (whole !== undefined) style[key] = whole;
  };

/** What is read of a style. The attributes of all else, which is most of the part, are not looked at. */
const SETTERS: ReadonlyMap<string, Setter> = new Map(
  Object.entries<Setter>({
    name(style, value) {
      style.contents = CONTENTS_NAME.test(value ?? '');
    },
    basedOn(style, value) {
      if (value !== undefined) style.basedOn = value;
    },
    numId(style, value) {
      if (value !== undefined) style.numId = value;
    },
    ilvl: setWhole('level'),
    outlineLvl: setWhole('outlineLevel'),
    vanish(style, value) {
      style.hidden = isOn(value);
    },
  }),
);

export interface DocumentStyles {
  readonly styles: Styles;
  /** What was wrong, once all styles that are needed were asked for. */
  diagnostics(): readonly Diagnostic[];
}

/** Gathers styles as they end. Of two with one id the first counts, however far the part is read. */
function gatherInto(styles: Map<string, Style>, setDefault: (id: string) => void): XmlHandler {
  let current: Style | null = null;
  return {
    open(element) {
      if (shortNamespace(element.uri) !== 'w') return;
      if (element.local === 'style') {
        current = { id: attributeOf(element, 'styleId') ?? '' };
        const isDefault = attributeOf(element, 'default');
        if (attributeOf(element, 'type') === 'paragraph' && isDefault !== undefined && isOn(isDefault))
          setDefault(current.id);
      } else if (current) SETTERS.get(element.local)?.(current, attributeOf(element, 'val'));
    },
    close(element) {
      if (element.local !== 'style' || !current) return;
      if (!styles.has(current.id)) styles.set(current.id, current);
      current = null;
    },
  };
}

/**
 * Opens a styles part, which is read as far as the styles that are asked for: mostly a few at its beginning, of hundreds.
 * `name` null gives a package without styles.
 */
export async function readStyles(archive: Archive, name: string | null): Promise<DocumentStyles> {
  if (name === null) return { styles: createStyles(new Map(), undefined), diagnostics: () => [] };
  const styles = new Map<string, Style>();
  let defaultId: string | undefined;
  const handler = gatherInto(styles, (id) => {
    defaultId ??= id;
  });
  const part = await openXml(archive, name, handler);
  const find = (id: string | null): Style | undefined => {
    const found = () => styles.get(id ?? defaultId ?? '');
    while (!found() && part.readOn());
    return found();
  };
  return { styles: stylesFound(find), diagnostics: part.diagnostics };
}
