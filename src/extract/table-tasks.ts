// Tasks in tables. In: a table of the body. Out: its sections (category rows and merged category cells) and its tasks.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Cell, Span, Table } from '../document/document.js';
import { isEmpty, textOf, trim } from '../document/span.js';
import type { LabelAt } from '../outline/label-style.js';
import { checkRuns, nest } from '../outline/nesting.js';
import { parseLabel } from '../outline/parse-label.js';
import { parseNumeral } from '../zh/numeral.js';
import type { Context } from './context.js';
import type { IgnoredFact, SectionFact, TaskFact } from './facts.js';
import { findCitations } from './metadata/index.js';
import { kindOf } from './section-kinds.js';
import { deadlinesOfRow, extraOfRow, unitsOfRow } from './table-cells.js';
import { cellsOf, cellText, findHeader, type Grid, gridOf, type Header } from './table-header.js';
import { type Layout, layoutOf, rowKindOf } from './table-layout.js';
import { titleOf, wordsOf } from './task-fields.js';

export interface TableFacts {
  readonly sections: readonly SectionFact[];
  readonly tasks: readonly TaskFact[];
  readonly ignored: readonly IgnoredFact[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Labelled {
  readonly label: LabelAt | null;
  /** The words behind the label. */
  readonly rest: Span;
}

/** The label at the start of a cell's words. */
function labelIn(text: string, span: Span): Labelled {
  const parsed = parseLabel(textOf(text, span));
  if (!parsed || parsed.style === 'attachment') return { label: null, rest: span };
  const start = span.start + parsed.offset;
  const label = {
    raw: parsed.raw,
    style: parsed.style,
    value: parsed.value,
    span: { start, end: start + parsed.raw.length },
  };
  return { label, rest: trim(text, { start: span.start + parsed.restOffset, end: span.end }) };
}

/** The number in a number column is a label of its own: 3, 三 or （三）. */
function numberLabel(text: string, cell: Cell | undefined): LabelAt | null {
  if (!cell || isEmpty(cell.span)) return null;
  const raw = cellText(text, cell);
  const { label } = labelIn(text, cell.span);
  if (label) return label;
  const value = parseNumeral(raw);
  if (value === null) return null;
  return { raw, style: /^[0-9０-９]+$/.test(raw) ? 'ar-plain' : 'cn-plain', value, span: cell.span };
}

/** A category of the table: a row of its own, or a merged cell at the rows' side. */
interface Category extends Labelled {
  readonly cell: Cell;
  readonly level: number;
}

interface Row {
  readonly row: number;
  /** Index of the innermost category. */
  readonly category: number | null;
}

interface Reading {
  readonly categories: Category[];
  readonly rows: Row[];
  readonly ignored: IgnoredFact[];
}

/** Sorts the rows of the body: categories with their level, task rows with the category they stand under. */
function readRows(context: Context, table: Table, grid: Grid, header: Header, layout: Layout): Reading {
  const { text } = context;
  const reading: Reading = { categories: [], rows: [], ignored: [] };
  let current: number | null = null;
  const add = (cell: Cell, level: number): void => {
    reading.categories.push({ ...labelIn(text, cell.span), cell, level });
    current = reading.categories.length - 1;
  };
  const seen = new Set<Cell>();
  for (let row = header.to; row < table.rows; row++) {
    const kind = rowKindOf(text, table, grid, header, layout, row);
    if (kind === 'empty' || kind === 'header') {
      for (const { span } of cellsOf(grid, row))
        if (!isEmpty(span)) reading.ignored.push({ span, reason: 'table-header' });
      continue;
    }
    if (kind === 'category') {
      add(cellsOf(grid, row).find((cell) => cell.row === row && !isEmpty(cell.span))!, 0);
      continue;
    }
    layout.categories.forEach((column, index) => {
      const cell = grid[row]?.[column];
      if (!cell || isEmpty(cell.span) || seen.has(cell)) return;
      seen.add(cell);
      add(cell, index + 1);
    });
    reading.rows.push({ row, category: current });
  }
  return reading;
}

function sectionsOf(
  context: Context,
  categories: readonly Category[],
): { sections: SectionFact[]; diagnostics: Diagnostic[] } {
  const { nested, diagnostics } = nest(
    categories.map(({ label, level }) => ({ label, headingLevel: level })),
  );
  const sections: SectionFact[] = [];
  categories.forEach(({ label, rest }, index) => {
    const { parent, number } = nested[index]!;
    const title = titleOf(context.text, rest);
    sections.push({
      parent,
      label,
      number,
      title,
      kind: kindOf(title.value, parent === null ? null : sections[parent]!.kind),
    });
  });
  return { sections, diagnostics };
}

/** A category of a task table holds tasks, or safeguards; other kinds say nothing here. */
const asTaskSection = (section: SectionFact): SectionFact =>
  section.kind === 'safeguards' || section.kind === 'tasks' ? section : { ...section, kind: 'tasks' };

function taskOf(
  context: Context,
  header: Header,
  layout: Layout,
  grid: Grid,
  { row, category }: Row,
  sections: readonly SectionFact[],
): TaskFact {
  const { text } = context;
  const at = (column: number | null): Cell | undefined => (column === null ? undefined : grid[row]?.[column]);
  const titleCell = at(layout.title);
  const inTitle = titleCell && !isEmpty(titleCell.span) ? labelIn(text, titleCell.span) : null;
  const label = numberLabel(text, at(layout.number)) ?? inTitle?.label ?? null;
  const body = at(layout.text);
  const words = body && !isEmpty(body.span) ? body.span : (inTitle?.rest ?? null);
  const section = category === null ? null : sections[category]!;
  const above = section?.number ?? null;
  const value = label && (Array.isArray(label.value) ? label.value.join('.') : label.value);
  const texts = [...new Set([titleCell, body, ...layout.extra.map(at)])].flatMap((cell) =>
    cell && !isEmpty(cell.span) ? [cell.span] : [],
  );
  return {
    section: category,
    label,
    number:
      value === null || (section && above === null)
        ? null
        : above === null
          ? String(value)
          : `${above}.${value}`,
    title: inTitle && titleOf(text, inTitle.rest),
    text: words && wordsOf(text, words),
    category: section?.kind === 'safeguards' ? 'safeguard' : 'main',
    units: unitsOfRow(context, header, grid, row, texts),
    deadlines: deadlinesOfRow(context, header, grid, row, texts).sort((a, b) => a.span.start - b.span.start),
    measures: [],
    citations: texts.flatMap((span) => findCitations(text, span)),
    extra: extraOfRow(context, header, layout, grid, row),
  };
}

/** Reads one table; null where it has no header that names tasks or units: then it is no task table. */
export function tableFacts(context: Context, table: Table): TableFacts | null {
  const grid = gridOf(table);
  const header = findHeader(context.text, table, grid);
  if (!header) return null;
  const layout = layoutOf(grid, header);
  if (layout.title === null) return null;
  const { categories, rows, ignored } = readRows(context, table, grid, header, layout);
  const { sections, diagnostics } = sectionsOf(context, categories);
  const settled = sections.map(asTaskSection);
  const tasks = rows.map((row) => taskOf(context, header, layout, grid, row, settled));
  const heads = table.cells.filter((cell) => cell.row < header.to && !isEmpty(cell.span));
  const runs = checkRuns(tasks.map(({ label, section }) => ({ label, run: section })));
  return {
    sections: settled,
    tasks,
    ignored: [...heads.map(({ span }): IgnoredFact => ({ span, reason: 'table-header' })), ...ignored],
    diagnostics: [...diagnostics, ...runs],
  };
}
