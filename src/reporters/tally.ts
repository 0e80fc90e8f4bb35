// The account of a run. In: checked files. Out: how many of what.
import type { CheckedFile } from '../diagnostics/finding.js';

export interface Tally {
  readonly files: number;
  /** Files that could not be read, or not all of them. */
  readonly unread: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly suppressed: number;
}

export const EMPTY_TALLY: Tally = { files: 0, unread: 0, error: 0, warning: 0, info: 0, suppressed: 0 };

/** The account with one more file. */
export function counted(tally: Tally, file: CheckedFile): Tally {
  const of = (wanted: string): number => file.findings.filter(({ severity }) => severity === wanted).length;
  return {
    files: tally.files + 1,
    unread: tally.unread + (file.unread.length > 0 ? 1 : 0),
    error: tally.error + of('error'),
    warning: tally.warning + of('warning'),
    info: tally.info + of('info'),
    suppressed: tally.suppressed + file.suppressed.length,
  };
}
