// Numbers as a sheet displays them. In: a number and the format of its cell. Out: text.
import { CHINESE_DATE_FORMATS } from '../../zh/sheet-words.js';
import { type DateFormat, dateFormatOf, dateText } from './dates.js';
import type { FormatNumber } from './library.js';

/** A number format: its code, or the number of a built-in one (ECMA-376 part 1, 18.8.30). */
export type NumberFormat = string | number;

const GENERAL = 0;
const TEXT = 49;

/** Formats by their first reading: a workbook has few, its cells are many. */
export interface NumberDisplay {
  readonly dates: Map<NumberFormat, DateFormat>;
  readonly formatNumber: FormatNumber | null;
  readonly date1904: boolean;
}

function dateFormat(dates: Map<NumberFormat, DateFormat>, format: NumberFormat): DateFormat {
  const known = dates.get(format);
  if (known !== undefined) return known;
  const code = typeof format === 'number' ? CHINESE_DATE_FORMATS[format] : format;
  const read = code === undefined ? null : dateFormatOf(code);
  dates.set(format, read);
  return read;
}

const isPlain = (format: NumberFormat): boolean =>
  format === GENERAL || format === TEXT || format === '@' || /^general$/i.test(String(format));

/** Whether a format needs the library: it is one of numbers that are not written as they are. */
export const needsFormatter = (format: NumberFormat): boolean =>
  !isPlain(format) && dateFormat(new Map(), format) === null;

/** A number as General has it: eleven digits, so that 0.1 + 0.2 is 0.3; whole numbers keep all theirs. */
const generalText = (value: number): string =>
  String(Number.isInteger(value) ? value : Number(value.toPrecision(11)));

/** The words of a cell that holds a number. */
export function numberText(display: NumberDisplay, format: NumberFormat, value: number): string {
  if (isPlain(format)) return generalText(value);
  const date = dateFormat(display.dates, format);
  if (date) return dateText(date, value, display.date1904) ?? generalText(value);
  return display.formatNumber?.(format, value) ?? generalText(value);
}
