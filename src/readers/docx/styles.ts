// Styles. In: the styles part of a Word package. Out: what a style, with those it is based on, says of a paragraph.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { attributeOf, readXml, type XmlElement } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import { shortNamespace } from './namespaces.js';

export interface Style {
  readonly id: string;
  name?: string;
  basedOn?: string;
  numId?: string;
  level?: number;
  outlineLevel?: number;
  hidden?: boolean;
}

/** What a style says once its base styles are taken in. */
export interface ResolvedStyle {
  readonly numId?: string;
  readonly level?: number;
  /** The style in the chain that the numbering comes from. */
  readonly numberedBy?: string;
  readonly outlineLevel?: number;
  readonly hidden?: boolean;
  /** True for the styles of a table of contents. */
  readonly contents: boolean;
}

export interface Styles {
  /** `null` for a paragraph that names no style. */
  resolve(id: string | null): ResolvedStyle;
}

/** Chains of base styles are no longer than this; a longer one runs in a circle. */
const MAX_CHAIN = 64;
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
  if (element.local === 'name' && value !== undefined) style.name = value;
  else if (element.local === 'basedOn' && value !== undefined) style.basedOn = value;
  else if (element.local === 'numId' && value !== undefined) style.numId = value;
  else if (element.local === 'ilvl' && whole !== undefined) style.level = whole;
  else if (element.local === 'outlineLvl' && whole !== undefined) style.outlineLevel = whole;
  else if (element.local === 'vanish') style.hidden = isOn(value);
}

function chainOf(styles: ReadonlyMap<string, Style>, id: string | undefined): Style[] {
  const chain: Style[] = [];
  for (let style = styles.get(id ?? ''); style && chain.length < MAX_CHAIN; ) {
    chain.push(style);
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return chain;
}

function resolveChain(chain: readonly Style[]): ResolvedStyle {
  const numbered = chain.find((style) => style.numId !== undefined);
  const level = chain.find((style) => style.level !== undefined)?.level;
  const outlineLevel = chain.find((style) => style.outlineLevel !== undefined)?.outlineLevel;
  const hidden = chain.find((style) => style.hidden !== undefined)?.hidden;
  return {
    ...(numbered?.numId !== undefined && { numId: numbered.numId, numberedBy: numbered.id }),
    ...(level !== undefined && { level }),
    ...(outlineLevel !== undefined && { outlineLevel }),
    ...(hidden !== undefined && { hidden }),
    contents: CONTENTS_NAME.test(chain[0]?.name ?? ''),
  };
}

function createStyles(styles: ReadonlyMap<string, Style>, defaultId: string | undefined): Styles {
  const resolved = new Map<string | null, ResolvedStyle>();
  return {
    resolve(id) {
      const known = resolved.get(id);
      if (known) return known;
      const result = resolveChain(chainOf(styles, id ?? defaultId));
      resolved.set(id, result);
      return result;
    },
  };
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
