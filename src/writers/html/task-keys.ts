// What tasks are filtered by. In: the tasks of a plan. Out: for each the units with their roles, months, and what it lacks.
import type { Task, Unit } from '../../plan/schema.js';

/** Letters of the roles, as the filter of the page has them. */
export const ROLES = ['lead', 'responsible', 'cooperating', 'supervising'] as const;
export type Role = (typeof ROLES)[number];

export const unitsOf = (task: Task, role: Role): readonly Unit[] =>
  ({
    lead: task.leadUnits,
    responsible: task.responsibleUnits,
    cooperating: task.cooperatingUnits,
    supervising: task.supervisingUnits,
  })[role];

export const LACKS = ['lead', 'unit', 'deadline', 'date', 'title'] as const;
export type Lack = (typeof LACKS)[number];

type Deadline = Task['deadlines'][number];

/** `2026-04` for a deadline that ends on a day, else its kind. */
export const whenOf = ({ kind, end, scope }: Deadline): string =>
  end === null || scope === 'standing' || kind === 'recurring' ? kind : end.slice(0, 7);

/** The key of a task without any deadline. */
export const NO_DEADLINE = 'none';

export interface TaskKeys {
  /** Role and number of the unit: lead-0. */
  readonly units: readonly string[];
  readonly when: readonly string[];
  readonly lacks: readonly Lack[];
}

const lacksOf = (task: Task): Lack[] => {
  const lacking: Readonly<Record<Lack, boolean>> = {
    lead: task.leadUnits.length === 0,
    unit: ROLES.every((role) => unitsOf(task, role).length === 0),
    deadline: task.deadlines.length === 0,
    date: task.deadlines.length > 0 && task.deadlines.every(({ kind }) => kind === 'unparsed'),
    title: task.title === null,
  };
  return LACKS.filter((lack) => lacking[lack]);
};

export interface UnitCount {
  readonly name: string;
  readonly tasks: number;
  readonly lead: number;
}

export interface Keys {
  readonly tasks: readonly TaskKeys[];
  /** In order of appearance; a unit's number is its place here. */
  readonly units: readonly UnitCount[];
  /** Tasks by month or kind of deadline. */
  readonly when: ReadonlyMap<string, number>;
  readonly lacks: ReadonlyMap<Lack, number>;
}

const countInto = <Key>(counts: Map<Key, number>, keys: Iterable<Key>): void => {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** Each task counts once for a unit, a month, or a lack. */
export function keysOf(tasks: readonly Task[]): Keys {
  const numbers = new Map<string, number>();
  const [all, lead, when, lacks] = [
    new Map<number, number>(),
    new Map<number, number>(),
    new Map<string, number>(),
    new Map<Lack, number>(),
  ];
  const numberOf = ({ name }: Unit): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const keys = tasks.map((task): TaskKeys => {
    const byRole = ROLES.map((role) => ({ role, own: new Set(unitsOf(task, role).map(numberOf)) }));
    countInto(all, new Set(byRole.flatMap(({ own }) => [...own])));
    countInto(lead, byRole[0]!.own);
    const months = new Set(task.deadlines.length === 0 ? [NO_DEADLINE] : task.deadlines.map(whenOf));
    countInto(when, months);
    const lacking = lacksOf(task);
    countInto(lacks, lacking);
    return {
      units: byRole.flatMap(({ role, own }) => [...own].map((number) => `${role}-${number}`)),
      when: [...months],
      lacks: lacking,
    };
  });
  const units = [...numbers].map(([name, number]) => ({
    name,
    tasks: all.get(number) ?? 0,
    lead: lead.get(number) ?? 0,
  }));
  return { tasks: keys, units, when, lacks };
}
