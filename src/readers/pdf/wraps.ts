// Where a line was broken only because it was full. In: printed lines and the room they had. Out: whole paragraphs.
import { endsSentence, opensItem } from '../../zh/line-opening.js';
import type { PrintedLine } from './text-lines.js';

/** Parts of the font's size by which a line may miss the edge and still count as full: signs are squeezed and stretched. */
const SLACK = 0.4;

/** True where the next line's first stretch had no place behind a line that left `room` points free. */
export const isFull = (line: PrintedLine, room: number, next: PrintedLine): boolean =>
  room < next.firstWidth + SLACK * Math.min(line.size, next.size);

/** Puts the halves of a paragraph together: Chinese without a space, words in Latin letters with one. */
export function joinWords(head: string, tail: string): string {
  const [last, first] = [head.at(-1) ?? '', tail[0] ?? ''];
  const words = /[A-Za-z0-9,;:.)%]/.test(last) && /[A-Za-z0-9(]/.test(first);
  const number = /[0-9]/.test(last) && /[0-9]/.test(first);
  return words && !number ? `${head} ${tail}` : head + tail;
}

/** True where an item begins behind a sentence that is over: a new paragraph, though the line before is full. */
export const beginsItem = (head: string, tail: string): boolean => opensItem(tail) && endsSentence(head);

/** The paragraphs of a cell: lines are joined where the one before is as wide as the cell. */
export function joinCellLines(lines: readonly PrintedLine[], width: number): string[] {
  const paragraphs: string[] = [];
  let before: PrintedLine | null = null;
  for (const line of lines) {
    const head = paragraphs.at(-1) ?? '';
    const full = before !== null && isFull(before, width - (before.right - before.left), line);
    if (full && !beginsItem(head, line.text)) paragraphs[paragraphs.length - 1] = joinWords(head, line.text);
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}
