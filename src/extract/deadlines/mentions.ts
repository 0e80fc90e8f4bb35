// All calendar expressions of a text. In: folded text, what is barred, the years known. Out: resolved mentions in order.
import { FEAST_NAMES } from '../../zh/calendar-words.js';
import { isGuarded } from './guards.js';
import type { Interval, Mention, ResolvedMention } from './mention.js';
import { readMention } from './mention-reader.js';
import { resolveMention, type YearContext } from './resolution.js';

const FEASTS = FEAST_NAMES.join('|');

/**
 * Where a mention can start: at a figure or numeral that a unit, a mark or the end follows soon, or at one of the words.
 * A page of plain prose has few such places.
 */
const STARTER = new RegExp(
  '(?<!\\d)\\d(?=[\\dOoIl\\s]{0,9}(?:[年月日号季底末前Q./·、和及与至到~—–―─,;。:)\\n-]|$))|' +
    '[一二三四五六七八九十廿第](?=[\\d一二三四五六七八九十廿〇○零O\\sⅠⅡⅢⅣIV、和及第至到~—–-]{0,9}[年月日号季五])|' +
    `[“"「](?=十|${FEASTS})|十(?=[一二三四五六七八九]五)|` +
    '今年|明年|去年|翌年|[本当次]年|[本当]月|上年|[上下]半年|下个?月|[本下](?:周|星期)|首\\s{0,4}季|[ⅠⅡⅢⅣI]|' +
    '全年|年(?=[底末中终初内以之度])|岁末|月(?=[底末])|' +
    `${FEASTS}|Q|初`,
  'g',
);

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
    if (index < end) continue;
    const mention = readMention(folded, index, inCell(index));
    if (!mention || isBarred(index)) continue;
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
