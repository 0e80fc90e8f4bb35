// A Word 97–2003 file and its parts. In: bytes. Out: its streams, the lengths of its texts, its tables by number (MS-DOC 2.5).
import { type Diagnostic, diagnose, type Result } from '../../diagnostics/diagnostic.js';
import { cut, u16, u32 } from '../container/binary.js';
import { openCompound, readStream } from '../container/cfb.js';

const WORD_97 = 0xa5ec;
const WORD_6 = 0xa5dc;
/** Files with a lower number are of Word 6 and 95, whatever their mark (MS-DOC 2.5.1). */
const FIRST_NFIB = 0xc0;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const LENGTHS_AT = 76;
const TABLES_AT = 154;

/** Places in the list of tables that are read (MS-DOC 2.5.6). */
export const TABLE = {
  styles: 1,
  footnotes: 2,
  comments: 4,
  commentTexts: 5,
  sections: 6,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  commentAuthors: 36,
  shapes: 40,
  endnotes: 46,
  drawings: 50,
  boxes: 56,
  lists: 73,
  listInstances: 74,
} as const;

/** Characters of each text; they follow each other in this order (MS-DOC 2.5.4). */
export interface TextLengths {
  readonly main: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly macros: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly boxes: number;
  readonly headerBoxes: number;
}

export interface DocFile {
  /** The stream that holds the text and most properties. */
  readonly document: Uint8Array;
  readonly table: Uint8Array;
  /** Long lists of properties; empty where the file has none. */
  readonly data: Uint8Array;
  readonly lengths: TextLengths;
  /** Streams that end before their size. */
  readonly damaged: readonly string[];
}

const refuse = (diagnostic: Diagnostic): Result<null> => ({ value: null, diagnostics: [diagnostic] });

const readLengths = (document: Uint8Array): TextLengths => {
  const at = (index: number): number => u32(document, LENGTHS_AT + 4 * index);
  return {
    main: at(0),
    footnotes: at(1),
    headers: at(2),
    macros: at(3),
    comments: at(4),
    endnotes: at(5),
    boxes: at(6),
    headerBoxes: at(7),
  };
};

/**
 * Opens a Word 97–2003 file (.doc, .dot, WPS's .wps).
 * @returns null with one error for a file of Word 6 or 95, an encrypted one and one that is damaged beyond reading.
 */
export function openDocFile(bytes: Uint8Array): Result<DocFile | null> {
  const compound = openCompound(bytes);
  const document = compound && readStream(compound, 'WordDocument');
  if (!document) return refuse(diagnose('readers/damaged-doc'));
  const mark = u16(document.bytes, 0);
  if (mark === WORD_6 || (mark === WORD_97 && u16(document.bytes, 2) < FIRST_NFIB))
    return refuse(diagnose('readers/word-95'));
  if (mark !== WORD_97) return refuse(diagnose('readers/damaged-doc'));
  const flags = u16(document.bytes, 10);
  if ((flags & ENCRYPTED) !== 0) return refuse(diagnose('readers/unsupported-encrypted-office'));
  const tableName = (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table';
  const table = readStream(compound, tableName);
  if (!table) return refuse(diagnose('readers/damaged-doc'));
  const data = readStream(compound, 'Data');
  const damaged = [
    ...(document.whole ? [] : ['WordDocument']),
    ...(table.whole ? [] : [tableName]),
    ...(data?.whole === false ? ['Data'] : []),
  ];
  const lengths = readLengths(document.bytes);
  const value: DocFile = {
    document: document.bytes,
    table: table.bytes,
    data: data?.bytes ?? new Uint8Array(),
    lengths,
    damaged,
  };
  return { value, diagnostics: [] };
}

/** Where a table stands in the table stream; of length 0 where the file has none. */
export function placeOf({ document }: DocFile, index: number): { at: number; length: number } {
  const listed = u16(document, TABLES_AT - 2);
  const at = TABLES_AT + 8 * index;
  return index < listed ? { at: u32(document, at), length: u32(document, at + 4) } : { at: 0, length: 0 };
}

/** A table by its number; empty where the file has none, or it does not lie in its stream. */
export function tableOf(file: DocFile, index: number): Uint8Array {
  const { at, length } = placeOf(file, index);
  return cut(file.table, at, length) ?? new Uint8Array();
}

/** The positions of a PLC (MS-DOC 2.2.2), and where the data of each of its items begins. */
export interface Plc {
  readonly bytes: Uint8Array;
  readonly positions: readonly number[];
  /** Offset of the first item's data. */
  readonly dataAt: number;
}

/** Reads a PLC whose items have `size` bytes of data; positions are taken as long as they do not fall. */
export function readPlc(bytes: Uint8Array, size: number): Plc {
  const count = Math.max(0, Math.floor((bytes.length - 4) / (4 + size)));
  const positions: number[] = [];
  for (let index = 0; index <= count && bytes.length >= 4; index++) {
    const position = u32(bytes, 4 * index);
    if (position < (positions.at(-1) ?? 0)) break;
    positions.push(position);
  }
  return { bytes, positions, dataAt: 4 * (count + 1) };
}
