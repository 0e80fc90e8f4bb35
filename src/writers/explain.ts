// The explanation. In: plans. Out: text for a terminal: what was taken from where and by which rule, and what was left.
import type { Deadline } from '../plan/deadline-schema.js';
import type { Person, Plan, Task, Unit } from '../plan/schema.js';
import { meaningOf, type PlanLabel, type PlanWords, planWords } from './plan-words.js';
import { encodeText, type Plans, type Write } from './writer.js';

/** A line: label, value, and in the margin the rule and the place. */
const row = (words: PlanWords, label: PlanLabel, value: string, ...margin: string[]): string =>
  `${words.label(label)}  ${value}${margin.length > 0 ? `  [${margin.filter((part) => part !== '').join(' · ')}]` : ''}\n`;

const indented = (line: string): string => `    ${line}`;

const inherited = (words: PlanWords, { evidence }: Pick<Unit, 'evidence'>): string =>
  evidence.inherited ? words.label('inherited') : '';

function unitRow(words: PlanWords, label: PlanLabel, unit: Unit): string {
  const name = unit.paren === undefined ? unit.name : `${unit.name}（${unit.paren}）`;
  return row(
    words,
    label,
    name,
    words.rule(unit.rule),
    inherited(words, unit),
    words.place(unit.evidence.place),
  );
}

const personRow = (words: PlanWords, person: Person): string =>
  row(
    words,
    'person',
    `${person.title ?? ''}${person.name}`,
    person.duty ?? '',
    words.place(person.evidence.place),
  );

function deadlineRow(words: PlanWords, deadline: Deadline): string {
  const meaning = meaningOf(deadline);
  const value = `${deadline.raw} → ${words.kind(deadline.kind)}${meaning ? ` ${meaning}` : ''}`;
  const year = deadline.yearSource ? words.year(deadline.yearSource) : '';
  return row(
    words,
    'deadline',
    value,
    year,
    ...(deadline.issues ?? []),
    words.place(deadline.evidence.place),
  );
}

function* documentRows(words: PlanWords, { source, document }: Plan): Generator<string> {
  yield row(words, 'file', source.name, source.format, source.encoding ?? '');
  const { evidence, documentNumber } = document;
  for (const key of ['title', 'noticeTitle', 'issuedOn'] as const) {
    const at = evidence[key];
    yield row(words, key, document[key] ?? words.label('none'), ...(at ? [words.place(at.place)] : []));
  }
  if (documentNumber)
    yield row(words, 'documentNumber', documentNumber.raw, words.place(documentNumber.evidence.place));
  for (const key of ['issuers', 'recipients', 'copiedTo'] as const) {
    for (const unit of document[key]) yield unitRow(words, key, unit);
  }
}

function* taskRows(words: PlanWords, task: Task): Generator<string> {
  const at = task.evidence.title ?? task.evidence.text;
  const name = task.title ?? `${task.text.slice(0, 40)}…`;
  yield row(
    words,
    'task',
    `${task.number ?? task.label?.raw ?? ''} ${name}`.trim(),
    task.id,
    at ? words.place(at.place) : '',
  );
  const roles = [
    ['lead', task.leadUnits],
    ['responsible', task.responsibleUnits],
    ['cooperating', task.cooperatingUnits],
    ['supervising', task.supervisingUnits],
  ] as const;
  for (const [label, units] of roles) for (const unit of units) yield indented(unitRow(words, label, unit));
  for (const person of task.people) yield indented(personRow(words, person));
  for (const deadline of task.deadlines) yield indented(deadlineRow(words, deadline));
  for (const [header, value] of Object.entries(task.extra))
    yield indented(row(words, 'extra', `${header}：${value.replace(/\n/g, ' ')}`));
}

/** Sections and tasks in text order. */
function* bodyRows(words: PlanWords, { sections, tasks }: Plan): Generator<string> {
  const ofSections = sections.map((section) => {
    const name = `${section.number ?? ''} ${section.label?.raw ?? ''}${section.title}`.trim();
    const { evidence } = section;
    return {
      at: evidence.start,
      rows: [row(words, 'section', name, words.section(section.kind), words.place(evidence.place))],
    };
  });
  const ofTasks = tasks.map((task) => ({
    at: (task.evidence.title ?? task.evidence.text)?.start ?? 0,
    rows: taskRows(words, task),
  }));
  for (const { rows } of [...ofSections, ...ofTasks].sort((a, b) => a.at - b.at)) yield* rows;
}

function* leftRows(words: PlanWords, { coverage, diagnostics }: Plan): Generator<string> {
  for (const { code, message, details, place } of diagnostics) {
    const told = words.chinese ? message : Object.values(details).join(', ');
    yield row(
      words,
      code === 'extract/unread' ? 'unread' : 'told',
      told,
      code,
      ...(place ? [words.place(place)] : []),
    );
  }
  const ignored = coverage.ignored.map(({ reason, blocks }) => `${reason} ${blocks}`).join(', ');
  yield row(words, 'account', words.account(coverage.blocks, coverage.used, coverage.unread, ignored));
}

async function* explanation(plans: Plans, words: PlanWords): AsyncGenerator<string> {
  let first = true;
  for await (const plan of plans) {
    if (!first) yield '\n';
    first = false;
    yield* documentRows(words, plan);
    yield* bodyRows(words, plan);
    yield* leftRows(words, plan);
  }
}

/** What was taken from where and by which rule, and what was left and why: for reporting a miss and for finding it. */
export const writeExplanation: Write = (plans, { language = 'zh' } = {}) =>
  encodeText(explanation(plans, planWords(language)));
