// Lists (MS-DOC 2.9.147 to 2.9.151). In: the two list tables of a file. Out: the definitions of its automatic numbers.
import { cut, i32, u8, u16, u32, utf16 } from '../container/binary.js';
import {
  type AbstractList,
  type Level,
  type ListInstance,
  MAX_LABEL,
  type NumberingDefinitions,
} from '../word/lists.js';
import { type DocFile, placeOf, TABLE, tableOf } from './doc-file.js';
import { type Changes, changeCharacters, newCharacterProperties } from './properties.js';

const LIST = 28;
const INSTANCE = 16;
const LEVEL = 28;
const LEVELS = 9;
const NO_STYLE = 0xfff;
const SUFFIXES = ['tab', 'space', 'nothing'];

/** Number formats by their code (nfc: MS-OSHARED 2.2.1.3), as ECMA-376 part 1, 17.18.59 names them; from 0. */
const FORMATS =
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ' +
  'ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal ' +
  'japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero ' +
  'bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ' +
  'ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ' +
  'ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified ' +
  'chineseCountingThousand japaneseDigitalTenThousand koreanDigital koreanCounting koreanLegal koreanDigital2';
const FORMAT_NAMES = FORMATS.split(' ');
const FAR_FORMATS: ReadonlyMap<number, string> = new Map([
  [57, 'numberInDash'],
  [255, 'none'],
]);

const formatOf = (code: number): string => FAR_FORMATS.get(code) ?? FORMAT_NAMES[code] ?? 'decimal';

interface ReadLevel {
  readonly level: Level;
  /** Offset behind the level. */
  readonly end: number;
}

/** What is printed: a level's number stands as the character of its index, at the offsets that are listed. */
function labelText(text: string, offsets: Uint8Array): string {
  const places = new Set(offsets);
  return text
    .slice(0, MAX_LABEL)
    .split('')
    .map((character, index) => {
      const code = character.charCodeAt(0);
      return code < LEVELS && places.has(index + 1) ? `%${code + 1}` : character;
    })
    .join('');
}

/** Reads a level (LVL, 2.9.150); null where it does not lie in the table. */
function readLevel(
  bytes: Uint8Array,
  at: number,
  fonts: readonly string[],
  changes: Changes,
): ReadLevel | null {
  const head = cut(bytes, at, LEVEL);
  if (!head) return null;
  const characters = u8(head, 24);
  const textAt = at + LEVEL + u8(head, 25) + characters;
  const text = cut(bytes, textAt + 2, 2 * u16(bytes, textAt));
  if (!text) return null;
  const flags = u8(head, 5);
  const level: Level = {
    start: Math.max(0, i32(head, 0)),
    format: formatOf(u8(head, 4)),
    text: labelText(utf16(text), head.subarray(6, 15)),
    suffix: SUFFIXES[u8(head, 15)] ?? 'tab',
    legal: (flags & 4) !== 0,
  };
  if ((flags & 8) !== 0) level.restart = u8(head, 26);
  const properties = newCharacterProperties();
  changeCharacters(properties, bytes.subarray(textAt - characters, textAt), changes.budget);
  const font = properties.font === undefined ? undefined : fonts[properties.font];
  if (font !== undefined) level.font = font;
  return { level, end: textAt + 2 + text.length };
}

/** The definitions stand in one row, the levels of all of them behind the table (PlfLst, 2.9.192). */
function readLists(
  stream: Uint8Array,
  at: number,
  length: number,
  fonts: readonly string[],
  changes: Changes,
): Map<string, AbstractList> {
  const lists = new Map<string, AbstractList>();
  const table = stream.subarray(at, at + length);
  let levelAt = at + length;
  for (let index = 0; index < u16(table, 0); index++) {
    const entry = cut(table, 2 + LIST * index, LIST);
    if (!entry) break;
    const list: AbstractList = { id: String(i32(entry, 0)), levels: new Map() };
    lists.set(list.id, list);
    const count = (u8(entry, 26) & 1) !== 0 ? 1 : LEVELS;
    for (let ordinal = 0; ordinal < count; ordinal++) {
      const read = readLevel(stream, levelAt, fonts, changes);
      if (!read) return lists;
      const style = u16(entry, 8 + 2 * ordinal);
      if (style !== NO_STYLE) read.level.paragraphStyle = String(style);
      list.levels.set(ordinal, read.level);
      levelAt = read.end;
    }
  }
  return lists;
}

/** What a list in use changes of its definition (LFOLVL, 2.9.149). */
function readOverrides(
  table: Uint8Array,
  from: number,
  count: number,
  instance: ListInstance,
  fonts: readonly string[],
  changes: Changes,
): number {
  let at = from;
  for (let index = 0; index < count && at + 8 <= table.length; index++) {
    const flags = u32(table, at + 4);
    const level = (flags & 0x20) === 0 ? null : readLevel(table, at + 8, fonts, changes);
    const start = Math.max(0, level ? level.level.start : i32(table, at));
    instance.overrides.set(flags & 0xf, {
      ...((flags & 0x10) !== 0 && { start }),
      ...(level && { level: level.level }),
    });
    at = level ? level.end : at + 8;
  }
  return at;
}

function readInstances(
  table: Uint8Array,
  fonts: readonly string[],
  changes: Changes,
): Map<string, ListInstance> {
  const instances = new Map<string, ListInstance>();
  const count = Math.min(u32(table, 0), Math.floor(table.length / INSTANCE));
  let at = 4 + INSTANCE * count;
  for (let index = 0; index < count; index++) {
    const entry = 4 + INSTANCE * index;
    const instance: ListInstance = { abstractId: String(i32(table, entry)), overrides: new Map() };
    instances.set(String(index + 1), instance);
    // Each one's changes begin with four bytes without a meaning here (LFOData, 2.9.148).
    at = readOverrides(table, at + 4, u8(table, entry + 12), instance, fonts, changes);
  }
  return instances;
}

/** @param fonts names by index, for the symbols of bulleted lists. */
export function readListTables(
  file: DocFile,
  fonts: readonly string[],
  changes: Changes,
): NumberingDefinitions {
  const { at, length } = placeOf(file, TABLE.lists);
  return {
    abstracts: length === 0 ? new Map() : readLists(file.table, at, length, fonts, changes),
    instances: readInstances(tableOf(file, TABLE.listInstances), fonts, changes),
  };
}
