// Tasks in tables. In: a table of the body. Out: its sections (category rows and merged category cells) and its tasks.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Cell, Span, Table } from '../document/document.js';
import { isEmpty, textOf, trim } from '../document/span.js';
import type { LabelAt } from '../outline/label-style.js';
import { checkLabels, nest } from '../outline/nesting.js';
import { parseLabel } from '../outline/parse-label.js';
import { HEADING_SEPARATOR } from '../zh/header-words.js';
import { parseNumeral } from '../zh/numeral.js';
import type { Context } from './context.js';
import type { IgnoredFact, SectionFact, TaskFact } from './facts.js';
import { findCitations } from './metadata/index.js';
import { rowLabels } from './row-labels.js';
import { kindOf } from './section-kinds.js';
import { deadlinesOfRow, extraOfRow, isPlaceholder, unitsOfRow } from './table-cells.js';
import { cellsOf, cellText, findHeader, type Grid, gridOf, type Header } from './table-header.js';
import { closeGaps, type Layout, layoutOf, rowKindOf } from './table-layout.js';
import { ledgerLabel, titleOf, wordsOf } from './task-fields.js';

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

/** 1.2, with nothing behind it. */
const DECIMAL = /^\d{1,3}(?:\.\d{1,3}){1,4}$/;

/** The number in a number column is a label of its own: 3, 1.2, 三 or （三）. */
function numberLabel(text: string, cell: Cell | undefined): LabelAt | null {
  if (!cell || isEmpty(cell.span)) return null;
  const raw = cellText(text, cell);
  const { label } = labelIn(text, cell.span);
  if (label) return label;
  if (DECIMAL.test(raw)) return { raw, style: 'decimal', value: raw.split('.').map(Number), span: cell.span };
  const value = parseNumeral(raw);
  if (value === null) return null;
  return { raw, style: /^[0-9０-９]+$/.test(raw) ? 'ar-plain' : 'cn-plain', value, span: cell.span };
}

/** A ledger of our own says the outline number of a task as a whole; without a dot it may be a label. */
const wholeNumber = (text: string, cell: Cell | undefined): string | null => {
  const number = cellText(text, cell);
  return DECIMAL.test(number) ? number : null;
};

