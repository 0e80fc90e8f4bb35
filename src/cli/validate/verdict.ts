// What a run ends with. In: checked files as they come. Out: the exit status, and what is to be said of it.
import { type CheckedFile, fails } from '../../diagnostics/finding.js';
import type { Settings } from './settings.js';

export interface Verdict {
  /** True once an input, or a part of one, could not be read. */
  unread: boolean;
  /** True once a finding reached the severity that fails. */
  failing: boolean;
  /** Warnings under each limit, by where the limit was set. */
  readonly warnings: Map<string, { number: number; readonly most: number }>;
}

export const newVerdict = (): Verdict => ({ unread: false, failing: false, warnings: new Map() });

export function judge(verdict: Verdict, file: CheckedFile, settings: Settings | null): void {
  verdict.unread ||= file.unread.length > 0;
  verdict.failing ||= file.findings.some(({ severity }) => fails(severity, file.failOn));
  const { value: most, from } = settings?.resolved.maxWarnings ?? { value: null, from: '' };
  if (most === null) return;
  const limit = verdict.warnings.get(from) ?? { number: 0, most };
  limit.number += file.findings.filter(({ severity }) => severity === 'warning').length;
  verdict.warnings.set(from, limit);
}

/** Limits that were gone over. */
export const overLimit = ({ warnings }: Verdict): { number: number; most: number }[] =>
  [...warnings.values()].filter(({ number, most }) => number > most);

/** 2 where something was not read, whatever else is fine; 1 where a finding fails the run; else 0. */
export const statusOf = (verdict: Verdict): number =>
  verdict.unread ? 2 : verdict.failing || overLimit(verdict).length > 0 ? 1 : 0;
