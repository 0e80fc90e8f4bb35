// Styles (STSH, MS-DOC 2.9.271). In: the style sheet of a file. Out: its styles, by index.
import { cut, u8, u16, utf16 } from '../container/binary.js';
import { createStyles, type Style, type Styles } from '../word/styles.js';
import {
  type Changes,
  changeCharacters,
  changeParagraph,
  newCharacterProperties,
  newParagraphProperties,
} from './properties.js';

const NO_BASE = 0xfff;
const PARAGRAPH_STYLE = 1;
const CHARACTER_STYLE = 2;
const FIRST_CONTENTS = 19;
const LAST_CONTENTS = 27;
const HEADINGS = 9;
const REMOVED_LIST = 0;
const MAX_LIST = 0x7fe;
const CONTENTS_NAME = /^toc(?: ?\d| ?heading)/i;

/** Lists are numbered from 1; 0 and what is beyond the range take a paragraph out of its list (sprmPIlfo). */
export const listId = (list: number): string => String(list > MAX_LIST ? REMOVED_LIST : list);

function takeParagraph(style: Style, bytes: Uint8Array, changes: Changes): void {
  const properties = newParagraphProperties(0);
  changeParagraph(properties, bytes.subarray(2), changes);
  if (properties.list !== undefined) style.numId = listId(properties.list);
  if (properties.level !== undefined) style.level = properties.level;
  if (properties.outlineLevel !== undefined) style.outlineLevel = properties.outlineLevel;
}

function takeCharacters(style: Style, bytes: Uint8Array, changes: Changes): void {
  const properties = newCharacterProperties();
  changeCharacters(properties, bytes, changes.budget);
  if (properties.hidden !== undefined) style.hidden = properties.hidden;
}

/** The property lists of a style: each with its length before it, at an even offset. */
function listsOf(bytes: Uint8Array, from: number, count: number): Uint8Array[] {
  const lists: Uint8Array[] = [];
  let at = from;
  for (let index = 0; index < count; index++) {
    at += at & 1;
    const list = cut(bytes, at + 2, u16(bytes, at));
    if (!list) break;
    lists.push(list);
    at += 2 + list.length;
  }
  return lists;
}

/** One style (STD, 2.9.260); `nameAt` is the length of its fixed part. */
function readStyle(bytes: Uint8Array, index: number, nameAt: number, changes: Changes): Style {
  const kind = u16(bytes, 2) & 0xf;
  const base = u16(bytes, 2) >> 4;
  const builtIn = u16(bytes, 0) & 0xfff;
  const length = u16(bytes, nameAt);
  const name = utf16(bytes.subarray(nameAt + 2, nameAt + 2 + 2 * length));
  const isContents = builtIn >= FIRST_CONTENTS && builtIn <= LAST_CONTENTS;
  const style: Style = { id: String(index), contents: isContents || CONTENTS_NAME.test(name) };
  if (base !== NO_BASE) style.basedOn = String(base);
  // The nine headings stand at fixed indexes and have their level by that (2.9.271).
  if (index >= 1 && index <= HEADINGS) style.outlineLevel = index - 1;
  const lists = listsOf(bytes, nameAt + 2 * length + 4, u8(bytes, 4) & 0xf);
  const [first, second] = lists;
  if (kind === PARAGRAPH_STYLE) {
    if (first) takeParagraph(style, first, changes);
    if (second) takeCharacters(style, second, changes);
  } else if (kind === CHARACTER_STYLE && first) takeCharacters(style, first, changes);
  return style;
}

/** Reads a style sheet; an empty one gives a document without styles. The style at index 0 is the usual one. */
export function readStyleSheet(sheet: Uint8Array, changes: Changes): Styles {
  const styles = new Map<string, Style>();
  const count = u16(sheet, 2);
  const nameAt = u16(sheet, 4);
  let at = 2 + u16(sheet, 0);
  for (let index = 0; index < count && at + 2 <= sheet.length; index++) {
    const length = u16(sheet, at);
    const bytes = cut(sheet, at + 2, length);
    if (!bytes) break;
    if (length > 0) styles.set(String(index), readStyle(bytes, index, nameAt, changes));
    at += 2 + length;
  }
  return createStyles(styles, '0');
}
