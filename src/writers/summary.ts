// The summary. In: plans. Out: text for a terminal: what the document says of itself, counts, its tasks in a table, findings.
import { styleText } from 'node:util';
import type { Plan, Task } from '../plan/schema.js';
import { fitting, padEnd, visible, widthOf } from '../zh/columns.js';
import { diagnosticRows, type FindingRow } from './findings.js';
import { deadlineText, taskText, unitsText } from './ledger-cells.js';
import { type PlanWords, planWords } from './plan-words.js';
import { encodeText, type Plans, type Write, type WriteOptions } from './writer.js';

const CUT = '..';
const GAP = 2;
const NARROWEST = 40;
const WIDTH = 80;
/** Nothing to show: a cell is never empty. */
const NOTHING = '-';
/** Findings from which on a list is shortened to so many. */
const LISTED = 10;

interface Desk {
  readonly words: PlanWords;
  readonly width: number;
  readonly language: 'zh' | 'en';
  readonly paint: (style: 'bold' | 'dim' | 'yellow' | 'red', text: string) => string;
}

/** One line of at most `width` columns. */
function cut(text: string, width: number): string {
  const line = visible(text.replace(/\s+/g, ' '));
  return widthOf(line) <= width ? line : fitting(line, Math.max(0, width - CUT.length)) + CUT.slice(0, width);
}

type Column = readonly [head: string, part: number, cell: (task: Task) => string];

/** Units that lead, or that are responsible where none does. */
const unitsOf = ({ leadUnits, responsibleUnits }: Task): Task['leadUnits'] =>
  leadUnits.length > 0 ? leadUnits : responsibleUnits;

/** What the tasks' units are. */
function roleOf(tasks: Plan['tasks']): 'lead' | 'responsible' | 'leadOrResponsible' {
  const shown = tasks.filter((task) => unitsOf(task).length > 0);
  const leading = shown.filter(({ leadUnits }) => leadUnits.length > 0).length;
  if (leading === shown.length) return 'lead';
  return leading === 0 ? 'responsible' : 'leadOrResponsible';
}

/** What each column holds, and its part of the width. */
const columnsOf = (tasks: Plan['tasks'], words: PlanWords): readonly Column[] => [
  ['', 0.1, (task) => task.number ?? task.label?.raw ?? ''],
  [words.label('task'), 0.42, taskText],
  [words.label(roleOf(tasks)), 0.28, (task) => unitsText(unitsOf(task))],
  [words.label('deadline'), 0.2, (task) => deadlineText(task.deadlines)],
];

function* taskRows(tasks: Plan['tasks'], { words, width, paint }: Desk): Generator<string> {
  if (tasks.length === 0) return;
  const columns = columnsOf(tasks, words);
  const widths = columns.map(([, part]) => Math.floor((width - GAP * (columns.length - 1)) * part));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => padEnd(cut(cell, widths[at]!), widths[at]!))
      .join(' '.repeat(GAP))
      .trimEnd();
  yield paint('dim', line(columns.map(([head]) => head)));
  for (const task of tasks) yield line(columns.map(([, , cell]) => cell(task) || NOTHING));
}

function* headRows({ document, source }: Plan, { words, width, paint }: Desk): Generator<string> {
  yield paint('bold', cut(document.title ?? document.noticeTitle ?? source.name, width));
  const facts = [
    document.documentNumber?.raw ?? '',
    unitsText(document.issuers),
    document.issuedOn ?? '',
    `${words.label('file')} ${source.name}`,
  ];
  yield cut(facts.filter((fact) => fact !== '').join(' · '), width);
}

function countsOf({ tasks, coverage }: Plan, { words, width }: Desk): string {
  const units = new Set(tasks.flatMap(unitsOf).map(({ name }) => name)).size;
  const dated = tasks.filter(({ deadlines }) => deadlines.some(({ end }) => end !== null)).length;
  const counts = [
    `${words.label('task')} ${tasks.length}`,
    `${words.label(roleOf(tasks))} ${units}`,
    `${words.label('deadline')} ${dated}`,
    `${words.label('unread')} ${coverage.unread}`,
  ];
  return cut(counts.join(' · '), width);
}

const RANK: Readonly<Record<FindingRow['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** The gravest, in the order they came in. */
function gravest(findings: readonly FindingRow[]): readonly FindingRow[] {
  const kept = new Set([...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, LISTED));
  return findings.filter((one) => kept.has(one));
}

function* toldRows(
  findings: readonly FindingRow[],
  { words, width, language, paint }: Desk,
): Generator<string> {
  const shown = gravest(findings);
  for (const { code, severity, message, place } of shown) {
    const told = cut(`! ${place ? `${words.place(place)} ` : ''}${message[language]} [${code}]`, width);
    yield severity === 'info' ? paint('dim', told) : paint(severity === 'error' ? 'red' : 'yellow', told);
  }
  if (shown.length < findings.length) yield cut(words.more(findings.length - shown.length), width);
}

async function* summary(plans: Plans, options: WriteOptions): AsyncGenerator<string> {
  const { language = 'zh', color = false, findings = diagnosticRows } = options;
  const desk: Desk = {
    words: planWords(language),
    width: Math.max(NARROWEST, options.width ?? WIDTH),
    language,
    paint: (style, text) => (color && text ? styleText(style, text, { validateStream: false }) : text),
  };
  let first = true;
  for await (const plan of plans) {
    if (!first) yield '\n';
    first = false;
    for (const row of headRows(plan, desk)) yield `${row}\n`;
    yield `${countsOf(plan, desk)}\n`;
    if (plan.tasks.length > 0) yield '\n';
    for (const row of taskRows(plan.tasks, desk)) yield `${row}\n`;
    const told = [...toldRows(findings(plan), desk)];
    if (told.length > 0) yield `\n${told.join('\n')}\n`;
  }
}

/** No line is wider than `width` columns, full-width characters counted as two. */
export const writeSummary: Write = (plans, options = {}) => encodeText(summary(plans, options));
