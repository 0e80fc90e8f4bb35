// The check of everything that is named. In: paths. Out: checked inputs, one after the other; what could not be opened is one, too.
import { diagnose } from '../../diagnostics/diagnostic.js';
import { Failure } from '../failure.js';
import { expandInput, type Input, readInputFile } from '../inputs/input.js';
import { sayIn } from '../words.js';
import { type CheckedInput, checkInput, type ReadFlags, unreadFile } from './check.js';
import type { Settings, SettingsSource } from './settings.js';

/** A checked input, with the path that was named (an archive for its members) and the settings that held. */
export interface Found {
  readonly path: string;
  readonly settings: Settings;
  readonly checked: CheckedInput;
  /** With --fix: the changes; empty where there are none. */
  readonly diff: string;
}

/** Checks the bytes of one input. */
export type Check = (bytes: Uint8Array) => Promise<CheckedInput[]>;

/** Checks an input and mends it (--fix): what is left to tell, and the changes. */
export type Fix = (input: Input, check: Check) => Promise<{ checked: CheckedInput[]; diff: string }>;

const onlyCheck: Fix = async ({ bytes }, check) => ({ checked: await check(bytes), diff: '' });

/** A sentence of the command line as a diagnostic, which reports can tell in both languages. */
function unreadable(error: unknown): ReturnType<typeof diagnose> {
  if (!(error instanceof Failure)) return diagnose('internal/crash', { reason: String(error) });
  const { word, details } = error;
  return diagnose('input/unreadable', {
    reason: sayIn('en')(word, details),
    reasonZh: sayIn('zh')(word, details),
  });
}

async function* checkPath(
  path: string,
  source: SettingsSource,
  flags: ReadFlags,
  fix: Fix,
): AsyncGenerator<Found> {
  const settings = await source.of(path);
  try {
    const { inputs, diagnostics } = await expandInput(await readInputFile(path));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) yield { path, settings, checked: unreadFile(path, settings, errors), diff: '' };
    for (const input of inputs) {
      const found = await fix(input, (bytes) => checkInput({ ...input, bytes }, path, settings, flags));
      for (const checked of found.checked) yield { path, settings, checked, diff: found.diff };
    }
  } catch (error) {
    yield { path, settings, checked: unreadFile(path, settings, [unreadable(error)]), diff: '' };
  }
}

/** @throws Failure where the configuration of a path is wrong; what is wrong with an input itself is told in it. */
export async function* checkPaths(
  paths: readonly string[],
  source: SettingsSource,
  flags: ReadFlags,
  fix: Fix = onlyCheck,
): AsyncGenerator<Found> {
  for (const path of paths) yield* checkPath(path, source, flags, fix);
}
