// One input to its plans: what parse, batch and stream share. In: bytes and settings. Out: a reading for each document.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import { type Converter, type LexiconInput, type Parsed, parseInput } from '../../pipeline.js';
import type { Original } from '../../plan/original.js';
import type { Plan } from '../../plan/schema.js';
import { readers } from '../../readers/index.js';
import type { Format } from '../../source/source.js';
import { Failure } from '../failure.js';
import { expandInput, type Input, readInputFile } from './input.js';

/** Endings of the files that are taken from folders: those of the readers, and of archives. */
export const READABLE_ENDINGS: ReadonlySet<string> = new Set([
  '.zip',
  ...readers.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)),
]);

/** The options that say how documents are read, as the user gives them. */
export interface ReadFlags {
  readonly formatIn?: Format;
  readonly encoding?: string;
  /** True where LibreOffice may convert what is refused for its format. */
  readonly soffice?: true;
  readonly revisions?: 'accept' | 'reject' | 'report';
  readonly documentDate?: string;
  readonly holidays?: 'cn';
  /** Path of the user's lexicon. */
  readonly lexicon?: string;
}

/** The same with the lexicon read: plain data, which goes to other threads as it is. */
export type ReadSettings = Omit<ReadFlags, 'lexicon'> & { readonly lexicon?: LexiconInput };

/** What came of one document. */
export interface Reading {
  /** As the user wrote it, with the name inside an archive (附件.zip!/方案.docx). */
  readonly path: string;
  readonly member?: string;
  readonly plan: Plan | null;
  /** What the plan was taken from; there is none without a plan. */
  readonly original: Original | null;
  readonly diagnostics: readonly Diagnostic[];
  /** False where an error is among the diagnostics: nothing could be read, or not all of it (a damaged part). */
  readonly whole: boolean;
}

function readingOf(input: Input, parsed: Parsed | null, diagnostics: readonly Diagnostic[]): Reading {
  const whole = !diagnostics.some(({ severity }) => severity === 'error');
  const { path, member } = input;
  const { plan, original } = parsed ?? { plan: null, original: null };
  return { path, plan, original, diagnostics, whole, ...(member === undefined ? {} : { member }) };
}

/** LibreOffice where the user asks for it, loaded only then. */
export const converterOf = async ({ soffice }: Pick<ReadFlags, 'soffice'>): Promise<Converter | undefined> =>
  soffice ? (await import('../soffice.js')).soffice() : undefined;

/** Reads one document; never throws: a fault of the program is a diagnostic, too. */
async function readDocument(input: Input, settings: ReadSettings): Promise<Reading> {
  const { formatIn, revisions, soffice: _, ...others } = settings;
  const converter = await converterOf(settings);
  const options = {
    name: input.name,
    format: formatIn,
    converter,
    ...others,
    ...(revisions ? { revisions } : {}),
  };
  try {
    const { value, diagnostics } = await parseInput(input.bytes, options);
    return readingOf(input, value, diagnostics);
  } catch (error) {
    return readingOf(input, null, [diagnose('internal/crash', { reason: String(error) })]);
  }
}

/**
 * Reads an input: one document, or each one inside an archive. What is to be told of the archive itself comes first, as
 * a reading without a plan.
 */
export async function* readPlans(input: Input, settings: ReadSettings): AsyncGenerator<Reading> {
  const { inputs, diagnostics } = await expandInput(input);
  if (diagnostics.length > 0) yield readingOf(input, null, diagnostics);
  for (const document of inputs) yield await readDocument(document, settings);
}

function isDate(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** @throws Failure where the file cannot be read or is no JSON. */
export async function readJson(path: string): Promise<LexiconInput> {
  const { bytes } = await readInputFile(path);
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as LexiconInput;
  } catch (error) {
    throw new Failure('badJson', { reason: error instanceof Error ? error.message : String(error) }, path);
  }
}

/**
 * The settings that flags ask for; other flags are left out.
 * @throws Failure where a date is none, or the lexicon cannot be read.
 */
export async function settingsOf(flags: ReadFlags): Promise<ReadSettings> {
  const { formatIn, encoding, soffice, revisions, documentDate, holidays, lexicon } = flags;
  if (documentDate !== undefined && !isDate(documentDate))
    throw new Failure('badDate', { value: documentDate });
  return {
    ...(formatIn === undefined ? {} : { formatIn }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(soffice === undefined ? {} : { soffice }),
    ...(revisions === undefined ? {} : { revisions }),
    ...(documentDate === undefined ? {} : { documentDate }),
    ...(holidays === undefined ? {} : { holidays }),
    ...(lexicon === undefined ? {} : { lexicon: await readJson(lexicon) }),
  };
}
