// Kinds of deadlines that rules tell apart. In: a Deadline. Out: whether its end is a day, whether it only says 定期.
import type { Deadline } from '../plan/deadline-schema.js';

/** True where the end is a day on which the work must be done: not a standing service limit, not a recurrence. */
export const isDue = ({ kind, scope }: Deadline): boolean =>
  (kind === 'due-by' || kind === 'period' || kind === 'event-relative') && scope !== 'standing';

/** 定期, 不定期开展: again and again, without saying how often. */
export const isRegular = ({ kind, raw }: Deadline): boolean => kind === 'unparsed' && /^不?定期/.test(raw);
