// results.ndjson: a line a document, in order. In: lines as they come. Out: a file that appears when the run is whole.
import { closeSync, createReadStream, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Failure, guarded } from '../failure.js';
import { ensureFolder } from '../folder.js';
import type { ResultLine } from './job.js';

export interface Results {
  /** Gives the failure where they could not be written, as on a full disk. */
  readonly add: (lines: readonly ResultLine[]) => Failure | null;
  /**
   * Ends the writing and puts the file in its place.
   * @throws Failure where that cannot be done.
   */
  readonly place: (target: string) => void;
}

function orThrow<T>(outcome: T | Failure): T {
  if (outcome instanceof Failure) throw outcome;
  return outcome;
}

/** @throws Failure where it cannot be written. */
export function openResults(scratch: string): Results {
  const file = orThrow(guarded(scratch, () => openSync(scratch, 'w')));
  return {
    add: (lines) => {
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
      const written = guarded(scratch, () => writeFileSync(file, text));
      return written instanceof Failure ? written : null;
    },
    place: (target) => {
      const placed = guarded(target, () => {
        closeSync(file);
        ensureFolder(dirname(target));
        renameSync(scratch, target);
      });
      orThrow(placed);
    },
  };
}

/** The lines of a file of results, one after the other. */
export async function* readResults(path: string): AsyncGenerator<ResultLine> {
  for await (const line of createInterface({ input: createReadStream(path) }))
    yield JSON.parse(line) as ResultLine;
}
