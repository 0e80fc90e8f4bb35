// Numbers that are not missing but moved. In: gaps and labels of runs. Out: the gaps whose numbers stand nowhere in their run.
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { ordinalOf } from './label-rank.js';
import type { LabelAt } from './label-style.js';

/** Takes out gaps whose numbers all stand elsewhere in the run (1. 3. 2.): what goes back there is told as out of order. */
export function withoutMoved(
  diagnostics: readonly Diagnostic[],
  labels: readonly { readonly label: LabelAt; readonly run: string }[],
): Diagnostic[] {
  const runAt = new Map(labels.map(({ label, run }) => [label.span.start, run]));
  const numbers = new Map<string, Set<number | null>>();
  for (const { label, run } of labels) {
    const seen = numbers.get(run);
    if (seen) seen.add(ordinalOf(label));
    else numbers.set(run, new Set([ordinalOf(label)]));
  }
  const valueAt = new Map(labels.map(({ label }) => [label.span.start, ordinalOf(label)]));
  return diagnostics.filter(({ code, span, details }) => {
    if (code !== 'outline/gap' || span === null) return true;
    const inRun = numbers.get(runAt.get(span.start) ?? '');
    const value = valueAt.get(span.start) ?? 0;
    for (let missing = Number(details.expected); missing < value; missing++)
      if (!inRun?.has(missing)) return true;
    return false;
  });
}
