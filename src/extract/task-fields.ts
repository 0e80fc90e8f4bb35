// The fields that every task has, from wherever it stands. In: spans and attributions. Out: units, deadlines, text.
import type { Span } from '../document/document.js';
import { overlaps, textOf } from '../document/span.js';
import type { LabelAt } from '../outline/label-style.js';
import { type Context, inOrder, underConvention, withoutRepeats } from './context.js';
import { findDeadlines } from './deadlines/index.js';
import type { DeadlineFact, DeadlineValue, FoundDeadline, TextFact, UnitFact, UnitRule } from './facts.js';
import { type Attribution, isFormal } from './units/index.js';

const RULE: Readonly<Record<Attribution['form'], UnitRule>> = {
  bracket: 'bracket',
  label: 'label-line',
  clause: 'clause',
};

/**
 * The units that attributions give, joined per role in text order without repeats. Where there is a formal attribution
 * (bracket, label line), clauses of the running prose do not count.
 */
export function unitsFrom(context: Context, attributions: readonly Attribution[]): UnitFact[] {
  const formal = attributions.filter(isFormal);
  const chosen = formal.length > 0 ? formal : attributions;
  const units = chosen.flatMap((attribution) => {
    const facts = attribution.units.map((unit) => ({ ...unit, rule: RULE[attribution.form] }));
    return attribution.form === 'clause' ? facts : underConvention(facts, context, attribution.span.end);
  });
  return withoutRepeats(units);
}

/** A date that no calendar has (9月31日) is told, never repaired: the deadline stays unparsed. */
const settled = (value: DeadlineValue): DeadlineValue =>
  value.issues?.includes('invalid-date')
    ? { ...value, kind: 'unparsed', start: null, end: null, precision: null, edtf: null }
    : value;

const factOf = (
  { offset, ...value }: FoundDeadline,
  by: number,
  { planYearSource }: Context,
): DeadlineFact => ({
  ...settled(value),
  ...(value.yearSource === 'plan-title' ? { yearSource: planYearSource } : {}),
  span: { start: by + offset, end: by + offset + value.raw.length },
});

/** The deadlines of one stretch; `whole`: it is the value of a deadline column or label and nothing else. */
export function deadlinesIn(context: Context, span: Span, whole = false): DeadlineFact[] {
  const { documentDate, planYear, holidays } = context;
  const found = findDeadlines(textOf(context.text, span), {
    documentDate,
    planYear,
    whole,
    ...(holidays ? { holidays } : {}),
  });
  return found.map((deadline) => factOf(deadline, span.start, context));
}

/** The deadlines of a task's text; the values of time labels in it are read as such. */
export function deadlinesOf(
  context: Context,
  span: Span,
  attributions: readonly Attribution[],
): DeadlineFact[] {
  const labelled = attributions.flatMap((a) => a.deadlines);
  const values = labelled.flatMap((value) => deadlinesIn(context, value, true));
  const running = deadlinesIn(context, span).filter(
    (d) => !labelled.some((value) => overlaps(value, d.span)),
  );
  return inOrder([...values, ...running]);
}

/** The label as a ledger writes it: 任务一, and not 任务一：. */
export function ledgerLabel(label: LabelAt | null): LabelAt | null {
  if (!label || !/[:：]$/.test(label.raw)) return label;
  const raw = label.raw.slice(0, -1).trimEnd();
  return { ...label, raw, span: { start: label.span.start, end: label.span.start + raw.length } };
}

/** The words of a span: its lines without white space at their ends, empty lines dropped. */
export function wordsOf(text: string, span: Span): TextFact {
  const value = textOf(text, span)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  return { value, span };
}

/** The words of a span on one line, as a title is written: line breaks inside it are the page's, not the title's. */
export function titleOf(text: string, span: Span): TextFact {
  return {
    value: textOf(text, span)
      .replace(/\s*\n\s*/g, '')
      .trim(),
    span,
  };
}
