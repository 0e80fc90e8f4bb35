// Facts. In: a Document. Out: everything a Plan says, each value with its span, by way of the outline.
import { type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.js';
import type { Document, Span } from '../document/document.js';
import { textOf } from '../document/span.js';
import type { Line } from '../outline/line.js';
import { linesOf } from '../outline/lines.js';
import type { Outline } from '../outline/outline.js';
import { columnKindOf } from '../zh/header-words.js';
import { EMPTY_LEXICON, type Lexicon, lexiconKey } from '../zh/lexicon.js';
import { mergeAnnex } from './annex-tasks.js';
import { isCaption, joinOutlines, outlinesOf, withoutCaptions } from './annexes.js';
import { type Context, lastingConventions } from './context.js';
import { continuedTables } from './continued-tables.js';
import type { HolidayCalendar } from './deadlines/index.js';
import { findDeclaredCounts } from './declared-counts.js';
import type { Facts, IgnoredFact, SectionFact, TaskFact } from './facts.js';
import { textFaults } from './faults/text-faults.js';
import { withFullNames } from './full-names.js';
import { type Frame, readFrame, splitHead, splitTail } from './metadata/index.js';
import { proseFacts } from './prose-tasks.js';
import { tableFacts } from './table-tasks.js';
import { splitUnitList } from './units/index.js';

export interface ExtractOptions {
  /** Replaces the document's own issue date as the reference for 年底前 and the like; YYYY-MM-DD. */
  readonly documentDate?: string;
  readonly holidays?: HolidayCalendar;
  /** Words of the user's own. */
  readonly lexicon?: Lexicon;
}

/** A part of the body that gives sections and tasks: the prose as a whole, or one table. */
interface Part {
  readonly sections: readonly SectionFact[];
  readonly tasks: readonly TaskFact[];
  readonly ignored: readonly IgnoredFact[];
}

const startOf = (task: TaskFact): number =>
  Math.min(...[task.label, task.title, task.text].flatMap((fact) => (fact ? [fact.span.start] : [])));

/** Puts the parts together in text order; indexes of sections follow. */
function joined(parts: readonly Part[]): Part {
  const ordered = [...parts].sort(
    (a, b) => (a.sections[0]?.title.span.start ?? 0) - (b.sections[0]?.title.span.start ?? 0),
  );
  const sections: SectionFact[] = [];
  const tasks: TaskFact[] = [];
  for (const part of ordered) {
    const by = sections.length;
    const moved = (index: number | null): number | null => (index === null ? null : index + by);
    // One by one: as arguments of one call, hundreds of thousands would not fit the stack.
    for (const section of part.sections) sections.push({ ...section, parent: moved(section.parent) });
    for (const task of part.tasks) tasks.push({ ...task, section: moved(task.section) });
  }
  tasks.sort((a, b) => startOf(a) - startOf(b));
  return { sections, tasks, ignored: parts.flatMap((part) => part.ignored) };
}

/** The prose and the tables with each task once: rows that tell a task of the prose go into it. */
function withoutRepeats(prose: Part, tables: readonly Part[]): { parts: Part[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  let body = prose;
  const rest = tables.map((table): Part => {
    const merged = mergeAnnex(body.tasks, table.tasks);
    body = { ...body, tasks: merged.prose };
    for (const diagnostic of merged.diagnostics) diagnostics.push(diagnostic);
    return { ...table, tasks: merged.rows, ignored: [...table.ignored, ...merged.ignored] };
  });
  return { parts: [body, ...rest], diagnostics };
}

/** A first line longer than this, or one that others run on behind, is a head whose line breaks are lost. */
const LONGEST_FIRST_LINE = 60;

/** The lines of the document; a head that was run together is cut where its own words show the lines. */
function linesWithHead(document: Document): Line[] {
  const [first, ...rest] = linesOf(document);
  if (!first) return rest;
  const runOn = rest[0]?.block === first.block;
  if (!runOn && first.span.end - first.span.start <= LONGEST_FIRST_LINE) return [first, ...rest];
  const pieces = (spans: readonly Span[], { block }: Line): Line[] => spans.map((span) => ({ span, block }));
  const head = pieces(splitHead(document.text, first.span), first);
  const last = runOn ? rest.findLast(({ block }) => block === first.block) : undefined;
  if (!last) return [...head, ...rest];
  const tail = pieces(splitTail(document.text, last.span, first.span), last);
  return [...head, ...rest.flatMap((line) => (line === last ? tail : [line]))];
}

/** Parts the lines that the user's lexicon says to ignore from the others. */
function setAside(text: string, all: Line[], { ignore }: Lexicon): { lines: Line[]; aside: IgnoredFact[] } {
  if (ignore.size === 0) return { lines: all, aside: [] };
  const isIgnored = ({ span }: Line): boolean => ignore.has(lexiconKey(textOf(text, span)));
  const aside = all.filter(isIgnored).map(({ span }): IgnoredFact => ({ span, reason: 'lexicon' }));
  return { lines: all.filter((line) => !isIgnored(line)), aside };
}

/** Paragraphs right above a table or its caption: a heading there is the table's, not a task. */
function aboveTables({ text, blocks }: Document): ReadonlySet<number> {
  const found = new Set<number>();
  blocks.forEach((block, index) => {
    if (block.type !== 'table' || index === 0) return;
    found.add(index - 1);
    const above = blocks[index - 1]!;
    if (index > 1 && above.type === 'paragraph' && isCaption(textOf(text, above.span))) found.add(index - 2);
  });
  return found;
}

export interface Extraction {
  readonly facts: Facts;
  readonly lines: readonly Line[];
  readonly outline: Outline;
  readonly frame: Frame;
}

/** Reads the facts of a document. The order of tasks is that of the text: prose first, then its tables. */
export function extractFacts(document: Document, options: ExtractOptions = {}): Result<Extraction> {
  const { text } = document;
  const { lexicon = EMPTY_LEXICON } = options;
  const { lines, aside } = setAside(text, linesWithHead(document), lexicon);
  const columnKind: Context['columnKind'] = (header) => columnKindOf(header, lexicon.headers);
  const tables = continuedTables({ text, columnKind }, document.blocks);
  const frame = readFrame(text, lines, tables, splitUnitList);
  const context: Context = {
    text,
    documentDate: options.documentDate ?? frame.documentDate,
    planYear: frame.planYear ?? frame.issueYear,
    planYearSource: frame.planYear === null ? 'document-date' : 'plan-title',
    conventions: lastingConventions(text),
    columnKind,
    aboveTables: aboveTables(document),
    ...(options.holidays ? { holidays: options.holidays } : {}),
  };
  const inBody = frame.bodyLines.map((index) => lines[index]!);
  const { body, captions } = withoutCaptions(context, inBody);
  const outlines = outlinesOf(text, body, frame.ignored);
  const outline = joinOutlines(outlines);
  const ofTables = frame.bodyTables
    .map((index) => tableFacts(context, tables[index]!))
    .filter((part) => part !== null);
  const prose = joined(outlines.map((part) => proseFacts(context, part)));
  const once = withoutRepeats(prose, ofTables);
  const { sections, tasks, ignored } = joined(once.parts);
  const diagnostics: Diagnostic[] = [
    ...outline.diagnostics,
    ...ofTables.flatMap((part) => part.diagnostics),
    ...once.diagnostics,
    ...frame.diagnostics,
    ...textFaults(document),
  ];
  if (tasks.length === 0) diagnostics.push(diagnose('extract/no-tasks'));
  const facts: Facts = {
    metadata: frame.metadata,
    sections,
    tasks,
    ignored: [...frame.ignored, ...ignored, ...aside, ...captions],
    statements: {
      annexes: frame.annexes,
      declared: findDeclaredCounts(text, tasks[0] ? startOf(tasks[0]) : 0),
      conventions: context.conventions.map(({ rule, span }) => ({ rule, span })),
    },
  };
  return { value: { facts: withFullNames(facts, lexicon), lines, outline, frame }, diagnostics };
}
