// The physical lines of a text. In: decoded text with \n line ends. Out: lines with their offsets.
import type { Span } from '../../document/document.js';
import { trim } from '../../document/span.js';

export interface TextLine {
  /** Without the line break. */
  readonly span: Span;
  /** The span without white space at its ends; empty for a blank line. */
  readonly content: Span;
  readonly raw: string;
  readonly blank: boolean;
}

export function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const span = { start, end };
    const content = trim(text, span);
    lines.push({ span, content, raw: text.slice(start, end), blank: content.start >= content.end });
    start = end + 1;
  }
  return lines;
}
