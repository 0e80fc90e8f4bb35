// Units and their part in tasks. In: a task. Out: who takes part, and how a clerk calls it.
import type { Task, Unit } from '../plan/schema.js';

export const ROLES = ['牵头', '责任', '配合', '督办'] as const;

export type Role = (typeof ROLES)[number];

/** The name a unit's tasks are gathered under: its full name where the user's lexicon gives one. */
const nameOf = ({ name, fullName }: Unit): string => fullName ?? name;

/** Every unit of a task once, in the order of the roles, with each role it has. */
export function rolesByUnit(task: Task): Map<string, Role[]> {
  const lists = [task.leadUnits, task.responsibleUnits, task.cooperatingUnits, task.supervisingUnits];
  const roles = new Map<string, Role[]>();
  for (const [at, units] of lists.entries())
    for (const unit of units) {
      const known = roles.get(nameOf(unit)) ?? [];
      if (!known.includes(ROLES[at]!)) roles.set(nameOf(unit), [...known, ROLES[at]!]);
    }
  return roles;
}

/** 牵头、配合; empty where the unit takes no part. */
export const roleText = (task: Task, unit: string): string => (rolesByUnit(task).get(unit) ?? []).join('、');
