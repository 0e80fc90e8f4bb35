// The evidence of a Plan. In: a Plan and the text it points into. Out: what does not hold, one sentence a fault.
import type { Evidence } from '../../src/plan/parts.js';
import type { Plan } from '../../src/plan/schema.js';
import { compact } from './gold.js';

/** A value with the words it was taken from; white space and the width of brackets do not count. */
interface Claim {
  readonly path: string;
  readonly values: readonly string[];
  readonly evidence: Evidence | null;
}

interface Named {
  readonly name: string;
  readonly paren?: string | undefined;
  readonly evidence: Evidence;
}

const ofUnits = (path: string, units: readonly Named[]): Claim[] =>
  units.map(({ name, paren, evidence }) => ({
    path: `${path} ${name}`,
    values: [name, `${name}（${paren}）`],
    evidence,
  }));

const ofText = (path: string, text: string | null, evidence: Evidence | null): Claim[] =>
  text === null ? [] : [{ path, values: [text], evidence }];

function claimsOf({ document, sections, tasks }: Plan): Claim[] {
  return [
    ...ofText('title', document.title, document.evidence.title),
    ...ofText('noticeTitle', document.noticeTitle, document.evidence.noticeTitle),
    ...ofUnits('issuer', document.issuers),
    ...ofUnits('recipient', document.recipients),
    ...ofUnits('copiedTo', document.copiedTo),
    // A heading is its label and its title together.
    ...sections.map(({ id, label, title, evidence }) => ({
      path: `section ${id}`,
      values: [`${label?.raw ?? ''}${title}`],
      evidence,
    })),
    ...tasks.flatMap((task) => [
      ...ofText(`task ${task.order} title`, task.title, task.evidence.title),
      ...ofText(`task ${task.order} text`, task.text, task.evidence.text),
      ...ofUnits(`task ${task.order} lead`, task.leadUnits),
      ...ofUnits(`task ${task.order} responsible`, task.responsibleUnits),
      ...ofUnits(`task ${task.order} cooperating`, task.cooperatingUnits),
      ...ofUnits(`task ${task.order} supervising`, task.supervisingUnits),
      ...ofUnits(`task ${task.order} person`, task.people),
      ...task.deadlines.flatMap((at) => ofText(`task ${task.order} deadline`, at.raw, at.evidence)),
    ]),
  ];
}

/** Every object of the Plan that points into the text. */
function* pointers(value: unknown): Generator<{ start: number; end: number }> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number')
    yield { start: value.start, end: value.end };
  for (const part of Object.values(value)) yield* pointers(part);
}

/** Spans out of range, empty spans of values, and values that are not the words at their span. */
export function faultsOf(plan: Plan, text: string): string[] {
  const range = [...pointers(plan)]
    .filter(({ start, end }) => start < 0 || end < start || end > text.length)
    .map(({ start, end }) => `${start} to ${end} is out of range`);
  const words = claimsOf(plan).flatMap(({ path, values, evidence }) => {
    if (evidence === null) return [`${path} has no evidence`];
    const slice = compact(text.slice(evidence.start, evidence.end));
    return values.some((value) => compact(value) === slice)
      ? []
      : [`${path} is ${values[0]}, but stands as ${slice}`];
  });
  return [...range, ...words];
}
