// The encoding of an XML part. In: chunks of bytes. Out: text, with the characters that XML forbids left out.
import { TextDecoder } from 'node:util';
import { firstBadByte } from '../../source/decode.js';
import { detectEncoding } from '../../source/detect-encoding.js';

const SNIFF_BYTES = 256;
/** C0 controls but tab, line feed and carriage return, and the two non-characters (XML 1.0, production 2). */
const FORBIDDEN = /[^\t\n\r\x20-\ufffd]/g;
const REPLACEMENT = /\ufffd/g;
const TAG_END = 0x3e;

/** An encoding that was read instead of the one that is declared. */
export interface Contradicted {
  readonly declared: string;
  readonly encoding: string;
}

export interface XmlDecoder {
  write(chunk: Uint8Array): string;
  end(): string;
  /** How many forbidden characters were left out so far. */
  controlCharacters(): number;
  /** How many replacement characters the part itself holds; decoding adds none. */
  replacementCharacters(): number;
  contradicted(): Contradicted | null;
  /** The first byte (from 0) that is not valid in the encoding; nothing is read from it on. */
  undecodable(): { readonly offset: number; readonly encoding: string } | null;
  /** True where the last character is cut off. */
  cutOff(): boolean;
}

/** The label of the encoding by byte order mark, by the width of the first `<`, or by the XML declaration. */
function encodingOf(head: Uint8Array): string {
  const [first, second, third, fourth] = head;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (hasMark && third === 0 && fourth === 0) return 'utf-32';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declaration = Buffer.from(head).toString('latin1');
  const label = /^[^<]{0,3}<\?xml[^>]{1,120}encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(
    declaration,
  )?.[1];
  return label === undefined || /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return new TextDecoder('utf-8', { fatal: true });
  }
}

const fits = (bytes: Uint8Array, encoding: string): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/**
 * The encoding of the first bytes that are not ASCII. What is plainly UTF-8 is, whatever is declared; bytes that are not
 * valid as declared are GB18030 where their characters say so.
 */
function fittingEncoding(bytes: Uint8Array, declared: string): string {
  if (declared === 'utf-8' && fits(bytes, declared)) return declared;
  const guessed = detectEncoding(bytes)?.encoding;
  if (guessed === 'utf-8' && fits(bytes, guessed)) return guessed;
  return guessed === 'gb18030' && !fits(bytes, declared) && fits(bytes, guessed) ? guessed : declared;
}

const isAscii = (bytes: Uint8Array): boolean => !bytes.some((byte) => byte >= 0x80);

/** Bytes to text, strictly; what was found on the way is kept beside it. */
function createStrictDecoder(head: Uint8Array) {
  const label = encodingOf(head);
  let decoder = decoderFor(label);
  const declared = decoder.encoding;
  let settled = declared.startsWith('utf-16');
  let previous: Uint8Array = new Uint8Array(0);
  let length = 0;
  const found = {
    undecodable:
      label === 'utf-32'
        ? { offset: 0, encoding: label }
        : (null as null | { offset: number; encoding: string }),
    contradicted: null as Contradicted | null,
    cutOff: false,
  };
  /** A character may begin in the chunk before: none reaches over a tag's end, and none is longer than four bytes. */
  const offsetOfBad = (chunk: Uint8Array): number => {
    const from = declared.startsWith('utf-16') ? previous.length : previous.lastIndexOf(TAG_END) + 1;
    const bytes = Buffer.concat([previous.subarray(from), chunk]);
    const starts = from > 0 ? [0] : [0, 1, 2, 3];
    const bad = starts.map((start) => start + firstBadByte(bytes.subarray(start), decoder.encoding));
    return length - previous.length + from + Math.max(...bad);
  };
  const settle = (chunk: Uint8Array): void => {
    settled = true;
    const encoding = fittingEncoding(chunk, declared);
    if (encoding === declared) return;
    decoder = decoderFor(encoding);
    found.contradicted = { declared: label, encoding };
  };
  return {
    found,
    decode(chunk: Uint8Array): string {
      if (found.undecodable) return '';
      if (!settled && !isAscii(chunk)) settle(chunk);
      try {
        const text = decoder.decode(chunk, { stream: true });
        previous = chunk;
        length += chunk.length;
        return text;
      } catch {
        const { encoding } = decoder;
        const offset = offsetOfBad(chunk);
        found.undecodable = { offset, encoding };
        const good = chunk.subarray(0, Math.max(0, offset - length));
        return previous.length === 0 ? decoderFor(encoding).decode(good) : '';
      }
    },
    end(): string {
      if (found.undecodable) return '';
      try {
        return decoder.decode();
      } catch {
        found.cutOff = true;
        return '';
      }
    },
  };
}

/**
 * Decodes a part chunk by chunk; a character may be cut by a chunk's end. Bytes that are not valid are never replaced:
 * reading ends before them.
 */
export function createXmlDecoder(): XmlDecoder {
  let strict: ReturnType<typeof createStrictDecoder> | null = null;
  let head = new Uint8Array(0);
  let controls = 0;
  let replaced = 0;
  let afterReturn = false;

  /** Line breaks as XML has them (XML 1.0, 2.11); the two characters of one may stand in two chunks. */
  const unbroken = (text: string): string => {
    const rest = afterReturn && text[0] === '\n' ? text.slice(1) : text;
    if (text !== '') afterReturn = text.endsWith('\r');
    return rest.includes('\r') ? rest.replace(/\r\n?/g, '\n') : rest;
  };
  const clean = (decoded: string): string => {
    const text = unbroken(decoded);
    if (text.includes('\ufffd')) replaced += text.match(REPLACEMENT)!.length;
    return text.replace(FORBIDDEN, () => {
      controls++;
      return '';
    });
  };
  const begin = (): string => {
    strict = createStrictDecoder(head);
    return clean(strict.decode(head));
  };
  return {
    write(chunk) {
      if (strict) return clean(strict.decode(chunk));
      head = Uint8Array.from(Buffer.concat([head, chunk]));
      return head.length >= SNIFF_BYTES ? begin() : '';
    },
    end() {
      const last = strict ? '' : begin();
      return last + clean(strict!.end());
    },
    controlCharacters: () => controls,
    replacementCharacters: () => replaced,
    contradicted: () => strict?.found.contradicted ?? null,
    undecodable: () => strict?.found.undecodable ?? null,
    cutOff: () => strict?.found.cutOff ?? false,
  };
}
