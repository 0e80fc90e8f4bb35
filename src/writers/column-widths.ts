// Column widths and row heights by content. In: columns and rows. Out: widths in characters of the default font, heights
// in points. Programs differ in whether they fit rows to wrapped text by themselves; with heights given, all show the same.

type Row = readonly (string | number | null)[];

export interface MeasuredColumn {
  readonly header: string;
  readonly type: 'integer' | 'text' | 'date';
  /** The width it takes at most, in half-width characters, where its words can wrap. */
  readonly widest: number;
  /** The width it has even where it is empty. */
  readonly least?: number;
}

/** Half-width katakana and hangul, which stand among the full-width forms. */
const isHalfWidthForm = (code: number): boolean => code >= 0xff61 && code <= 0xffdc;

/** Latin signs that Chinese fonts draw as wide as a character: ° ± · ×. */
const WIDE_LATIN: ReadonlySet<number> = new Set([0xb0, 0xb1, 0xb7, 0xd7]);

const isWide = (code: number): boolean => (code >= 0x1100 ? !isHalfWidthForm(code) : WIDE_LATIN.has(code));

/** The width of a line, full-width characters counted double; a surrogate pair is one of those. */
export function displayWidth(line: string): number {
  let width = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    width += isWide(code) && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return width;
}

const linesOf = (cell: string | number): string[] => String(cell).split('\n');

const widestLine = (cell: string | number): number =>
  linesOf(cell).reduce((widest, line) => Math.max(widest, displayWidth(line)), 0);

/** Lines of wrapped text: full-width characters do not break in the middle, so an odd place at the end stays empty. */
function wrappedLines(cell: string | number, width: number): number {
  const room = Math.max(2, width - (width % 2));
  return linesOf(cell).reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / room)), 0);
}

/** Room beside the words of a cell, and for the arrow of the filter beside a header. */
const MARGIN = 1;
const ARROW = 2;
/** YYYY-MM-DD. */
const DATE_WIDTH = 10;

/** Points of a line of the default font, and of the tallest row there is (Excel specifications and limits: 409). */
const LINE_HEIGHT = 14;
const PADDING = 8;
const MOST_LINES = Math.floor((409 - PADDING) / LINE_HEIGHT);

/** A column may grow this far beyond its share of the page, so that its longest cell fits the tallest row. */
const GROWN = 80;

function neededWidth(cell: string | number, widest: number): number {
  const wide = widestLine(cell);
  if (wide <= widest) return wide;
  let width = widest;
  while (width < GROWN && wrappedLines(cell, width) > MOST_LINES) width += 2;
  return width;
}

const headerWidth = ({ header, type, least = 0 }: MeasuredColumn): number =>
  Math.max(displayWidth(header) + ARROW, type === 'date' ? DATE_WIDTH : 0, least);

/**
 * As wide as the widest line of a column, but no wider than `widest`, where its words wrap. A header is never wrapped
 * unless it is wider than that itself.
 * @param rows each as long as `columns`.
 */
export function columnWidths(columns: readonly MeasuredColumn[], rows: Iterable<Row>): number[] {
  const widths = columns.map((column) =>
    Math.min(headerWidth(column), Math.max(column.widest, column.least ?? 0, 12)),
  );
  for (const row of rows) {
    for (const [at, { widest, type }] of columns.entries()) {
      const cell = row[at] ?? null;
      if (cell === null || cell === '' || type === 'date') continue;
      const width = neededWidth(cell, widest);
      if (width > (widths[at] ?? 0)) widths[at] = width;
    }
  }
  return widths.map((width) => width + MARGIN);
}

/** The height in points at which every cell of a row shows its wrapped words, up to the tallest row there is. */
export function rowHeight(row: Row, widths: readonly number[]): number {
  let most = 1;
  for (const [at, cell] of row.entries()) {
    if (cell === null || cell === '') continue;
    most = Math.max(most, wrappedLines(cell, (widths[at] ?? 0) - MARGIN));
  }
  return Math.min(most, MOST_LINES) * LINE_HEIGHT + PADDING;
}

/** A header has air above and below. */
export const headerHeight = (cells: Row, widths: readonly number[]): number => rowHeight(cells, widths) + 8;

/** How much larger than the default font a line's is, and its height in points: 20, 11 and 11 points of 10.5. */
const LINE_FONTS = {
  title: [2, 30],
  note: [1.1, 20],
  band: [1.1, 20],
  heading: [1.1, 26],
  remark: [1, 16],
} as const;

/** The height of a row whose words stand across the sheet, which is `width` characters wide. */
export function lineHeight(line: keyof typeof LINE_FONTS, words: string, width: number): number {
  const [scale, height] = LINE_FONTS[line];
  return Math.min(409, wrappedLines(words, Math.floor(width / scale)) * height);
}
