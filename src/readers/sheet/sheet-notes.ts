// The comments of a sheet. In: an open archive and the comments part. Out: who said what at which cell
// (ECMA-376 part 1, 18.7).
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { attributeOf, readXml, type XmlHandler } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import { cleanText } from './cell-text.js';
import { createRichText } from './shared-strings.js';
import { parseAddress, SHEET_LIMITS, type SheetNote } from './workbook.js';

export interface SheetNotes {
  readonly notes: readonly SheetNote[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Excel opens a note with its author's name on a line of its own. */
const withoutAuthor = (text: string, author: string): string => {
  if (author === '' || !text.startsWith(author)) return text;
  return text.slice(author.length).replace(/^[:\uff1a]?\n/, '');
};

/** Reads the comments of one sheet; none where it has no such part. */
export async function readSheetNotes(archive: Archive, part: string | null): Promise<SheetNotes> {
  if (part === null) return { notes: [], diagnostics: [] };
  const authors: string[] = [];
  const notes: SheetNote[] = [];
  const rich = createRichText();
  let author: string | null = null;
  let at: ReturnType<typeof parseAddress> = null;
  let by = '';
  const handler: XmlHandler = {
    open(element) {
      rich.open(element);
      if (element.local === 'author') author = '';
      if (element.local !== 'comment') return;
      at = parseAddress(attributeOf(element, 'ref') ?? '');
      by = authors[Number(attributeOf(element, 'authorId'))] ?? '';
    },
    close(element) {
      rich.close(element);
      if (element.local === 'author') {
        if (authors.length < SHEET_LIMITS.marks) authors.push(cleanText(author ?? ''));
        author = null;
      } else if (element.local === 'comment') {
        const text = rich.take();
        if (at && text !== '' && notes.length < SHEET_LIMITS.marks)
          notes.push({ ...at, author: by, text: withoutAuthor(text, by) });
      }
    },
    text(words) {
      if (author !== null) author += words;
      else rich.text(words);
    },
  };
  const { diagnostics } = await readXml(archive, part, handler);
  return { notes, diagnostics };
}
