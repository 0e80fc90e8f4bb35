// Levels. In: labels in reading order (with headings that have none). Out: the parent of each, and its outline number.
// A label whose class is open continues that level. A new class opens a level below, unless the norm puts it above what
// is open and the open run does not go on behind it.
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.js';
import { mixedForms } from './label-form.js';
import { classOf, ordinalOf, rankOf, skippedBetween } from './label-rank.js';
import type { LabelAt } from './label-style.js';
import { withoutMoved } from './moved-numbers.js';

export interface Entry {
  readonly label: LabelAt | null;
  /** For a heading without a label: its level, 0 = outermost. */
  readonly headingLevel?: number;
}

export interface Nested {
  /** Index of the parent entry; null at the top. */
  readonly parent: number | null;
  /** Values of the labels from the top, joined with dots; null where a level has no label. */
  readonly number: string | null;
}

interface Open {
  readonly index: number;
  readonly name: string;
  readonly rank: number;
}

const nameOf = (entry: Entry): string =>
  entry.label ? classOf(entry.label) : `heading-${entry.headingLevel ?? 0}`;

/** Headings without a label stand between chapters and the labelled levels, in their own order. */
const HEADING_RANK = 2.5;
const rankOfEntry = (entry: Entry): number =>
  entry.label ? rankOf(classOf(entry.label)) : HEADING_RANK + (entry.headingLevel ?? 0) / 100;

/** For each entry, the ordinal of the next entry of the same class; null where none follows. */
function nextOrdinals(entries: readonly Entry[], names: readonly string[]): (number | null)[] {
  const following = new Map<string, number | null>();
  const out: (number | null)[] = new Array(entries.length).fill(null);
  for (let i = entries.length - 1; i >= 0; i--) {
    out[i] = following.get(names[i]!) ?? null;
    const { label } = entries[i]!;
    following.set(names[i]!, label ? ordinalOf(label) : null);
  }
  return out;
}

function numberOf(label: LabelAt | null, parent: Nested | null, atTop: boolean): string | null {
  if (!label || label.value === null) return null;
  if (!atTop && parent?.number == null) return null;
  const above = parent?.number ?? null;
  if (Array.isArray(label.value)) {
    const own = label.value.join('.');
    const outer = label.value.slice(0, -1).join('.');
    return above === null || above === outer ? own : `${above}.${label.value.at(-1)}`;
  }
  return above === null ? String(label.value) : `${above}.${label.value}`;
}

/** Tells gaps and repeats of one level; a run may go on from the last label of its class under another parent. */
function checkSequence(label: LabelAt, before: number | null, lastOfClass: number | null): Diagnostic | null {
  const value = ordinalOf(label);
  if (value === null || label.style === 'labelled') return null;
  const previous = before ?? lastOfClass ?? 0;
  const details = { label: label.raw, previous, expected: previous + 1 };
  if (value === previous + 1) return null;
  if (before === null) {
    if (value === 1) return null;
    const runsOn = lastOfClass !== null && value > previous;
    return diagnose(runsOn ? 'outline/gap' : 'outline/not-from-one', details, label.span);
  }
  if (value === before) return diagnose('outline/duplicate-number', details, label.span);
  return diagnose(value > before ? 'outline/gap' : 'outline/out-of-order', details, label.span);
}

/** Tells gaps and repeats of labels that share one level, such as a table's rows, run by run. */
function checkRuns(labels: readonly { label: LabelAt | null; run: number | null }[]): Diagnostic[] {
  const lastInRun = new Map<number | null, number | null>();
  let last: number | null = null;
  return labels.flatMap(({ label, run }) => {
    if (!label) return [];
    const found = checkSequence(label, lastInRun.get(run) ?? null, last);
    last = ordinalOf(label);
    lastInRun.set(run, last);
    return found ? [found] : [];
  });
}

/** Tells labels that share one level, run by run: gaps and repeats, and forms that differ. */
export const checkLabels = (
  labels: readonly { label: LabelAt | null; run: number | null }[],
): Diagnostic[] => [
  ...checkRuns(labels),
  ...mixedForms(labels.map(({ label, run }) => ({ label, run: String(run) }))),
];

/** Nests entries; the diagnostics tell gaps, repeats and levels out of the norm's order. Nothing is renumbered. */
export function nest(entries: readonly Entry[]): { nested: Nested[]; diagnostics: Diagnostic[] } {
  const names = entries.map(nameOf);
  const next = nextOrdinals(entries, names);
  const nested: Nested[] = [];
  const diagnostics: Diagnostic[] = [];
  const lastInRun = new Map<string, number | null>();
  const lastOfClass = new Map<string, number | null>();
  const toldOrder = new Set<string>();
  const inRuns: { label: LabelAt; run: string }[] = [];
  /** Which class has stood directly below which. */
  const seen = new Set<string>();
  let open: Open[] = [];

  entries.forEach((entry, index) => {
    const name = names[index]!;
    const rank = rankOfEntry(entry);
    const same = open.findIndex((level) => level.name === name);
    if (same >= 0) open = open.slice(0, same);
    else while (open.length > 0 && open.at(-1)!.rank > rank && !staysAbove(open.at(-1)!, name)) open.pop();
    const above = open.at(-1) ?? null;
    const parent = above ? nested[above.index]! : null;
    nested.push({ parent: above?.index ?? null, number: numberOf(entry.label, parent, above === null) });
    if (entry.label) tell(entry.label, name, above);
    if (above) seen.add(`${above.name}>${name}`);
    open.push({ index, name, rank });
  });

  /**
   * Whether an open level is above a class that the norm puts higher: it has been so before, or the open run has its
   * next number further on, and what stands between is below it. Labels with a word (问题一：) have no place in the norm:
   * their first one stands below the （一） that is open.
   */
  function staysAbove(level: Open, name: string): boolean {
    if (seen.has(`${level.name}>${name}`)) return true;
    if (level.name === 'cn-paren' && name.startsWith('labelled') && !lastOfClass.has(name)) return true;
    const { label } = entries[level.index]!;
    const value = label ? ordinalOf(label) : null;
    return value !== null && next[level.index] === value + 1;
  }

  function tell(label: LabelAt, name: string, above: Open | null): void {
    const run = `${above?.index ?? 'top'}/${name}`;
    const found = checkSequence(label, lastInRun.get(run) ?? null, lastOfClass.get(name) ?? null);
    if (found) diagnostics.push(found);
    lastInRun.set(run, ordinalOf(label));
    lastOfClass.set(name, ordinalOf(label));
    inRuns.push({ label, run });
    const skipped = above ? skippedBetween(above.name, name) : null;
    if (skipped && above && !toldOrder.has(`${above.name}>${name}`)) {
      toldOrder.add(`${above.name}>${name}`);
      diagnostics.push(diagnose('outline/skipped-level', { label: label.raw, skipped }, label.span));
    }
    // Labels with a word (问题一：) have no place in the norm's order.
    const ranked = above !== null && label.style !== 'labelled' && !above.name.startsWith('labelled');
    if (ranked && above.rank > rankOf(name) && !toldOrder.has(name)) {
      toldOrder.add(name);
      diagnostics.push(diagnose('outline/level-order', { label: label.raw }, label.span));
    }
  }

  return { nested, diagnostics: [...withoutMoved(diagnostics, inRuns), ...mixedForms(inRuns)] };
}
