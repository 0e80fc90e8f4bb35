// Comments. In: the comments part of a Word package. Out: who wrote what, by id.
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { attributeOf, readXml } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import type { Comment, Comments } from '../word/findings.js';
import { shortNamespace } from './namespaces.js';

/** Reads a comments part; `name` null gives a package without comments. Paragraphs are parted by a space. */
export async function readComments(
  archive: Archive,
  name: string | null,
): Promise<{ comments: Comments; diagnostics: readonly Diagnostic[] }> {
  const comments = new Map<string, Comment>();
  let current: Comment | null = null;
  let inText = false;
  if (name === null) return { comments, diagnostics: [] };
  const { diagnostics } = await readXml(archive, name, {
    open(element) {
      if (shortNamespace(element.uri) !== 'w') return;
      if (element.local === 'comment') {
        current = { author: attributeOf(element, 'author') ?? '', text: '' };
        comments.set(attributeOf(element, 'id') ?? '', current);
      } else if (element.local === 'p' && current && current.text !== '') current.text += ' ';
      inText = element.local === 't';
    },
    close(element) {
      inText = false;
      if (element.local === 'comment') current = null;
    },
    text(text) {
      if (inText && current) current.text += text;
    },
  });
  return { comments, diagnostics };
}
