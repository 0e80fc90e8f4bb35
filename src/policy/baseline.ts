// The baseline: findings that are known and do not fail the run. In: a file's JSON and findings. Out: what is new, known, gone.
import * as z from 'zod/mini';
import type { Finding, Suppressed } from '../diagnostics/finding.js';
import { checkJson } from './config-schema.js';
import type { Complaint } from './housekeeping.js';

const words = () => z.string().check(z.minLength(1));

const entrySchema = z.strictObject({
  path: words().register(z.globalRegistry, { description: "relative to the baseline's folder, with /" }),
  rule: words(),
  fingerprint: z
    .string()
    .check(z.regex(/^[0-9a-f]{16}$/))
    .register(z.globalRegistry, { description: 'of rule and words; it stays when lines are put in above' }),
  message: z.string().register(z.globalRegistry, { description: 'for people; not compared' }),
  reason: z
    .string()
    .check(z.trim(), z.minLength(1))
    .register(z.globalRegistry, { description: 'why the finding is let be' }),
});

export const baselineSchema = z
  .strictObject({
    $schema: z.optional(z.string()),
    version: z.literal(1),
    findings: z.array(entrySchema),
  })
  .register(z.globalRegistry, {
    title: 'Baseline',
    description: 'Findings of gov-plan validate that are known, each with the reason why it is let be.',
  });

export type BaselineEntry = z.infer<typeof entrySchema>;
export type Baseline = z.infer<typeof baselineSchema>;

export const checkBaseline = (value: unknown) => checkJson(baselineSchema, value);

/** The version that a file says it has, where it is not the one that is read here. */
export function otherVersion(value: unknown): string | null {
  const version =
    typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  return version === undefined || version === 1 ? null : String(version);
}

const keyOf = ({ rule, fingerprint }: Pick<Finding, 'rule' | 'fingerprint'>): string =>
  `${rule} ${fingerprint}`;

export interface Compared {
  readonly fresh: readonly Finding[];
  readonly known: readonly Suppressed[];
  readonly stale: readonly BaselineEntry[];
}

/** Parts the findings of one document by the entries of its path. */
export function compareWithBaseline(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
): Compared {
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const fresh: Finding[] = [];
  const known: Suppressed[] = [];
  for (const finding of findings) {
    const entry = byKey.get(keyOf(finding));
    if (entry === undefined) fresh.push(finding);
    else known.push({ finding, where: 'baseline', reason: entry.reason });
  }
  const found = new Set(findings.map(keyOf));
  return { fresh, known, stale: entries.filter((entry) => !found.has(keyOf(entry))) };
}

export const staleComplaint = ({ rule, message }: BaselineEntry): Complaint => ({
  rule: 'baseline/stale',
  message: {
    zh: `基线里的问题已经不在：${message}［${rule}］`,
    en: `a finding of the baseline is gone: ${message} [${rule}]`,
  },
  place: null,
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Entries for findings: those that were there keep their reason, new ones are given one. */
export function entriesOf(
  path: string,
  findings: readonly Finding[],
  before: readonly BaselineEntry[],
  reason: string,
): BaselineEntry[] {
  const byKey = new Map(before.map((entry) => [keyOf(entry), entry]));
  return findings.map((finding) => {
    const { rule, fingerprint, message } = finding;
    return {
      path,
      rule,
      fingerprint,
      message: message.zh,
      reason: byKey.get(keyOf(finding))?.reason ?? reason,
    };
  });
}

/** The file's text: entries in a stable order, one value a line, so that changes read well. */
export function baselineText(findings: readonly BaselineEntry[]): string {
  const sorted = [...findings].sort(
    (a, b) => compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint),
  );
  const baseline: Baseline = { version: 1, findings: sorted };
  return `${JSON.stringify(baseline, null, 2)}\n`;
}
