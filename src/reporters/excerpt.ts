// Words of a document on a terminal. In: text and a span of it. Out: its line, cut to a width, and carets below the words.
import { charWidth, fitting, visible, widthOf } from '../zh/columns.js';

/** Columns that a line may take: one that a terminal wraps would part the words from their carets. */
const WIDTH = 76;
/** Columns shown before the words, where the line must be cut. */
const LEAD = 24;
/** Plain dots: some terminals draw … one column wide and some two. */
const CUT = '...';

/** The end of a text, as much as fits. */
function fittingEnd(text: string, width: number): string {
  const chars = [...text];
  let left = width;
  let start = chars.length;
  while (start > 0) {
    left -= charWidth(chars[start - 1]!);
    if (left < 0) break;
    start--;
  }
  return chars.slice(start).join('');
}

export interface Excerpt {
  /** Parts of the line; joined they take no more than 76 columns. */
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Blanks and carets that stand below the words in a font where full-width characters take two columns. */
  readonly carets: string;
}

/** The line of the span's first character, with the part of the span that lies in it. */
export function excerptOf(text: string, { start, end }: { start: number; end: number }): Excerpt {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const found = text.indexOf('\n', start);
  const lineEnd = found < 0 ? text.length : found;
  // A long line is cut before it is measured.
  const head = visible(text.slice(Math.max(lineStart, start - WIDTH), start).trimStart());
  const inLine = visible(text.slice(start, Math.min(end, lineEnd, start + WIDTH)));
  const tail = visible(text.slice(Math.min(end, lineEnd), Math.min(lineEnd, end + WIDTH)).trimEnd());
  const whole = widthOf(head + inLine + tail) <= WIDTH && start - lineStart <= WIDTH;
  const before = whole || widthOf(head) <= LEAD ? head : CUT + fittingEnd(head, LEAD - CUT.length);
  const room = WIDTH - widthOf(before);
  const words = widthOf(inLine) <= room ? inLine : fitting(inLine, room - CUT.length) + CUT;
  const left = room - widthOf(words);
  const after =
    widthOf(tail) <= left ? tail : fitting(tail, Math.max(0, left - CUT.length)) + CUT.slice(0, left);
  const carets = ' '.repeat(widthOf(before)) + '^'.repeat(Math.max(1, widthOf(words)));
  return { before, words, after, carets };
}
