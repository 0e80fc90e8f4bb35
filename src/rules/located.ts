// Places for findings. In: evidence, tasks and diagnostics of a Plan. Out: where they stand, and the words to call them by.
import type { Bilingual } from '../diagnostics/finding.js';
import type { Evidence } from '../plan/parts.js';
import type { Plan, Task } from '../plan/schema.js';
import { isBlankTask } from './blank-task.js';
import type { Found, Located } from './rule.js';

export type PlanDiagnostic = Plan['diagnostics'][number];

/** Where evidence stands; null where there is none. */
export const at = (evidence: Evidence | null | undefined): Located | null =>
  evidence ? { span: { start: evidence.start, end: evidence.end }, place: evidence.place } : null;

/** Where a task stands: its title, else its text. */
export const taskAt = (task: Task): Located | null => at(task.evidence.title ?? task.evidence.text);

const NAME_LENGTH = 30;

/** The words that a message calls a task by: its label where it has no others. */
export function taskName(task: Task): string {
  const own = isBlankTask(task) ? task.label?.raw : undefined;
  const words = (own ?? task.title ?? task.text).replace(/\s+/g, ' ');
  return words.length > NAME_LENGTH ? `${words.slice(0, NAME_LENGTH)}…` : words;
}

/** Where a diagnostic stands; null where it speaks of the whole document. */
export const diagnosticAt = ({ span, place }: PlanDiagnostic): Located | null =>
  span && place ? { span, place } : null;

/** One finding for each diagnostic with the code; `say` gives the words from the diagnostic's details. */
export function* fromDiagnostics(
  plan: Plan,
  code: string,
  say: (details: PlanDiagnostic['details']) => { message: Bilingual; actual?: string; expected?: string },
): Generator<Found> {
  for (const diagnostic of plan.diagnostics)
    if (diagnostic.code === code) yield { at: diagnosticAt(diagnostic), ...say(diagnostic.details) };
}
