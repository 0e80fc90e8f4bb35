// The tokens of RTF (Rich Text Format 1.9.1). In: bytes. Out: groups, control words, and bytes of text, one call each.

export interface TokenHandler {
  /** False where it is pointless to go on. */
  open(): boolean;
  close(): boolean;
  /** A control word with its number, or a control symbol; `starred` behind `\*`. */
  word(name: string, value: number | undefined, starred: boolean): void;
  /** A byte of text, written as it is or as \'hh. */
  byte(value: number): void;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const MAX_NAME = 32;
const MAX_DIGITS = 10;

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isLineEnd = (byte: number): boolean => byte === 0x0a || byte === 0x0d || byte === 0;

/** The end of a run of bytes that `wanted` holds for, at most `most` of them. */
function runEnd(bytes: Uint8Array, from: number, most: number, wanted: (byte: number) => boolean): number {
  let at = from;
  while (at < bytes.length && at < from + most && wanted(bytes[at]!)) at++;
  return at;
}

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

function hexValue(bytes: Uint8Array, at: number): number | null {
  const digits = ascii(bytes, at, at + 2);
  return /^[0-9a-fA-F]{2}$/.test(digits) ? Number.parseInt(digits, 16) : null;
}

/** A control word: letters, a number, and one space that belongs to it. @returns where the next token begins. */
function readWord(bytes: Uint8Array, at: number, starred: boolean, handler: TokenHandler): number {
  const nameEnd = runEnd(bytes, at, MAX_NAME, isLetter);
  const isNegative = bytes[nameEnd] === 0x2d && isDigit(bytes[nameEnd + 1] ?? 0);
  const digits = isNegative ? nameEnd + 1 : nameEnd;
  const end = runEnd(bytes, digits, MAX_DIGITS, isDigit);
  const size = end > digits ? Number(ascii(bytes, digits, end)) : undefined;
  const value = size !== undefined && isNegative ? -size : size;
  const name = ascii(bytes, at, nameEnd);
  const next = bytes[end] === 0x20 ? end + 1 : end;
  if (name === 'bin') return next + Math.max(0, value ?? 0);
  handler.word(name, value, starred);
  return next;
}

/** What follows a backslash. @returns where the next token begins. */
function readControl(bytes: Uint8Array, at: number, starred: boolean, handler: TokenHandler): number {
  const byte = bytes[at];
  if (byte === undefined) return at;
  if (isLetter(byte)) return readWord(bytes, at, starred, handler);
  if (byte === BACKSLASH || byte === OPEN || byte === CLOSE) handler.byte(byte);
  else if (byte === 0x27) {
    const value = hexValue(bytes, at + 1);
    if (value === null) return at + 1;
    handler.byte(value);
    return at + 3;
  } else if (byte === 0x0a || byte === 0x0d) handler.word('par', undefined, false);
  else handler.word(String.fromCharCode(byte), undefined, false);
  return at + 1;
}

/** Hands out the tokens of a file in their order; binary data is passed over. */
export function readTokens(bytes: Uint8Array, handler: TokenHandler): void {
  let starred = false;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!;
    if (byte === BACKSLASH && bytes[at + 1] === 0x2a) {
      starred = true;
      at += 2;
      continue;
    }
    if (byte === BACKSLASH) at = readControl(bytes, at + 1, starred, handler);
    else {
      at++;
      if (isLineEnd(byte)) continue;
      if (byte === OPEN ? !handler.open() : byte === CLOSE && !handler.close()) return;
      if (byte !== OPEN && byte !== CLOSE) handler.byte(byte);
    }
    starred = false;
  }
}
