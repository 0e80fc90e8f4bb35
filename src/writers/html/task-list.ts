// The tasks. In: a desk and what tasks are filtered by. Out: HTML, section by section; the values are marked on the way.
import type { Section, Task, Unit } from '../../plan/schema.js';
import { labelled, requirementText, sectionPaths } from '../ledger-cells.js';
import { meaningOf } from '../plan-words.js';
import { type Desk, type Reasoned, valueHtml } from './desk.js';
import { element, escaped } from './escape.js';
import { ISSUE_SENTENCES } from './reason-words.js';
import { ROLES, type TaskKeys, unitsOf } from './task-keys.js';

type Deadline = Task['deadlines'][number];

const named = ({ name, paren, etAl }: Unit): string =>
  `${name}${paren ? `（${paren}）` : ''}${etAl ? '等' : ''}`;

/** A unit with what decided on it. */
export const unitHtml = (desk: Desk, unit: Unit, what: string, kind: Reasoned['kind']): string =>
  valueHtml(desk, named(unit), unit.evidence, {
    kind,
    what,
    why: [desk.words.rule(unit.rule)],
    rule: unit.rule,
  });

function deadlineHtml(desk: Desk, deadline: Deadline): string {
  const { words, language } = desk;
  const meaning = meaningOf(deadline);
  const year = deadline.yearSource ? [words.year(deadline.yearSource)] : [];
  const issues = (deadline.issues ?? []).map((issue) => ISSUE_SENTENCES[issue][language === 'zh' ? 0 : 1]);
  const kind = words.kind(deadline.kind);
  return valueHtml(desk, deadline.raw, deadline.evidence, {
    kind: 'deadline',
    what: words.label('deadline'),
    note: meaning || kind,
    why: [...(meaning ? [kind] : []), ...year, ...issues],
  });
}

const row = (term: string, values: readonly string[]): string =>
  values.length === 0
    ? ''
    : `<div>${element('dt', {}, escaped(term))}${element('dd', {}, values.join(' '))}</div>`;

function fieldsHtml(desk: Desk, task: Task): string {
  const { words, say } = desk;
  const units = ROLES.map((role) =>
    row(
      words.label(role),
      unitsOf(task, role).map((unit) => unitHtml(desk, unit, words.label(role), role)),
    ),
  );
  const people = task.people.map((person) =>
    valueHtml(desk, `${person.name}${person.title ? `（${person.title}）` : ''}`, person.evidence, {
      kind: 'person',
      what: person.duty ?? words.label('person'),
      why: person.duty ? [person.duty] : [],
    }),
  );
  const citations = task.citations.map((citation) =>
    valueHtml(
      desk,
      [citation.title && `《${citation.title}》`, citation.documentNumber].filter(Boolean).join(''),
      citation.evidence,
      { kind: 'plain', what: say('citations'), why: [] },
    ),
  );
  const extra = Object.entries(task.extra).map(([header, text]) => row(header, [escaped(text)]));
  const deadlines = task.deadlines.map((deadline) => deadlineHtml(desk, deadline));
  const rows = [
    ...units,
    row(words.label('person'), people),
    row(words.label('deadline'), deadlines),
    row(say('citations'), citations),
    ...extra,
  ].join('');
  return rows === '' ? '' : element('dl', {}, rows);
}

function measuresHtml(desk: Desk, { measures }: Task): string {
  if (measures.length === 0) return '';
  const { say } = desk;
  const items = measures.map((measure) => {
    const shown = labelled(measure.label, measure.text);
    const reasoned: Reasoned = { kind: 'plain', what: say('measures', { count: '' }), why: [] };
    return element('li', {}, valueHtml(desk, shown, measure.evidence, reasoned));
  });
  const summary = element('summary', {}, say('measures', { count: measures.length }));
  return element('details', {}, summary, element('ol', { class: 'measures' }, ...items));
}

const SHORT = 48;

/** The first words of a task that has no title. */
const shortened = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT)}…` : text);

function headHtml(desk: Desk, task: Task): string {
  const { say, words, marks } = desk;
  const { title, text } = task.evidence;
  const shown = task.title ?? (shortened(task.text) || say('untitled'));
  const at = title ?? text;
  const what = words.label('task');
  if (title && text) marks.add(text, 'plain');
  const value = at
    ? valueHtml(desk, shown, at, { kind: task.title === null ? 'plain' : 'title', what, why: [task.id] })
    : escaped(shown);
  const label = task.number ?? task.label?.raw;
  const number = label ? `${element('span', { class: 'number' }, escaped(label))} ` : '';
  const category =
    task.category === 'safeguard' ? element('span', { class: 'category' }, say('safeguard')) : '';
  return element('h4', {}, number, value, category);
}

function taskHtml(desk: Desk, task: Task, keys: TaskKeys): string {
  const text = task.title === null ? task.text : requirementText({ ...task, measures: [] });
  const body = text === '' ? '' : element('p', { class: 'body' }, escaped(text));
  return element(
    'li',
    {
      class: 'task',
      id: `${desk.prefix}t${task.order}`,
      'data-unit': keys.units.join(' '),
      'data-when': keys.when.join(' '),
      'data-lack': keys.lacks.join(' '),
    },
    headHtml(desk, task),
    fieldsHtml(desk, task),
    body,
    measuresHtml(desk, task),
  );
}

/** Characters before a title in which its label is looked for. */
const LABEL_ROOM = 40;

/** Where a task's own line begins: at its label, which stands before the title in the original. */
function breakBefore({ original, marks }: Desk, span: Task['evidence']['title'], label: Task['label']): void {
  if (!span || !original) return;
  const from = Math.max(0, span.start - LABEL_ROOM);
  const before = original.document.text.slice(from, span.start).trimEnd();
  const hasLabel = label !== null && before.endsWith(label.raw);
  marks.breakBefore(hasLabel ? from + before.length - label.raw.length : span.start);
}

const sectionOf = (sections: readonly Section[]): ReadonlyMap<string, Section> =>
  new Map(sections.map((section) => [section.id, section]));

/** Tasks in order; a heading stands where the section changes. */
export function* taskList(desk: Desk, keys: readonly TaskKeys[]): Generator<string> {
  const { plan, say, words } = desk;
  const paths = sectionPaths(plan.sections);
  const sections = sectionOf(plan.sections);
  for (const { evidence } of plan.sections) desk.marks.breakBefore(evidence.start);
  let current: string | null | undefined;
  for (const [index, task] of plan.tasks.entries()) {
    if (task.section !== current) {
      if (current !== undefined) yield '</ol></section>\n';
      current = task.section;
      const section = current === null ? undefined : sections.get(current);
      const path = current === null ? say('unsectioned') : (paths.get(current) ?? []).join(' / ');
      const heading = section
        ? valueHtml(desk, path, section.evidence, {
            kind: 'section',
            what: words.label('section'),
            why: [words.section(section.kind)],
          })
        : escaped(path);
      yield `<section class="group">${element('h3', {}, heading)}<ol class="tasks">\n`;
    }
    breakBefore(desk, task.evidence.title ?? task.evidence.text, task.label);
    for (const measure of task.measures) breakBefore(desk, measure.evidence, measure.label);
    yield `${taskHtml(desk, task, keys[index]!)}\n`;
  }
  if (current !== undefined) yield '</ol></section>\n';
}
