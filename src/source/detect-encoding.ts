// The encoding of a text, by its bytes alone. In: bytes. Out: the likeliest encoding and how sure it is, or null.
import { COMMON_CHARACTERS } from '../zh/common-characters.js';
import { decodeLoosely, isWellFormedStart } from './decode.js';
import type { Encoding } from './encoding.js';

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** The second guess where it is so close that a short text may be either. */
  readonly rival: Encoding | null;
  /** True where so few characters are common ones that it may be an encoding none of ours (Shift-JIS, EUC-KR). */
  readonly doubtful: boolean;
}

const sure = (encoding: Encoding): EncodingGuess => ({ encoding, rival: null, doubtful: false });

const SAMPLE = 65_536;
/** Bytes that no text holds: controls other than tab, line ends, form feed, escape and the end mark of DOS. */
const isControl = (code: number): boolean =>
  code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b && code !== 0x1a;

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, i) => bytes[i] === byte);

function byMark(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8';
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return startsWith(bytes, 0x84, 0x31, 0x95, 0x33) ? 'gb18030' : null;
}

/** The first high or NUL byte starts the sample (on an even offset): a long ASCII head says nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80 || byte === 0);
  const from = first < SAMPLE ? 0 : first - (first % 2);
  return bytes.subarray(from, from + SAMPLE);
}

/** Weight of one decoded character: common 1, plausible 0, out of place in such a text below 0. */
function weigh(char: string, code: number): number {
  if (COMMON_CHARACTERS.has(char)) return 1;
  if (code === 0xfffd || (code >= 0xe000 && code < 0xf000)) return -3;
  if (code >= 0x80 && code < 0xa0) return -3;
  if (code >= 0x4e00 && code <= 0x9fff) return 0;
  // Scripts that mojibake brings up: accented Latin to Tibetan, half-width kana, Hangul, Yi.
  if (
    (code >= 0xc0 && code < 0x2000) ||
    (code >= 0xa000 && code < 0xd800) ||
    (code >= 0xff61 && code < 0xfff0)
  )
    return -1;
  return 0;
}

/** Frames of drawn tables: they stand in any encoding's text and speak for none. */
const isFrame = (code: number): boolean => code >= 0x2500 && code <= 0x257f;

/** How much of the text is common official writing, from -3 to 1; null where it holds what no text does. */
function likelihood(text: string, wide: boolean): number | null {
  let sum = 0;
  let count = 0;
  let controls = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code === 0) return null;
    if (isControl(code)) controls++;
    else if ((code >= 0x80 || wide) && !isFrame(code)) {
      count++;
      sum += code < 0x80 ? 1 : weigh(char, code);
    }
  }
  if (controls > text.length / 50) return null;
  return count === 0 ? 0 : sum / count;
}

const WIDE = ['utf-16le', 'utf-16be'] as const;
const MULTIBYTE = ['gb18030', 'big5', 'utf-8', ...WIDE] as const;
/** A guess less likely than another by no more than this is told. */
const CLOSE = 0.15;
/** Mainland documents are far likelier to be GB than Big5 where neither says more. */
const ADVANTAGE: Partial<Record<Encoding, number>> = { gb18030: 0.1 };
/** Bytes that could all be ASCII are UTF-16 only where nearly every pair is a common character. */
const SURE = 0.75;

/** Any bytes are pairs: without a mark, UTF-16 is believed only where the pairs say something. */
const LEAST_WIDE = 0.3;

/**
 * Official Chinese scores 0.65 or more in 99 of 100 pieces of 16 characters; Japanese, Korean or Cyrillic read as GB18030
 * or Big5 scores 0.4 at most.
 */
const DOUBTFUL = 0.45;
/** Fewer characters say too little for such a doubt. */
const LEAST_FOR_DOUBT = 8;

interface Guess {
  readonly encoding: Encoding;
  readonly score: number;
  readonly text: string;
}

/** The encodings in which the sample is text, likeliest first. */
function rank(sample: Uint8Array, candidates: readonly (typeof MULTIBYTE)[number][]): Guess[] {
  const guesses: Guess[] = [];
  for (const encoding of candidates) {
    const text = decodeLoosely(sample, encoding);
    const wide = encoding.startsWith('utf-16');
    const score = likelihood(text, wide);
    if (score === null || (wide && score < LEAST_WIDE)) continue;
    const odd = wide && sample.length % 2 === 1 ? 0.3 : 0;
    guesses.push({ encoding, score: score + (ADVANTAGE[encoding] ?? 0) - odd, text });
  }
  return guesses.sort((a, b) => b.score - a.score);
}

/** Seven-bit bytes: HZ, ASCII, or UTF-16 whose bytes all happen to be low. */
function detectSevenBit(bytes: Uint8Array, sample: Uint8Array): EncodingGuess | null {
  const [wide] = rank(sample, WIDE);
  if (wide && wide.score > SURE) return sure(wide.encoding);
  if (sample.filter(isControl).length > sample.length / 50) return null;
  const text = decodeLoosely(bytes.subarray(0, SAMPLE), 'utf-8');
  const hz = /~\{(?:[\x21-\x77][\x21-\x7e])+(?:~\}|\r?\n|$)/.test(text);
  return sure(hz ? 'hz' : 'utf-8');
}

/** Well-formed UTF-8 with Chinese (or Korean) in it is UTF-8: no other encoding makes three-byte sequences by chance for long. */
const isPlainlyUtf8 = (sample: Uint8Array, text: string): boolean =>
  /[\u3000-\u9fff\uac00-\ud7a3\uff00-\uff5e]/.test(text) && isWellFormedStart(sample, 'utf-8');

/**
 * Finds the encoding by byte order mark, else by how much of the text becomes common characters in each encoding.
 * A damaged text is judged as well: it is for decoding to name the bad byte.
 * @returns null where the bytes are no text in any of the encodings (NUL or many control characters).
 */
export function detectEncoding(bytes: Uint8Array): EncodingGuess | null {
  const marked = byMark(bytes);
  if (marked) return sure(marked);
  const sample = sampleOf(bytes);
  if (!sample.some((byte) => byte >= 0x80 || byte === 0)) return detectSevenBit(bytes, sample);
  const [utf8] = rank(sample, ['utf-8']);
  if (utf8 && isPlainlyUtf8(sample, utf8.text)) return sure('utf-8');
  const [best, second] = rank(sample, MULTIBYTE);
  if (!best) return null;
  const close = second !== undefined && second.score > 0 && best.score - second.score < CLOSE;
  const foreign = best.text.length - best.text.replace(/[^\0-\x7f]/g, '').length;
  // Nearly any bytes are text in an encoding of two bytes; UTF-8 is told by its form.
  const anyBytesFit = best.encoding === 'gb18030' || best.encoding === 'big5';
  const doubtful = anyBytesFit && best.score < DOUBTFUL && foreign >= LEAST_FOR_DOUBT;
  return { encoding: best.encoding, rival: close ? second.encoding : null, doubtful };
}
