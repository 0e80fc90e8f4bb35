// Lists of property changes ("sprms", MS-DOC 2.6). In: the bytes of a list. Out: each change's code and operand.
import { u8, u16 } from '../container/binary.js';

const TABLE_DEFINITIONS = new Set([0xd608, 0xd606]);
const TAB_CHANGES = 0xc615;

/** Bytes of an operand by the highest three bits of the code (2.6.1, spra); 6 gives its length itself. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

/** Work that one file may cause: every change that is looked at takes one. Far beyond any real document. */
export interface Budget {
  left: number;
}

export const newBudget = (): Budget => ({ left: 10_000_000 });

/** Bytes of an operand that tells its length itself, that length included. */
function variableSize(code: number, bytes: Uint8Array, at: number): number {
  if (TABLE_DEFINITIONS.has(code)) return u16(bytes, at) + 1;
  const length = u8(bytes, at);
  if (code !== TAB_CHANGES || length !== 255) return length + 1;
  const deleted = u8(bytes, at + 1);
  return 3 + 4 * deleted + 3 * u8(bytes, at + 2 + 4 * deleted);
}

/**
 * Goes through a list of changes.
 * @param wanted the codes that matter.
 * @param apply is given the code and the operand without its length; it ends the list by returning `false`.
 */
export function eachSprm(
  bytes: Uint8Array,
  budget: Budget,
  wanted: (code: number) => boolean,
  apply: (code: number, operand: Uint8Array) => boolean | undefined,
): void {
  for (let at = 0; at + 2 < bytes.length && budget.left > 0; budget.left--) {
    const code = u16(bytes, at);
    const fixed = SIZES[code >> 13]!;
    const size = fixed === 0 ? variableSize(code, bytes, at + 2) : fixed;
    const length = fixed > 0 ? 0 : TABLE_DEFINITIONS.has(code) ? 2 : 1;
    const end = at + 2 + size;
    if (end > bytes.length) return;
    if (wanted(code) && apply(code, bytes.subarray(at + 2 + length, end)) === false) return;
    at = end;
  }
}
