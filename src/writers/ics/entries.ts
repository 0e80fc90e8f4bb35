// What of a plan goes into a calendar. In: a task. Out: its deadlines that have a day, each with an id that stays.
import { createHash } from 'node:crypto';
import type { Plan, Task } from '../../plan/schema.js';
import {
  deadlineText,
  placeText,
  requirementText,
  sectionPaths,
  taskText,
  unitsText,
} from '../ledger-cells.js';
import { firstOccurrence } from './occurrence.js';

type Deadline = Task['deadlines'][number];

/** Days as YYYY-MM-DD, inclusive. */
export interface Entry {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  readonly start: string | null;
  /** The day the work is due, or the first such day; null where none is known. */
  readonly due: string | null;
  readonly rule: string | null;
  /** The last day the rule holds. */
  readonly until: string | null;
}

/** The same task of the same plan has the same id, whatever else of the plan changes: calendars replace it. */
function idsOf(plan: Plan): (task: Task, deadline: Deadline | null) => string {
  const title = plan.document.title ?? plan.document.noticeTitle ?? plan.source.name;
  const taken = new Map<string, number>();
  return (task, deadline) => {
    const key = [title, task.id, deadline?.raw ?? ''].join('\u0000');
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    const digest = createHash('sha256').update(`${key}\u0000${count}`).digest('hex');
    return `${task.id}-${digest.slice(0, 12)}@gov-plan`;
  };
}

function descriptionOf(task: Task): string {
  const lines = [
    ['牵头单位', unitsText(task.leadUnits)],
    ['责任单位', unitsText(task.responsibleUnits)],
    ['配合单位', unitsText(task.cooperatingUnits)],
    ['督办单位', unitsText(task.supervisingUnits)],
    ['完成时限', deadlineText(task.deadlines)],
    ['原文位置', placeText(task)],
  ];
  const told = lines.filter(([, words]) => words !== '').map(([name, words]) => `${name}：${words}`);
  return [requirementText(task), ...told].filter((words) => words !== '').join('\n');
}

/** The years that the deadline, or else the plan's title, names: 2026年, 2026—2030年. */
function yearsOf(
  { raw }: Deadline,
  { document }: Plan,
): { readonly first: string; readonly last: string } | null {
  for (const words of [raw, document.title ?? document.noticeTitle ?? '']) {
    const years = words.match(/(?<!\d)20\d\d(?=\s*(?:年|[-—–~至]+\s*20\d\d\s*年))/g)?.sort();
    if (years) return { first: years[0]!, last: years.at(-1)! };
  }
  return null;
}

type Days = Pick<Entry, 'start' | 'due' | 'rule' | 'until'>;

/** When the work is due; null where the words give no day. What applies each time something happens is no entry. */
function daysOf(deadline: Deadline, plan: Plan): Days | null {
  const { kind, scope, start, end, recurrence } = deadline;
  if (scope === 'standing') return null;
  if (kind === 'recurring') {
    const rule = recurrence?.rrule ?? null;
    const years = yearsOf(deadline, plan);
    const from = start ?? plan.document.issuedOn ?? (years && `${years.first}-01-01`);
    const first = rule === null || from === null ? null : firstOccurrence(rule, from);
    if (first === null) return null;
    const close = end ?? (years && `${years.last}-12-31`);
    return { start: null, due: first, rule, until: close !== null && close >= first ? close : end };
  }
  return end === null
    ? null
    : { start: start !== null && start < end ? start : null, due: end, rule: null, until: null };
}

/**
 * The entries of a plan: one for each deadline of a task that has a day.
 * @param dateless also one for each task that has none.
 */
export function* entriesOf(plan: Plan, dateless: boolean): Generator<Entry> {
  const idOf = idsOf(plan);
  const paths = sectionPaths(plan.sections);
  for (const task of plan.tasks) {
    const common = {
      summary: taskText(task),
      description: descriptionOf(task),
      categories: (paths.get(task.section ?? '') ?? []).slice(0, 1),
    };
    let dated = 0;
    for (const deadline of task.deadlines) {
      const days = daysOf(deadline, plan);
      if (days === null) continue;
      dated++;
      yield { uid: idOf(task, deadline), ...common, ...days };
    }
    if (dateless && dated === 0)
      yield { uid: idOf(task, null), ...common, start: null, due: null, rule: null, until: null };
  }
}
