// The strings that cells share. In: an open archive and the part's name. Out: the strings by their index
// (ECMA-376 part 1, 18.4.9). Readings above characters (phonetic runs) are no part of them.
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.js';
import { readXml, type XmlElement, type XmlHandler } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import { cleanText, unescapeXString } from './cell-text.js';
import { SHEET_LIMITS } from './workbook.js';

/** Gathers the words of `t` elements, those of phonetic runs left out. */
export interface RichText {
  open(element: XmlElement): void;
  close(element: XmlElement): void;
  text(words: string): void;
  /** The words so far; forgets them. */
  take(): string;
}

export function createRichText(): RichText {
  let words = '';
  let phonetic = 0;
  let inText = false;
  return {
    open({ local }) {
      if (local === 'rPh') phonetic++;
      else if (local === 't') inText = phonetic === 0;
    },
    close({ local }) {
      if (local === 'rPh') phonetic--;
      else if (local === 't') inText = false;
    },
    text(part) {
      if (inText) words += part;
    },
    take() {
      const taken = cleanText(unescapeXString(words));
      words = '';
      return taken;
    },
  };
}

export interface SharedStrings {
  readonly strings: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the shared strings; none where the workbook has no such part. */
export async function readSharedStrings(archive: Archive, part: string | null): Promise<SharedStrings> {
  if (part === null) return { strings: [], diagnostics: [] };
  const { cells: limit, characters } = SHEET_LIMITS;
  const strings: string[] = [];
  const rich = createRichText();
  let length = 0;
  const handler: XmlHandler = {
    open: rich.open,
    close(element) {
      rich.close(element);
      if (element.local !== 'si') return;
      const words = rich.take();
      length += words.length;
      if (strings.length < limit) strings.push(words);
    },
    text: rich.text,
    refusal: () =>
      length > characters ? diagnose('readers/sheets-too-large', { cells: limit, characters }) : null,
  };
  const { diagnostics } = await readXml(archive, part, handler);
  return { strings, diagnostics };
}
