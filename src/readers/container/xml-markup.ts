// XML as written. In: text. Out: where tags end, where a parser stands, and tags made anew.

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** True where a tag, which may have words behind it, ends outside the quotes of its attributes. */
function isWhole(tag: string): boolean {
  let quote = '';
  for (const character of tag) {
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return true;
    else if (character === '"' || character === "'") quote = character;
  }
  return false;
}

/** How much of a text the parser can be given: up to the end of its last whole tag, or to the beginning of that tag. */
export function endOfTags(text: string): number {
  const end = text.lastIndexOf('>') + 1;
  const start = text.lastIndexOf('<', end - 1);
  return end === 0 || isWhole(text.slice(Math.max(start, 0), end)) ? end : start;
}

/** Where in a text a parser stands that gives line and column, from 0, and the tag there; -1 where it is not in it. */
export function offsetOf(text: string, at: { line: number; column: number; data: string }): number {
  let start = 0;
  for (let i = 0; i < at.line; i++) start = text.indexOf('\n', start) + 1;
  return text.startsWith(at.data, start + at.column) ? start + at.column : -1;
}

/** Namespaces by prefix, `xmlns` for the default one, of what stands under `<prefix>$uri`. */
export function namespacesIn(scope: Readonly<Record<string, string | undefined>>): Map<string, string> {
  const namespaces = new Map<string, string>();
  for (const [key, uri] of Object.entries(scope))
    if (key.endsWith('$uri') && uri !== undefined && uri !== XML_NAMESPACE)
      namespaces.set(key.slice(0, -'$uri'.length), uri);
  return namespaces;
}

/** The start tags of elements, the first with the namespaces. */
export function startTags(names: readonly string[], namespaces: ReadonlyMap<string, string>): string {
  const declared = [...namespaces].map(([prefix, uri]) => {
    const value = uri.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    return ` ${prefix === 'xmlns' ? 'xmlns' : `xmlns:${prefix}`}="${value}"`;
  });
  return names.map((name, index) => `<${name}${index === 0 ? declared.join('') : ''}>`).join('');
}
