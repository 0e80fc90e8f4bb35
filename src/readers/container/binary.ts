// Numbers and text in little-endian bytes. In: bytes and an offset. Out: values; what lies beyond the end reads as 0.

export const u8 = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

export const u16 = (bytes: Uint8Array, at: number): number => u8(bytes, at) | (u8(bytes, at + 1) << 8);

export const i16 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) << 16) >> 16;

export const i32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) | (u16(bytes, at + 2) << 16);

export const u32 = (bytes: Uint8Array, at: number): number => i32(bytes, at) >>> 0;

/** `length` bytes from `at` on; null where they are not all there. */
export const cut = (bytes: Uint8Array, at: number, length: number): Uint8Array | null =>
  at >= 0 && length >= 0 && at + length <= bytes.length ? bytes.subarray(at, at + length) : null;

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** UTF-16 text, unit for unit: unlike TextDecoder it leaves half a surrogate pair as it is. */
export const utf16 = (bytes: Uint8Array): string => asBuffer(bytes).toString('utf16le');

/** The characters of windows-1252 from 80 to 9F; TextDecoder reads them as Latin-1 on Node 20. */
const WINDOWS_1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** Text in windows-1252, a character a byte. */
export const windows1252 = (bytes: Uint8Array): string =>
  asBuffer(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
