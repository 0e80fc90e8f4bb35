// Deadlines. In: a text (a sentence, an item, a cell) and its context. Out: every time expression that bounds work, in order.
import type { FoundDeadline } from '../facts.js';
import { damagedShape } from './damaged.js';
import { dueByShape } from './due-by.js';
import { durationShape } from './duration.js';
import { eventShape } from './event.js';
import { immediateShape } from './immediate.js';
import { ongoingShape } from './ongoing.js';
import { periodShape } from './period.js';
import { rangeShape } from './range.js';
import { prepareReading } from './reading.js';
import { recurringShape } from './recurring.js';
import { recurringNameShape } from './recurring-name.js';
import type { DeadlineContext, Shape } from './shape.js';
import { sinceShape } from './since.js';
import { unparsedShape } from './unparsed.js';

export type { HolidayCalendar } from './calendar.js';
export type { DeadlineContext } from './shape.js';

/** Earlier shapes take their words from later ones: the longer and surer forms stand first. */
const SHAPES: readonly Shape[] = [
  recurringShape,
  recurringNameShape,
  durationShape,
  rangeShape,
  sinceShape,
  dueByShape,
  periodShape,
  damagedShape,
  immediateShape,
  eventShape,
  ongoingShape,
  unparsedShape,
];

/** Adds what does not overlap; both lists rise, and so does the result. */
function addFree(taken: readonly FoundDeadline[], found: readonly FoundDeadline[]): FoundDeadline[] {
  const merged: FoundDeadline[] = [];
  let next = 0;
  let end = 0;
  for (const deadline of [...found].sort((a, b) => a.offset - b.offset)) {
    for (let other = taken[next]; other && other.offset <= deadline.offset; other = taken[++next]) {
      merged.push(other);
      end = other.offset + other.raw.length;
    }
    const following = taken[next]?.offset ?? Number.POSITIVE_INFINITY;
    if (deadline.raw === '' || deadline.offset < end || deadline.offset + deadline.raw.length > following)
      continue;
    merged.push(deadline);
    end = deadline.offset + deadline.raw.length;
  }
  return merged.concat(taken.slice(next));
}

/**
 * Finds the time expressions that bound when or how often work is done: by a date, in a period, again and again, within
 * a length of time, with an event, for good. Dates are inclusive whole days; nothing is guessed from the clock.
 * @param text any length; read in time linear to it.
 * @returns sorted by `offset` (UTF-16 units from the start of `text`), not overlapping; `raw` is the slice as written.
 */
export function findDeadlines(text: string, context: DeadlineContext = {}): FoundDeadline[] {
  const reading = prepareReading(text, context);
  let taken: FoundDeadline[] = [];
  for (const shape of SHAPES) taken = addFree(taken, shape.find(reading, taken));
  return taken;
}
