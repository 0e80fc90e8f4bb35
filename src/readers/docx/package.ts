// The parts of a Word package. In: an open archive. Out: the names of its main part and of the parts related to it.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import { folderOf, type Relationship, readRelationships } from '../container/relationships.js';
import { type Archive, hasPart, partKey } from '../container/zip.js';

export interface WordPackage {
  readonly archive: Archive;
  readonly main: string;
  readonly relationships: readonly Relationship[];
  readonly byId: ReadonlyMap<string, Relationship>;
  readonly diagnostics: readonly Diagnostic[];
}

const MAIN_NAME = /(?:^|\/)document\d{0,3}\.xml$/;

/** The main part by the package's relationships, else the part that is named like one and lies least deep. */
function findMain(archive: Archive, relationships: readonly Relationship[]): string | null {
  const related = relationships.find(
    ({ type, target }) => type === 'officeDocument' && hasPart(archive, target),
  );
  if (related) return related.target;
  const named = [...archive.entries.keys()].filter((name) => MAIN_NAME.test(name));
  const depth = (name: string) => name.split('/').length;
  return named.sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))[0] ?? null;
}

/**
 * Finds the main part and what it refers to.
 * @returns null for `main` with one error where the archive holds no document body.
 */
export async function openPackage(
  archive: Archive,
): Promise<WordPackage | { readonly main: null; readonly diagnostics: readonly Diagnostic[] }> {
  const root = await readRelationships(archive, '');
  const main = findMain(archive, root.relationships);
  if (main === null) return { main: null, diagnostics: [diagnose('readers/no-main-part')] };
  const own = await readRelationships(archive, main);
  return {
    archive,
    main,
    relationships: own.relationships,
    byId: new Map(own.relationships.map((relationship) => [relationship.id, relationship])),
    diagnostics: [...root.diagnostics, ...own.diagnostics],
  };
}

export interface PartName {
  readonly name: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The part of a type that stands once in a package (`styles`, `numbering`), by relationship, else by its usual name
 * beside the main part. A part that is referred to and not there is told.
 */
export function singlePart(pack: WordPackage, type: string): PartName {
  const targets = pack.relationships.filter((relationship) => relationship.type === type);
  const usual = `${folderOf(pack.main)}${type}.xml`;
  const names = [...targets.map(({ target }) => target), usual];
  const name = names.find((candidate) => hasPart(pack.archive, candidate)) ?? null;
  const missing = name === null ? targets[0]?.target : undefined;
  return {
    name,
    diagnostics: missing === undefined ? [] : [diagnose('readers/missing-part', { part: missing })],
  };
}

/** The part that a relationship id names, where it is in the archive. */
export function partById(pack: WordPackage, id: string): string | null {
  const found = pack.byId.get(id);
  return found && hasPart(pack.archive, found.target) ? partKey(found.target) : null;
}
