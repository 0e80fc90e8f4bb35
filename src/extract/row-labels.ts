// The labels that number a table's rows. In: its tasks. Out: each label with its run, to be checked for gaps and repeats.
import { textOf } from '../document/span.js';
import type { LabelAt } from '../outline/label-style.js';
import type { TaskFact } from './facts.js';

/** A line within a cell that opens with a number of its own. */
const STEP = /\n\s{0,9}[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?[、.．）)]/;

/** True where the label stands in the title's own cell, not in a column of numbers. */
const inCell = (text: string, { label, title }: TaskFact): boolean =>
  label !== null &&
  title !== null &&
  label.span.end <= title.span.start &&
  !/[\t\n]/.test(text.slice(label.span.end, title.span.start));

/**
 * The labels of rows, run by run. Where cells list steps (1、…2、…), the first number of a cell is its first step's, and says
 * nothing of the row: such a table has no labels in its cells, and neither has one whose cells all begin with 1.
 */
export function rowLabels(
  text: string,
  tasks: readonly TaskFact[],
): { label: LabelAt | null; run: number | null }[] {
  const inCells = tasks.filter((task) => inCell(text, task));
  const onlyFirst = inCells.length > 1 && inCells.every(({ label }) => label?.value === 1);
  const listsSteps = onlyFirst || inCells.some(({ title }) => STEP.test(textOf(text, title!.span)));
  return tasks.map((task) => ({
    label: listsSteps && inCell(text, task) ? null : task.label,
    run: task.section,
  }));
}
