// The first stage. In: the bytes of one input and its name. Out: a Source with its format and decoded text.
import { type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.js';
import { decode } from './decode.js';
import { detectEncoding, type EncodingGuess } from './detect-encoding.js';
import { type Encoding, encodingNamed } from './encoding.js';
import { sniffBytes, sniffText } from './sniff.js';
import { isSeparated } from './sniff-csv.js';
import type { Format, Source } from './source.js';
import { declaredEncoding, opensAsPage } from './web-page.js';

export interface LoadOptions {
  /** What the caller holds the input to be; settles Markdown or plain text, else the content decides. */
  readonly format?: Format | undefined;
  /** Overrides detection; any usual name (gbk, utf-16le, big5 …). */
  readonly encoding?: string | undefined;
}

/** The formats that a file name's ending may stand for; an ending not listed promises nothing. */
const ENDINGS: Readonly<Record<string, readonly Format[]>> = {
  txt: ['txt', 'md'],
  md: ['md', 'txt'],
  markdown: ['md', 'txt'],
  docx: ['docx', 'encrypted-office'],
  docm: ['docx', 'encrypted-office'],
  dotx: ['docx', 'encrypted-office'],
  doc: ['doc', 'encrypted-office'],
  dot: ['doc', 'encrypted-office'],
  wps: ['doc', 'docx'],
  xlsx: ['xlsx', 'encrypted-office'],
  xlsm: ['xlsx', 'encrypted-office'],
  xls: ['xls', 'encrypted-office'],
  et: ['xls', 'xlsx', 'encrypted-office'],
  csv: ['csv', 'txt'],
  tsv: ['csv', 'txt'],
  odt: ['odt'],
  ott: ['odt'],
  ods: ['ods'],
  pdf: ['pdf'],
  ofd: ['ofd'],
  rtf: ['rtf'],
  html: ['html', 'mht'],
  htm: ['html', 'mht'],
  mht: ['mht', 'html'],
  mhtml: ['mht', 'html'],
  json: ['plan-json'],
  zip: ['zip'],
};

const endingOf = (name: string): string => /\.([^./\\]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Tells where the name or the caller promises another format than the content has. */
function contradictions(name: string, format: Format, wanted: Format | undefined): Diagnostic[] {
  const ending = endingOf(name);
  const promised = ENDINGS[ending];
  if (wanted && wanted !== format) return [diagnose('source/format-mismatch', { wanted, format })];
  if (!promised || promised.includes(format)) return [];
  return [diagnose('source/extension-mismatch', { ending, format })];
}

const isText = (format: Format): boolean => format === 'txt' || format === 'md' || format === 'csv';

function textFormat(text: string, name: string, wanted: Format | undefined): Format {
  const sniffed = sniffText(text);
  const ending = endingOf(name);
  const isMarkdown = wanted === 'md' || /^(?:md|markdown)$/.test(ending);
  // Markdown may open with an element of HTML.
  if (sniffed === 'html' && isMarkdown && !opensAsPage(text)) return 'md';
  if (!isText(sniffed)) return sniffed;
  if (wanted && isText(wanted)) return wanted;
  if (/^[ct]sv$/.test(ending)) return isSeparated(text) ? 'csv' : 'txt';
  return isMarkdown ? 'md' : sniffed;
}

const refusal = (diagnostic: Diagnostic): Result<null> => ({ value: null, diagnostics: [diagnostic] });

async function decodeSource(
  bytes: Uint8Array,
  name: string,
  encoding: Encoding,
  options: LoadOptions,
): Promise<Result<Source | null>> {
  const decoded = await decode(bytes, encoding);
  if ('badByte' in decoded)
    return refusal(diagnose('source/undecodable', { offset: decoded.badByte, encoding }));
  if (decoded.text.includes('\0')) return binary(bytes, name, 'unknown', options);
  const text = decoded.text.replace(/\r\n?/g, '\n');
  if (/^[\s\u200b\ufeff]*$/.test(text)) return refusal(diagnose('source/empty'));
  const format = textFormat(text, name, options.format);
  const replaced = text.split('\ufffd').length - 1;
  const diagnostics = contradictions(name, format, options.format);
  if (replaced > 0) diagnostics.push(diagnose('source/replacement-characters', { count: replaced }));
  return { value: { name, bytes, format, encoding, text }, diagnostics };
}

const binary = (bytes: Uint8Array, name: string, format: Format, options: LoadOptions): Result<Source> => ({
  value: { name, bytes, format, encoding: null, text: null },
  diagnostics: contradictions(name, format, options.format),
});

/** What is plainly UTF-8 is UTF-8, whatever the page declares: pages are saved anew and their declaration stays. */
const contradicts = (bytes: Uint8Array, { encoding }: EncodingGuess, declared: Encoding): boolean =>
  encoding === 'utf-8' && declared !== encoding && bytes.some((byte) => byte >= 0x80);

/** What to tell of an encoding that was found by content: another is as likely, or the page declares another. */
function doubtOf({ encoding, rival, doubtful }: EncodingGuess, declared: Encoding | null): Diagnostic | null {
  if (declared !== null && declared !== encoding)
    return diagnose('source/encoding-contradicted', { declared, encoding });
  if (rival) return diagnose('source/encoding-uncertain', { encoding, other: rival });
  return doubtful ? diagnose('source/encoding-doubtful', { encoding }) : null;
}

/** A line of three or more characters of three bytes in UTF-8: by chance, words in another encoding are hardly ever one. */
const UTF8_LINE = /^[^\x80-\xff\n]*(?:[\xe3-\xef][\x80-\xbf]{2}[^\x80-\xff\n]*){3,}$/m;

/** Tells of a file put together from two encodings, where all of its bytes fit one. */
function mixtureOf(bytes: Uint8Array, { encoding }: Source): Diagnostic | null {
  if (encoding !== 'gb18030' && encoding !== 'big5') return null;
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const at = raw.search(UTF8_LINE);
  if (at < 0) return null;
  return diagnose('source/encoding-mixed', { encoding, line: raw.slice(0, at).split('\n').length });
}

/** Where the guess fails, UTF-8 is meant if it holds longer: a file of UTF-8 with a foreign or damaged end. */
async function heldLonger(bytes: Uint8Array, guessed: Result<Source | null>): Promise<Result<Source | null>> {
  const failed = Number(guessed.diagnostics[0]?.details.offset ?? Number.POSITIVE_INFINITY);
  const utf8 = await decode(bytes, 'utf-8');
  if (!('badByte' in utf8) || utf8.badByte <= failed) return guessed;
  return refusal(diagnose('source/undecodable', { offset: utf8.badByte, encoding: 'utf-8' }));
}

/**
 * Recognises and decodes one input, by content and not by name.
 * @param name the file's name without its folders; its ending only settles Markdown or plain text, and is checked.
 * @returns null where there is nothing to read: empty, undecodable (the diagnostic names the byte, from 0), or an
 * encoding asked for that does not exist. Formats without a reader do come back, for the readers to refuse.
 */
export async function loadSource(
  bytes: Uint8Array,
  name: string,
  options: LoadOptions = {},
): Promise<Result<Source | null>> {
  if (bytes.length === 0) return refusal(diagnose('source/empty'));
  const format = sniffBytes(bytes);
  if (format) return binary(bytes, name, format, options);
  if (options.encoding !== undefined) {
    const encoding = encodingNamed(options.encoding);
    if (!encoding) return refusal(diagnose('source/unknown-encoding', { encoding: options.encoding }));
    return decodeSource(bytes, name, encoding, options);
  }
  const guess = detectEncoding(bytes);
  if (!guess) return binary(bytes, name, 'unknown', options);
  const declared = declaredEncoding(bytes);
  if (declared !== null && !contradicts(bytes, guess, declared)) {
    const asDeclared = await decodeSource(bytes, name, declared, options);
    if (asDeclared.value) return asDeclared;
  }
  const decoded = await decodeSource(bytes, name, guess.encoding, options);
  const { value, diagnostics } = decoded.value ? decoded : await heldLonger(bytes, decoded);
  const doubt = value && (mixtureOf(bytes, value) ?? doubtOf(guess, declared));
  return { value, diagnostics: doubt ? [...diagnostics, doubt] : diagnostics };
}
