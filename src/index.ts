// The public API: a document's bytes in, a validated Plan out.
import { type Diagnostic, describe } from './diagnostics/diagnostic.js';
import { type ParseOptions, parseInput, type ReadInputOptions, readInput } from './pipeline.js';
import type { Original } from './plan/original.js';
import type { Plan } from './plan/schema.js';

export type { Diagnostic, Language, Severity } from './diagnostics/diagnostic.js';
export { describe } from './diagnostics/diagnostic.js';
export type { Basis, Bilingual, Finding, RelatedPlace, RuleDescription } from './diagnostics/finding.js';
export type { Document } from './document/document.js';
export type { LabelStyle } from './outline/label-style.js';
export type { Converter, HolidayCalendar, ParseOptions, ReadInputOptions } from './pipeline.js';
export type { Deadline } from './plan/deadline-schema.js';
export type { Fate, Original } from './plan/original.js';
export type { Evidence, Label } from './plan/parts.js';
export {
  type Citation,
  type Person,
  type Plan,
  planSchema,
  type Section,
  type Task,
  type Unit,
} from './plan/schema.js';
export { type ArchiveMember, expandArchive } from './readers/index.js';
export { type CheckSettings, checkPlan } from './rules/check-plan.js';
export { type CheckedPlanJson, checkPlanJson } from './rules/check-plan-json.js';
export { findRule, type PresetName, presets, type RuleSeverities, rules } from './rules/index.js';
export type { Rule } from './rules/rule.js';
export { findWriter, writers } from './writers/index.js';
export { joinChunks, type Plans, type WriteOptions, type Writer } from './writers/writer.js';
export { type LexiconInput, lexiconSchema } from './zh/read-lexicon.js';

/** Thrown where an input cannot be read: what is wrong, and what to do, stands in the diagnostics. */
export class UnreadableInputError extends Error {
  override readonly name = 'UnreadableInputError';
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    const reason = diagnostics.find(({ severity }) => severity === 'error');
    super(reason ? describe(reason, 'en') : 'The input cannot be read.');
    this.diagnostics = diagnostics;
  }
}

/**
 * Reads a document and gives its Plan, checked against `planSchema`.
 * @param bytes the file's bytes: plain text in any Chinese encoding, Markdown or .docx, told by content.
 * @throws UnreadableInputError where the input cannot be read.
 */
export async function parsePlan(bytes: Uint8Array, options: ParseOptions = {}): Promise<Plan> {
  return (await parseWithOriginal(bytes, options)).plan;
}

/**
 * As `parsePlan`, with what the plan was taken from: the document as it was read and what became of each of its blocks. The
 * writer `html` shows it beside the plan.
 * @throws UnreadableInputError where the input cannot be read.
 */
export async function parseWithOriginal(
  bytes: Uint8Array,
  options: ParseOptions = {},
): Promise<{ readonly plan: Plan; readonly original: Original }> {
  const { value, diagnostics } = await parseInput(bytes, options);
  if (!value) throw new UnreadableInputError(diagnostics);
  return { plan: value.plan, original: value.original };
}

/**
 * Gives the canonical text of a document, which all offsets of a Plan point into (UTF-16 units).
 * @throws UnreadableInputError where the input cannot be read.
 */
export async function readCanonicalText(bytes: Uint8Array, options: ReadInputOptions = {}): Promise<string> {
  const { value, diagnostics } = await readInput(bytes, options);
  if (!value) throw new UnreadableInputError(diagnostics);
  return value.document.text;
}
