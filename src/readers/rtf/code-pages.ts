// The code pages of RTF. In: \ansicpg and \fcharset numbers, bytes. Out: encodings, text.
import { TextDecoder } from 'node:util';
import { windows1252 } from '../container/binary.js';

/** Bytes of symbol fonts have no encoding: they stand in the private use area, where symbol tables know them. */
export const SYMBOL = 'symbol';

/** Windows character sets ([MS-WMF] 2.1.1.5) by number. */
const CHARSETS: Readonly<Record<number, string>> = {
  2: SYMBOL,
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

const PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
};

export const DEFAULT_ENCODING = 'windows-1252';

/** The encoding of a code page; the default where it is not known. */
export function encodingOfPage(page: number): string {
  return PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : DEFAULT_ENCODING);
}

/** The encoding of a font's character set; null where it leaves it to the document. */
export const encodingOfCharset = (charset: number): string | null => CHARSETS[charset] ?? null;

const decoders = new Map<string, TextDecoder>();

function decoderOf(encoding: string): TextDecoder {
  const known = decoders.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  decoders.set(encoding, decoder);
  return decoder;
}

/** Decodes bytes; those that are not valid come out as U+FFFD. */
export function decodeBytes(bytes: readonly number[], encoding: string): string {
  if (bytes.every((byte) => byte < 0x80) && encoding !== SYMBOL) return Buffer.from(bytes).toString('latin1');
  if (encoding === SYMBOL)
    return bytes.map((byte) => String.fromCharCode(byte > 0x20 ? 0xf000 + byte : byte)).join('');
  const all = Uint8Array.from(bytes);
  return encoding === DEFAULT_ENCODING ? windows1252(all) : decoderOf(encoding).decode(all);
}
