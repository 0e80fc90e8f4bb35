// Task ids. In: section titles, a task's title and text, all without labels. Out: ids that do not move when other tasks
// are inserted, removed or renumbered.
import { createHash } from 'node:crypto';

const DIGITS = 8;

/** Makes ids for the tasks of one plan, in order; a task said twice in the same words gets a second id. */
export function taskIds(): (sectionTitles: readonly string[], title: string | null, text: string) => string {
  const taken = new Map<string, number>();
  return (sectionTitles, title, text) => {
    const key = [...sectionTitles, title ?? '', text].map((part) => part.replace(/\s+/g, '')).join('\u0000');
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    const words = count === 1 ? key : `${key}\u0000${count}`;
    return `t-${createHash('sha256').update(words).digest('hex').slice(0, DIGITS)}`;
  };
}
