// The form of labels. In: the labels of runs. Out: those that are written unlike most of their run: 2、 among 1. and 3.
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.js';
import type { LabelAt } from './label-style.js';

/** What is left of a label without its number, letter and white space: （）, (）, 、 or . */
const formOf = ({ raw, style }: LabelAt): string =>
  `${style} ${raw.replace(/[\s\dA-Za-z０-９Ⅰ-ⅿ一二三四五六七八九十百零〇○两廿]/g, '')}`;

/** Labels whose style has no fixed form: a word, or a number alone in its cell. */
const isFree = ({ style }: LabelAt): boolean =>
  style === 'labelled' || style === 'bullet' || style === 'attachment' || style.endsWith('-symbol');

/** The form that most labels of a run have; of as many, that of the first. */
function usualForm(labels: readonly LabelAt[]): { form: string; raw: string } {
  const counts = new Map<string, { count: number; raw: string }>();
  for (const label of labels) {
    const form = formOf(label);
    counts.set(form, { raw: counts.get(form)?.raw ?? label.raw, count: (counts.get(form)?.count ?? 0) + 1 });
  }
  const [form, { raw }] = [...counts].reduce((best, next) => (next[1].count > best[1].count ? next : best));
  return { form, raw };
}

const BRACKETS = /[()（）〔〕[\]【】]/g;

/** The label with the brackets of the usual one, where that is all the difference; else as it is. */
function likeBrackets(raw: string, usual: string): string {
  const marks = usual.match(BRACKETS) ?? [];
  let at = 0;
  const same = (raw.match(BRACKETS) ?? []).length === marks.length;
  return same ? raw.replace(BRACKETS, () => marks[at++]!) : raw;
}

/** One diagnostic for each label that is written unlike most of its run. */
export function mixedForms(labels: readonly { label: LabelAt | null; run: string }[]): Diagnostic[] {
  const runs = new Map<string, LabelAt[]>();
  for (const { label, run } of labels) {
    if (!label || isFree(label)) continue;
    const others = runs.get(run);
    if (others) others.push(label);
    else runs.set(run, [label]);
  }
  return [...runs.values()].flatMap((run) => {
    const usual = usualForm(run);
    return run
      .filter((label) => formOf(label) !== usual.form)
      .map((label) =>
        diagnose(
          'outline/mixed-forms',
          { label: label.raw, usual: usual.raw, expected: likeBrackets(label.raw, usual.raw) },
          label.span,
        ),
      );
  });
}
