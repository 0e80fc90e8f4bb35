// validate --update-baseline. In: everything that was checked. Out: the baselines written, and the inputs as they are then.
import { encodeText } from '../../writers/writer.js';
import { Failure } from '../failure.js';
import { writeOutput } from '../output.js';
import type { Reporter } from '../report.js';
import { type Recorded, renewBaselines } from './baseline-file.js';
import type { CheckedInput } from './check.js';
import type { Found } from './check-paths.js';

/** What has just been written into the baseline fails no more, and what was stale is gone. */
function withoutKnown(checked: CheckedInput, reason: string): CheckedInput {
  const { file, all } = checked;
  if (file.unread.length > 0) return checked;
  const known = file.findings.filter((finding) => all.includes(finding));
  const findings = file.findings.filter(
    (finding) => !known.includes(finding) && finding.rule !== 'baseline/stale',
  );
  const suppressed = [
    ...file.suppressed,
    ...known.map((finding) => ({ finding, where: 'baseline' as const, reason })),
  ];
  return { ...checked, file: { ...file, findings, suppressed } };
}

/**
 * Writes every finding of the inputs that were read whole into their baselines.
 * @throws Failure where an input has no baseline, or new findings are given no reason; nothing is written then.
 */
export async function updateBaselines(
  found: readonly Found[],
  reason: string,
  { say, least }: Reporter,
): Promise<Found[]> {
  const recorded: Recorded[] = [];
  for (const { path, settings, checked } of found) {
    if (settings.baseline === null) throw new Failure('noBaseline', {}, checked.file.path);
    if (checked.file.unread.length > 0) continue;
    const name = settings.baseline.nameOf(path, checked.member);
    recorded.push({ baseline: settings.baseline, name, findings: checked.all });
  }
  const renewed = renewBaselines(recorded, reason);
  const added = renewed.reduce((sum, one) => sum + one.added, 0);
  if (added > 0 && reason === '') throw new Failure('baselineReason', { number: String(added) });
  for (const { baseline, text, ...numbers } of renewed) {
    await writeOutput(baseline.path, encodeText([text]));
    if (least !== 'error') process.stderr.write(`${say('baselineWritten', numbers)}\n`);
  }
  return found.map((one) => ({ ...one, checked: withoutKnown(one.checked, reason) }));
}
