// Shape: a bare stretch that says when the work is done — 第三季度, 8月上旬, 12月份, 全年, “十四五”期间.
import type { FoundDeadline } from '../facts.js';
import { isBareYear, isPast, isPastYear, issuesOf } from './dated.js';
import { edtfOf } from './edtf.js';
import { hedgeOf, leadOf, trailOf } from './markers.js';
import type { ResolvedMention } from './mention.js';
import { after, before, deadline, type Reading, type Shape, zoneAt } from './shape.js';

/** 上半年工作总结, 12月份的数据: the stretch belongs to a name. */
const NOUN_BEHIND =
  /^(?:年?度|份)?(?:的|工作(?!组)|情况|任务|目标|计划|进展|进度|数据|小结|总结|报告|考核|指标|同期|同比|完成情况|预算|决算|收入|支出|累计|以[前来后]|以及|[)）]?同比)/;

/** 全年 before one of these nouns belongs to a name (全年目标); anywhere else it says when the work is done. */
const ALL_YEAR_NOUN =
  /^(?:完成(?:情况|率)|各?项?(?:经济|社会|发展|重点|主要|中心)?(?:目标|任务|工作(?!日)|指标|预期|形势|收支|预算|决算|收入|支出|总结|考核|成绩|进度|进展)|的|度|期|以来|累计|平均|人均|总[量额数]|日均|无休|天候|龄)/;

/** 每周…、X期间 as part of a name; a feast's days only where they say when. */
const DURING_NOUN = /^(?:的|以来)/;

/** 3月，国务院印发了…: told, not planned. */
const TOLD_BEHIND = /^(?:[,]|[^,。;、\n]{0,20}?(?:了|已))/;

/** True for a stretch that has been when the document was made, and is told as such. */
function isFact(reading: Reading, mention: ResolvedMention): boolean {
  const { interval, year, part, end } = mention;
  if (zoneAt(reading, mention.start)) return false;
  if (part.unit === 'five-years') return isPast(reading, interval);
  if (year && isPastYear(reading, interval)) return true;
  if (part.unit === 'day') return interval !== null && interval.end <= (reading.documentDate ?? '');
  return (
    part.unit !== 'quarter' &&
    part.unit !== 'half' &&
    isPast(reading, interval) &&
    TOLD_BEHIND.test(after(reading, end, 24))
  );
}

function isPeriod(reading: Reading, mention: ResolvedMention): boolean {
  const { part, form } = mention;
  const lead = leadOf(reading, mention.start);
  const trail = trailOf(reading, mention.end);
  if (form === 'bare' || mention.edge !== null || isFact(reading, mention)) return false;
  if (trail.role === 'around') return lead.role !== 'since';
  if (part.unit === 'feast')
    return trail.role === 'during' && !DURING_NOUN.test(after(reading, trail.end, 2));
  if (trail.role !== null && trail.role !== 'during') return false;
  if (isBareYear(mention) || (part.unit === 'day' && part.month === null)) return false;
  const tail = after(reading, trail.end, 8);
  if (part.unit === 'year' && /贯穿$/.test(before(reading, mention.start, 2))) return false;
  if (part.unit === 'year') return zoneAt(reading, mention.start) !== null || !ALL_YEAR_NOUN.test(tail);
  if (part.unit === 'five-years') return !DURING_NOUN.test(tail);
  if (form === 'digits' && part.unit !== 'day') return false;
  return lead.role !== 'until' && lead.role !== 'since' && !NOUN_BEHIND.test(tail);
}

/** 3、6、9月开展; 元旦春节期间: what stands before the last of a list is what the last is. */
function isListed(reading: Reading, mention: ResolvedMention, next: ResolvedMention | undefined): boolean {
  if (next?.part.unit !== mention.part.unit || leadOf(reading, mention.start).role !== null) return false;
  const gap = reading.folded.slice(mention.end, next.start);
  return mention.form === 'listed'
    ? /^\s?[、和及]\s?$/.test(gap)
    : mention.part.unit === 'feast' && /^[、和及与]?$/.test(gap);
}

/** The mentions that are periods, judged from the last to the first. */
function periodsOf(reading: Reading): ResolvedMention[] {
  const { mentions } = reading;
  const found: ResolvedMention[] = [];
  for (let index = mentions.length - 1; index >= 0; index--) {
    const [mention, next] = [mentions[index], mentions[index + 1]];
    if (!mention) continue;
    const inherits = next !== undefined && found.at(-1) === next && isListed(reading, mention, next);
    if (inherits || (mention.form !== 'listed' && isPeriod(reading, mention))) found.push(mention);
  }
  return found.reverse();
}

/** 全年…不少于4次: how often within the stretch. */
const COUNT_BEHIND = /^[^,。;、\n]{0,12}?(?:不少于|至少|不低于)\s?(\d{1,3})次/;

function period(reading: Reading, mention: ResolvedMention): FoundDeadline {
  const { interval } = mention;
  const trail = trailOf(reading, mention.end);
  const end = trail.role === 'around' || trail.role === 'during' ? trail.end : mention.end;
  const count = COUNT_BEHIND.exec(after(reading, end, 24))?.[1];
  return deadline(
    reading,
    { start: mention.start, end },
    {
      kind: 'period',
      start: interval?.start ?? null,
      end: interval?.end ?? null,
      precision: interval?.precision ?? null,
      edtf: interval && edtfOf(interval),
      recurrence: count === undefined ? null : { every: null, min: Number(count), rrule: null },
      ...hedgeOf(reading, mention.start),
      ...(trail.role === 'around' ? { approximate: true as const } : {}),
      ...(interval ? { yearSource: interval.yearSource } : {}),
      ...issuesOf(reading, mention),
    },
  );
}

const findPeriods = (reading: Reading): FoundDeadline[] =>
  periodsOf(reading).map((mention) => period(reading, mention));

export const periodShape: Shape = { name: 'period', find: findPeriods };
