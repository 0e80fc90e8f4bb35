// Shape: from a day on — 即日起, 自发文之日起至年底, 自2018年7月1日起, 从2019年起.
import { GAP, SELF_NAMES } from '../../zh/calendar-words.js';
import type { FoundDeadline } from '../facts.js';
import { yearOf } from './calendar.js';
import { isBareYear, issuesOf } from './dated.js';
import { edtfFrom } from './edtf.js';
import { leadOf, trailOf } from './markers.js';
import type { ResolvedMention } from './mention.js';
import { after, deadline, holds, type Reading, type Shape, zoneAt } from './shape.js';

// Not where a length follows: 自本方案印发之日起30日内 is a duration.
const FROM_NOW = new RegExp(
  `(?:[自从]?即日起|[从自]现在(?:起|开始)|[自从](?:本${SELF_NAMES})?(?:印发|发布|发文|下发|公布)之日起)` +
    `(?!${GAP}[,]?[\\d一二两三四五六七八九十半]{1,3}个?(?:工作日|[日天周月年]|小时))(?:${GAP},?${GAP}(?:至|到|截至|[-~—–]{1,2})${GAP})?`,
  'g',
);

/** 即日起 and its like, with the end where one follows. */
function fromNow(reading: Reading): FoundDeadline[] {
  const { folded, documentDate } = reading;
  if (!holds(reading, '即日起', '现在', '之日起')) return [];
  return [...folded.matchAll(FROM_NOW)]
    .filter(({ index }) => !reading.isBarred(index))
    .map((found) => {
      const behind = found.index + found[0].length;
      const until = /[至到\-~—–]\s*$/.test(found[0]) ? reading.mentionAt.get(behind) : undefined;
      const end = until
        ? trailEnd(reading, until)
        : found.index + found[0].search(/(?:,|\s|至|到|截至|[-~—–])*$/);
      const last = until?.interval?.end ?? null;
      return deadline(
        reading,
        { start: found.index, end },
        {
          kind: 'period',
          start: documentDate,
          end: last,
          precision: 'day',
          edtf: documentDate && `${documentDate}/${last ?? '..'}`,
          ...(documentDate ? { yearSource: 'document-date' as const } : { issues: ['no-year' as const] }),
        },
      );
    });
}

/** The offset behind 止 or 前 where one follows the last date. */
function trailEnd(reading: Reading, mention: ResolvedMention): number {
  const trail = trailOf(reading, mention.end);
  return trail.role === 'before' || trail.role === 'until' ? trail.end : mention.end;
}

/** A start in a year before the document's own tells how long something has been so. */
function isLongPast(reading: Reading, { interval, start }: ResolvedMention): boolean {
  const { documentDate } = reading;
  if (!interval || !documentDate || zoneAt(reading, start)) return false;
  return yearOf(interval.start) < yearOf(documentDate);
}

/** 自2018年7月1日起; 以 and 之日 may stand between. */
function fromDate(reading: Reading, mention: ResolvedMention): FoundDeadline | null {
  const trail = trailOf(reading, mention.end);
  if (trail.role !== 'since' || mention.form === 'bare' || isLongPast(reading, mention)) return null;
  const lead = leadOf(reading, mention.start);
  // 2026年起 without 自 may be the piece of a name; 5月起 is none.
  if (
    lead.role !== 'since' &&
    isBareYear(mention) &&
    !/^[,，实施执全每]|^$/.test(after(reading, trail.end, 1))
  )
    return null;
  const { interval } = mention;
  const start = lead.role === 'since' ? lead.start : mention.start;
  return deadline(
    reading,
    { start, end: trail.end },
    {
      kind: 'period',
      start: interval?.start ?? null,
      precision: interval?.precision ?? null,
      edtf: interval && edtfFrom(interval),
      ...(interval ? { yearSource: interval.yearSource } : {}),
      ...(interval ? {} : issuesOf(reading, mention)),
    },
  );
}

const findSince = (reading: Reading): FoundDeadline[] => [
  ...fromNow(reading),
  ...reading.mentions.flatMap((mention) => fromDate(reading, mention) ?? []),
];

export const sinceShape: Shape = { name: 'since', find: findSince };
