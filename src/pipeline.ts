// The stages in order: bytes, Source, Document, Facts, Plan. The one file that knows them all.
import { type Diagnostic, diagnose, type Result } from './diagnostics/diagnostic.js';
import type { Document } from './document/document.js';
import { placesOf } from './document/place.js';
import type { HolidayCalendar } from './extract/deadlines/index.js';
import type { Plan } from './plan/schema.js';
import { readSource } from './readers/index.js';
import type { ReadOptions } from './readers/reader.js';
import { loadSource } from './source/load-source.js';
import type { Format, Source } from './source/source.js';

export type { HolidayCalendar };

export interface ReadInputOptions extends ReadOptions {
  /** The file's name, for the Plan's source and to tell Markdown from plain text. */
  readonly name?: string | undefined;
  /** What the input is held to be; settles Markdown or plain text, else the content decides. */
  readonly format?: Format | undefined;
  /** Overrides the detection of the encoding of text. */
  readonly encoding?: string | undefined;
}

export interface ParseOptions extends ReadInputOptions {
  /** The reference date for 年底前 and the like (YYYY-MM-DD); the document's own issue date by default. */
  readonly documentDate?: string | undefined;
  /** Which days are working days: Monday to Friday by default, `cn` by China's public holidays, or a calendar. */
  readonly holidays?: 'cn' | HolidayCalendar | undefined;
}

export interface ReadInput {
  readonly source: Source;
  readonly document: Document;
}

const placed = (diagnostic: Diagnostic, document: Document): Diagnostic =>
  diagnostic.span ? { ...diagnostic, place: placesOf(document)(diagnostic.span.start) } : diagnostic;

/** Bytes to Document. The value is null where the input cannot be read; an error then says why. */
export async function readInput(
  bytes: Uint8Array,
  options: ReadInputOptions = {},
): Promise<Result<ReadInput | null>> {
  const { value: source, diagnostics } = await loadSource(bytes, options.name ?? 'input', options);
  if (!source) return { value: null, diagnostics };
  const read = await readSource(source, options);
  const all = [...diagnostics, ...read.diagnostics];
  if (!read.value) return { value: null, diagnostics: all };
  return { value: { source, document: read.value }, diagnostics: all };
}

/**
 * Bytes to a validated Plan. The value is null where the input cannot be read; an error diagnostic then says why.
 * The diagnostics are those of the Plan, which carries them too.
 */
export async function parse(bytes: Uint8Array, options: ParseOptions = {}): Promise<Result<Plan | null>> {
  const { value: input, diagnostics } = await readInput(bytes, options);
  if (!input) return { value: null, diagnostics };
  const { source, document } = input;
  const [{ extractFacts }, { buildPlan }, { planSchema }] = await Promise.all([
    import('./extract/extract.js'),
    import('./plan/build-plan.js'),
    import('./plan/schema.js'),
  ]);
  const { documentDate } = options;
  const holidays =
    options.holidays === 'cn' ? (await import('./extract/holidays.js')).chinaHolidays() : options.holidays;
  const extraction = extractFacts(document, {
    ...(documentDate ? { documentDate } : {}),
    ...(holidays ? { holidays } : {}),
  });
  const told = [...diagnostics, ...extraction.diagnostics];
  const plan = buildPlan(source, document, extraction.value.facts, told);
  const checked = planSchema.safeParse(plan);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const reason = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
    return { value: null, diagnostics: [...told, diagnose('internal/crash', { reason })] };
  }
  return { value: plan, diagnostics: told.map((diagnostic) => placed(diagnostic, document)) };
}
