// Shape: at once — 立行立改, 立即整改 as a clause of its own, 立即 in a deadline cell.
import type { FoundDeadline } from '../facts.js';
import { deadline, holds, type Reading, type Shape, zoneAt } from './shape.js';

const AT_ONCE =
  /(?<=^|[,。;:、(\s“"])(?:立行立改|立整立改|即知即改|立知立改|立即整改)(?=$|[,。;、)\n”"]|并)/g;
const IN_CELL =
  /(?<=^|[,。;:、(\s])(?:立即(?:整改|办理|执行|完成|落实|推进|实施|启动)?|即时|马上)(?=$|[,。;、)\n]|并)/g;

const findIn = (reading: Reading, pattern: RegExp, cell: boolean): FoundDeadline[] =>
  [
    ...(holds(reading, '立行', '立整', '立即', '立知', '即知', '即时', '马上')
      ? reading.folded.matchAll(pattern)
      : []),
  ]
    .filter(({ index }) => !reading.isBarred(index) && (!cell || zoneAt(reading, index) !== null))
    .map(({ index, 0: words }) =>
      deadline(
        reading,
        { start: index, end: index + words.length },
        {
          kind: 'due-by',
          start: reading.documentDate,
          precision: 'immediate',
        },
      ),
    );

const findImmediate = (reading: Reading): FoundDeadline[] => {
  const clauses = findIn(reading, AT_ONCE, false);
  const starts = new Set(clauses.map(({ offset }) => offset));
  return [...clauses, ...findIn(reading, IN_CELL, true).filter(({ offset }) => !starts.has(offset))];
};

export const immediateShape: Shape = { name: 'immediate', find: findImmediate };
