// The stages that specs run. In: the input of a case and the words of its fence. Out: what the stage finds, one line each.
import type { FoundDeadline, FoundUnit } from '../../src/extract/facts.js';
import {
  findAttributions,
  findDeadlines,
  parseLabel,
  parseUnits,
  type UnitContext,
} from '../../src/stages.js';
import { compact } from './gold.js';
import type { SpecCase } from './spec.js';

type Flags = Readonly<Record<string, unknown>>;

/** `key=value` for what is set; the key alone for what is true. */
const flags = (values: Flags): string[] =>
  Object.entries(values).flatMap(([key, value]) =>
    value === undefined || value === null || value === false
      ? []
      : [
          value === true
            ? key
            : `${key}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
        ],
  );

const row = (...cells: readonly string[]): string => cells.filter((cell) => cell !== '').join(' | ');

function label(input: string): string[] {
  const found = parseLabel(input);
  if (found === null) return [];
  const value = found.value === null ? '-' : [found.value].flat().join('.');
  return [row(found.raw, found.style, value, found.rest)];
}

/** `role name`, and what qualifies the name; a span that does not hold the name is told. */
function unit(text: string, found: FoundUnit): string {
  const { name, role, span, ...rest } = found;
  const slice = compact(text.slice(span.start, span.end));
  const whole = rest.paren === undefined ? name : `${name}（${rest.paren}）`;
  const astray = [name, whole].map(compact).includes(slice) ? {} : { astray: slice };
  return row(role, name, flags({ ...rest, ...astray }).join(' '));
}

const units = (input: string, [context = 'bracket']: readonly string[]): string[] =>
  parseUnits(input, { context: context as UnitContext }).map((found) => unit(input, found));

/** `kind`, the words, the days, and all else that was understood; words that do not stand at their offset are told. */
function deadline(text: string, found: FoundDeadline): string {
  const { kind, raw, start, end, offset, recurrence, duration, anchor } = found;
  const days = start === null && end === null ? '' : `${start ?? ''} .. ${end ?? ''}`.trim();
  const told = flags({
    precision: found.precision,
    endTime: found.endTime,
    earliestEnd: found.earliestEnd,
    every: recurrence?.every,
    min: recurrence?.min,
    max: recurrence?.max,
    by: recurrence?.by,
    duration: duration === null ? null : `${duration.bound} ${duration.value} ${duration.unit}`,
    anchor: anchor === null ? null : [anchor.relation, anchor.type, anchor.text].filter(Boolean).join(' '),
    scope: found.scope,
    hedge: found.hedge,
    approximate: found.approximate,
    year: found.yearSource === 'explicit' ? null : found.yearSource,
    issues: found.issues?.join(),
    astray: text.slice(offset, offset + raw.length) === raw ? null : text.slice(offset, offset + raw.length),
  });
  return row(kind, raw, days, told.join(', '));
}

function deadlines(input: string, options: readonly string[]): string[] {
  const [documentDate] = options.filter((word) => /^\d{4}-/.test(word));
  const [planYear] = options.filter((word) => /^\d{4}$/.test(word)).map(Number);
  const context = {
    ...(documentDate === undefined ? {} : { documentDate }),
    ...(planYear === undefined ? {} : { planYear }),
    ...(options.includes('whole') ? { whole: true } : {}),
  };
  return findDeadlines(input, context).map((found) => deadline(input, found));
}

/** The form and the words of each attribution, then its units and deadlines, indented. */
const attributions = (input: string): string[] =>
  findAttributions(input).flatMap((found) => [
    row(found.form, input.slice(found.span.start, found.span.end).replaceAll('\n', '⏎')),
    ...found.units.map((each) => `  ${unit(input, each)}`),
    ...found.deadlines.map((words) => `  deadline | ${input.slice(words.start, words.end)}`),
  ]);

const STAGES: Readonly<Record<string, (input: string, options: readonly string[]) => string[]>> = {
  label,
  units,
  deadlines,
  attributions,
};

/** Runs the stage of a case. */
export function runStage({ stage, input, options }: SpecCase): string[] {
  const run = STAGES[stage];
  if (run === undefined) throw new Error(`no stage is called ${stage}`);
  return run(input, options);
}
