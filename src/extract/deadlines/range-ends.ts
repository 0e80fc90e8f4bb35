// Which two mentions are the ends of a range, and which ranges are no plan. In: folded text and mentions. Out: tests.
import { GAP, RANGE_MARK } from '../../zh/calendar-words.js';
import type { ResolvedMention } from './mention.js';

const MARK = new RegExp(`^${GAP}起?,?${GAP}${RANGE_MARK}${GAP}$`);

/** 2018—2020年行动计划: the years in a name. */
const NAME_BEHIND =
  /^(?:年?度)?(?!制定|编制|出台|完成|实施|组织|开展)[一-龥]{0,8}(?:行动计划|行动方案|规划纲要|发展规划|实施方案|工作方案|三年行动)/;
/** 2026年1月至6月期间新购的: the stretch qualifies a noun. */
const QUALIFIES = /^期间[^,。;、\n]{0,10}的/;

/** True where the words between the two mentions are the mark of a range, and the second can end it. */
export function isRange(folded: string, from: ResolvedMention, to: ResolvedMention): boolean {
  if (to.start - from.end > 12 || !MARK.test(folded.slice(from.end, to.start))) return false;
  const dayOnly = to.part.unit === 'day' && to.part.month === null;
  return !dayOnly || from.part.unit === 'day';
}

/** True where the range belongs to a name or a noun, or was over when the document was made. */
function isNoPlan(
  folded: string,
  from: ResolvedMention,
  to: ResolvedMention,
  documentDate: string | null,
): boolean {
  const tail = folded.slice(to.end, to.end + 18);
  const past = documentDate !== null && to.interval !== null && to.interval.end < documentDate;
  return NAME_BEHIND.test(tail) || QUALIFIES.test(tail) || (past && from.year !== null);
}

/**
 * The mentions without the ends of ranges that are no plan, which say nothing one by one either.
 * @param inCell in a deadline cell or label every range counts.
 */
export function withoutNoPlans(
  folded: string,
  mentions: readonly ResolvedMention[],
  documentDate: string | null,
  inCell: (offset: number) => boolean,
): ResolvedMention[] {
  const dropped = new Set<ResolvedMention>();
  mentions.forEach((from, index) => {
    const to = mentions[index + 1];
    if (!to || inCell(from.start) || !isRange(folded, from, to)) return;
    if (isNoPlan(folded, from, to, documentDate)) dropped.add(from).add(to);
  });
  return mentions.filter((mention) => !dropped.has(mention));
}
