// What a clerk reads in a document. In: a Plan. Out: the same facts in the shape of fixtures/*.expected.json.
import type { Plan, Task, Unit } from '../../src/plan/schema.js';

export interface ExpectedDeadline {
  readonly raw: string;
  readonly kind: string;
  readonly start?: string;
  readonly end?: string;
  readonly duration?: string;
  readonly recurrence?: string;
}

export interface ExpectedTask {
  readonly number: string | null;
  readonly title: string | null;
  readonly section: readonly string[];
  readonly category: string;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
  readonly cooperating: readonly string[];
  readonly supervising: readonly string[];
  readonly deadlines: readonly ExpectedDeadline[];
  /** The first thirty characters, white space left out. */
  readonly text: string;
}

export interface Expected {
  readonly document: {
    readonly title: string | null;
    readonly noticeTitle: string | null;
    readonly documentNumber: string | null;
    readonly issuers: readonly string[];
    readonly issuedOn: string | null;
    readonly recipients: readonly string[];
    readonly copiedTo: readonly string[];
  };
  readonly tasks: readonly ExpectedTask[];
}

const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）' };

/** White space left out and brackets full-width, as names are printed. */
export const compact = (text: string): string =>
  text.replace(/\s+/g, '').replace(/[()]/g, (bracket) => WIDE[bracket] ?? bracket);

export const unitName = (unit: Unit): string =>
  unit.paren === undefined ? unit.name : `${unit.name}（${unit.paren}）`;

const PERIOD: Readonly<Record<string, string>> = { year: 'Y', month: 'M', week: 'W', day: 'D', workday: 'D' };
const CLOCK: Readonly<Record<string, string>> = { hour: 'H', minute: 'M' };

type Length = NonNullable<Task['deadlines'][number]['duration']>;

/** A length in ISO 8601; working days are written as days. */
const lengthOf = ({ value, unit }: Length): string =>
  unit in CLOCK ? `PT${value}${CLOCK[unit]}` : `P${value}${PERIOD[unit]}`;

const deadlineOf = (deadline: Task['deadlines'][number]): ExpectedDeadline => ({
  raw: deadline.raw,
  kind: deadline.kind,
  ...(deadline.start === null ? {} : { start: deadline.start }),
  ...(deadline.end === null ? {} : { end: deadline.end }),
  ...(deadline.duration ? { duration: lengthOf(deadline.duration) } : {}),
  ...(deadline.recurrence?.every ? { recurrence: deadline.recurrence.every } : {}),
});

/** The headings above, outermost first. */
function sectionPath(plan: Plan, id: string | null): string[] {
  const section = plan.sections.find((candidate) => candidate.id === id);
  if (section === undefined) return [];
  const heading = compact(`${section.label?.raw ?? ''}${section.title}`);
  return [...sectionPath(plan, section.parent), heading];
}

const taskOf = (plan: Plan, task: Task): ExpectedTask => ({
  number: task.label === null ? null : compact(task.label.raw).replace(/[.．、]$/, ''),
  title: task.title,
  section: sectionPath(plan, task.section),
  category: task.category,
  lead: task.leadUnits.map(unitName),
  responsible: task.responsibleUnits.map(unitName),
  cooperating: task.cooperatingUnits.map(unitName),
  supervising: [...task.supervisingUnits.map(unitName), ...task.people.map((person) => person.name)],
  deadlines: task.deadlines.map(deadlineOf),
  text: task.text.replace(/\s+/g, '').slice(0, 30),
});

/** The facts of a Plan that a clerk can read in the document. */
export const factsOf = (plan: Plan): Expected => ({
  document: {
    title: plan.document.title,
    noticeTitle: plan.document.noticeTitle,
    documentNumber: plan.document.documentNumber?.raw ?? null,
    issuers: plan.document.issuers.map(unitName),
    issuedOn: plan.document.issuedOn,
    recipients: plan.document.recipients.map(unitName),
    copiedTo: plan.document.copiedTo.map(unitName),
  },
  tasks: plan.tasks.map((task) => taskOf(plan, task)),
});
