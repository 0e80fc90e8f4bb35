// All calendar expressions of a text. In: folded text, what is barred, the years known. Out: resolved mentions in order.
import { isGuarded } from './guards.js';
import type { Interval, Mention, ResolvedMention } from './mention.js';
import { readMention } from './mention-reader.js';
import { resolveMention, type YearContext } from './resolution.js';

/** Every character a mention can start with. */
const STARTER = /[\d一二三四五六七八九十廿今明去翌本当次上下第首全年月岁元春清劳六国“"「QⅠⅡⅢⅣI]/g;

/** Ends of a sentence, past which no year is carried. */
const SENTENCE_END = /[。！？!?]/;

interface Settings {
  readonly documentDate: string | null;
  readonly planYear: number | null;
  readonly isBarred: (offset: number) => boolean;
  /** True in a deadline cell or label, whose years carry across sentences. */
  readonly inCell: (offset: number) => boolean;
}

/** Every expression that is not barred, in text order; one that starts inside another is no expression. */
function* scan(folded: string, { isBarred, inCell }: Settings): Generator<Mention> {
  let end = 0;
  for (const { index } of folded.matchAll(STARTER)) {
    if (index < end || isBarred(index)) continue;
    const mention = readMention(folded, index, inCell(index));
    if (!mention) continue;
    end = mention.end;
    if (!isGuarded(folded, mention)) yield mention;
  }
}

/** 国庆、春节前: a list of feasts runs forward, past the year's end where it must. */
function inListOrder(
  mention: Mention,
  interval: Interval | null,
  previous: ResolvedMention | undefined,
  context: YearContext,
): Interval | null {
  if (!interval || !previous?.interval || mention.year || previous.part.unit !== 'feast') return interval;
  const listed = mention.part.unit === 'feast' && mention.start - previous.end <= 1;
  if (!listed || interval.start > previous.interval.start) return interval;
  return resolveMention(mention, { ...context, carriedYear: interval.year + 1 });
}

/**
 * The calendar expressions of a text with the days they cover. A year is carried from the nearest earlier expression of
 * the same sentence or cell that names one, a month to a day that stands alone.
 */
export function findMentions(folded: string, settings: Settings): ResolvedMention[] {
  const found: ResolvedMention[] = [];
  const { documentDate, planYear, inCell } = settings;
  let carriedYear: number | null = null;
  let carriedMonth: number | null = null;
  let last = 0;
  for (const mention of scan(folded, settings)) {
    if (!inCell(last) && SENTENCE_END.test(folded.slice(last, mention.start))) {
      carriedYear = null;
      carriedMonth = null;
    }
    last = mention.end;
    const context: YearContext = { documentDate, planYear, carriedYear, carriedMonth };
    const interval = inListOrder(mention, resolveMention(mention, context), found.at(-1), context);
    if (interval && mention.year) carriedYear = interval.year;
    if ('month' in mention.part && mention.part.month !== null) carriedMonth = mention.part.month;
    found.push({ ...mention, interval });
  }
  return found;
}
