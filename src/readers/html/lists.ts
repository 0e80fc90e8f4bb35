// The markers of lists. In: ol, ul and li elements. Out: the number or dash that a browser shows before an item.
import { formatNumber } from '../../zh/number-format.js';
import { attributeOf, type Element, isElement } from './parse-html.js';
import type { OpenList } from './story.js';
import { styleOf } from './style.js';

export const BULLET = '- ';

/** The largest number that is counted to; a browser's limit is of the same kind. */
const LARGEST = 1_000_000;

/** Bijective numeration: a … z, aa, ab (CSS Counter Styles 3, 3.1.4: alphabetic). */
function alphabetic(value: number, first: number): string {
  if (value < 1) return String(value);
  let out = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    out = String.fromCharCode(first + ((rest - 1) % 26)) + out;
  return out;
}

type Writer = (value: number) => string;

const dotted =
  (write: Writer): Writer =>
  (value) =>
    `${write(value)}.`;
const ofWord = (format: string): Writer => dotted((value) => formatNumber(format, value));
/** East Asian styles end in an ideographic comma (CSS Counter Styles 3, 6.2 and 7.1). */
const eastAsian =
  (format: string): Writer =>
  (value) =>
    `${formatNumber(format, value)}\u3001`;

const lowerAlpha = dotted((value) => alphabetic(value, 0x61));
const upperAlpha = dotted((value) => alphabetic(value, 0x41));

/** By the name in CSS (`list-style-type`). */
const WRITERS = new Map<string, Writer>([
  ['decimal', dotted(String)],
  ['decimal-leading-zero', ofWord('decimalZero')],
  ['lower-alpha', lowerAlpha],
  ['lower-latin', lowerAlpha],
  ['upper-alpha', upperAlpha],
  ['upper-latin', upperAlpha],
  ['lower-roman', ofWord('lowerRoman')],
  ['upper-roman', ofWord('upperRoman')],
  ['cjk-decimal', eastAsian('ideographDigital')],
  ['cjk-ideographic', eastAsian('chineseCounting')],
  ['simp-chinese-informal', eastAsian('chineseCounting')],
  ['trad-chinese-informal', eastAsian('chineseCounting')],
  ['simp-chinese-formal', eastAsian('chineseLegalSimplified')],
  ['trad-chinese-formal', eastAsian('ideographLegalTraditional')],
  ['cjk-heavenly-stem', eastAsian('ideographTraditional')],
  ['cjk-earthly-branch', eastAsian('ideographZodiac')],
]);

/** By the value of the attribute `type`, where case tells (WHATWG HTML 4.4.5). */
const TYPES = new Map([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
]);

const BULLETS = /(?:^|\s)(?:disc|circle|square)(?:\s|$)/;

/** How items are marked by an element's own style or type: a writer of numbers, `bullet`, `none`; null where it does not say. */
function markingOf(element: Element): Writer | 'bullet' | 'none' | null {
  const style = styleOf(element);
  const said = style.get('list-style-type') ?? style.get('list-style') ?? '';
  for (const word of said.split(/\s+/)) {
    const writer = WRITERS.get(word);
    if (writer) return writer;
    if (word === 'none') return 'none';
  }
  const type = attributeOf(element, 'type')?.trim() ?? '';
  if (BULLETS.test(said) || BULLETS.test(type.toLowerCase())) return 'bullet';
  return WRITERS.get(TYPES.get(type) ?? '') ?? null;
}

/** A whole number in an attribute; null where there is none. */
function numberOf(element: Element, name: string): number | null {
  const value = attributeOf(element, name);
  const found = /^\s*([-+]?\d{1,9})/.exec(value ?? '');
  return found ? Math.max(-LARGEST, Math.min(LARGEST, Number(found[1]))) : null;
}

const bullets = (): string => BULLET;

/** Opens a list: where its numbers start, how they are written, and whether they fall (`reversed`). */
export function openList(element: Element): OpenList {
  const marking = markingOf(element);
  const falls = element.tagName === 'ol' && attributeOf(element, 'reversed') !== null;
  const items = () => element.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length;
  const usual = element.tagName === 'ol' ? WRITERS.get('decimal')! : bullets;
  return {
    write: marking === 'none' ? null : marking === 'bullet' ? bullets : (marking ?? usual),
    step: falls ? -1 : 1,
    next: numberOf(element, 'start') ?? (falls ? items() : 1),
  };
}

/** The marker of the next item; null where none is shown. An item outside a list has a dash. */
export function nextMarker(list: OpenList | undefined, item: Element): string | null {
  if (!list) return BULLET;
  const value = numberOf(item, 'value') ?? list.next;
  list.next = value + list.step;
  const marking = markingOf(item);
  if (marking === 'none') return null;
  if (marking === 'bullet') return BULLET;
  return (marking ?? list.write)?.(value) ?? null;
}
