// Reads zip archives of documents. In: bytes. Out: the files inside, each to be read as an input of its own.
import { type Diagnostic, diagnose, type Result } from '../../diagnostics/diagnostic.js';
import { type Archive, entryNames, readPart, withArchive } from '../container/zip.js';

export interface ArchiveMember {
  /** With / between folders, none of them leading out of the archive. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MEGABYTE = 1024 * 1024;
const MAX_MEMBERS = 1000;
/** Unpacked, over all members: they are held together. */
const MAX_TOTAL = 256;

/** What systems and office programs leave beside the files: resource forks, thumbnails, lock files. */
const LEFTOVER = /(?:^|\/)(?:__MACOSX\/|\._|~\$|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** A name that stays inside the folder it is put into: no drive, no root, no steps upwards. */
const harmlessName = (name: string): string =>
  name
    .replace(/\\/g, '/')
    .split('/')
    .map((segment) => segment.replace(/[\p{Cc}:]/gu, '_'))
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
    .join('/');

const isFile = (name: string): boolean => !/[/\\]$/.test(name) && !LEFTOVER.test(name.replace(/\\/g, '/'));

interface Unpacked {
  readonly bytes: Uint8Array | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A member that is damaged is not handed out: half of a file says less than that it is damaged. */
async function unpack(archive: Archive, name: string): Promise<Unpacked> {
  const chunks: Uint8Array[] = [];
  const outcome = await readPart(archive, name, (chunk) => {
    chunks.push(chunk);
    return true;
  });
  const diagnostics = outcome?.diagnostics ?? [];
  const isWhole = diagnostics.every(({ severity }) => severity !== 'error');
  return { bytes: isWhole ? new Uint8Array(Buffer.concat(chunks)) : null, diagnostics };
}

function refusalOf(members: readonly { readonly size: number }[]): Diagnostic | null {
  if (members.length === 0) return diagnose('readers/empty-archive');
  if (members.length > MAX_MEMBERS) return diagnose('readers/too-many-entries', { limit: MAX_MEMBERS });
  const total = members.reduce((sum, { size }) => sum + size, 0);
  return total > MAX_TOTAL * MEGABYTE ? diagnose('readers/archive-too-large', { limit: MAX_TOTAL }) : null;
}

async function readMembers(archive: Archive): Promise<Result<readonly ArchiveMember[] | null>> {
  const files = entryNames(archive).filter(({ name }) => isFile(name) && harmlessName(name) !== '');
  const refusal = refusalOf(files);
  if (refusal) return { value: null, diagnostics: [refusal] };
  const members: ArchiveMember[] = [];
  const told: Diagnostic[] = [];
  for (const { name } of files) {
    const { bytes, diagnostics } = await unpack(archive, name);
    told.push(...diagnostics);
    if (bytes) members.push({ name: harmlessName(name), bytes });
  }
  return { value: members, diagnostics: told };
}

/**
 * Unpacks an archive, whose members may be archives themselves: those are handed out as they are.
 * @returns the members that could be read, with an error for each that could not; null with one error where the archive
 * is damaged, holds nothing, or more than 1,000 files or 256 MB.
 */
export const readArchive = (bytes: Uint8Array): Promise<Result<readonly ArchiveMember[] | null>> =>
  withArchive(bytes, readMembers);
