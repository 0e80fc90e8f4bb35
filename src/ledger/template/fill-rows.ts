// The rows of a form, filled. In: the XML of a sheet and rows of cells. Out: the XML with the rows below the header.
import { rowHeight } from '../../writers/column-widths.js';
import { columnName, escapeXml, fitText, serialDay } from '../../writers/spreadsheet-xml.js';
import { copyFormula, type Insertion, moveReferences } from './move-rows.js';

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

const cellsOf = ({ body }: XmlRow) =>
  [...body.matchAll(CELL)].map(([, attributes = '', inside = '']) => ({ attributes, inside }));

/** A row that holds nothing, or formulas alone, is one to fill. */
const isBlank = (row: XmlRow): boolean =>
  cellsOf(row).every(({ inside }) => /<f\b/.test(inside) || !/<(?:v|is)\b/.test(inside));

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
function looksOf(row: XmlRow): Map<string, string> {
  const looks = new Map<string, string>();
  for (const { attributes } of cellsOf(row)) {
    const [name] = /^[A-Z]+/.exec(attribute(attributes, 'r') ?? '') ?? [];
    if (name !== undefined) looks.set(name, attribute(attributes, 's') ?? '0');
  }
  return looks;
}

/** A formula of the form, which each filled row has in its turn. */
interface FormFormula {
  readonly row: number;
  readonly text: string;
}

/** The formulas of the rows to fill, by column: the first of each, as the others are its copies. */
function formulasOf(rows: readonly XmlRow[]): Map<string, FormFormula> {
  const formulas = new Map<string, FormFormula>();
  for (const row of rows)
    for (const { attributes, inside } of cellsOf(row)) {
      const [name] = /^[A-Z]+/.exec(attribute(attributes, 'r') ?? '') ?? [];
      const [, text] = /<f\b[^>]*>([^<]+)<\/f>/.exec(inside) ?? [];
      if (name !== undefined && text !== undefined && !formulas.has(name))
        formulas.set(name, { row: row.number, text });
    }
  return formulas;
}

/** What all filled rows share. */
interface FormContext {
  readonly widths: readonly number[];
  readonly formulas: ReadonlyMap<string, FormFormula>;
  readonly isDay: IsDayStyle;
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
  { widths, formulas, isDay }: FormContext,
): string {
  const looks = form === undefined ? new Map<string, string>() : looksOf(form);
  const byColumn = new Map(cells.map((cell) => [cell.at, cell]));
  const columns = new Set([...byColumn.keys(), ...[...looks.keys()].map(columnOf)]);
  const xml = [...columns]
    .sort((a, b) => a - b)
    .map((at) => {
      const name = columnName(at);
      const [cell, formula, style] = [byColumn.get(at), formulas.get(name), looks.get(name) ?? '0'];
      if (formula === undefined || (cell?.value ?? '') !== '')
        return cellXml(`${name}${number}`, style, cell, isDay);
      return `<c r="${name}${number}" s="${style}"><f>${copyFormula(formula.text, number - formula.row)}</f></c>`;
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
  const context: FormContext = { widths, formulas: formulasOf(blank), isDay };
  const body = [
    ...all
      .filter(({ number }) => number <= header)
      .map(({ attributes, body: cells }) => `<row${attributes}>${cells}</row>`),
    ...rows.map((cells, at) => filledRow(header + 1 + at, blank[at] ?? blank.at(-1), cells, context)),
    ...blank.slice(rows.length).map((row) => filledRow(row.number, row, [], context)),
    ...all.filter(({ number }) => number > last).map((row) => movedRow(row, insertion)),
  ];
  const moved = moveTail(tail, insertion);
  const dimension = head.replace(/<dimension\b[^>]*\/>/, '');
  return { xml: `${dimension}${body.join('')}${moved}`, insertion };
}
