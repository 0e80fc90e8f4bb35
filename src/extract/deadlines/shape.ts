// The interface of the list: what every shape of time expression gets, and what it gives back.
import type { Span } from '../../document/document.js';
import type { DeadlineValue, FoundDeadline } from '../facts.js';
import type { HolidayCalendar } from './calendar.js';
import type { ResolvedMention } from './mention.js';

export interface DeadlineContext {
  /** The document's date, YYYY-MM-DD: anchors 即日起 and 本月底, and gives the year where nothing else does. */
  readonly documentDate?: string | null;
  /** The year in the plan's title, which goes before the document's. */
  readonly planYear?: number | null;
  /** True where the text is the value of a deadline cell or label: a bare date is then due-by. */
  readonly whole?: boolean;
  /** Tells workdays; Monday to Friday where it is missing. */
  readonly holidays?: HolidayCalendar;
}

/** A text prepared once for all shapes. */
export interface Reading {
  readonly text: string;
  /** Folded, same length: patterns match here, slices come from `text`. */
  readonly folded: string;
  readonly documentDate: string | null;
  readonly planYear: number | null;
  readonly holidays: HolidayCalendar | undefined;
  /** The calendar expressions in text order, guarded ones left out. */
  readonly mentions: readonly ResolvedMention[];
  readonly mentionAt: ReadonlyMap<number, ResolvedMention>;
  /** Stretches that are the value of a deadline cell or label; rising, not overlapping. */
  readonly zones: readonly Span[];
  /** True where the offset lies in words that hold no deadline (titles, document numbers). */
  readonly isBarred: (offset: number) => boolean;
}

/** One form that deadlines take. */
export interface Shape {
  readonly name: string;
  /** `taken` holds what the shapes before this one found, sorted by offset. */
  readonly find: (reading: Reading, taken: readonly FoundDeadline[]) => readonly FoundDeadline[];
}

/** A value with every field that the given ones leave open. */
export function deadline(
  reading: Reading,
  span: Span,
  fields: Partial<DeadlineValue> & Pick<DeadlineValue, 'kind'>,
): FoundDeadline {
  return {
    raw: reading.text.slice(span.start, span.end),
    offset: span.start,
    start: null,
    end: null,
    precision: null,
    edtf: null,
    recurrence: null,
    duration: null,
    anchor: null,
    ...fields,
  };
}

/** The zone that holds the offset, or null: a binary search. */
export function zoneAt(reading: Reading, offset: number): Span | null {
  const { zones } = reading;
  let low = 0;
  let high = zones.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((zones[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const zone = zones[low];
  return zone && zone.start <= offset ? zone : null;
}

/**
 * True where the text holds one of the words that every match of a pattern needs. A pattern is compiled when it is first
 * run: texts without its words spare that.
 */
export const holds = ({ folded }: Reading, ...words: readonly string[]): boolean =>
  words.some((word) => folded.includes(word));

/** The folded characters before an offset, at most `count`. */
export const before = (reading: Reading, offset: number, count: number): string =>
  reading.folded.slice(Math.max(0, offset - count), offset);

/** The folded characters from an offset on, at most `count`. */
export const after = (reading: Reading, offset: number, count: number): string =>
  reading.folded.slice(offset, offset + count);
