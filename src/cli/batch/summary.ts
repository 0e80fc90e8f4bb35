// What a run tells on standard error. In: outcomes, in order. Out: progress, and at the end counts and failures.
import { Failure, sentenceOf } from '../failure.js';
import { diagnosticLines, type Reporter } from '../report.js';
import { tell } from '../tell.js';
import type { Outcome } from './job.js';
import { type Counts, startProgress } from './progress.js';

export interface Summary {
  readonly add: (outcome: Outcome) => void;
  /** Called once the run is to be cut short. */
  readonly stopping: () => void;
  /** Ends the progress and tells all; gives the number of inputs that failed. */
  readonly close: (cut: boolean) => number;
}

/** Failures that are told at the end; all of them are in the results. */
const TOLD = 50;

function failureLines({ failure, told }: Outcome, reporter: Reporter): string[] {
  const { say } = reporter;
  const own = failure ? [sentenceOf(new Failure(failure.word, failure.details, failure.subject), say)] : [];
  return [...own, ...told.flatMap(({ path, diagnostics }) => diagnosticLines(reporter, path, diagnostics))];
}

/** Starts to tell of a run of so many inputs. */
export function startSummary(total: number, results: string, reporter: Reporter): Summary {
  const { say, least } = reporter;
  const quiet = least === 'error';
  const verbose = least === 'info';
  const counts: Counts & { unchanged: number; documents: number } = {
    total,
    done: 0,
    failed: 0,
    unchanged: 0,
    documents: 0,
  };
  const held: string[] = [];
  const progress = startProgress(counts, say, !quiet);
  const errorsOnly: Reporter = { ...reporter, least: 'error' };
  return {
    add: (outcome) => {
      const { status, entry, kept } = outcome;
      counts.done++;
      counts.documents += entry.lines.filter(({ tasks }) => tasks !== undefined).length;
      if (status === 'unchanged') counts.unchanged++;
      for (const output of kept) progress.print(`${say('warning')}: ${say('changedOutput', { output })}`);
      if (verbose) for (const line of failureLines(outcome, reporter)) progress.print(line);
      if (status !== 'failed' && status !== 'stopped') return;
      if (!verbose && counts.failed < TOLD) held.push(...failureLines(outcome, errorsOnly));
      counts.failed++;
    },
    stopping: () => progress.print(say('stopping')),
    close: (cut) => {
      const { done, failed, unchanged, documents } = counts;
      progress.close();
      for (const line of held) tell(line);
      if (!verbose && failed > TOLD && !cut)
        tell(`${say('moreFailures', { number: failed - TOLD, results })}`);
      if (!quiet)
        tell(`${say('summary', { total, done: done - failed - unchanged, unchanged, failed, documents })}`);
      if (cut && done < total) tell(`${say('remaining', { number: total - done })}`);
      return failed;
    },
  };
}
