// gov-plan text. In: one path. Out: the canonical text, to the character.
import { readInput } from '../pipeline.js';
import type { ReadOptions } from '../readers/reader.js';
import type { Format } from '../source/source.js';
import { Failure } from './failure.js';
import { expandInput, namesOf, readInputFile } from './inputs/input.js';
import { converterOf } from './inputs/reading.js';
import { writeOutput } from './output.js';
import { type Reporter, report } from './report.js';

export interface TextFlags extends ReadOptions {
  readonly output?: string;
  readonly formatIn?: Format;
  readonly encoding?: string;
  readonly soffice?: true;
}

/** Runs the command: 0 when the input was read, 2 when it or a part of it was not; what could be read is written. */
export async function runText(path: string, flags: TextFlags, reporter: Reporter): Promise<number> {
  const opened = await expandInput(await readInputFile(path));
  report(reporter, path, opened.diagnostics);
  const [input] = opened.inputs;
  if (!input) return 2;
  if (opened.inputs.length > 1) {
    const members = namesOf(opened.inputs.map(({ member }) => ({ name: member ?? '' })));
    throw new Failure('severalMembers', { members }, path);
  }
  const { formatIn, encoding, revisions, output } = flags;
  const options = {
    name: input.name,
    format: formatIn,
    encoding,
    converter: await converterOf(flags),
    ...(revisions ? { revisions } : {}),
  };
  const { value, diagnostics } = await readInput(input.bytes, options);
  report(reporter, input.path, diagnostics);
  if (!value) return 2;
  const chunks = (async function* () {
    yield Buffer.from(value.document.text, 'utf8');
  })();
  await writeOutput(output, chunks);
  return diagnostics.some(({ severity }) => severity === 'error') ? 2 : 0;
}
