// Big5 with the Hong Kong supplement to text, strictly. In: bytes. Out: the text, or the offset of the first bad byte.
// Loaded only where a text is Big5.
import type { Decoded } from './encoding.js';
import { big5Text } from './iconv.js';

/** The length of the Big5 character at `at`; 0 where the bytes form none. */
function big5Length(bytes: Uint8Array, at: number): 0 | 1 | 2 {
  const lead = bytes[at]!;
  const trail = bytes[at + 1] ?? 0;
  if (lead < 0x80) return 1;
  const paired =
    lead >= 0x81 && lead <= 0xfe && ((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe));
  return paired ? 2 : 0;
}

/**
 * Decodes block by block of whole characters, so that a bad one is looked for in its block only. TextDecoder('big5') sends
 * thousands of codes to the private use area; iconv-lite knows them but never reports an error.
 */
export function decodeBig5(bytes: Uint8Array): Decoded {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    let to = from;
    let length: number = 1;
    while (to < bytes.length && to - from < 8192) {
      length = big5Length(bytes, to);
      if (length === 0) break;
      to += length;
    }
    const piece = big5Text(bytes.subarray(from, to));
    if (piece.includes('\ufffd'))
      for (let at = from; at < to; at += big5Length(bytes, at))
        if (big5Text(bytes.subarray(at, at + big5Length(bytes, at))).includes('\ufffd'))
          return { badByte: at };
    if (length === 0) return { badByte: to };
    pieces.push(piece);
    from = to;
  }
  return { text: pieces.join('') };
}
