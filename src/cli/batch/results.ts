// results.ndjson: a line a document, in order. In: lines as they come. Out: a file that appears when the run is whole.
import { closeSync, createReadStream, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { writeFailure } from '../failure.js';
import { ensureFolder } from '../folder.js';
import type { ResultLine } from './job.js';

export interface Results {
  readonly add: (lines: readonly ResultLine[]) => void;
  /** Ends the writing and puts the file in its place. */
  readonly place: (target: string) => void;
}

/** @throws Failure where it cannot be written. */
export function openResults(scratch: string): Results {
  const guard = <T>(action: () => T, path: string): T => {
    try {
      return action();
    } catch (error) {
      throw writeFailure(error, path);
    }
  };
  const file = guard(() => openSync(scratch, 'w'), scratch);
  return {
    add: (lines) => {
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
      guard(() => writeFileSync(file, text), scratch);
    },
    place: (target) =>
      guard(() => {
        closeSync(file);
        ensureFolder(dirname(target));
        renameSync(scratch, target);
      }, target),
  };
}

/** The lines of a file of results, one after the other. */
export async function* readResults(path: string): AsyncGenerator<ResultLine> {
  for await (const line of createInterface({ input: createReadStream(path) }))
    yield JSON.parse(line) as ResultLine;
}
