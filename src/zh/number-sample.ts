// Number formats that are named by their first numbers, as OpenDocument has them. In: the sample. Out: a format's name.
import { formatNumber } from './number-format.js';

/** The first of those that begin alike is the one that is meant. */
const NAMED = [
  'chineseCounting',
  'chineseLegalSimplified',
  'ideographLegalTraditional',
  'ideographTraditional',
  'ideographZodiac',
  'ideographZodiacTraditional',
  'decimalEnclosedCircle',
  'decimalEnclosedParen',
  'decimalEnclosedFullstop',
  'decimalFullWidth',
  'ideographEnclosedCircle',
  'numberInDash',
  'upperRoman',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
  'decimal',
] as const;

const SEPARATOR = /[,，、]/;

/**
 * The format whose numbers a sample begins with.
 * @param sample such as `一, 二, 三, ...` (`style:num-format` of OpenDocument leaves Chinese numbers to the program); the
 *   numbers behind the first may be chosen at will, as in `一, 十, 一百(简)...`.
 * @returns a name that `formatNumber` knows, or the sample where it shows zero-padded numbers or is not known.
 */
export function formatOfSample(sample: string): string {
  const first = sample.split(SEPARATOR, 1)[0]?.trim() ?? '';
  return NAMED.find((format) => formatNumber(format, 1) === first) ?? sample;
}
