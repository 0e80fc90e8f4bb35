// Where a line was broken only because it was full. In: printed lines and the room they had. Out: whole paragraphs.
import { endsSentence, opensItem } from '../../zh/line-opening.js';
import { leastOf } from './extremes.js';
import type { PrintedLine } from './text-lines.js';

/** Parts of the font's size by which the width of a cell may be measured wrong. */
const CELL_SLACK = 0.1;

/** Office programs set a quarter of an em between Chinese and Latin letters. */
const SCRIPT_GAP = 0.25;
const isLatin = (char: string | undefined): boolean => /[A-Za-z0-9]/.test(char ?? '');

/**
 * True where the next line's first stretch had no place behind a line that left `room` points free.
 * @param slack parts of the font's size by which `room` may be measured too wide.
 */
export function isFull(line: PrintedLine, room: number, next: PrintedLine, slack: number): boolean {
  const gap = isLatin(line.text.at(-1)) === isLatin(next.text[0]) ? 0 : SCRIPT_GAP;
  return room < next.firstWidth + (slack + gap) * Math.min(line.size, next.size);
}

/** Puts the halves of a paragraph together: Chinese without a space, words in Latin letters with one. */
export function joinWords(head: string, tail: string): string {
  const [last, first] = [head.at(-1) ?? '', tail[0] ?? ''];
  const words = /[A-Za-z0-9,;:.)%]/.test(last) && /[A-Za-z0-9(]/.test(first);
  const number = /[0-9]/.test(last) && /[0-9]/.test(first);
  return words && !number ? `${head} ${tail}` : head + tail;
}

/** True where an item begins behind a sentence that is over: a new paragraph, though the line before is full. */
export const beginsItem = (head: string, tail: string): boolean => opensItem(tail) && endsSentence(head);

/** What a cell leaves its text. */
export interface Room {
  readonly left: number;
  readonly right: number;
}

/** Points that the line left free; what is centred leaves half of it at each side. */
function freeIn({ left, right }: Room, line: PrintedLine): number {
  const [before, after] = [line.left - left, right - line.right];
  const centred = before > line.size * 0.5 && Math.abs(before - after) < line.size * 0.5;
  return centred ? before + after : after;
}

/** True where the line is set in from `left`, where the lines of its cell begin, as the first line of a paragraph is. */
const isIndented = (line: PrintedLine, left: number, { right }: Room): boolean => {
  const centred = Math.abs(line.left - left - (right - line.right)) < line.size * 0.5;
  return !centred && line.left - left > line.size * 1.2;
};

/** True where the last line of a cell has no room for a further character. */
export function endsFull(lines: readonly PrintedLine[], room: Room): boolean {
  const last = lines.at(-1);
  return last !== undefined && freeIn(room, last) < last.size * (1 + CELL_SLACK);
}

/** The paragraphs of a cell: lines are joined where the one before is as wide as the cell. */
export function joinCellLines(lines: readonly PrintedLine[], room: Room): string[] {
  const paragraphs: string[] = [];
  const left = leastOf(lines, (line) => line.left);
  let before: PrintedLine | null = null;
  for (const line of lines) {
    const head = paragraphs.at(-1) ?? '';
    const full = before !== null && isFull(before, freeIn(room, before), line, CELL_SLACK);
    if (full && !isIndented(line, left, room) && !beginsItem(head, line.text))
      paragraphs[paragraphs.length - 1] = joinWords(head, line.text);
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}
