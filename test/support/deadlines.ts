// Deadlines as tests tell them. In: a sentence. Out: a line for each deadline: kind, words, value.
import { type DeadlineContext, findDeadlines } from '../../src/extract/deadlines/index.js';
import type { FoundDeadline } from '../../src/extract/facts.js';

export const CONTEXT: DeadlineContext = { documentDate: '2026-04-10', planYear: 2026 };

/** The value that decides a kind: days, length, or rhythm. */
export function describeValue(found: FoundDeadline): string {
  if (found.kind === 'recurring') {
    const { every, min, max, by } = found.recurrence ?? { every: null };
    const times = min === undefined && max === undefined ? '' : ` ${min ?? ''}..${max ?? ''}`;
    return `${every}${times}${by ? ` ${JSON.stringify(by)}` : ''}`;
  }
  if (found.kind === 'duration-limit') {
    const { value, unit, bound } = found.duration ?? { value: 0, unit: '', bound: '' };
    return `${bound} ${value} ${unit}${found.end ? ` ${found.start}..${found.end}` : ''}`;
  }
  if (found.kind === 'event-relative') return `${found.anchor?.relation} ${found.anchor?.text}`;
  return found.start === null && found.end === null ? '' : `${found.start ?? ''}..${found.end ?? ''}`;
}

export const told = (text: string, context: DeadlineContext = CONTEXT): string[] =>
  findDeadlines(text, context).map((found) => `${found.kind} ${found.raw} ${describeValue(found)}`.trim());

export const cell = (text: string): string[] => told(text, { ...CONTEXT, whole: true });
