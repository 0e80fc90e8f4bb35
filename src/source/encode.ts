// Text to bytes. In: text and the encoding of the file it goes into. Out: bytes; null where they would not read back.
import type { Encoding } from './encoding.js';

async function bytesOf(text: string, encoding: Encoding): Promise<Uint8Array | null> {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'hz') return null;
  const { encodedText } = await import('./iconv.js');
  return encodedText(text, encoding === 'big5' ? 'big5-hkscs' : encoding);
}

/** The text in the encoding; null for HZ, and for characters that the encoding does not have. */
export async function encode(text: string, encoding: Encoding): Promise<Uint8Array | null> {
  const bytes = await bytesOf(text, encoding);
  if (bytes === null) return null;
  const { decode } = await import('./decode.js');
  const back = await decode(bytes, encoding);
  return 'text' in back && back.text === text.replace(/^\ufeff/, '') ? bytes : null;
}
