// The check of one input. In: bytes and settings. Out: checked files: one, or one for each plan of a JSON list.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import type { CheckedFile, Finding } from '../../diagnostics/finding.js';
import type { Document } from '../../document/document.js';
import { type ParseOptions, parseInput } from '../../pipeline.js';
import { compareWithBaseline, staleComplaint } from '../../policy/baseline.js';
import { type Complaint, housekeeping } from '../../policy/housekeeping.js';
import { silence } from '../../policy/suppressions.js';
import { type CheckSettings, checkPlan } from '../../rules/check-plan.js';
import { checkPlanJson } from '../../rules/check-plan-json.js';
import type { Input } from '../inputs/input.js';
import { ruleIds, toldPath } from './config-files.js';
import { planTexts } from './plan-texts.js';
import type { Settings } from './settings.js';

/** Flags of reading, as `parse` has them. */
export type ReadFlags = Pick<ParseOptions, 'format' | 'encoding' | 'revisions' | 'converter'>;

/** One document after the rules, before suppressions and the baseline. */
interface Checked {
  readonly member: string | undefined;
  readonly findings: readonly Finding[];
  /** The document as it was read; null for a plan.json. */
  readonly document: Document | null;
  /** The text of the file itself, where it has comments that may hold suppressions. */
  readonly commented: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckedInput {
  readonly file: CheckedFile;
  /** What the rules found, whatever was let be by the baseline. */
  readonly all: readonly Finding[];
  readonly member: string | undefined;
  readonly document: Document | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Formats whose comments a reader of the file sees. */
const WITH_COMMENTS: ReadonlySet<string> = new Set(['md', 'html']);

const knownNames: ReadonlySet<string> = new Set([
  '*',
  ...ruleIds.flatMap((id) => [id, `${id.split('/')[0]}/*`]),
]);

const errorsOf = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity === 'error');

function ruleSettings({ severities, resolved, roster }: Settings): CheckSettings {
  return { rules: severities, today: resolved.today.value ?? undefined, roster };
}

async function checkDocument(input: Input, settings: Settings, flags: ReadFlags): Promise<Checked> {
  const { resolved, lexicon } = settings;
  const { value, diagnostics } = await parseInput(input.bytes, {
    ...flags,
    name: input.name,
    documentDate: resolved.documentDate.value ?? undefined,
    holidays: resolved.holidays.value ?? undefined,
    lexicon,
  });
  const { member } = input;
  if (value === null) return { member, findings: [], document: null, commented: null, diagnostics };
  const { plan, document, source } = value;
  const commented = WITH_COMMENTS.has(source.format) ? source.text : null;
  return { member, findings: checkPlan(plan, ruleSettings(settings)), document, commented, diagnostics };
}

/** The plans of a JSON file; null where it is none. */
function checkPlans(input: Input, settings: Settings): Checked[] | null {
  const texts = planTexts(input);
  if (texts === null) return null;
  return texts.map(({ text, number }) => {
    const { findings, unread } = checkPlanJson(text, ruleSettings(settings));
    const member = number === null ? input.member : [input.member, number].filter(Boolean).join('!/');
    return { member, findings, document: null, commented: null, diagnostics: unread };
  });
}

/** What people let be: comments in the source first, then the baseline. */
function settle(checked: Checked, path: string, settings: Settings): CheckedInput {
  const { member, findings: found, document, commented, diagnostics } = checked;
  const { severities, resolved, baseline } = settings;
  const unread = errorsOf(diagnostics);
  const silenced =
    commented === null
      ? { findings: found, suppressed: [], complaints: [] }
      : silence(commented, found, knownNames);
  const entries = baseline?.of(baseline.nameOf(path, member)) ?? [];
  const { fresh, known, stale } = compareWithBaseline(silenced.findings, entries);
  // Of a document that was not read whole nobody knows what is gone.
  const gone = unread.length === 0 ? stale.map(staleComplaint) : [];
  const complaints: Complaint[] = [...silenced.complaints, ...gone];
  const told = path === '-' ? path : toldPath(path);
  const file: CheckedFile = {
    path: member === undefined ? told : `${told}!/${member}`,
    findings: [...housekeeping(complaints, severities), ...fresh],
    suppressed: [...silenced.suppressed, ...known],
    text: document?.text ?? null,
    twin: null,
    failOn: resolved.failOn.value,
    unread,
  };
  return { file, all: silenced.findings, member, document, diagnostics };
}

/** A file that could not be opened. */
export function unreadFile(
  path: string,
  settings: Settings | null,
  unread: readonly Diagnostic[],
): CheckedInput {
  const file: CheckedFile = {
    path: path === '-' ? path : toldPath(path),
    findings: [],
    suppressed: [],
    text: null,
    twin: null,
    failOn: settings?.resolved.failOn.value ?? 'error',
    unread,
  };
  return { file, all: [], member: undefined, document: null, diagnostics: unread };
}

/**
 * Checks one input. What fails inside is an error of this input alone.
 * @param path the file that was named; an archive for its members
 */
export async function checkInput(
  input: Input,
  path: string,
  settings: Settings,
  flags: ReadFlags,
): Promise<CheckedInput[]> {
  try {
    const checked = checkPlans(input, settings) ?? [await checkDocument(input, settings, flags)];
    return checked.map((one) => settle(one, path, settings));
  } catch (error) {
    const crash = diagnose('internal/crash', { reason: String(error) });
    return [
      settle(
        { member: input.member, findings: [], document: null, commented: null, diagnostics: [crash] },
        path,
        settings,
      ),
    ];
  }
}
