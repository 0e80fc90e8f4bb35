// Shape: a deadline cell or label whose words no other shape reads. Placeholders (/, —, 无) give nothing.
import { trim } from '../../document/span.js';
import { PLACEHOLDER } from '../../zh/calendar-words.js';
import type { FoundDeadline } from '../facts.js';
import { deadline, type Reading, type Shape } from './shape.js';

const DITTO = /^(?:同上|同前|″|〃|")$/;

function findUnparsed(reading: Reading, taken: readonly FoundDeadline[]): FoundDeadline[] {
  let next = 0;
  return reading.zones.flatMap((zone) => {
    while ((taken[next]?.offset ?? Number.POSITIVE_INFINITY) < zone.start) next++;
    if ((taken[next]?.offset ?? Number.POSITIVE_INFINITY) < zone.end) return [];
    const span = trim(reading.folded, zone);
    const words = reading.folded.slice(span.start, span.end);
    if (PLACEHOLDER.test(words) || DITTO.test(words)) return [];
    return [deadline(reading, span, { kind: 'unparsed' })];
  });
}

export const unparsedShape: Shape = { name: 'unparsed', find: findUnparsed };
