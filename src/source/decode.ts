// Bytes to text in one known encoding, strictly. In: bytes, encoding. Out: the text, or the offset of the first bad byte.
import type { Decoded, Encoding } from './encoding.js';

function attempt(bytes: Uint8Array, encoding: string, stream: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}

/** Where the first ill-formed sequence starts: the shortest prefix that cannot go on, back to where its text was whole. */
export function firstBadByte(bytes: Uint8Array, encoding: string): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (middle <= bytes.length && attempt(bytes.subarray(0, middle), encoding, true) !== null) good = middle;
    else bad = middle;
  }
  // No sequence of these encodings is longer than four bytes.
  for (let whole = good; whole > good - 4 && whole > 0; whole--)
    if (attempt(bytes.subarray(0, whole), encoding, false) !== null) return whole;
  return Math.max(0, good - 4);
}

function decodeStrictly(bytes: Uint8Array, encoding: string): Decoded {
  const text = attempt(bytes, encoding, false);
  return text === null ? { badByte: firstBadByte(bytes, encoding) } : { text };
}

/** HZ (RFC 1843): ~{ opens pairs of GB 2312 without their high bits, ~} or a line's end closes them, ~~ is a tilde. */
function decodeHz(bytes: Uint8Array): Decoded {
  const out: number[] = [];
  let paired = false;
  for (let at = 0; at < bytes.length; at += 2) {
    const first = bytes[at]!;
    const second = bytes[at + 1] ?? 0;
    if (first === 0x7e && second === (paired ? 0x7d : 0x7b)) paired = !paired;
    else if (first === 0x0a || first === 0x0d || (!paired && first < 0x80 && first !== 0x7e)) {
      paired = false;
      out.push(first);
      at--;
    } else if (!paired && first === 0x7e && second === 0x7e) out.push(0x7e);
    else if (!paired && first === 0x7e && second === 0x0a) continue;
    else if (paired && first >= 0x21 && first <= 0x77 && second >= 0x21 && second <= 0x7e)
      out.push(first | 0x80, second | 0x80);
    else return { badByte: at };
  }
  return decodeStrictly(Uint8Array.from(out), 'gb18030');
}

async function decodeAll(bytes: Uint8Array, encoding: Encoding): Promise<Decoded> {
  if (encoding === 'hz') return decodeHz(bytes);
  if (encoding !== 'big5') return decodeStrictly(bytes, encoding);
  const { decodeBig5 } = await import('./big5.js');
  return decodeBig5(bytes);
}

/**
 * Decodes all bytes, or names the first that do not belong to the encoding; never gives replacement characters of its own.
 * A byte order mark is left out.
 * @returns `badByte`: offset (from 0) of the first byte of the first sequence that is ill-formed or cut off.
 */
export async function decode(bytes: Uint8Array, encoding: Encoding): Promise<Decoded> {
  const decoded = await decodeAll(bytes, encoding);
  return 'text' in decoded && decoded.text.startsWith('\ufeff') ? { text: decoded.text.slice(1) } : decoded;
}

/** True where the bytes are well-formed, but for a sequence that may be cut off at their end. */
export const isWellFormedStart = (bytes: Uint8Array, encoding: 'utf-8'): boolean =>
  attempt(bytes, encoding, true) !== null;

/**
 * Decodes a sample with replacement characters where it must: for judging how likely the encoding is. Of Big5 the platform's
 * decoder knows the common part only and gives private-use characters for the rest: little enough not to change a judgement.
 */
export function decodeLoosely(bytes: Uint8Array, encoding: Exclude<Encoding, 'hz'>): string {
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  return encoding === 'big5' ? text.replace(/[\ue000-\uf8ff]/g, '\ufffd') : text;
}
