// One cell of a sheet. In: its place, its value and its type. Out: its XML (ECMA-376 part 1, 18.3.1.4).
import { type Look, looks } from './styles.js';
import { escapeXml } from './xml.js';

export type CellType = 'integer' | 'text' | 'date';

/** The most characters a cell holds, in UTF-16 units: Excel calls a file with more broken and drops the cell. */
export const MOST_CHARACTERS = 32_767;

/** The letters of a column: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Cuts what a cell cannot hold, and says at its end how long the whole was. */
export function fitText(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const mark = `……【此处截断，原文共${text.length}字】`;
  const cut = text.slice(0, MOST_CHARACTERS - mark.length);
  // Half of a surrogate pair at the cut would be no character.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}${mark}`;
}

const DAY = 86_400_000;
/** Day 0 of the 1900 date system, as all days after its 29 February 1900, which never was, count (18.17.4.1). */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_DAY = 61;

/** The serial number of a day; null before 1 March 1900, where spreadsheets disagree. */
export function serialDay(date: string): number | null {
  const serial = (Date.parse(`${date}T00:00:00Z`) - EPOCH) / DAY;
  return serial >= FIRST_DAY ? serial : null;
}

const FORMULA_LIKE = /^[=+\-@]/;

const textCell = (at: string, text: string, look: Look): string =>
  `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(fitText(text))}</t></is></c>`;

/** A cell of a given look, such as a header; a string is always written as a string. */
export function plainCell(at: string, look: Look, value: string | number | null): string {
  if (value === null || value === '') return `<c r="${at}" s="${look}"/>`;
  return typeof value === 'number'
    ? `<c r="${at}" s="${look}"><v>${value}</v></c>`
    : textCell(at, value, look);
}

const textLook = (text: string, centred: boolean): Look => {
  if (FORMULA_LIKE.test(text)) return centred ? looks.quotedCentredText : looks.quotedText;
  return centred ? looks.centredText : looks.text;
};

/**
 * A string is always written as a string, whatever it begins with. An empty cell keeps its borders.
 * @param at such as B2. @param value a number, a string, a date as YYYY-MM-DD, or null.
 */
export function cellXml(
  at: string,
  { type, centred = false }: { readonly type: CellType; readonly centred?: boolean },
  value: string | number | null,
): string {
  if (typeof value === 'number') return plainCell(at, looks.integer, value);
  const day = type === 'date' && value ? serialDay(value) : null;
  if (day !== null) return plainCell(at, looks.date, day);
  // An empty cell of a column of days has their form: who types a day there sees one.
  if (!value) return plainCell(at, type === 'date' ? looks.date : textLook('', centred), null);
  return plainCell(at, textLook(value, centred), value);
}