/** A category of the table: a row of its own, or a merged cell at the rows' side. */
interface Category extends Labelled {
  /** For a cell at the rows' side: the category it stands under; undefined for a row of its own, which nests by its label. */
  readonly under?: number | null;
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

/** The categories at a row's side, outermost first; a cell of a ledger holds all headings above the task. */
function headingsAtSide(text: string, grid: Grid, layout: Layout, row: number): Span[] {
  return layout.categories.flatMap((column) => {
    const cell = grid[row]?.[column];
    if (!cell || isEmpty(cell.span)) return [];
    const spans: Span[] = [];
    let start = cell.span.start;
    for (const words of textOf(text, cell.span).split(HEADING_SEPARATOR)) {
      spans.push({ start, end: start + words.length });
      start += words.length + HEADING_SEPARATOR.length;
    }
    return spans.filter((span) => !isEmpty(span));
  });
}

/** Sorts the rows of the body: categories with their level, task rows with the category they stand under. */
function readRows(context: Context, table: Table, grid: Grid, header: Header, layout: Layout): Reading {
  const { text } = context;
  const reading: Reading = { categories: [], rows: [], ignored: [] };
  let ofRows: number | null = null;
  let current: number | null = null;
  const add = (span: Span, under?: number | null, number: LabelAt | null = null): number => {
    const labelled = number ? { label: number, rest: span } : labelIn(text, span);
    reading.categories.push({ ...labelled, ...(under === undefined ? {} : { under }) });
    return reading.categories.length - 1;
  };
  // By the words of the path: where a category is not merged, each of its rows says it again.
  let above = new Map<string, number>();
  for (let row = header.to; row < table.rows; row++) {
    const kind = rowKindOf(text, table, grid, header, layout, row);
    if (kind === 'empty' || kind === 'header') {
      for (const { span } of cellsOf(grid, row))
        if (!isEmpty(span)) reading.ignored.push({ span, reason: 'table-header' });
      continue;
    }
    if (kind === 'category') {
      const own = cellsOf(grid, row).filter((cell) => cell.row === row && !isEmpty(cell.span));
      const words = own.find(({ column }) => own.length > 1 && column === layout.title) ?? own.at(-1)!;
      ofRows = add(words.span, undefined, own.length > 1 ? numberLabel(text, own[0]) : null);
      for (const { span } of own.slice(own.indexOf(words) + 1))
        reading.ignored.push({ span, reason: 'derived' });
      continue;
    }
    current = ofRows;
    const here = new Map<string, number>();
    for (const span of headingsAtSide(text, grid, layout, row)) {
      const path = `${current}\t${textOf(text, span)}`;
      const known = above.get(path);
      if (known !== undefined && reading.categories[known]!.rest.end !== span.end)
        reading.ignored.push({ span, reason: 'derived' });
      current = known ?? add(span, current);
      here.set(path, current);
    }
    above = here;
    reading.rows.push({ row, category: current });
  }
  return reading;
}

function sectionsOf(
  context: Context,
  categories: readonly Category[],
): { sections: SectionFact[]; diagnostics: Diagnostic[] } {
  const rows = categories.flatMap((category, index) => (category.under === undefined ? [index] : []));
  const { nested, diagnostics } = nest(rows.map((index) => ({ label: categories[index]!.label })));
  const byRow = new Map(rows.map((index, at) => [index, nested[at]!]));
  const sections: SectionFact[] = [];
  categories.forEach(({ label, rest, under }, index) => {
    const ofRow = byRow.get(index);
    const parent = under !== undefined ? under : ofRow!.parent === null ? null : rows[ofRow!.parent]!;
    const above = parent === null ? null : sections[parent]!;
    const number = ofRow ? ofRow.number : numberBelow(above, label);
    const title = titleOf(context.text, rest);
    sections.push({ parent, label, number, title, kind: kindOf(title.value, above?.kind ?? null) });
  });
  return { sections, diagnostics };
}

/** The outline number of what stands under a section: null where a level has no label. 1.2 under 1 says it all itself. */
function numberBelow(above: SectionFact | null, label: LabelAt | null): string | null {
  const value = label && (Array.isArray(label.value) ? label.value.join('.') : label.value);
  if (value === null || (above && above.number === null)) return null;
  const isWhole = above === null || String(value).startsWith(`${above.number}.`);
  return isWhole ? String(value) : `${above.number}.${value}`;
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
  const label = ledgerLabel(numberLabel(text, at(layout.number)) ?? inTitle?.label ?? null);
  const body = at(layout.text);
  const words = body && !isEmpty(body.span) ? body.span : (inTitle?.rest ?? null);
  const section = category === null ? null : sections[category]!;
  const texts = [...new Set([titleCell, body, ...layout.extra.map(at)])].flatMap((cell) =>
    cell && !isEmpty(cell.span) ? [cell.span] : [],
  );
  return {
    section: category,
    label,
    number: (header.isLedger ? wholeNumber(text, at(layout.number)) : null) ?? numberBelow(section, label),
    title: inTitle && titleOf(text, inTitle.rest),
    text: words && wordsOf(text, words),
    category: section?.kind === 'safeguards' ? 'safeguard' : 'main',
    units: unitsOfRow(context, header, grid, row, texts),
    // Our own ledger has all deadlines in their column; the words tell the same once more.
    deadlines: deadlinesOfRow(context, header, grid, row, header.isLedger ? [] : texts).sort(
      (a, b) => a.span.start - b.span.start,
    ),
    measures: [],
    citations: texts.flatMap((span) => findCitations(text, span)),
    extra: extraOfRow(context, header, layout, grid, row),
  };
}

/** Reads one table; null where it has no header that names tasks or units: then it is no task table. */
export function tableFacts(context: Context, table: Table): TableFacts | null {
  const drawn = gridOf(table);
  const header = findHeader(context, table, drawn);
  if (!header) return null;
  const grid = closeGaps(context.text, drawn, header);
  const layout = layoutOf(grid, header);
  if (layout.title === null) return null;
  const { categories, rows, ignored } = readRows(context, table, grid, header, layout);
  const { sections, diagnostics } = sectionsOf(context, categories);
  const settled = sections.map(asTaskSection);
  const tasks = rows.map((row) => taskOf(context, header, layout, grid, row, settled));
  const filled = table.cells.filter((cell) => !isEmpty(cell.span));
  const heads = filled.filter((cell) => cell.row < header.to);
  const blanks = filled.filter(
    (cell) => cell.row >= header.to && isPlaceholder(cellText(context.text, cell)),
  );
  const derived = filled.filter(
    (cell) => cell.row >= header.to && header.columns[cell.column]?.kind === 'derived',
  );
  const runs = checkLabels(rowLabels(context.text, tasks));
  return {
    sections: settled,
    tasks,
    ignored: [
      ...heads.map(({ span }): IgnoredFact => ({ span, reason: 'table-header' })),
      ...blanks.map(({ span }): IgnoredFact => ({ span, reason: 'placeholder' })),
      ...derived.map(({ span }): IgnoredFact => ({ span, reason: 'derived' })),
      ...ignored,
    ],
    diagnostics: [...diagnostics, ...runs],
  };
}
