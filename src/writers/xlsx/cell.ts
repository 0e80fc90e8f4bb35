// One cell of a sheet. In: its place, its value and its type. Out: its XML (ECMA-376 part 1, 18.3.1.4).

import { escapeXml, fitText, serialDay } from '../spreadsheet-xml.js';
import { type Look, looks } from './styles.js';

export type CellType = 'integer' | 'text' | 'date';

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
