// The filters of the task list. In: what tasks are filtered by. Out: a form, shown once the script can serve it.
import type { Desk } from './desk.js';
import { element, escaped } from './escape.js';
import { type Keys, LACKS, type Lack, ROLES } from './task-keys.js';
import { sortedWhen, whenWords } from './timeline.js';
import type { PageWord } from './words.js';

type Choice = readonly [value: string, words: string];

const LACK_WORDS: Readonly<Record<Lack, PageWord>> = {
  lead: 'missLead',
  unit: 'missUnit',
  deadline: 'missDeadline',
  date: 'missDate',
  title: 'missTitle',
};

function select({ prefix }: Desk, name: string, label: string, choices: readonly Choice[]): string {
  const options = choices.map(
    ([value, words]) => `<option value="${escaped(value)}">${escaped(words)}</option>`,
  );
  const id = `${prefix}f-${name}`;
  return `<p>${element('label', { for: id }, escaped(label))} ${element('select', { id, name }, ...options)}</p>`;
}

/** Units by the number of their tasks, as people look for the busy ones first. */
function unitChoices({ units }: Keys): Choice[] {
  return units
    .map(({ name, tasks }, number) => ({ name, tasks, number }))
    .sort((a, b) => b.tasks - a.tasks || a.number - b.number)
    .map(({ name, tasks, number }) => [String(number), `${name}（${tasks}）`]);
}

export function filtersHtml(desk: Desk, keys: Keys): string {
  const { say, words, prefix, plan } = desk;
  const all: Choice = ['', say('all')];
  const when = sortedWhen(keys.when).map(
    (key): Choice => [key, `${whenWords(desk, key)}（${keys.when.get(key)}）`],
  );
  const lacks = LACKS.map(
    (lack): Choice => [lack, `${say(LACK_WORDS[lack])}（${keys.lacks.get(lack) ?? 0}）`],
  );
  const roles = ROLES.map((role): Choice => [role, words.label(role)]);
  const field = `${prefix}f-words`;
  return element(
    'form',
    { class: 'filters', role: 'search', hidden: true, id: `${prefix}filters`, 'aria-label': say('filters') },
    select(desk, 'unit', say('unit'), [all, ...unitChoices(keys)]),
    select(desk, 'role', say('role'), [['', say('anyRole')], ...roles]),
    select(desk, 'when', say('when'), [all, ...when]),
    select(desk, 'lack', say('missing'), [['', say('unlimited')], ...lacks]),
    `<p>${element('label', { for: field }, say('words'))} <input type="search" id="${field}" name="words"></p>`,
    `<p><button type="reset">${say('clear')}</button></p>`,
    element(
      'output',
      { role: 'status', class: 'shown', 'data-shown': say('shown', { shown: '#', all: plan.tasks.length }) },
      say('shown', { shown: plan.tasks.length, all: plan.tasks.length }),
    ),
    element('p', { class: 'keys' }, say('keys')),
  );
}
