// Column widths by content. In: columns and rows. Out: widths in characters of the default font.

/** Half-width katakana and hangul, which stand among the full-width forms. */
const isHalfWidthForm = (code: number): boolean => code >= 0xff61 && code <= 0xffdc;

/** Signs that Chinese fonts draw as wide as a character: “ ” ‘ ’ — … × ① Ⅰ ℃ →. */
const isWide = (code: number): boolean =>
  code >= 0x1100 ? !isHalfWidthForm(code) : code === 0xd7 || code === 0xb0 || code === 0xb1 || code === 0xb7;

/** The width of the widest line, full-width characters counted double; a surrogate pair is one of those. */
export function displayWidth(text: string): number {
  let [widest, line] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) {
      widest = Math.max(widest, line);
      line = 0;
    } else if (code >= 0xd800 && code <= 0xdfff) line += 1;
    else line += isWide(code) ? 2 : 1;
  }
  return Math.max(widest, line);
}

export interface MeasuredColumn {
  readonly header: string;
  readonly type: 'integer' | 'text' | 'date';
  readonly widest: number;
}

/** Room for the cell's margins, and for the arrow of the filter beside a header. */
const MARGIN = 1.5;
const ARROW = 2.5;
/** YYYY-MM-DD. */
const DATE_WIDTH = 10;

/**
 * As wide as the widest line of a column and its header, but at most `widest`: longer words wrap.
 * @param rows each as long as `columns`.
 */
export function columnWidths(
  columns: readonly MeasuredColumn[],
  rows: Iterable<readonly (string | number | null)[]>,
): number[] {
  const widths = columns.map((column) =>
    Math.max(displayWidth(column.header) + ARROW, column.type === 'date' ? DATE_WIDTH : 0),
  );
  for (const row of rows) {
    for (const [at, cell] of row.entries()) {
      if (cell === null || (widths[at] ?? 0) >= (columns[at]?.widest ?? 0)) continue;
      widths[at] = Math.max(widths[at] ?? 0, displayWidth(String(cell)));
    }
  }
  return widths.map(
    (width, at) =>
      Math.min(width, Math.max(columns[at]?.widest ?? width, displayWidth(columns[at]?.header ?? ''))) +
      MARGIN,
  );
}
