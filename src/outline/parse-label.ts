// One label at the start of one line. In: a line of text. Out: the label as printed with the text behind it, or null.
import { trim } from '../document/span.js';
import { fold } from '../zh/fold.js';
import { chinesePatterns } from './chinese-patterns.js';
import type { Label } from './label-style.js';
import { numberPatterns } from './number-patterns.js';
import { symbolPatterns } from './symbol-patterns.js';

/** A label with what stands behind it; offsets count UTF-16 units from the start of the line that was given. */
export interface ParsedLabel extends Label {
  /** Where `raw` starts. */
  readonly offset: number;
  /** The text behind the label, without white space at its ends. */
  readonly rest: string;
  /** Where `rest` starts. */
  readonly restOffset: number;
}

// Ordered only where one family's marks could be another's: letters come after the numerals they may look like.
const PATTERNS = [...chinesePatterns, ...numberPatterns, ...symbolPatterns];
const PAGE_NUMBER = /^[-—–\s]*\d{1,4}[-—–\s]*$/;
/** No label and none of the words that settle one reach beyond this. */
const HEAD = 80;

/**
 * Reads the label that one line starts with, by its own words alone: values as printed, nothing renumbered.
 * Lines that only their neighbours can settle (一、二级指标) are decided here by what is likelier.
 * @param line one line, white space at its ends allowed.
 * @returns null where the line starts with no label (dates, quantities, references, page numbers, plain words).
 */
export function parseLabel(line: string): ParsedLabel | null {
  const span = trim(line, { start: 0, end: line.length });
  const head = fold(line.slice(span.start, Math.min(span.end, span.start + HEAD)));
  if (head === '' || (span.end - span.start <= HEAD && PAGE_NUMBER.test(head))) return null;
  for (const pattern of PATTERNS) {
    const match = pattern(head);
    if (!match) continue;
    const raw = trim(line, { start: span.start, end: span.start + match.length });
    const rest = trim(line, { start: Math.min(span.start + match.length, span.end), end: span.end });
    return {
      raw: line.slice(raw.start, raw.end),
      style: match.style,
      value: match.value,
      rest: line.slice(rest.start, rest.end),
      offset: raw.start,
      restOffset: rest.start,
    };
  }
  return null;
}
