// References in XML text. In: text as it is written, such as `R&amp;D &#x5E74;`. Out: the words it stands for.

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&([#\w]{0,12};)?/g;
const NUMBER = /^#(?:x([\da-fA-F]+)|(\d+))$/;

/** True of the code points that XML may hold (XML 1.0, production 2). */
const isCharacter = (code: number): boolean =>
  [0x9, 0xa, 0xd].includes(code) ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

/** The character that a name such as `amp` or `#x5E74` stands for; undefined where XML knows none. */
function characterOf(name: string): string | undefined {
  const digits = NUMBER.exec(name);
  if (!digits) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  const [, hexadecimal, decimal] = digits;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** Text with its references resolved; `wrong` is called for one that XML does not know, which stays as it is. */
export function resolveReferences(text: string, wrong: () => void): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, reference: string | undefined) => {
    const character = reference === undefined ? undefined : characterOf(reference.slice(0, -1));
    if (character === undefined) wrong();
    return character ?? whole;
  });
}
