// The name of an archive's entry. In: its bytes, flags and extra fields. Out: text, whatever program wrote it.
import { TextDecoder } from 'node:util';
import { crc32 } from 'node:zlib';

/** What the directory of an archive says of a name (APPNOTE.TXT 4.4). */
export interface EntryName {
  readonly fileNameRaw: Uint8Array;
  readonly generalPurposeBitFlag: number;
  readonly extraFields: readonly { readonly id: number; readonly data: Uint8Array }[];
}

const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;
const PATH_OFFSET = 5;

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Info-ZIP's Unicode path (APPNOTE.TXT 4.6.9), which holds while the plain name is the one it was made for. */
function unicodePath({ fileNameRaw, extraFields }: EntryName): string | null {
  const data = extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  if (!data || data.length <= PATH_OFFSET || data[0] !== 1) return null;
  const made = Buffer.from(data).readUInt32LE(1);
  return made === crc32(fileNameRaw) ? decodeStrictly(data.subarray(PATH_OFFSET), 'utf-8') : null;
}

/** Names without the UTF-8 flag are UTF-8 all the same where they can be, else GBK, as Windows in China writes them. */
export function decodeEntryName(entry: EntryName): string {
  const { fileNameRaw, generalPurposeBitFlag } = entry;
  if ((generalPurposeBitFlag & UTF8_FLAG) !== 0) return new TextDecoder().decode(fileNameRaw);
  return (
    unicodePath(entry) ??
    decodeStrictly(fileNameRaw, 'utf-8') ??
    decodeStrictly(fileNameRaw, 'gb18030') ??
    Buffer.from(fileNameRaw).toString('latin1')
  );
}
