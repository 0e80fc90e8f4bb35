// Bytes to text in one known encoding, strictly. In: bytes, encoding. Out: the text, or the offset of the first bad byte.
import iconv from 'iconv-lite';

/** The encodings that can be read; GB2312 and GBK are read as GB18030, which contains both. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'hz'] as const;
export type Encoding = (typeof encodings)[number];

export type Decoded = { readonly text: string } | { readonly badByte: number };

const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  unicode: 'utf-16le',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  'euc-cn': 'gb18030',
  'big5-hkscs': 'big5',
  cp950: 'big5',
  'hz-gb-2312': 'hz',
};

/** The encoding that a user's name for it means, or null. */
export function encodingNamed(name: string): Encoding | null {
  const key = name.trim().toLowerCase().replace(/_/g, '-');
  return encodings.find((encoding) => encoding === key) ?? ALIASES[key] ?? null;
}

function attempt(bytes: Uint8Array, encoding: string, stream: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
  } catch {
    return null;
  }
}

/** Where the first ill-formed sequence starts: the shortest prefix that cannot go on, back to where its text was whole. */
function firstBadByte(bytes: Uint8Array, encoding: string): number {
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

/** The length of the Big5 character at `at`; 0 where the bytes form none. */
function big5Length(bytes: Uint8Array, at: number): 0 | 1 | 2 {
  const lead = bytes[at]!;
  const trail = bytes[at + 1] ?? 0;
  if (lead < 0x80) return 1;
  const paired =
    lead >= 0x81 && lead <= 0xfe && ((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe));
  return paired ? 2 : 0;
}

// TextDecoder('big5') sends thousands of codes to the private use area; iconv-lite knows them but never reports an error.
const big5 = (bytes: Uint8Array): string => iconv.decode(bytes, 'big5-hkscs', { stripBOM: false });

/** Decodes block by block of whole characters, so that a bad one is looked for in its block only. */
function decodeBig5(bytes: Uint8Array): Decoded {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    let to = from;
    let length: number = 1;
    while (to < bytes.length && to - from < 8192) {
      length = big5Length(bytes, to);
      if (length === 0) break;
      to += length;
    }
    const piece = big5(bytes.subarray(from, to));
    if (piece.includes('\ufffd'))
      for (let at = from; at < to; at += big5Length(bytes, at))
        if (big5(bytes.subarray(at, at + big5Length(bytes, at))).includes('\ufffd')) return { badByte: at };
    if (length === 0) return { badByte: to };
    pieces.push(piece);
    from = to;
  }
  return { text: pieces.join('') };
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

/**
 * Decodes all bytes, or names the first that do not belong to the encoding; never gives replacement characters of its own.
 * A byte order mark is left out.
 * @returns `badByte`: offset (from 0) of the first byte of the first sequence that is ill-formed or cut off.
 */
export function decode(bytes: Uint8Array, encoding: Encoding): Decoded {
  const decoded =
    encoding === 'big5'
      ? decodeBig5(bytes)
      : encoding === 'hz'
        ? decodeHz(bytes)
        : decodeStrictly(bytes, encoding);
  return 'text' in decoded && decoded.text.startsWith('\ufeff') ? { text: decoded.text.slice(1) } : decoded;
}

/** True where the bytes are well-formed, but for a sequence that may be cut off at their end. */
export const isWellFormedStart = (bytes: Uint8Array, encoding: 'utf-8'): boolean =>
  attempt(bytes, encoding, true) !== null;

/** Decodes a sample with replacement characters where it must: for judging how likely the encoding is. */
export const decodeLoosely = (bytes: Uint8Array, encoding: Exclude<Encoding, 'hz'>): string =>
  encoding === 'big5' ? big5(bytes) : new TextDecoder(encoding).decode(bytes, { stream: true });
