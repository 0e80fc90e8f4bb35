// The Word twin of a plain text. In: a text as fixtures hold it. Out: a .docx that says the same with automatic numbers
// and real tables: what was typed as 一、 or （一） or 1. becomes a list, what was a table of tabs or bars a table.
import {
  Document,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
} from 'docx';
import { parseNumeral } from '../../src/zh/numeral.js';

/** Labels that Word can count: the pattern of the typed label, the list's number format, and its text. */
const LABELS = [
  [/^([一二三四五六七八九十]+)\s?、/, LevelFormat.CHINESE_COUNTING_THOUSAND, '%1、'],
  [/^（([一二三四五六七八九十]+)）/, LevelFormat.CHINESE_COUNTING_THOUSAND, '（%1）'],
  [/^\(([一二三四五六七八九十]+)\)/, LevelFormat.CHINESE_COUNTING_THOUSAND, '(%1)'],
  [/^(\d+)\./, LevelFormat.DECIMAL, '%1.'],
  [/^(\d+)．/, LevelFormat.DECIMAL, '%1．'],
] as const;

const numbering = {
  config: LABELS.map(([, format, text], index) => ({
    reference: `list${index}`,
    levels: [{ level: 0, format, text, suffix: LevelSuffix.NOTHING }],
  })),
};

/** The lists so far: for each kind of label, which list is open, the number it stands at, and how many it counted. */
type Lists = { instance: number; last: number; counted: number }[];

/** A paragraph; its label is left to Word where the list would print the same number. */
function paragraph(line: string, lists: Lists): Paragraph {
  const text = line.trim();
  for (const [index, [pattern]] of LABELS.entries()) {
    const match = pattern.exec(text);
    const list = lists[index];
    const value = match === null ? null : parseNumeral(match[1] ?? '');
    if (match === null || list === undefined || value === null) continue;
    if (value === 1) list.instance++;
    else if (value !== list.last + 1 || list.instance === 0) continue;
    list.last = value;
    list.counted++;
    const rest = text.slice(match[0].length).trimStart();
    return new Paragraph({
      text: rest,
      numbering: { reference: `list${index}`, level: 0, instance: list.instance },
    });
  }
  return new Paragraph({ text });
}

/** A row's cells, each its lines. */
type Row = string[][];

/**
 * Rows of cells that each open with a tab, a blank line between rows. A row is a heading of one cell or as long as the
 * header: a blank line before it is that long belongs to its cells.
 */
function tabRows(lines: readonly string[]): Row[] {
  const rows: Row[] = [[]];
  for (const line of lines) {
    const row = rows.at(-1) ?? [];
    const heading = row.length === 1 && row[0]?.some((part) => part.trim() !== '');
    const whole = heading || rows.length === 1 || row.length === rows[0]?.length;
    if (line.startsWith('\t')) row.push([line.trim()]);
    else if (line.trim() !== '' || !whole) row.at(-1)?.push(line.trim());
    else if (row.length > 0) rows.push([]);
  }
  return rows
    .filter((row) => row.length > 0)
    .map((row) => row.map((cell) => cell.filter((part) => part !== '')));
}

function tableOf(rows: readonly Row[], lists: Lists): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  const cell = (parts: string[], columnSpan: number): TableCell =>
    new TableCell({
      columnSpan,
      verticalAlign: VerticalAlign.CENTER,
      children: (parts.length === 0 ? [''] : parts).map((part) => paragraph(part, lists)),
    });
  return new Table({
    rows: rows.map(
      (row) => new TableRow({ children: row.map((parts) => cell(parts, row.length === 1 ? columns : 1)) }),
    ),
  });
}

const FORMS: readonly [opens: RegExp, rows: (lines: readonly string[]) => Row[]][] = [
  [/^\t/, tabRows],
  [/.\t./, (lines) => lines.map((line) => line.split('\t').map((cell) => [cell]))],
  [/. \| ./, (lines) => lines.map((line) => line.split(' | ').map((cell) => [cell]))],
];

export interface Twin {
  readonly bytes: Uint8Array;
  /** How many labels were left to Word. */
  readonly counted: number;
  /** How many rows the table has; 0 where there is none. */
  readonly rows: number;
}

/** Makes the .docx; a text holds at most one table, which runs to its last line with a separator. */
export async function docxTwin(text: string): Promise<Twin> {
  const lines = text.split('\n');
  const lists: Lists = LABELS.map(() => ({ instance: 0, last: 0, counted: 0 }));
  const [opens, rowsOf] =
    FORMS.find(([pattern]) => lines.filter((line) => pattern.test(line)).length > 3) ?? [];
  const first = opens === undefined ? lines.length : lines.findIndex((line) => opens.test(line));
  const end = opens === undefined ? first : lines.findLastIndex((line) => opens.test(line)) + 1;
  const prose = (part: readonly string[]): Paragraph[] =>
    part.filter((line) => line.trim() !== '').map((line) => paragraph(line, lists));
  const before = prose(lines.slice(0, first));
  const rows = rowsOf === undefined ? [] : rowsOf(lines.slice(first, end));
  const table = rows.length === 0 ? [] : [tableOf(rows, lists)];
  const children = [...before, ...table, ...prose(lines.slice(end))];
  const bytes = await Packer.toBuffer(new Document({ numbering, sections: [{ children }] }));
  return { bytes, counted: lists.reduce((sum, { counted }) => sum + counted, 0), rows: rows.length };
}
