// The program's own folder beside the outputs. In: the folder of the outputs. Out: the journal's place, a scratch folder.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { writeFailure } from '../failure.js';
import { isAlive } from '../file-output.js';
import { ensureFolder } from '../folder.js';
import { STATE } from './write-outputs.js';

export interface State {
  /** Where journals and kept plans stand. */
  readonly folder: string;
  /** Where this process writes files until they are whole. */
  readonly scratch: string;
  /** Removes the scratch folder with what is in it. */
  readonly close: () => void;
}

const HOST = hostname().replace(/[^A-Za-z0-9]/g, '_');

const DAY = 86_400_000;

/** Of a run on another machine it cannot be seen whether it goes on; but none writes nothing for a day. */
const isOld = (path: string): boolean => Date.now() - statSync(path).mtimeMs > DAY;

/** Removes what runs left that were killed. */
function sweep(scratches: string): void {
  for (const name of readdirSync(scratches)) {
    const [host, pid] = name.split('.');
    const path = join(scratches, name);
    if (host === HOST ? !isAlive(Number(pid)) : isOld(path)) rmSync(path, { recursive: true, force: true });
  }
}

/** @throws Failure where the folder of the outputs cannot be written in. */
export function openState(outDir: string): State {
  const folder = join(outDir, STATE);
  const scratches = join(folder, 'tmp');
  try {
    ensureFolder(scratches);
    sweep(scratches);
    const scratch = mkdtempSync(join(scratches, `${HOST}.${process.pid}.`));
    return { folder, scratch, close: () => rmSync(scratch, { recursive: true, force: true }) };
  } catch (error) {
    throw writeFailure(error, outDir);
  }
}
