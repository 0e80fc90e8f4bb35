// Characters as fonts name them. In: a glyph's text. Out: the characters that are meant.
import { symbolsOf } from '../word/symbols.js';

/** Ligatures, presentation forms, and the radicals that some fonts name in the place of the whole characters. */
const FORMS = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe44]/;
const UNKNOWN = /[\p{Cc}\p{Co}\ufffe\uffff]/gu;
const ANY_SPACE = /[\t\n\v\f\r\u00a0\u2000-\u200a\u202f\u205f]/g;
const NOTHING = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * CJK radicals that Unicode does not decompose, by the characters they stand for (Unicode, EquivalentUnifiedIdeograph):
 * pairs of code points.
 */
const RADICALS = new Map<number, number>([
  [0x2e9f, 0x6bcd],
  [0x2ea0, 0x6c11],
  [0x2ec4, 0x897f],
  [0x2ec5, 0x89c1],
  [0x2ec6, 0x89d2],
  [0x2ec9, 0x8d1d],
  [0x2ecb, 0x8f66],
  [0x2ed3, 0x957f],
  [0x2ed4, 0x95e8],
  [0x2ed8, 0x9752],
  [0x2ed9, 0x97e6],
  [0x2eda, 0x9875],
  [0x2edb, 0x98ce],
  [0x2edc, 0x98de],
  [0x2edd, 0x98df],
  [0x2ee2, 0x9a6c],
  [0x2ee4, 0x9b3c],
  [0x2ee5, 0x9c7c],
  [0x2ee6, 0x9e1f],
  [0x2ee8, 0x9ea6],
  [0x2ee9, 0x9ec4],
  [0x2eec, 0x9f50],
  [0x2eee, 0x9f7f],
  [0x2ef0, 0x9f99],
  [0x2ef3, 0x9f9f],
]);

const plainForm = (char: string): string => {
  if (!FORMS.test(char)) return char;
  const whole = RADICALS.get(char.codePointAt(0) ?? 0);
  return whole === undefined ? char.normalize('NFKC') : String.fromCodePoint(whole);
};

const SYMBOL_FONT = /wingdings|symbol/i;

/** The name that the tables of symbol fonts know: `Wingdings-Regular` is `wingdings`. */
const symbolFont = (font: string): string => font.replace(/[-,]?(?:Regular|Normal|MT)$/gi, '');

/** One character, or the letters of a ligature; \ufffd for what the font does not say; every space is a plain space. */
export function plainCharacters(text: string, font: string): string {
  const named = SYMBOL_FONT.test(font) ? symbolsOf(text, symbolFont(font)).text : text;
  const spaced = named.replace(ANY_SPACE, ' ').replace(NOTHING, '').replace(UNKNOWN, '\ufffd');
  return FORMS.test(spaced) ? [...spaced].map(plainForm).join('') : spaced;
}
