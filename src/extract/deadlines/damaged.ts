// Shape: a date whose marker is lost — 2020年，… at the head of a sentence, a year to come, stands for 到2020年.
import type { FoundDeadline } from '../facts.js';
import { yearOf } from './calendar.js';
import { isBareYear } from './dated.js';
import { edtfUntil } from './edtf.js';
import type { ResolvedMention } from './mention.js';
import { after, before, deadline, type Reading, type Shape } from './shape.js';

function isLostUntil(reading: Reading, mention: ResolvedMention): boolean {
  const { interval, year } = mention;
  const own = reading.documentDate === null ? reading.planYear : yearOf(reading.documentDate);
  if (!isBareYear(mention) || mention.form === 'bare' || year?.kind !== 'number') return false;
  if (!interval || own === null || interval.year <= Math.max(own, reading.planYear ?? own)) return false;
  return (
    /(?:^|[。;\n])\s?$/.test(before(reading, mention.start, 2)) &&
    /^[,，]/.test(after(reading, mention.end, 1))
  );
}

function findDamaged(reading: Reading): FoundDeadline[] {
  return reading.mentions.flatMap((mention) => {
    const { interval } = mention;
    if (!interval || !isLostUntil(reading, mention)) return [];
    return [
      deadline(reading, mention, {
        kind: 'due-by',
        end: interval.end,
        precision: interval.precision,
        edtf: edtfUntil(interval),
        yearSource: interval.yearSource,
        issues: ['missing-char'],
      }),
    ];
  });
}

export const damagedShape: Shape = { name: 'damaged', find: findDamaged };
