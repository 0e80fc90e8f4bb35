// Footnotes and endnotes. In: the references in a body. Out: how many of them lead to no note.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import { attributeOf, readXml } from '../container/xml.js';
import { shortNamespace } from './namespaces.js';
import { singlePart, type WordPackage } from './package.js';
import type { NoteReference } from './story.js';

/** The ids of the notes in the part of a type; without the part there are none. */
async function noteIds(pack: WordPackage, type: NoteReference['type']) {
  const ids = new Set<string>();
  const { name, diagnostics } = singlePart(pack, type);
  if (name === null) return { ids, diagnostics };
  const outcome = await readXml(pack.archive, name, {
    open(element) {
      if (shortNamespace(element.uri) === 'w' && `${element.local}s` === type)
        ids.add(attributeOf(element, 'id') ?? '');
    },
    close() {},
  });
  return { ids, diagnostics: [...diagnostics, ...outcome.diagnostics] };
}

/** Counts the references whose note is not in the package, and tells them. */
export async function findMissingNotes(pack: WordPackage, references: readonly NoteReference[]) {
  const found: Diagnostic[] = [];
  let missing = 0;
  for (const type of ['footnotes', 'endnotes'] as const) {
    const wanted = references.filter((reference) => reference.type === type);
    if (wanted.length === 0) continue;
    const { ids, diagnostics } = await noteIds(pack, type);
    found.push(...diagnostics);
    missing += wanted.filter(({ id }) => !ids.has(id)).length;
  }
  if (missing > 0) found.push(diagnose('readers/missing-notes', { count: missing }));
  return { missing, diagnostics: found };
}
