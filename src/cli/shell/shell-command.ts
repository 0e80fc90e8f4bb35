// gov-plan completion, gov-plan man. In: the commander program. Out: a script or a page on standard output.
import type { Command } from 'commander';
import { writeOutput } from '../output.js';
import type { Say } from '../words.js';
import { completions } from './completions.js';
import { manualOf } from './manual.js';
import { specOf } from './spec.js';

async function* single(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

export const printCompletion = (program: Command, shell: string): Promise<void> =>
  writeOutput(undefined, single(completions[shell]!(specOf(program))));

export const printManual = (program: Command, say: Say): Promise<void> =>
  writeOutput(undefined, single(manualOf(specOf(program), say)));
