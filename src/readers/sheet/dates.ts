// Days and times in number formats. In: a format and a serial number. Out: how the day is written; null for other numbers.

/** Days in 1904 systems count from here on (ECMA-376 part 1, 18.17.4.1). */
const DAYS_TO_1904 = 1462;
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** 1 January 10000: the first day no spreadsheet has. */
const END = 2_958_466;
/** Up to here the 1900 system is a day behind, for it has a 29 February 1900. */
const FALSE_LEAP_DAY = 60;

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'literal';

interface Token {
  readonly part: Part;
  readonly text: string;
}

const LETTERS: Readonly<Record<string, Part>> = {
  y: 'year',
  m: 'month',
  d: 'day',
  h: 'hour',
  s: 'second',
};

// Quoted and escaped words, codes in brackets, fillers, letters of dates, one character of anything else (18.8.31).
const TOKEN = /"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.|(y+|m+|d+|h+|s+)|(?:am\/pm|a\/p)|(.)/giy;

function tokensOf(code: string): Token[] {
  const tokens: Token[] = [];
  for (const [, quoted, escaped, letters, other] of code.matchAll(TOKEN)) {
    const part = letters === undefined ? 'literal' : LETTERS[letters[0]!.toLowerCase()]!;
    const text = quoted ?? escaped ?? letters ?? other ?? '';
    if (other === ';') break;
    if (text !== '') tokens.push({ part, text });
  }
  return tokens;
}

/** An m beside hours or seconds is minutes. */
function withMinutes(tokens: readonly Token[]): Token[] {
  const parts = tokens.filter(({ part }) => part !== 'literal');
  return tokens.map((token) => {
    if (token.part !== 'month' || token.text.length > 2) return token;
    const at = parts.indexOf(token);
    const timed = parts[at - 1]?.part === 'hour' || parts[at + 1]?.part === 'second';
    return timed ? { ...token, part: 'minute' } : token;
  });
}

/** A format of elapsed time ([h]:mm) or of digits is none of days. */
const OTHER = /^general$|\[(?:h+|m+|s+)\]/i;

/** How a format writes days; null where it is one for other numbers. */
export type DateFormat = readonly Token[] | null;

/** Reads a number format such as yyyy-mm-dd (ECMA-376 part 1, 18.8.31). */
export function dateFormatOf(code: string): DateFormat {
  if (OTHER.test(code)) return null;
  const tokens = withMinutes(tokensOf(code));
  const digits = tokens.some(({ part, text }) => part === 'literal' && /^[#?0]$/.test(text));
  return !digits && tokens.some(({ part }) => part !== 'literal') ? tokens : null;
}

interface Moment {
  readonly date: Date;
  /** Of the day, from 0. */
  readonly seconds: number;
}

function momentOf(serial: number, date1904: boolean): Moment | null {
  const value = date1904 ? serial + DAYS_TO_1904 : serial;
  if (!(value >= 0 && value < END)) return null;
  let days = Math.floor(value);
  const seconds = Math.min(86_399, Math.round((value - days) * 86_400));
  if (days < FALSE_LEAP_DAY && !date1904) days++;
  return { date: new Date(EPOCH + days * DAY), seconds };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** One part as the format has it; a year always has four digits, since the cell knows them. */
function partText({ part, text }: Token, { date, seconds }: Moment): string {
  const padded = (value: number): string => (text.length > 1 ? two(value) : String(value));
  switch (part) {
    case 'year':
      return String(date.getUTCFullYear());
    case 'month':
      return text.length > 2 ? String(date.getUTCMonth() + 1) : padded(date.getUTCMonth() + 1);
    case 'day':
      return text.length > 2 ? '' : padded(date.getUTCDate());
    case 'hour':
      return padded(Math.floor(seconds / 3600));
    case 'minute':
      return padded(Math.floor(seconds / 60) % 60);
    case 'second':
      return padded(seconds % 60);
    default:
      return text;
  }
}

const timeOf = (seconds: number): string =>
  seconds === 0 ? '' : ` ${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;

/**
 * A whole day is written YYYY-MM-DD, with HH:MM where the format shows a time of day that is not midnight; a month, or a
 * day without its year, as the format has it.
 * @param serial days since the start of the workbook's date system. @returns null where that is no day.
 */
export function dateText(format: NonNullable<DateFormat>, serial: number, date1904: boolean): string | null {
  const moment = momentOf(serial, date1904);
  if (!moment) return null;
  const shown = new Set(format.map(({ part }) => part));
  if (shown.has('year') && shown.has('month') && shown.has('day')) {
    const day = moment.date.toISOString().slice(0, 10);
    return day + (shown.has('hour') ? timeOf(moment.seconds) : '');
  }
  const named = format.some(({ part, text }) => part === 'month' && text.length > 2);
  if (named && shown.has('year')) return moment.date.toISOString().slice(0, 7);
  return format
    .map((token) => partText(token, moment))
    .join('')
    .trim();
}
