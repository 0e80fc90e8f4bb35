// Automatic numbers as office programs print them. In: the name of a number format and a value. Out: the numeral.
import { COUNTING, formatChineseNumeral, LEGAL, LEGAL_TRADITIONAL, type NumeralForms } from './numeral.js';

const IDEOGRAPH_DIGITS = '〇一二三四五六七八九';
const FULL_WIDTH_DIGITS = '０１２３４５６７８９';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const MAX_ROMAN = 32_767;
const MAX_LETTERS = 780;

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

type Writer = (value: number) => string;

const counting =
  (forms: NumeralForms): Writer =>
  (value) =>
    formatChineseNumeral(value, forms);

const digitByDigit =
  (digits: string): Writer =>
  (value) =>
    [...String(value)].map((figure) => digits[Number(figure)]).join('');

/** One character a value, from 1; beyond the last of them plain digits. */
const series =
  (characters: string): Writer =>
  (value) =>
    characters[value - 1] ?? String(value);

/** `count` characters that stand one after the other in Unicode from `first`. */
const block = (first: number, count: number): Writer =>
  series(String.fromCharCode(...Array.from({ length: count }, (_, index) => first + index)));

function roman(value: number): string {
  if (value < 1 || value > MAX_ROMAN) return String(value);
  let rest = value;
  let out = '';
  for (const [worth, letters] of ROMAN) {
    for (; rest >= worth; rest -= worth) out += letters;
  }
  return out;
}

/** A … Z, AA, BB … ZZ, AAA: the letter is repeated, as ECMA-376 part 1, 17.18.59 has it. */
function letters(value: number): string {
  if (value < 1 || value > MAX_LETTERS) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

/** Japanese numerals write no one before ten, hundred and thousand, and no zero between: 105 is 百五. */
const japanese: Writer = (value) =>
  value > 0 && value < 10_000
    ? formatChineseNumeral(value)
        .replace(/零/g, '')
        .replace(/一(?=[十百千])/g, '')
    : formatChineseNumeral(value);

const sexagenary: Writer = (value) =>
  value >= 1 && value <= 60 ? STEMS[(value - 1) % 10]! + BRANCHES[(value - 1) % 12]! : String(value);

const lower =
  (writer: Writer): Writer =>
  (value) =>
    writer(value).toLowerCase();

const circled = block(0x2460, 20);
const ideographDigits = digitByDigit(IDEOGRAPH_DIGITS);
const fullWidth = digitByDigit(FULL_WIDTH_DIGITS);
const chinese = counting(COUNTING);

const WRITERS = new Map<string, Writer>([
  ['none', () => ''],
  ['decimal', String],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedParen', block(0x2474, 20)],
  ['decimalEnclosedFullstop', block(0x2488, 20)],
  ['ideographEnclosedCircle', block(0x3280, 10)],
  ['numberInDash', (value) => `- ${value} -`],
  ['upperLetter', letters],
  ['lowerLetter', lower(letters)],
  ['upperRoman', roman],
  ['lowerRoman', lower(roman)],
  ['chineseCounting', chinese],
  ['chineseCountingThousand', chinese],
  ['taiwaneseCounting', chinese],
  ['taiwaneseCountingThousand', chinese],
  ['japaneseCounting', japanese],
  ['chineseLegalSimplified', counting(LEGAL)],
  ['ideographLegalTraditional', counting(LEGAL_TRADITIONAL)],
  ['ideographDigital', ideographDigits],
  ['japaneseDigitalTenThousand', ideographDigits],
  ['taiwaneseDigital', ideographDigits],
  ['ideographTraditional', series(STEMS)],
  ['ideographZodiac', series(BRANCHES)],
  ['ideographZodiacTraditional', sexagenary],
]);

/**
 * Writes an automatic number.
 * @param format a value of ST_NumberFormat (ECMA-376 part 1, 17.18.59), or a sample of zero-padded numbers as custom
 *   formats give it (`001, 002, 003, ...`).
 * @param value a whole number from 0.
 * @returns the numeral; plain digits where the format is unknown or has no numeral for the value.
 */
export function formatNumber(format: string, value: number): string {
  const writer = WRITERS.get(format);
  if (writer) return writer(value);
  const padded = /^(0{1,15}1),/.exec(format);
  return padded ? String(value).padStart(padded[1]!.length, '0') : String(value);
}

/** Labels that run into the words behind them: those that end in a letter, an ideograph, a digit or a dash. */
const OPEN_END = /[\p{L}\p{Nd}\p{Nl}*+\-\u2010-\u2015]$/u;
const DOTTED = /\.$/;
const DIGIT = /^[0-9０-９]/;
const SPACE = /^\s/;

/**
 * What stands between an automatic number and the words behind it, so that the text is that of a hand-typed twin:
 * nothing behind a closing mark (一、, （一）, 1., ①), one space where the two would run together (第一条, 1.1; 1. before a digit).
 */
export function labelGap(label: string, words: string): '' | ' ' {
  if (label === '' || words === '' || SPACE.test(words)) return '';
  return OPEN_END.test(label) || (DOTTED.test(label) && DIGIT.test(words)) ? ' ' : '';
}
