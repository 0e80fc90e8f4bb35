// gov-plan text. In: one path. Out: the canonical text, to the character.
import { readInput } from '../pipeline.js';
import type { ReadOptions } from '../readers/reader.js';
import type { Format } from '../source/source.js';
import { readInputFile } from './inputs/input.js';
import { writeOutput } from './output.js';
import { type Reporter, report } from './report.js';

export interface TextFlags extends ReadOptions {
  readonly output?: string;
  readonly formatIn?: Format;
  readonly encoding?: string;
}

/** Runs the command: 0 when the input was read, else 2. */
export async function runText(path: string, flags: TextFlags, reporter: Reporter): Promise<number> {
  const { name, bytes } = await readInputFile(path);
  const { formatIn, encoding, revisions, output } = flags;
  const options = { name, format: formatIn, encoding, ...(revisions ? { revisions } : {}) };
  const { value, diagnostics } = await readInput(bytes, options);
  report(reporter, path, diagnostics);
  if (!value) return 2;
  const chunks = (async function* () {
    yield Buffer.from(value.document.text, 'utf8');
  })();
  await writeOutput(output, chunks);
  return 0;
}
