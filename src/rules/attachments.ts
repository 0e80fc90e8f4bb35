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

/** True where two titles are the same words, or one ends with the other. */
export function isSameTitle(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [one, other] = [keyOf(a), keyOf(b)];
  return one !== '' && other !== '' && (one.endsWith(other) || other.endsWith(one));
}

/** A link to a file of its own: 进展情况表.docx. */
export const isFileName = (title: string): boolean =>
  /\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|txt|csv)$/i.test(title.trim());
