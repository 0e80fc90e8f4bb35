// Inputs. In: a path, or - for standard input. Out: the bytes and the name they go by.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { expandArchive } from '../../readers/index.js';
import { fileFailure } from '../failure.js';

export interface Input {
  /** As the user wrote it: what messages are about. */
  readonly path: string;
  /** The file's name, as the Plan tells it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its name inside the archive that it was taken from. */
  readonly member?: string;
}

export const STANDARD_INPUT = '-';

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** @throws Failure where the file cannot be read. */
export async function readInputFile(path: string): Promise<Input> {
  if (path === STANDARD_INPUT) return { path, name: STANDARD_INPUT, bytes: await readStandardInput() };
  try {
    // Nothing else is to be done meanwhile, and node:fs/promises takes longer to load than a page to read.
    return { path, name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    throw fileFailure(error, path);
  }
}

/** The documents of one input: itself, or those inside it where it is an archive; and what could not be taken out. */
export async function expandInput(
  input: Input,
): Promise<{ inputs: readonly Input[]; diagnostics: readonly Diagnostic[] }> {
  const { value, diagnostics } = await expandArchive(input.bytes);
  if (value === null) return { inputs: diagnostics.length > 0 ? [] : [input], diagnostics };
  const inputs = value.map(({ name, bytes }) => ({
    path: `${input.path}!/${name}`,
    name: `${input.name}!/${name}`,
    bytes,
    member: name,
  }));
  return { inputs, diagnostics };
}
