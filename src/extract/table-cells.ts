// Cells of a task row. In: a row of the grid. Out: its units, its deadlines, its extra columns.
import type { Cell, Span } from '../document/document.js';
import { isEmpty, shift, textOf } from '../document/span.js';
import type { ColumnKind } from '../zh/header-words.js';
import { type Context, underConvention, withoutRepeats } from './context.js';
import type { DeadlineFact, TaskFact, UnitFact } from './facts.js';
import { cellText, type Grid, type Header } from './table-header.js';
import type { Layout } from './table-layout.js';
import { deadlinesIn, unitsFrom, wordsOf } from './task-fields.js';
import {
  applyConvention,
  findAttributions,
  findConventions,
  parseUnits,
  type UnitContext,
} from './units/index.js';

/** A cell of a row; `inherited` where it is merged down from a row above. */
interface RowCell {
  readonly cell: Cell;
  readonly column: number;
  readonly inherited: boolean;
}

const UNIT_CONTEXT: Partial<Record<ColumnKind, UnitContext>> = {
  lead: 'cell-lead',
  responsible: 'cell-responsible',
  cooperating: 'cell-cooperating',
  supervising: 'cell-supervising',
  person: 'cell-person',
};

const DITTO = /^(?:同上|〃|″|”)$/;

/** The filled cells of a row, each once. */
export function rowCells(grid: Grid, row: number): RowCell[] {
  const cells: RowCell[] = [];
  (grid[row] ?? []).forEach((cell, column) => {
    if (!cell || isEmpty(cell.span) || cells.at(-1)?.cell === cell) return;
    cells.push({ cell, column, inherited: cell.row < row });
  });
  return cells;
}

/** Follows 同上 up to the cell that says the words. */
function saidAbove(text: string, grid: Grid, { cell, column, inherited }: RowCell): RowCell {
  let row = cell.row;
  let above: Cell | undefined = cell;
  while (above && DITTO.test(cellText(text, above)) && row > 0) above = grid[--row]?.[column];
  return above && above !== cell ? { cell: above, column, inherited: true } : { cell, column, inherited };
}

function unitsOfCell(context: Context, header: Header, from: RowCell, kind: UnitContext): UnitFact[] {
  const { text } = context;
  const { span } = from.cell;
  const column = header.columns[from.column]!;
  const found = parseUnits(textOf(text, span), { context: kind }).map((unit) => ({
    ...unit,
    span: shift(unit.span, span.start),
  }));
  const facts = found
    .filter((unit) => !unit.ditto)
    .map(
      (unit): UnitFact => ({
        ...unit,
        ...(unit.role === 'person' ? { duty: unit.duty ?? column.header } : {}),
        rule: from.inherited ? 'merged-cell' : 'cell',
        ...(from.inherited ? { inherited: true as const } : {}),
      }),
    );
  if (kind !== 'cell-responsible') return facts;
  const [stated] = findConventions(column.header);
  if (!stated) return underConvention(facts, context, span.end);
  return facts.map((fact, index) => ({ ...fact, ...applyConvention(facts, stated.rule, text)[index] }));
}

/** The units of a row's unit columns; a row of a table without any takes the attributions in its text. */
export function unitsOfRow(
  context: Context,
  header: Header,
  grid: Grid,
  row: number,
  texts: readonly Span[],
): UnitFact[] {
  const units = rowCells(grid, row).flatMap((at) => {
    const kind = header.columns[at.column]?.kind;
    const unitContext = kind && UNIT_CONTEXT[kind];
    return unitContext ? unitsOfCell(context, header, saidAbove(context.text, grid, at), unitContext) : [];
  });
  if (units.length > 0) return withoutRepeats(units);
  const attributions = texts.flatMap((span) =>
    findAttributions(textOf(context.text, span)).map((found) => ({
      ...found,
      span: shift(found.span, span.start),
      units: found.units.map((unit) => ({ ...unit, span: shift(unit.span, span.start) })),
      deadlines: [],
    })),
  );
  return unitsFrom(context, attributions);
}

/** The deadlines of a row: of its deadline columns as such, of its other text as running text. */
export function deadlinesOfRow(
  context: Context,
  header: Header,
  grid: Grid,
  row: number,
  texts: readonly Span[],
): DeadlineFact[] {
  const ofColumns = rowCells(grid, row)
    .filter((at) => header.columns[at.column]?.kind === 'deadline')
    .flatMap((at) => {
      const { cell, inherited } = saidAbove(context.text, grid, at);
      const found = deadlinesIn(context, cell.span, true);
      return inherited ? found.map((d) => ({ ...d, inherited: true as const })) : found;
    });
  // A column that repeats a deadline of the row's text word for word, as a ledger does, says nothing more.
  const isRepeated = (found: DeadlineFact): boolean =>
    ofColumns.some(({ raw, kind, end }) => raw === found.raw && kind === found.kind && end === found.end);
  const ofTexts = texts.flatMap((span) => deadlinesIn(context, span));
  return [...ofColumns, ...ofTexts.filter((found) => !isRepeated(found))];
}

/** What stands in a cell that holds nothing: a dash, a slash, 无. */
export const isPlaceholder = (word: string): boolean => /^(?:[/／\\—–\-.…]+|无|同上|〃)$/.test(word);

/** Words in a column of units that name none (4月底前, where cells have slipped). */
function namesNoUnit({ text }: Context, header: Header, { cell, column }: RowCell): boolean {
  const kind = header.columns[column]?.kind;
  const unitContext = kind && UNIT_CONTEXT[kind];
  if (!unitContext || isPlaceholder(cellText(text, cell))) return false;
  return parseUnits(textOf(text, cell.span), { context: unitContext }).length === 0;
}

/** The columns that no field exists for, and what stands in one of units and is none: nothing of a row is lost. */
export function extraOfRow(
  context: Context,
  header: Header,
  layout: Layout,
  grid: Grid,
  row: number,
): TaskFact['extra'] {
  return rowCells(grid, row)
    .filter((at) => layout.extra.includes(at.column) || namesNoUnit(context, header, at))
    .map(({ cell, column }) => ({
      header: header.columns[column]!.header || `${column + 1}`,
      text: wordsOf(context.text, cell.span),
    }));
}
