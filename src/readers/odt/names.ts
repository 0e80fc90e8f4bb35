// Names of OpenDocument elements. In: an element with its namespace. Out: `text:p` and the like, whatever prefix the file uses.
import type { XmlElement } from '../container/xml.js';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';

const PREFIXES = new Map<string, string>([
  [`${OASIS}office:1.0`, 'office:'],
  [`${OASIS}text:1.0`, 'text:'],
  [`${OASIS}table:1.0`, 'table:'],
  [`${OASIS}style:1.0`, 'style:'],
  [`${OASIS}drawing:1.0`, 'draw:'],
  [`${OASIS}svg-compatible:1.0`, 'svg:'],
  [`${OASIS}form:1.0`, 'form:'],
  [`${OASIS}manifest:1.0`, 'manifest:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
]);

/** The name with its usual prefix (OpenDocument 1.3 part 3, 1.4); empty for a namespace of no interest. */
export function nameOf({ uri, local }: XmlElement): string {
  const prefix = PREFIXES.get(uri);
  return prefix === undefined ? '' : prefix + local;
}

/** A whole number from `least` to `most`, or undefined. */
export function wholeNumber(value: string | undefined, least = 0, most = 1_000_000): number | undefined {
  if (value === undefined || !/^\d{1,9}$/.test(value)) return undefined;
  const number = Number(value);
  return number < least ? undefined : Math.min(number, most);
}
