// The piece table (MS-DOC 2.4.1, 2.8.35). In: an open file. Out: its text, and where each character stands in the file.
import { cut, u8, u16, u32, utf16, windows1252 } from '../container/binary.js';
import { type DocFile, readPlc, TABLE, tableOf } from './doc-file.js';

/** Characters that a file's texts may have together: 32 MB, Word's own limit. */
export const MAX_CHARACTERS = 16 * 1024 * 1024;

const PRC = 1;
const PIECES = 2;
const PIECE_DATA = 8;
const NARROW = 0x40000000;

/** A stretch of text that lies together in the file. */
export interface Piece {
  /** Character positions, half open. */
  readonly start: number;
  readonly end: number;
  /** Bytes from the start of the document stream. */
  readonly offset: number;
  /** True where a character is one byte of windows-1252, else two of UTF-16. */
  readonly narrow: boolean;
  /** What a fast save changed in all of the piece: a list of property changes. */
  readonly changes: Uint8Array;
}

export interface PieceTable {
  readonly pieces: readonly Piece[];
  /** Of all texts, one after the other; a character position is an index into it. */
  readonly text: string;
  /** True where a piece does not lie in the file. */
  readonly damaged: boolean;
}

/** Changes that are short enough to stand in the piece itself (MS-DOC 2.9.215), by their number. */
const SHORT_CHANGES: ReadonlyMap<number, number> = new Map([
  [0x0c, 0x260a],
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x41, 0x0800],
  [0x42, 0x0801],
  [0x51, 0x0818],
  [0x5c, 0x083c],
]);

function changesOf(modifier: number, longer: readonly Uint8Array[]): Uint8Array {
  if ((modifier & 1) !== 0) return longer[modifier >> 1] ?? new Uint8Array();
  const code = SHORT_CHANGES.get((modifier >> 1) & 0x7f);
  return code === undefined
    ? new Uint8Array()
    : Uint8Array.of(code & 0xff, code >> 8, (modifier >> 8) & 0xff);
}

/** The two parts of the table: lists of changes, then the pieces. */
function splitTable(bytes: Uint8Array): { longer: Uint8Array[]; pieces: Uint8Array | null } {
  const longer: Uint8Array[] = [];
  let at = 0;
  while (u8(bytes, at) === PRC) {
    const length = u16(bytes, at + 1);
    longer.push(cut(bytes, at + 3, length) ?? new Uint8Array());
    at += 3 + length;
  }
  const pieces = u8(bytes, at) === PIECES ? cut(bytes, at + 5, u32(bytes, at + 1)) : null;
  return { longer, pieces };
}

function pieceText(document: Uint8Array, { start, end, offset, narrow }: Piece): string {
  const bytes = document.subarray(offset, offset + (end - start) * (narrow ? 1 : 2));
  const text = narrow ? windows1252(bytes) : utf16(bytes);
  return text.padEnd(end - start, '\0');
}

/**
 * Reads the piece table and the text that it puts together.
 * @returns null where the table is not there or cannot be followed, or the text is longer than `MAX_CHARACTERS`.
 */
export function readPieces(file: DocFile): PieceTable | null {
  const { longer, pieces: table } = splitTable(tableOf(file, TABLE.pieces));
  if (!table) return null;
  const { positions, dataAt } = readPlc(table, PIECE_DATA);
  if (positions.length < 2 || positions[0] !== 0 || positions.at(-1)! > MAX_CHARACTERS) return null;
  const pieces: Piece[] = [];
  let damaged = false;
  for (let index = 0; index + 1 < positions.length; index++) {
    const at = dataAt + PIECE_DATA * index;
    const place = u32(table, at + 2);
    const narrow = (place & NARROW) !== 0;
    const offset = narrow ? (place & (NARROW - 1)) >>> 1 : place & (NARROW - 1);
    const changes = changesOf(u16(table, at + 6), longer);
    const piece = { start: positions[index]!, end: positions[index + 1]!, offset, narrow, changes };
    damaged ||= offset + (piece.end - piece.start) * (narrow ? 1 : 2) > file.document.length;
    pieces.push(piece);
  }
  return { pieces, text: pieces.map((piece) => pieceText(file.document, piece)).join(''), damaged };
}

/** The piece that holds a character position; the last one that begins at or before it. */
export function pieceAt({ pieces }: PieceTable, position: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start <= position) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}

/** Where a character stands in the document stream, in bytes. */
export const offsetIn = (piece: Piece, position: number): number =>
  piece.offset + (position - piece.start) * (piece.narrow ? 1 : 2);
