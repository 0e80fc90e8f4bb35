// Styles. In: the styles of a document, by id. Out: what a style, with those it is based on, says of a paragraph.

export interface Style {
  readonly id: string;
  basedOn?: string;
  numId?: string;
  level?: number;
  outlineLevel?: number;
  hidden?: boolean;
  /** True for the styles of a table of contents. */
  contents?: boolean;
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

/** Gives a style by id, that of a paragraph that names none for `null`. */
export type FindStyle = (id: string | null) => Style | undefined;

function chainOf(find: FindStyle, id: string | null): Style[] {
  const chain: Style[] = [];
  for (let style = find(id); style && chain.length < MAX_CHAIN; ) {
    chain.push(style);
    style = style.basedOn === undefined ? undefined : find(style.basedOn);
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
    contents: chain[0]?.contents ?? false,
  };
}

/** Styles that are found one by one; each is looked for once. */
export function stylesFound(find: FindStyle): Styles {
  const resolved = new Map<string | null, ResolvedStyle>();
  return {
    resolve(id) {
      const known = resolved.get(id);
      if (known) return known;
      const result = resolveChain(chainOf(find, id));
      resolved.set(id, result);
      return result;
    },
  };
}

/** @param defaultId the style of a paragraph that names none. */
export const createStyles = (styles: ReadonlyMap<string, Style>, defaultId: string | undefined): Styles =>
  stylesFound((id) => styles.get(id ?? defaultId ?? ''));
