// Rows of an old ledger and tasks of a new plan. In: both. Out: which row is which task, and how that was told.
import { likeness } from '../extract/likeness.js';

export interface Known {
  readonly id: string;
  /** The task's title and all of its words, by which it is known where its id has changed or is not there. */
  readonly title: string;
  readonly words: string;
}

export interface Match {
  readonly row: number;
  readonly task: number;
  /** 1 where the ids are the same, else how alike the words are. */
  readonly likeness: number;
}

/** From here on words are held to be the same task. */
const ALIKE = 0.55;

/** Pairs that are compared at most: some thousand rows that all have new ids. */
const MOST_PAIRS = 4_000_000;

/** Titles this alike are the same task, whatever its requirement says now. */
const TITLES_ALIKE = 0.75;

const plain = (words: string): string => words.replace(/[\s\p{P}]+/gu, '');

/** All words, or the title where that says more: 1 only where all words are the same. */
function alikeness(a: Known, b: Known): number {
  const titles = likeness(a.title, b.title);
  return Math.max(likeness(a.words, b.words), titles >= TITLES_ALIKE ? titles * 0.95 : 0);
}

/** Pairs each row with the task of the same id; an id that stands on several rows belongs to the first. */
function byId(rows: readonly Known[], tasks: readonly Known[]): Match[] {
  const open = new Map(tasks.map(({ id }, at) => [id, at]));
  const found: Match[] = [];
  for (const [row, { id }] of rows.entries()) {
    const task = open.get(id);
    if (task === undefined) continue;
    open.delete(id);
    found.push({ row, task, likeness: 1 });
  }
  return found;
}

/**
 * Pairs rows and tasks, each at most once: by id, and what is left by likeness, the most alike first. Ids come from a task's
 * words, so a changed id means changed words.
 * @param elsewhere ids whose rows stand in another sheet: their tasks are like no row.
 */
export function matchRows(
  rows: readonly Known[],
  tasks: readonly Known[],
  elsewhere: ReadonlySet<string> = new Set(),
): Match[] {
  const sure = byId(rows, tasks);
  const [matchedRows, matchedTasks] = [
    new Set(sure.map(({ row }) => row)),
    new Set(sure.map(({ task }) => task)),
  ];
  const rest = (list: readonly Known[], matched: ReadonlySet<number>) =>
    [...list.entries()]
      .filter(([at]) => !matched.has(at))
      .map(([at, { id, title, words }]) => [at, { id, title: plain(title), words: plain(words) }] as const);
  const restRows = rest(rows, matchedRows);
  const restTasks = rest(tasks, matchedTasks).filter(([, { id }]) => !elsewhere.has(id));
  if (restRows.length * restTasks.length > MOST_PAIRS) return sure;
  const pairs: Match[] = [];
  for (const [row, a] of restRows)
    for (const [task, b] of restTasks) {
      const alike = alikeness(a, b);
      if (alike >= ALIKE) pairs.push({ row, task, likeness: alike });
    }
  pairs.sort((a, b) => b.likeness - a.likeness || a.row - b.row || a.task - b.task);
  for (const pair of pairs) {
    if (matchedRows.has(pair.row) || matchedTasks.has(pair.task)) continue;
    matchedRows.add(pair.row);
    matchedTasks.add(pair.task);
    sure.push(pair);
  }
  return sure;
}
