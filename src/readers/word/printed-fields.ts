// Fields that keep no result, since their instruction says what is printed (ECMA-376 part 1, 17.16.5.22 EQ, 17.16.5.62
// SYMBOL). In: the instruction. Out: its words as printed; null where it is no such field.
import { formatNumber } from '../../zh/number-format.js';
import { parseNumeral } from '../../zh/numeral.js';
import { type SymbolText, symbolOf } from './symbols.js';

/** Deeper nesting is no formula that a person wrote. */
const MAX_DEPTH = 16;
const MAX_LENGTH = 4096;
/** Shapes that a character is set into: circle, square, triangle, diamond, in several sizes. */
const SHAPES = /^[\u25cb\u25ef\u3007\u25a1\u25fb\u25b3\u25c7]$/;
const CIRCLES = /^[\u25cb\u25ef\u3007]$/;

/** What is parsed, and how far. */
interface Cursor {
  readonly text: string;
  at: number;
}

/** An argument as printed; `raised` where nothing but a raised part stands in it, as a reading above its character. */
interface Part {
  readonly text: string;
  readonly raised: boolean;
}

/** A character in a circle is the one Unicode has for it, or stands alone. */
function overstruck(parts: readonly Part[]): string {
  const words = parts.filter(({ raised }) => !raised).map(({ text }) => text);
  const inside = words.filter((text) => !SHAPES.test(text)).join('');
  if (!words.some((text) => SHAPES.test(text)) || inside === '') return words.join('');
  const value = words.some((text) => CIRCLES.test(text)) ? parseNumeral(inside) : null;
  if (value === null) return inside;
  const format = /^[0-9\uff10-\uff19]/.test(inside) ? 'decimalEnclosedCircle' : 'ideographEnclosedCircle';
  const circled = formatNumber(format, value);
  return circled.length === 1 ? circled : inside;
}

const joined = (parts: readonly Part[], between = ''): string =>
  parts
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join(between);

function root(parts: readonly Part[]): string {
  const [degree, radicand] = parts.length > 1 ? parts : [undefined, parts[0]];
  return `${degree?.text ?? ''}\u221a${radicand?.text ?? ''}`;
}

const integral = (options: string, parts: readonly Part[]): string => {
  const sign = /su/.test(options) ? '\u2211' : /pr/.test(options) ? '\u220f' : '\u222b';
  return sign + joined(parts);
};

/** What each switch prints of its arguments. */
const SWITCHES: Readonly<Record<string, (parts: readonly Part[], options: string) => string>> = {
  a: (parts) => joined(parts, ' '),
  b: (parts) => `(${joined(parts)})`,
  d: (parts) => joined(parts),
  f: (parts) => joined(parts, '/'),
  i: (parts, options) => integral(options, parts),
  l: (parts) => joined(parts, ','),
  o: overstruck,
  r: root,
  s: (parts) => joined(parts),
  x: (parts) => joined(parts),
};

/** The arguments in parentheses, parted by commas or semicolons; none where no parenthesis opens. */
function argumentsOf(cursor: Cursor, depth: number): Part[] {
  if (cursor.text[cursor.at] !== '(') return [];
  const parts: Part[] = [];
  do {
    cursor.at++;
    parts.push(partOf(cursor, depth + 1));
  } while (/[,;]/.test(cursor.text[cursor.at] ?? ''));
  cursor.at++;
  return parts;
}

/** A switch and its options: those that name a character are followed by it, others may have a number. */
const SWITCH =
  /\\([abdfilorsx])((?:\s*\\(?:(?:lc|rc|bc|fc|vc)\\.|(?:al|ac|ar|ad|up|do|co|vs|hs|su|pr|in|ai|di|fo|ba|li|to|bo|le|ri)\s*-?\d*))*)\s*/iy;
const FORMAT = /\\\*\s*(?:"[^"]*"|\S+)\s*/y;

/** One argument, up to the comma or parenthesis that ends it. */
function partOf(cursor: Cursor, depth: number): Part {
  const { text } = cursor;
  let out = '';
  let plain = '';
  let raised = false;
  while (cursor.at < text.length && !(depth > 0 && /[,;)]/.test(text[cursor.at]!))) {
    SWITCH.lastIndex = cursor.at;
    FORMAT.lastIndex = cursor.at;
    const found = depth < MAX_DEPTH ? SWITCH.exec(text) : null;
    const format = FORMAT.exec(text);
    if (found) {
      cursor.at += found[0].length;
      const name = found[1]!.toLowerCase();
      out += SWITCHES[name]!(argumentsOf(cursor, depth), found[2] ?? '');
      raised ||= name === 's' && /\\up/i.test(found[2] ?? '');
    } else if (format) cursor.at += format[0].length;
    else {
      const character = text[cursor.at] === '\\' ? text[++cursor.at] : text[cursor.at];
      out += character ?? '';
      plain += character ?? '';
      cursor.at++;
    }
  }
  return { text: out.trim(), raised: raised && plain.trim() === '' };
}

function symbolField(instruction: string): SymbolText {
  const [, code = ''] = /^\s*SYMBOL\s+(0x[0-9a-f]+|\d+)/i.exec(instruction) ?? [];
  const [, quoted, bare] = /\\f\s*(?:"([^"]*)"|(\S+))/i.exec(instruction) ?? [];
  const value = Number(code || Number.NaN);
  return symbolOf(quoted ?? bare, Number.isNaN(value) ? '' : value.toString(16));
}

/** The words that a field without a result prints, and its symbols that no table knows. */
export function printedBy(instruction: string): SymbolText | null {
  if (/^\s*SYMBOL\s/i.test(instruction)) return symbolField(instruction);
  const [opens] = /^\s*EQ\s+/i.exec(instruction) ?? [];
  if (opens === undefined || instruction.length > MAX_LENGTH) return null;
  return { text: partOf({ text: instruction, at: opens.length }, 0).text, unknown: [] };
}
