// RTF as tests write it. In: words. Out: bytes, and what the reader makes of them.
import iconv from 'iconv-lite';
import type { ReadOptions } from '../../src/readers/reader.js';
import { readRtf } from '../../src/readers/rtf/read-rtf.js';
import { expectSoundSpans } from './docx.js';

export const readBytes = (bytes: Uint8Array, options: ReadOptions = {}) =>
  readRtf({ name: 'test.rtf', bytes, format: 'rtf', encoding: null, text: null }, options);

/** Words outside ASCII as bytes of a code page, written as \'hh. */
export const bytesIn = (words: string, encoding: string): string =>
  [...iconv.encode(words, encoding)].map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');

/** The same as Unicode with a question mark to fall back on. */
export const unicode = (words: string): string =>
  Array.from({ length: words.length }, (_, at) => `\\u${(words.charCodeAt(at) << 16) >> 16}?`).join('');

/** Chinese words in RTF source, each run as Unicode. */
export const source = (rtf: string): string => rtf.replace(/[\u0080-\uffff]+/g, unicode);

export async function readBody(body: string, options: ReadOptions = {}) {
  const { value, diagnostics } = await readBytes(
    Buffer.from(source(`{\\rtf1\\ansi\\ansicpg936 ${body}}`), 'latin1'),
    options,
  );
  if (value === null) throw new Error(`not read: ${diagnostics.map((d) => d.message).join()}`);
  expectSoundSpans(value);
  return { document: value, text: value.text, diagnostics, codes: diagnostics.map((d) => d.code) };
}

export const textOfBody = async (body: string, options: ReadOptions = {}): Promise<string> =>
  (await readBody(body, options)).text;
