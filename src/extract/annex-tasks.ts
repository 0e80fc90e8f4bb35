// A plan told twice: in the body's prose and once more in a table behind it. In: the tasks of the prose and of a table.
// Out: one task each, with what the table adds, and what the two say differently.
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.js';
import { fold } from '../zh/fold.js';
import type { IgnoredFact, TaskFact, TextFact, UnitFact } from './facts.js';
import { likeness } from './likeness.js';

export interface Merged {
  readonly prose: readonly TaskFact[];
  /** Rows of the table that tell no task of the prose. */
  readonly rows: readonly TaskFact[];
  /** Values of rows that the prose gives already. */
  readonly ignored: readonly IgnoredFact[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How alike two titles must be, and how long they must be to be compared by likeness. */
const ALIKE = 0.8;
const SHORTEST = 5;
/** The table tells the plan once more where at least this share of its rows does. */
const SHARE = 0.6;

const comparable = (task: TaskFact): string =>
  fold(task.title?.value ?? '').replace(/[^\p{Script=Han}\dA-Za-z]/gu, '');

/** For each row the task of the prose that it tells; each task is told once, and titles of one sound keep their order. */
function pairsOf(prose: readonly TaskFact[], rows: readonly TaskFact[]): Map<number, number> {
  const byTitle = new Map<string, number[]>();
  for (let index = prose.length - 1; index >= 0; index--) {
    const title = comparable(prose[index]!);
    const same = byTitle.get(title);
    if (same) same.push(index);
    else if (title !== '') byTitle.set(title, [index]);
  }
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (row: number, task: number | undefined): void => {
    if (task === undefined || taken.has(task)) return;
    pairs.set(row, task);
    taken.add(task);
  };
  const titles = rows.map(comparable);
  titles.forEach((title, row) => {
    pair(
      row,
      byTitle.get(title)?.find((task) => !taken.has(task)),
    );
  });
  let from = 0;
  titles.forEach((title, row) => {
    const known = pairs.get(row);
    if (known !== undefined) from = known + 1;
    else if (title.length >= SHORTEST) {
      const near = prose
        .slice(from, from + NEAR)
        .findIndex((task) => likeness(comparable(task), title) >= ALIKE);
      if (near >= 0) pair(row, from + near);
    }
  });
  return pairs;
}

/** How far behind the last pair a task with a title that is only alike is looked for. */
const NEAR = 8;
/** Under which headers the words of a row are kept with the task of the prose. */
const ANNEX_TITLE = '附表任务';
const ANNEX_TEXT = '附表内容';

const namesOf = (units: readonly UnitFact[]): string =>
  [...new Set(units.map((unit) => unit.name))].sort().join('\n');
const endsOf = (task: TaskFact): string =>
  [...new Set(task.deadlines.map(({ kind, start, end }) => `${kind} ${start} ${end}`))].sort().join('\n');

/** What one says and the other does not, where both say something. */
function disagrees(prose: TaskFact, row: TaskFact): boolean {
  const units = prose.units.length > 0 && row.units.length > 0 && namesOf(prose.units) !== namesOf(row.units);
  const ends = prose.deadlines.length > 0 && row.deadlines.length > 0 && endsOf(prose) !== endsOf(row);
  return units || ends;
}

const mergedTask = (prose: TaskFact, row: TaskFact): TaskFact => ({
  ...prose,
  units: prose.units.length > 0 ? prose.units : row.units,
  deadlines: prose.deadlines.length > 0 ? prose.deadlines : row.deadlines,
  extra: [...prose.extra, ...wordsOf(row), ...row.extra],
});

/** The row's own words stay with the task: what the table calls it, and what it says of it. */
function wordsOf({ title, text }: TaskFact): TaskFact['extra'] {
  const words: readonly (readonly [string, TextFact | null])[] = [
    [ANNEX_TITLE, title],
    [ANNEX_TEXT, text?.span.start === title?.span.start ? null : text],
  ];
  return words.flatMap(([header, fact]) => (fact ? [{ header, text: fact }] : []));
}

/** Units and deadlines of a row that the prose has its own of. */
const repeatedIn = (prose: TaskFact, row: TaskFact): IgnoredFact[] =>
  [...(prose.units.length > 0 ? row.units : []), ...(prose.deadlines.length > 0 ? row.deadlines : [])].map(
    ({ span }) => ({ span, reason: 'section-text' }),
  );

/**
 * Takes the rows of a table that tell tasks of the prose once more into those tasks: the prose's own units and deadlines
 * stay, the table's stand in where it has none. A table that tells mostly other things is left as it is.
 */
export function mergeAnnex(prose: readonly TaskFact[], rows: readonly TaskFact[]): Merged {
  const pairs = pairsOf(prose, rows);
  if (pairs.size < 2 || pairs.size < SHARE * rows.length)
    return { prose, rows, ignored: [], diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const merged = [...prose];
  const ignored: IgnoredFact[] = [];
  for (const [row, task] of pairs) {
    const told = rows[row]!;
    const own = prose[task]!;
    merged[task] = mergedTask(own, told);
    for (const repeated of repeatedIn(own, told)) ignored.push(repeated);
    if (told.label) ignored.push({ span: told.label.span, reason: 'section-text' });
    const at = told.title?.span;
    if (disagrees(own, told) && at)
      diagnostics.push(diagnose('extract/body-and-table-disagree', { title: told.title!.value }, at));
  }
  return { prose: merged, rows: rows.filter((_, row) => !pairs.has(row)), ignored, diagnostics };
}
