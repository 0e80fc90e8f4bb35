// Forms that are dates only in a deadline cell. In: folded text and an offset in a cell or label. Out: 6.30, 2026, 202606, Q2, 46022.
import { BEFORE, GAP } from '../../zh/calendar-words.js';
import { parseNumeral } from '../../zh/numeral.js';
import { addDays, monthOf, yearOf } from './calendar.js';
import type { Mention, UnitPart, YearPart } from './mention.js';
import { match, sticky } from './mention-piece.js';

const YEAR = '((?:19|20)\\d\\d)';
const MONTH = '(1[0-2]|0?[1-9])';
const DAY = '(3[01]|[12]\\d|0?[1-9])';
/** Nothing but a marker or punctuation follows. */
const CLOSED = `(?=${GAP}(?:$|${BEFORE}|[底末,、;。)\\n]|[-~—–至到]))`;

interface Said {
  readonly year: YearPart | null;
  readonly part: UnitPart;
  readonly edge?: Mention['edge'];
}

const yearPart = (words: string | undefined): YearPart | null =>
  words === undefined ? null : { kind: 'number', value: (words.length === 2 ? 2000 : 0) + Number(words) };

function dayOrMonth(year: string | undefined, month: string | undefined, day: string | undefined): Said {
  const part: UnitPart =
    day === undefined
      ? { unit: 'month', month: Number(month) }
      : { unit: 'day', month: Number(month), day: Number(day) };
  return { year: yearPart(year), part };
}

/** A spreadsheet's number of days from 30 December 1899 (ECMA-376 part 1, 18.17.4.1). */
function ofSerial(days: string): Said {
  const date = addDays('1899-12-30', Number(days));
  return dayOrMonth(String(yearOf(date)), String(monthOf(date)), date.slice(8));
}

const FORMS: readonly (readonly [RegExp, (found: RegExpExecArray) => Said])[] = [
  // 6.30, but 1.5月 is a label and a month.
  [
    sticky(`(?<![\\d.])${MONTH}[./·]${DAY}(?![\\d./%月季])`),
    (found) => dayOrMonth(undefined, found[1], found[2]),
  ],
  // 06-30; 6-12 may be months.
  [
    sticky(`(?<![\\d.-])${MONTH}-(3[01]|2\\d|1[3-9])(?![\\d.%/-])${CLOSED}`),
    (found) => dayOrMonth(undefined, found[1], found[2]),
  ],
  // 2026, 2026-2028
  [
    sticky(`(?<![\\d.])${YEAR}(?=${GAP}(?:$|[,、;。)\\n]|[-~—–至到]{1,2}\\s?(?:19|20)\\d\\d(?!\\d)))`),
    (found) => ({ year: yearPart(found[1]), part: { unit: 'year' } }),
  ],
  // 202606
  [
    sticky(`(?<!\\d)(20\\d\\d)(0[1-9]|1[0-2])(?!\\d)${CLOSED}`),
    (found) => dayOrMonth(found[1], found[2], undefined),
  ],
  // 26.6.30, 26.6
  [
    sticky(`(?<![\\d.])(2\\d)[./]${MONTH}(?:[./]${DAY})?(?![\\d./%月])${CLOSED}`),
    (found) => dayOrMonth(found[1], found[2], found[3]),
  ],
  // 2026.6-12: the end of the range has its year from the start.
  [
    sticky(`(?<=${YEAR}[./](?:1[0-2]|0?[1-9])\\s?[-~—–至到]{1,2}\\s?)${MONTH}(?![\\d./月日])`),
    (found) => dayOrMonth(undefined, found[2], undefined),
  ],
  // Q2, 2026年Q3
  [
    sticky(`(?<![\\dA-Za-z])(?:${YEAR}年?\\s?)?Q([1-4])(?![\\dA-Za-z])(末)?`),
    (found) => ({
      year: yearPart(found[1]),
      part: { unit: 'quarter', quarter: Number(found[2]) },
      edge: found[3] ? 'end' : null,
    }),
  ],
  // “十五五”
  [
    sticky(`["“]?十([一二三四五六七八九])五["”]?(?=${GAP}(?:$|[,、;。)\\n]))`),
    (found) => ({
      year: null,
      part: { unit: 'five-years', ordinal: 10 + (parseNumeral(found[1] ?? '') ?? 0) },
    }),
  ],
  // 2026年初, 年初
  [
    sticky(`(?:(?<!\\d)${YEAR}年)?(?<!\\d)年?初${CLOSED}`),
    (found) => ({ year: yearPart(found[1]), part: { unit: 'month', month: 1 }, edge: 'middle' }),
  ],
  // 46022, alone on its line; 2009 to 2050
  [sticky('(?<=(?:^|\\n)\\s?)(4\\d{4}|5[0-4]\\d{3})(?=\\s?(?:$|\\n))'), (found) => ofSerial(found[1] ?? '')],
];

/** The expression at an offset that lies in the value of a deadline cell or label, in a form that is none elsewhere. */
export function readInCell(text: string, at: number): Mention | null {
  for (const [pattern, say] of FORMS) {
    const found = match(pattern, text, at);
    if (!found) continue;
    return { start: at, end: at + found[0].length, edge: null, form: 'digits', ...say(found) };
  }
  return null;
}
