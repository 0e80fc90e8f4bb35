// Shape: for good — 长期坚持, 持续推进, 常态化 as the value of a deadline cell or label, or behind a deadline.
import type { FoundDeadline } from '../facts.js';
import { after, before, deadline, type Reading, type Shape, zoneAt } from './shape.js';

const VERBS =
  '(?:坚持|推进|开展|实施|落实|进行|执行|做好|抓好|保持|工作|任务|有效|跟进|运行|推动|整改|巩固|完善)';
const ONGOING = new RegExp(
  `(?:长期性?|持续性?|常态化?|常态长效|经常性|常年|日常|贯穿全年|全年持续|全过程|始终|永久|滚动)(?:${VERBS}){0,2}`,
  'g',
);
const CLAUSE_START = /(?:^|[,。;:、(\n]|并且?|后|和|及)\s{0,3}$/;
const CLAUSE_END = /^\s{0,3}(?:$|[,。;、)\n]|并)/;

/** True where a deadline stands earlier in the same sentence, and 并 or nothing but a comma between. */
function followsDeadline(reading: Reading, offset: number, taken: readonly FoundDeadline[]): boolean {
  const previous = taken.findLast((deadline) => deadline.offset < offset);
  if (!previous) return false;
  const gap = reading.folded.slice(Math.max(previous.offset + previous.raw.length, offset - 60), offset);
  const near = previous.offset + previous.raw.length >= offset - 60;
  return near && !/[。;\n]/.test(gap) && (/并且?\s?$/.test(gap) || /^\s?[,、]\s?$/.test(gap));
}

function findOngoing(reading: Reading, taken: readonly FoundDeadline[]): FoundDeadline[] {
  // Only in a cell or label, or behind a deadline.
  if (taken.length === 0 && reading.zones.length === 0) return [];
  return [...reading.folded.matchAll(ONGOING)].flatMap(({ index, 0: words }) => {
    const end = index + words.length;
    const alone = CLAUSE_START.test(before(reading, index, 5)) && CLAUSE_END.test(after(reading, end, 5));
    if (!alone || reading.isBarred(index)) return [];
    if (!zoneAt(reading, index) && !followsDeadline(reading, index, taken)) return [];
    return [deadline(reading, { start: index, end }, { kind: 'ongoing' })];
  });
}

export const ongoingShape: Shape = { name: 'ongoing', find: findOngoing };
