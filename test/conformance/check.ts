// Runs one case. In: a case. Out: each difference between what a person reads and what gov-plan reads, in words.
import { isDeepStrictEqual } from 'node:util';
import type { Document, OmissionReason } from '../../src/document/document.js';
import { placesOf } from '../../src/document/place.js';
import { paragraphsOf, textOf } from '../../src/document/span.js';
import { parse, readInput } from '../../src/pipeline.js';
import { cellsOf } from '../support/docx.js';
import type { Case } from './case.js';

const differs = (what: string, found: unknown, expected: unknown): string[] =>
  expected === undefined || isDeepStrictEqual(found, expected)
    ? []
    : [`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`];

/** Paragraphs that were left out, and those that are marked as no part of the body. */
function omittedOf(document: Document): Partial<Record<OmissionReason, number>> {
  const all: Partial<Record<OmissionReason, number>> = {};
  const add = (reason: OmissionReason, count: number) => {
    all[reason] = (all[reason] ?? 0) + count;
  };
  for (const { reason, blocks } of document.omissions) add(reason, blocks);
  for (const { omit } of paragraphsOf(document)) if (omit) add(omit, 1);
  return all;
}

const headerRowsOf = (document: Document): number =>
  document.blocks.flatMap((block) => (block.type === 'table' ? [block.headerRows] : []))[0] ?? 0;

/** Spans lie in the text, rise, and hold words. */
function unsound({ text, blocks }: Document): string[] {
  let end = 0;
  const found: string[] = [];
  for (const { span } of blocks) {
    if (span.start < end || span.end > text.length || textOf(text, span).trim() === '')
      found.push(`block at ${span.start}–${span.end} is out of place`);
    end = span.end;
  }
  return found;
}

async function planDifferences(example: Case, name: string): Promise<string[]> {
  const { value, diagnostics } = await parse(example.bytes, { ...example.options, name });
  if (!value) return ['no plan'];
  const { blocks, used, ignored, unread } = value.coverage;
  const sum = used + unread + ignored.reduce((all, { blocks: count }) => all + count, 0);
  const titles = example.tasks && value.tasks.map(({ title }) => title);
  const told = diagnostics.map(({ code }) => code);
  return [
    ...differs('coverage', sum, blocks),
    ...differs('tasks', titles, example.tasks),
    ...differs('told of the plan', told, example.planTold),
  ];
}

/** @returns nothing where all is as it was typed. */
export async function differencesOf(example: Case): Promise<string[]> {
  const name = example.name ?? `case.${example.format}`;
  const { value, diagnostics } = await readInput(example.bytes, { ...example.options, name });
  const codes = diagnostics.map(({ code }) => code);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  if (example.refused) return differs('refused', value ? 'read' : errors, [example.refused]);
  if (!value) return [`not read: ${codes.join()}`];
  const { document } = value;
  return [
    ...differs('text', document.text, example.text),
    ...differs('cells', example.cells && cellsOf(document), example.cells),
    ...differs('header rows', headerRowsOf(document), example.headerRows),
    ...differs('told', codes, example.told),
    ...differs(
      'warned',
      diagnostics.find(({ code }) => code === example.warned)?.severity,
      example.warned && 'warning',
    ),
    ...differs(
      'place',
      example.place && placesOf(document)(document.text.indexOf('青石县整治河道')),
      example.place,
    ),
    ...differs('omitted', omittedOf(document), example.omitted),
    ...(example.absent ?? []).flatMap((words) =>
      document.text.includes(words) ? [`${words} is in the text`] : [],
    ),
    ...unsound(document),
    ...(await planDifferences(example, name)),
  ];
}
