// Paragraphs of running text. In: lines in reading order, and the column they stand in. Out: whether a line goes on with
// the paragraph before it.
import { closesBracket, endsSentence, leavesBracketOpen } from '../../zh/line-opening.js';
import type { TextColumn } from './text-column.js';
import type { PrintedLine } from './text-lines.js';
import { beginsItem, isFull } from './wraps.js';

/** A paragraph that may go on. */
export interface OpenParagraph {
  text: string;
  readonly first: PrintedLine;
  last: PrintedLine;
  /** Where its second line began; null while it has one line. */
  turn: number | null;
}

/** Parts of the font's size: positions closer than this are the same. */
const SAME = 0.6;
const TALL_GAP = 2.4;
/** The part of a line that a word which found no place leaves free at most. */
const LONGEST_GAP = 0.25;
/** How far lines that are set ragged may stay behind the edge although they are full. */
const COLUMN_SLACK = 0.15;

const near = (a: number, b: number, size: number): boolean => Math.abs(a - b) <= SAME * size;

/** Lines of clearly different type belong to different paragraphs. */
const sameSize = (a: PrintedLine, b: PrintedLine): boolean =>
  Math.abs(a.size - b.size) <= 0.12 * Math.max(a.size, b.size);

/** A bullet, or a number or letter with its signs: what a hanging paragraph has before its text. */
const LABEL =
  /^(?:[^\p{L}\p{N}]{1,2}|[[(\uff08]?[\p{L}\p{N}.]{1,8}[.\uff0e\u3001)\uff09\]:\uff1a]|\d[\d.]{0,8})$/u;

/** A line that hangs below the text behind a label: it stands where the first character behind the label stands. */
function hangs(first: PrintedLine, line: PrintedLine): boolean {
  if (line.left <= first.left + SAME * line.size) return false;
  const at = first.starts.findIndex((start) => Math.abs(start - line.left) < 0.2 * line.size);
  return at > 0 && LABEL.test(first.text.replace(/\s/g, '').slice(0, at));
}

const isCentred = (line: PrintedLine, { left, right }: TextColumn): boolean =>
  Math.abs((line.left + line.right) / 2 - (left + right) / 2) <= line.size;

/** Where a further line of the paragraph may begin. */
function returnsTo(paragraph: OpenParagraph, line: PrintedLine, column: TextColumn): boolean {
  const { first, turn } = paragraph;
  if (turn !== null) return near(line.left, turn, line.size);
  if (near(line.left, column.left, line.size)) return true;
  if (hangs(first, line)) return true;
  return first.left < column.left + SAME * line.size && isCentred(first, column) && isCentred(line, column);
}

/** A short line without a stop behind a sentence that is over: a signature or a heading, not the end of a paragraph. */
const standsAlone = (text: string, line: PrintedLine, { left, right }: TextColumn): boolean =>
  endsSentence(text) &&
  !endsSentence(line.text) &&
  !closesBracket(line.text) &&
  line.right - left < (right - left) * 0.6;

/** True where `line` goes on with `paragraph`: the line before is full, and this one begins where its lines begin. */
export function goesOn(
  paragraph: OpenParagraph,
  line: PrintedLine,
  column: TextColumn,
  samePage: boolean,
): boolean {
  const { last, text } = paragraph;
  if (!sameSize(last, line) || (samePage && line.y - last.y > TALL_GAP * Math.max(last.size, line.size)))
    return false;
  const room = column.right - last.right;
  // An open bracket goes on even where a long word left much of the line free.
  const open = leavesBracketOpen(text) && room < (column.right - column.left) * LONGEST_GAP;
  if (!open && !isFull(last, room, line, COLUMN_SLACK)) return false;
  return (
    returnsTo(paragraph, line, column) && !beginsItem(text, line.text) && !standsAlone(text, line, column)
  );
}
