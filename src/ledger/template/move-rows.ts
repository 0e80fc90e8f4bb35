// References to cells, moved down. In: text with references. Out: the same as it reads once rows were put in.

/** Rows put in below `after`; all numbers from 1. */
export interface Insertion {
  readonly after: number;
  readonly count: number;
}

const movedRow = (row: number, { after, count }: Insertion): number => (row > after ? row + count : row);

/** The end of a range that reaches the row above the new ones takes these in. */
const movedEnd = (row: number, { after, count }: Insertion): number => (row >= after ? row + count : row);

/** A1, $A$1, A1:B2, or rows as in $3:$3; not the name of a function or of another sheet's cell. */
const REFERENCE =
  /(?<![A-Za-z0-9_.!'$])(\$?[A-Z]{1,3}\$?)(\d{1,7})(?::(\$?[A-Z]{1,3}\$?)(\d{1,7}))?(?![A-Za-z0-9_(.!])/g;

/** Changes a formula but for the strings in it, as XML holds them. */
const outsideStrings = (text: string, change: (part: string) => string): string =>
  text
    .split(/("[^"]*"|&quot;.*?&quot;)/)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('');

/** The formula as it reads when it is copied `rows` down: rows that are not fixed with $ go along. */
export function copyFormula(formula: string, rows: number): string {
  const copied = (left: string, row: string): string =>
    left.endsWith('$') ? `${left}${row}` : `${left}${Number(row) + rows}`;
  return outsideStrings(formula, (part) =>
    part.replace(REFERENCE, (_, left: string, top: string, right?: string, bottom?: string) =>
      right === undefined ? copied(left, top) : `${copied(left, top)}:${copied(right, bottom!)}`,
    ),
  );
}

/** Moves the references in a formula, or in the attribute that names ranges. Strings in formulas stay. */
export function moveReferences(text: string, insertion: Insertion): string {
  if (insertion.count === 0) return text;
  return outsideStrings(text, (part) =>
    part.replace(REFERENCE, (_, left: string, top: string, right?: string, bottom?: string) => {
      const first = `${left}${movedRow(Number(top), insertion)}`;
      return right === undefined ? first : `${first}:${right}${movedEnd(Number(bottom), insertion)}`;
    }),
  );
}

/** The same for names of a workbook, which say the sheet before each range: 'Sheet'!$A$1:$H$20. */
export function moveNamed(text: string, sheet: string, insertion: Insertion): string {
  const plain = sheet.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const quoted = sheet.replaceAll("'", "''").replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`((?:'${quoted}'|(?<![^,(=+\\-*/\\s>])${plain})!)([$A-Z0-9:]+)`, 'g');
  return text.replace(pattern, (_, name: string, range: string) => name + moveReferences(range, insertion));
}
