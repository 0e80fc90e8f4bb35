// Inputs. In: a path, or - for standard input. Out: the bytes and the name they go by.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { expandArchive } from '../../readers/index.js';
import { Failure, fileFailure } from '../failure.js';

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

/** What parts an archive from the name of a file inside: 附件.zip!/方案.docx. */
const INSIDE = '!/';

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function readFileAt(path: string): Uint8Array {
  try {
    // Nothing else is to be done meanwhile, and node:fs/promises takes longer to load than a page to read.
    return readFileSync(path);
  } catch (error) {
    throw fileFailure(error, path);
  }
}

/** The one document inside an archive that a path names. */
async function readMember(path: string, archive: string, member: string): Promise<Input> {
  const { value } = await expandArchive(readFileAt(archive));
  const found = value?.find(({ name }) => name === member);
  if (found) return { path, name: `${basename(archive)}${INSIDE}${member}`, bytes: found.bytes };
  throw new Failure('noMember', { member, members: namesOf(value ?? []) }, archive);
}

/**
 * Reads what a path names: a file, or a document inside an archive (附件.zip!/方案.docx), unless a file has that name.
 * @throws Failure where it cannot be read, or the archive holds none of that name.
 */
export async function readInputFile(path: string): Promise<Input> {
  if (path === STANDARD_INPUT) return { path, name: STANDARD_INPUT, bytes: await readStandardInput() };
  const at = path.indexOf(INSIDE);
  if (at > 0 && !existsSync(path)) return readMember(path, path.slice(0, at), path.slice(at + INSIDE.length));
  return { path, name: basename(path), bytes: readFileAt(path) };
}

/**
 * The same of files alone: a pipe or a device may never end, and nobody waits for it in a batch.
 * @throws Failure as above, and where the path names a pipe or a device.
 */
export async function readOrdinaryFile(path: string): Promise<Input> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isFile() && !found.isDirectory()) throw new Failure('noOrdinaryFile', {}, path);
  return readInputFile(path);
}

/** The names of documents in an archive, as a message lists them. */
export const namesOf = (members: readonly { readonly name: string }[]): string => {
  const names = members.slice(0, 20).map(({ name }) => name);
  return [...names, ...(members.length > 20 ? ['…'] : [])].join(', ');
};

/** The documents of one input: itself, or those inside it where it is an archive; and what could not be taken out. */
export async function expandInput(
  input: Input,
): Promise<{ inputs: readonly Input[]; diagnostics: readonly Diagnostic[] }> {
  const { value, diagnostics } = await expandArchive(input.bytes);
  if (value === null) return { inputs: diagnostics.length > 0 ? [] : [input], diagnostics };
  const inputs = value.map(({ name, bytes }) => ({
    path: `${input.path}${INSIDE}${name}`,
    name: `${input.name}${INSIDE}${name}`,
    bytes,
    member: name,
  }));
  return { inputs, diagnostics };
}
