// Encodings that the platform cannot write, or knows in part. In: bytes or text, an encoding. Out: text or bytes.
// The tables take some 30 ms to set up: this file is loaded only where they are needed.
import iconv from 'iconv-lite';

/** Big5 with the Hong Kong supplement; U+FFFD for what is none. */
export const big5Text = (bytes: Uint8Array): string => iconv.decode(bytes, 'big5-hkscs', { stripBOM: false });

export const encodedText = (text: string, encoding: 'gb18030' | 'big5-hkscs' | 'utf-16be'): Uint8Array =>
  iconv.encode(text, encoding, { addBOM: false });
