// Attachments and annexes. In: a Plan. Out: its annexes with their numbers; whether two titles are the same.
import type { Plan } from '../plan/schema.js';

type PlanAnnex = NonNullable<Plan['document']['annexes']>[number];

export interface Annex extends PlanAnnex {
  /** 附件2 → 2; null where it has no number. */
  readonly number: number | null;
}

const NUMERALS = '一二三四五六七八九十';

/** The annexes in text order. */
export const annexesOf = ({ document }: Plan): Annex[] =>
  (document.annexes ?? []).map((annex) => {
    const numeral = /\d{1,2}|[一二三四五六七八九十]/.exec(annex.label)?.[0];
    if (numeral === undefined) return { ...annex, number: null };
    const number = /\d/.test(numeral) ? Number(numeral) : NUMERALS.indexOf(numeral) + 1;
    return { ...annex, number };
  });

const keyOf = (title: string): string => title.replace(/[\s《》“”"（）()、，,。]/g, '');

/** By so many of their last characters titles are looked up, among so many that end alike. */
const TAIL = 4;
const MOST_ALIKE = 50;

const endsAlike = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one.endsWith(other) || other.endsWith(one));

/** True where two titles are the same words, or one ends with the other. */
export const isSameTitle = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && endsAlike(keyOf(a), keyOf(b));

/** Looks titles up: true where one of the list is the same. */
export function titleFinder(titles: readonly (string | null)[]): (title: string | null) => boolean {
  const byTail = new Map<string, string[]>();
  for (const title of titles) {
    const key = keyOf(title ?? '');
    const alike = byTail.get(key.slice(-TAIL));
    if (!alike) byTail.set(key.slice(-TAIL), [key]);
    else if (alike.length < MOST_ALIKE) alike.push(key);
  }
  return (title) => {
    const key = keyOf(title ?? '');
    return (byTail.get(key.slice(-TAIL)) ?? []).some((other) => endsAlike(key, other));
  };
}

/** A link to a file of its own: 进展情况表.docx. */
export const isFileName = (title: string): boolean =>
  /\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|txt|csv)$/i.test(title.trim());
