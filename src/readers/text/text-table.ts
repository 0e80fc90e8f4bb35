// The face of a text-table form. In: lines and the index where a table may start. Out: its rows of cells, and where it ends.
import type { Cell, Paragraph, Span, Table } from '../../document/document.js';
import { trim } from '../../document/span.js';
import type { TextLine } from './text-line.js';

/** The cells of each row as spans into the text; a row may hold fewer cells than the table has columns. */
export interface TextTable {
  readonly rows: readonly (readonly Span[])[];
  /** Index of the first line behind the table. */
  readonly next: number;
}

/** One way to write a table as text. Gives null where no table of this form starts at line `at`. */
export interface TextTableForm {
  readonly name: string;
  read(text: string, lines: readonly TextLine[], at: number): TextTable | null;
}

function paragraphsIn(text: string, span: Span): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let start = span.start; start < span.end; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > span.end ? span.end : found;
    const content = trim(text, { start, end });
    if (content.start < content.end) paragraphs.push({ type: 'paragraph', span: content });
    start = end + 1;
  }
  return paragraphs;
}

/**
 * Lays rows of cell spans out as a grid; null where the cell above goes on. A row of a single cell spans all columns:
 * that is how a category row of a merged cell comes out of every converter.
 */
export function gridOf(text: string, rows: readonly (readonly (Span | null)[])[]): Table {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const cells: (Cell & { rowSpan: number })[] = [];
  const above: (Cell & { rowSpan: number })[] = [];
  for (const [rowIndex, row] of rows.entries())
    for (const [column, span] of row.entries()) {
      if (span === null) {
        if (above[column]) above[column].rowSpan++;
        continue;
      }
      const content = trim(text, span);
      above[column] = {
        row: rowIndex,
        column,
        rowSpan: 1,
        columnSpan: row.length === 1 ? columns : 1,
        span: content,
        paragraphs: paragraphsIn(text, content),
      };
      cells.push(above[column]);
    }
  const first = cells[0]?.span.start ?? 0;
  const last = cells.reduce((end, { span }) => Math.max(end, span.end), first);
  return {
    type: 'table',
    span: { start: first, end: last },
    rows: rows.length,
    columns,
    cells,
    headerRows: 0,
  };
}
