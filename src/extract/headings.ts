// Headings. In: the text of an item's or paragraph's first line, as a span. Out: the heading's span, or null.
import type { Span } from '../document/document.js';
import { trim } from '../document/span.js';

/** The longest title of a task, in characters. */
const LONGEST_TITLE = 40;
/** The longest sentence that heads a section; of a longer one, what stands before its colon. */
const LONGEST_HEADING = 60;

const OPENING = '《“‘（(〔【「『';
const CLOSING = '》”’）)〕】」』';

/** The offset of the first of `stops` outside quotation marks and brackets; -1 where none is. */
function firstStop(text: string, { start, end }: Span, stops: string): number {
  let depth = 0;
  for (let i = start; i < end; i++) {
    const char = text[i]!;
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && stops.includes(char)) return i;
  }
  return -1;
}

const withoutStops = (text: string, span: Span): Span => {
  let { start, end } = trim(text, span);
  while (end > start && '。：:．.；;，,、'.includes(text[end - 1]!)) end--;
  return trim(text, { start, end });
};

const length = (text: string, span: Span): number =>
  text.slice(span.start, span.end).replace(/\s+/g, '').length;

/** The heading of a task: its line up to the first 。 or ：, where that has at most 40 characters. */
export function taskHeading(text: string, line: Span): Span | null {
  const stop = firstStop(text, line, '。：:');
  const heading = withoutStops(text, stop < 0 ? line : { start: line.start, end: stop });
  const size = length(text, heading);
  return size > 0 && size <= LONGEST_TITLE ? heading : null;
}

/** The heading of a section: the line up to its first 。; where that runs on, up to ：. */
export function sectionHeading(text: string, line: Span): Span {
  const stop = firstStop(text, line, '。');
  const sentence = withoutStops(text, stop < 0 ? line : { start: line.start, end: stop });
  if (length(text, sentence) <= LONGEST_HEADING) return sentence;
  const colon = firstStop(text, sentence, '：:');
  return colon < 0 ? sentence : withoutStops(text, { start: line.start, end: colon });
}
