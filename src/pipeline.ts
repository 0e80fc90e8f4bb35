// The stages in order: bytes, Source, Document, Facts, Plan. The one file that knows them all.
import { type Diagnostic, diagnose, type Result } from './diagnostics/diagnostic.js';
import type { Document } from './document/document.js';
import { placesOf } from './document/place.js';
import { tellChangedValues } from './extract/changed-values.js';
import type { HolidayCalendar } from './extract/deadlines/index.js';
import { extractFacts } from './extract/extract.js';
import { buildPlan } from './plan/build-plan.js';
import { fitsPlan } from './plan/fits-plan.js';
import type { Original } from './plan/original.js';
import type { Plan } from './plan/schema.js';
import { type Converter, convertForeign } from './readers/foreign.js';
import { readSource } from './readers/index.js';
import type { ReadOptions } from './readers/reader.js';
import { loadSource } from './source/load-source.js';
import type { Format, Source } from './source/source.js';
import { EMPTY_LEXICON, type Lexicon } from './zh/lexicon.js';
import type { LexiconInput } from './zh/read-lexicon.js';

export type { Converter, HolidayCalendar, LexiconInput };

export interface ReadInputOptions extends ReadOptions {
  /** The file's name, for the Plan's source and to tell Markdown from plain text. */
  readonly name?: string | undefined;
  /** What the input is held to be; settles Markdown or plain text, else the content decides. */
  readonly format?: Format | undefined;
  /** Overrides the detection of the encoding of text. */
  readonly encoding?: string | undefined;
  /** A program that turns what is refused for its format (Word 6.0 and 95, .ods, .xlsb) into what can be read. */
  readonly converter?: Converter | undefined;
}

export interface ParseOptions extends ReadInputOptions {
  /** The reference date for 年底前 and the like (YYYY-MM-DD); the document's own issue date by default. */
  readonly documentDate?: string | undefined;
  /** Which days are working days: Monday to Friday by default, `cn` by China's public holidays, or a calendar. */
  readonly holidays?: 'cn' | HolidayCalendar | undefined;
  /** Words of the user's own: header words, full names of units, lines to ignore (schemas/lexicon.schema.json). */
  readonly lexicon?: LexiconInput | undefined;
}

export interface ReadInput {
  readonly source: Source;
  readonly document: Document;
}

function placed(diagnostics: readonly Diagnostic[], document: Document): Diagnostic[] {
  const placeAt = placesOf(document);
  return diagnostics.map((diagnostic) =>
    diagnostic.span ? { ...diagnostic, place: placeAt(diagnostic.span.start) } : diagnostic,
  );
}

/** Bytes to Document. The value is null where the input cannot be read; an error then says why. */
export async function readInput(
  bytes: Uint8Array,
  options: ReadInputOptions = {},
): Promise<Result<ReadInput | null>> {
  const { value: source, diagnostics } = await loadSource(bytes, options.name ?? 'input', options);
  if (!source) return { value: null, diagnostics };
  const read = await readOrConvert(source, options);
  const all = [...diagnostics, ...read.diagnostics];
  if (!read.value) return { value: null, diagnostics: all };
  return { value: { source, document: read.value }, diagnostics: all };
}

/** The document of a source; where it is refused for its format, what the converter makes of it. */
async function readOrConvert(source: Source, options: ReadInputOptions): Promise<Result<Document | null>> {
  const read = await readSource(source, options);
  if (read.value || !options.converter) return read;
  const converted = await convertForeign(source.bytes, read.diagnostics, options.converter);
  if (!converted) return read;
  if (!converted.value) return { value: null, diagnostics: converted.diagnostics };
  const loaded = await loadSource(converted.value, '');
  const again = loaded.value ? await readSource(loaded.value, options) : { ...loaded, value: null };
  return { value: again.value, diagnostics: [...converted.diagnostics, ...again.diagnostics] };
}

/** The user's lexicon, checked; an empty one where none is given. */
async function lexiconOf({ lexicon }: ParseOptions): Promise<Result<Lexicon | null>> {
  if (lexicon === undefined) return { value: EMPTY_LEXICON, diagnostics: [] };
  return (await import('./zh/read-lexicon.js')).readLexicon(lexicon);
}

export interface Parsed extends ReadInput {
  readonly plan: Plan;
  readonly original: Original;
}

/** Where a plan does not fit its schema, and how; null where it does. */
async function misfitOf(plan: Plan): Promise<string | null> {
  const { planSchema } = await import('./plan/schema.js');
  const { success, error } = planSchema.safeParse(plan);
  if (success) return null;
  const [issue] = error.issues;
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
}

/**
 * Bytes to a validated Plan, with what it was taken from. The value is null where the input cannot be read; an error
 * diagnostic then says why. The Plan's keys stand in the order of the schema. The diagnostics are those of the Plan, too.
 */
export async function parseInput(
  bytes: Uint8Array,
  options: ParseOptions = {},
): Promise<Result<Parsed | null>> {
  const lexicon = await lexiconOf(options);
  if (!lexicon.value) return { value: null, diagnostics: lexicon.diagnostics };
  const { value: input, diagnostics } = await readInput(bytes, options);
  if (!input) return { value: null, diagnostics };
  const { source, document } = input;
  const { documentDate } = options;
  const holidays =
    options.holidays === 'cn' ? (await import('./extract/holidays.js')).chinaHolidays() : options.holidays;
  const extraction = extractFacts(document, {
    ...(documentDate ? { documentDate } : {}),
    ...(holidays ? { holidays } : {}),
    lexicon: lexicon.value,
  });
  const { facts } = extraction.value;
  const told = [...diagnostics, ...extraction.diagnostics, ...tellChangedValues(document, facts)];
  const { plan, fates } = buildPlan(source, document, facts, told);
  const reason = fitsPlan(plan) ? null : await misfitOf(plan);
  if (reason !== null) return { value: null, diagnostics: [...told, diagnose('internal/crash', { reason })] };
  const original = { document, fates };
  return { value: { source, document, plan, original }, diagnostics: placed(told, document) };
}

/** `parseInput` without what the Plan was taken from. */
export async function parse(bytes: Uint8Array, options: ParseOptions = {}): Promise<Result<Plan | null>> {
  const { value, diagnostics } = await parseInput(bytes, options);
  return { value: value?.plan ?? null, diagnostics };
}
