// Words taken from documents. In: texts of documents and a source tree. Out: where the tree repeats what only a document says.
import type { Tree } from './imports.js';

/** A stretch of Chinese as long as this is a document's own; shorter ones are the language's. */
export const BORROWED_LENGTH = 8;

const RUN = /\p{Script=Han}+/gu;

/** Every stretch of `length` Chinese characters of a text. */
function* stretches(text: string, length: number): Generator<string> {
  for (const [run] of text.matchAll(RUN))
    for (let at = 0; at + length <= run.length; at++) yield run.slice(at, at + length);
}

/** The stretches of Chinese that stand in any of the texts. */
export function stretchesOf(texts: Iterable<string>, length = BORROWED_LENGTH): Set<string> {
  const all = new Set<string>();
  for (const text of texts) for (const stretch of stretches(text, length)) all.add(stretch);
  return all;
}

/** Where the tree repeats a stretch that stands in the documents and in none of the allowed phrases. */
export function borrowed(
  tree: Tree,
  documents: ReadonlySet<string>,
  allowed: readonly string[] = [],
): string[] {
  return Object.entries(tree).flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) => {
      const hit = [...stretches(line, BORROWED_LENGTH)].find(
        (stretch) => documents.has(stretch) && !allowed.some((phrase) => phrase.includes(stretch)),
      );
      return hit === undefined ? [] : [`${path}:${index + 1} repeats a document: ${hit}`];
    }),
  );
}

/** Where the tree names one of the names. */
export const named = (tree: Tree, names: Iterable<string>): string[] =>
  [...names].flatMap((name) =>
    Object.entries(tree)
      .filter(([, text]) => text.includes(name))
      .map(([path, text]) => `${path}:${text.slice(0, text.indexOf(name)).split('\n').length} names ${name}`),
  );

const PLACE = /^(?:中共)?(\p{Script=Han}{2,3}?[省市县区镇乡])/u;

/** The place that the name of a unit or of a document opens with (云溪市, 青石县); none for a plain 办公室. */
export const placesIn = (name: string): string[] => PLACE.exec(name)?.slice(1) ?? [];
