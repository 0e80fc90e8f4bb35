// The format of a file, by its content. In: bytes, or decoded text. Out: a format; null where the content is text.
import { opensAsCsv } from './sniff-csv.js';
import type { Format } from './source.js';
import { isPartOfPage, opensAsArchive, opensAsPage } from './web-page.js';
import { zipNames } from './zip-names.js';

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Marks at the very start of a file; \x escapes are bytes. */
const MAGIC: readonly (readonly [string, Format])[] = [
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['Rar!', 'zip'],
  ['7z\xbc\xaf', 'zip'],
  ['\x1f\x8b', 'zip'],
];

/** What an archive is, by its names (ECMA-376 part 2; OpenDocument 1.3 part 2; GB/T 33190-2016 for OFD). */
function zipFormat(bytes: Uint8Array): Format {
  const names = zipNames(bytes);
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const [, kind] = /mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(latin(bytes, 0, 128)) ?? [];
  if (kind !== undefined) return kind === 'text' ? 'odt' : kind === 'spreadsheet' ? 'ods' : 'presentation';
  if (has(/^\/?word\//i)) return 'docx';
  if (has(/^\/?xl\//i)) return 'xlsx';
  if (has(/^\/?ppt\//i)) return 'presentation';
  if (has(/^\[Content_Types\]\.xml$/i)) return 'docx';
  if (has(/^OFD\.xml$/i)) return 'ofd';
  return has(/^content\.xml$/) && has(/^META-INF\/manifest\.xml$/) ? 'odt' : 'zip';
}

/** Streams of the compound file's directory (MS-CFB 2.6: entries of 128 bytes, names in UTF-16). */
const STREAMS: readonly (readonly [string, Format])[] = [
  ['EncryptedPackage', 'encrypted-office'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'presentation'],
];

function compoundFormat(bytes: Uint8Array): Format {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [name, format] of STREAMS) {
    const wanted = `${name}\0`;
    for (
      let at = buffer.indexOf(wanted, 512, 'utf16le');
      at >= 0;
      // Two on: Node looks for UTF-16 from an even offset, and would find the same place again.
      at = buffer.indexOf(wanted, at + 2, 'utf16le')
    )
      if (at % 128 === 0) return format;
  }
  return 'unknown';
}

/** The format of bytes that are no text, as far as their marks tell; null where they bear none. */
export function sniffBytes(bytes: Uint8Array): Format | null {
  const head = latin(bytes, 0, 1024);
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipFormat(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundFormat(bytes);
  if (head.includes('%PDF-')) return 'pdf';
  if (opensAsArchive(latin(bytes, 0, 8192))) return 'mht';
  const magic = MAGIC.find(([mark]) => head.startsWith(mark));
  if (magic) return magic[1];
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'image';
  // Behind BM a bitmap has its size and four reserved bytes; the letters alone could open a text.
  return head.startsWith('BM') && head.startsWith('\0\0\0\0', 6) ? 'image' : null;
}

/**
 * The row under the header of a table (GFM 4.10), where the header stands behind a blank line: between lines of text the
 * table is one of a plain text, whose lines Markdown would take for its rows.
 */
const DELIMITER_ROW =
  /(?:^|\n[ \t]*\r?\n)[^\r\n]+\r?\n {0,3}(?:\|? ?:?-{2,}:? ?(?:\| ?:?-{2,}:? ?)+\|?|\| ?:?-{3,}:? ?\|) *(?=[\r\n]|$)/;
const HEADING = /^#{1,6} \S/m;
const STRONG = /\*\*\S[^*\n]{0,200}\*\*/;

/** True where a text is Markdown beyond doubt: a table's delimiter row, or headings beside strong text. */
function isMarkdown(text: string): boolean {
  const head = text.slice(0, 200_000);
  return DELIMITER_ROW.test(head) || (HEADING.test(head) && STRONG.test(head));
}

/** The format of a decoded text: HTML, a Plan, a separated table, Markdown, or plain text. */
export function sniffText(text: string): Format {
  const head = text.slice(0, 4096).trimStart();
  if (opensAsPage(head)) return 'html';
  if (head.startsWith('<?xml')) return 'unknown';
  if (head.startsWith('{') && /^\{\s*"schemaVersion"\s*:/.test(head)) return 'plan-json';
  if (opensAsCsv(text)) return 'csv';
  if (isMarkdown(text)) return 'md';
  return isPartOfPage(text) && !HEADING.test(text.slice(0, 200_000)) ? 'html' : 'txt';
}
