// text/unread. In: the Plan's account of its blocks. Out: each block that was taken into nothing.

import type { Plan } from '../../plan/schema.js';
import { example } from '../example.js';
import { diagnosticAt, type PlanDiagnostic } from '../located.js';
import type { Rule } from '../rule.js';

/** Where a block stands, as its neighbours count it: the table, or the line or paragraph. */
function ordinalOf({ place }: PlanDiagnostic): { table: number | null; ordinal: number } {
  if (!place) return { table: null, ordinal: 0 };
  if ('table' in place) return { table: place.table, ordinal: 0 };
  return { table: null, ordinal: 'line' in place ? place.line : place.paragraph };
}

/** How many lines may stand between two blocks of one group: a blank one. */
const NEAR = 2;

/** Blocks that stand together: those of one table, and lines one below the other. */
function groupsOf(plan: Plan): PlanDiagnostic[][] {
  const groups: PlanDiagnostic[][] = [];
  for (const diagnostic of plan.diagnostics) {
    if (diagnostic.code !== 'extract/unread') continue;
    const last = groups.at(-1)?.at(-1);
    const [before, here] = [last && ordinalOf(last), ordinalOf(diagnostic)];
    if (before && before.table === here.table && here.ordinal - before.ordinal <= NEAR)
      groups.at(-1)!.push(diagnostic);
    else groups.push([diagnostic]);
  }
  return groups;
}

export const unread: Rule = {
  id: 'text/unread',
  title: { zh: '有没读懂的段落', en: 'A block was not understood' },
  rationale: {
    zh: '这一段没有归入任何任务、章节或文件要素，其中的任务、单位、时限都没有检查。',
    en: 'This block was taken into no task, section or field; whatever it says was not checked.',
  },
  basis: { tier: 'practice', clause: null },
  severity: 'info',
  recommended: false,
  bad: example({ closing: '附表\n河名\t长度\t宽度\n清溪\t12\t30\n白溪\t8\t20' }),
  good: example(),
  *check(plan) {
    for (const group of groupsOf(plan)) {
      const first = group[0]!;
      const text = String(first.details.text).replace(/\s+/g, ' ');
      const count = group.length;
      yield {
        at: diagnosticAt(first),
        message: {
          zh: `从“${text}”起有${count}段没有归入任何任务、章节或文件要素。`,
          en: `${count} block(s) from "${text}" on were taken into no task, section or field.`,
        },
        actual: text,
      };
    }
  },
};
