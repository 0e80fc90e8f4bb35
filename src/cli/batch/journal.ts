// What earlier runs did. In: the folder of the outputs. Out: entries by input, and a file to which each new one is added.
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, guarded } from '../failure.js';
import type { Entry } from './job.js';

/** journal.ndjson, or of one shard journal-2-of-8.ndjson: each writes to its own, and all are read. */
export const journalName = (shard: string): string => `journal${shard}.ndjson`;

const IS_JOURNAL = /^journal(?:-\d+-of-\d+)?\.ndjson$/;

function entryOf(line: string): Entry | null {
  try {
    const entry = JSON.parse(line) as Entry;
    return typeof entry.below === 'string' && Array.isArray(entry.outputs) ? entry : null;
  } catch {
    return null; // The last line of a run that was killed while it wrote.
  }
}

/** The last entry of each input, from every journal of the folder. */
export function readJournals(state: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const names = readdirSync(state).filter((name) => IS_JOURNAL.test(name));
  for (const name of names.sort())
    for (const line of readFileSync(join(state, name), 'utf8').split('\n')) {
      const entry = entryOf(line);
      if (entry) entries.set(entry.below, entry);
    }
  return entries;
}

export interface Journal {
  /** Gives the failure where it could not be written, as on a full disk. */
  readonly add: (entry: Entry) => Failure | null;
  readonly close: () => void;
}

/**
 * Opens a journal to add to; what a killed run left unfinished at its end is closed by a line break.
 * @throws Failure where it cannot be written.
 */
export function openJournal(state: string, name: string): Journal {
  const path = join(state, name);
  const file = guarded(path, () => {
    const opened = openSync(path, 'a+');
    const { size } = fstatSync(opened);
    const last = Buffer.alloc(1);
    if (size > 0 && readSync(opened, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a) writeSync(opened, '\n');
    return opened;
  });
  if (file instanceof Failure) throw file;
  return {
    add: (entry) => {
      // One write a line: lines of several processes do not mix.
      const line = Buffer.from(`${JSON.stringify(entry)}\n`);
      const written = guarded(path, () => {
        for (let at = 0; at < line.length; ) at += writeSync(file, line, at);
      });
      return written instanceof Failure ? written : null;
    },
    close: () => closeSync(file),
  };
}
