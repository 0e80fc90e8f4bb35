// The rows of a form, filled. In: the XML of a sheet and rows of cells. Out: the XML with the rows below the header.
import { rowHeight } from '../../writers/column-widths.js';
import { columnName, escapeXml, fitText, serialDay } from '../../writers/spreadsheet-xml.js';
import { type Insertion, moveReferences } from './move-rows.js';

/** A cell to write: words, a number, or a day as YYYY-MM-DD. */
export interface FilledCell {
  readonly at: number;
  readonly value: string | number | null;
  readonly day: boolean;
}

export interface FilledSheet {
  readonly xml: string;
  readonly insertion: Insertion;
}

interface XmlRow {
  readonly number: number;
  readonly attributes: string;
  readonly body: string;
}

const ROW = /<row\b((?:[^>"']|"[^"]*"|'[^']*')*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c\b((?:[^>"']|"[^"]*"|'[^']*')*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

const attribute = (text: string, name: string): string | undefined =>
  new RegExp(`\\s${name}=["']([^"']*)["']`).exec(text)?.[1];

function rowsOf(data: string): XmlRow[] {
  const rows: XmlRow[] = [];
  for (const [, attributes = '', body = ''] of data.matchAll(ROW))
    rows.push({
      number: Number(attribute(attributes, 'r') ?? (rows.at(-1)?.number ?? 0) + 1),
      attributes,
      body,
    });
  return rows;
}

const isBlank = ({ body }: XmlRow): boolean => !/<(?:v|f|is)\b/.test(body);

/** Rows right below the header that hold nothing but their form. */
function blankRows(rows: readonly XmlRow[], header: number): XmlRow[] {
  const blank: XmlRow[] = [];
  for (const row of rows) {
    if (row.number <= header) continue;
    if (row.number !== header + blank.length + 1 || !isBlank(row)) break;
    blank.push(row);
  }
  return blank;
}

/** The look of each cell of a row, by column name. */
function looksOf({ body }: XmlRow): Map<string, string> {
  const looks = new Map<string, string>();
  for (const [, attributes = ''] of body.matchAll(CELL)) {
    const [name] = /^[A-Z]+/.exec(attribute(attributes, 'r') ?? '') ?? [];
    if (name !== undefined) looks.set(name, attribute(attributes, 's') ?? '0');
  }
  return looks;
}

const columnOf = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Which styles show numbers as days: only there a day is a number. */
export type IsDayStyle = (style: number) => boolean;

function cellXml(place: string, style: string, cell: FilledCell | undefined, isDay: IsDayStyle): string {
  const open = `<c r="${place}" s="${style}"`;
  const value = cell?.value ?? null;
  if (value === null || value === '') return `${open}/>`;
  if (typeof value === 'number') return `${open}><v>${value}</v></c>`;
  const serial = cell!.day && isDay(Number(style)) ? serialDay(value) : null;
  if (serial !== null) return `${open}><v>${serial}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escapeXml(fitText(value))}</t></is></c>`;
}

const withoutPlace = (attributes: string): string =>
  attributes.replace(/\s(?:r|spans|ht|customHeight)=["'][^"']*["']/g, '');

/** What a column is wide whose width a sheet does not say (18.3.1.81), in characters. */
const USUAL_WIDTH = 8.43;

/** The width of each column in the sheet's head, by its place from 0. */
function widthsOf(head: string, columns: number): number[] {
  const widths = new Array<number>(columns).fill(USUAL_WIDTH);
  for (const [element] of head.matchAll(/<col\s[^>]*>/g)) {
    const [from, to] = [Number(attribute(element, 'min')), Number(attribute(element, 'max'))];
    const width = Number(attribute(element, 'width') ?? USUAL_WIDTH);
    for (let at = from; at <= Math.min(to, columns); at++) widths[at - 1] = width;
  }
  return widths;
}

/** As high as the words need, and no lower than the form's own row. */
function heightOf(form: XmlRow | undefined, cells: readonly FilledCell[], widths: readonly number[]): number {
  const row = new Array<string | number | null>(widths.length).fill(null);
  for (const { at, value, day } of cells) if (!day) row[at] = value;
  return Math.max(Number(attribute(form?.attributes ?? '', 'ht') ?? 0) || 0, rowHeight(row, widths));
}

function filledRow(
  number: number,
  form: XmlRow | undefined,
  cells: readonly FilledCell[],
  widths: readonly number[],
  isDay: IsDayStyle,
): string {
  const looks = form === undefined ? new Map<string, string>() : looksOf(form);
  const byColumn = new Map(cells.map((cell) => [cell.at, cell]));
  const columns = new Set([...byColumn.keys(), ...[...looks.keys()].map(columnOf)]);
  const xml = [...columns]
    .sort((a, b) => a - b)
    .map((at) => {
      const name = columnName(at);
      return cellXml(`${name}${number}`, looks.get(name) ?? '0', byColumn.get(at), isDay);
    });
  const height = heightOf(form, cells, widths);
  return `<row r="${number}" ht="${height}"${withoutPlace(form?.attributes ?? '')}>${xml.join('')}</row>`;
}

/** A row below, moved down with its cells and their formulas. */
function movedRow(row: XmlRow, insertion: Insertion): string {
  const number = row.number + insertion.count;
  const body = row.body
    .replace(/(<c\b[^>]*?\sr=["'])([A-Z]+)\d+/g, (_, open: string, name: string) => `${open}${name}${number}`)
    .replace(
      /(<f\b[^>]*?\sref=["'])([^"']*)/g,
      (_, open: string, ref: string) => open + moveReferences(ref, insertion),
    )
    .replace(
      /(<f\b[^>]*>)([^<]*)/g,
      (_, open: string, formula: string) => open + moveReferences(formula, insertion),
    );
  return `<row${row.attributes.replace(/(\sr=["'])\d+/, (_, open: string) => `${open}${number}`)}>${body}</row>`;
}

const moveTail = (tail: string, insertion: Insertion): string =>
  tail
    .replace(
      /(\s(?:ref|sqref)=["'])([^"']*)/g,
      (_, open: string, ranges: string) => open + moveReferences(ranges, insertion),
    )
    .replace(
      /(<formula[12]?>)([^<]*)/g,
      (_, open: string, formula: string) => open + moveReferences(formula, insertion),
    );

/**
 * Writes rows below the header into the blank rows of the form, in their looks; where these are too few, more like the
 * last one are put in and what stands below moves down.
 * @returns null where the XML is not as programs write it (prefixed elements).
 */
export function fillRows(
  xml: string,
  header: number,
  rows: readonly (readonly FilledCell[])[],
  isDay: IsDayStyle,
): FilledSheet | null {
  const [, head, data, tail] = /^([\s\S]*?<sheetData>)([\s\S]*?)(<\/sheetData>[\s\S]*)$/.exec(xml) ?? [];
  if (head === undefined || data === undefined || tail === undefined) return null;
  const all = rowsOf(data);
  const blank = blankRows(all, header);
  const last = header + blank.length;
  const insertion: Insertion = { after: last, count: Math.max(0, rows.length - blank.length) };
  const columns = Math.max(1, ...rows.flatMap((cells) => cells.map(({ at }) => at + 1)));
  const widths = widthsOf(head, Math.min(columns, 16_384));
  const body = [
    ...all
      .filter(({ number }) => number <= header)
      .map(({ attributes, body: cells }) => `<row${attributes}>${cells}</row>`),
    ...rows.map((cells, at) => filledRow(header + 1 + at, blank[at] ?? blank.at(-1), cells, widths, isDay)),
    ...blank.slice(rows.length).map(({ attributes, body: cells }) => `<row${attributes}>${cells}</row>`),
    ...all.filter(({ number }) => number > last).map((row) => movedRow(row, insertion)),
  ];
  const moved = moveTail(tail, insertion);
  const dimension = head.replace(/<dimension\b[^>]*\/>/, '');
  return { xml: `${dimension}${body.join('')}${moved}`, insertion };
}
