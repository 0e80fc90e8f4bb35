// Recipients (主送机关, GB/T 9704-2012 7.3.2). In: rows. Out: which rows they stand on, and the units.
import type { UnitFact } from '../facts.js';
import { isLabelled, type Row } from './rows.js';
import { isCollective, isUnitName, listFacts, type UnitSplitter } from './unit-names.js';

/** Salutations of letters to people and the public: no unit. */
const PUBLIC = /^(?:广大|全[市县区镇乡]?|亲爱的|尊敬的)/;
const OTHER_LABEL =
  /^(?:附|抄|联系|电话|时间|地点|来源|发布|主持|出席|参加|注|责任|牵头|配合|主办|协办|承办|主要|重点|工作|目标|成员|报送)/;
/** Words of a sentence that leads over to what follows (现将有关事项通知如下：). */
const SENTENCE = /如下|现将|根据|按照|以下|为了|为做好|要求|通知/;

const names = (words: string): string[] => words.split(/[,、;\s]+/).filter((word) => word !== '');

/** True where most of what an enumeration names are units. */
export function enumeratesUnits(words: string): boolean {
  const list = names(words.replace(/\([^()]*\)/g, ''));
  const units = list.filter((name) => isCollective(name) || isUnitName(name) || name.length <= 3);
  return (
    list.length > 0 &&
    list.some((name) => isCollective(name) || isUnitName(name)) &&
    units.length * 2 >= list.length
  );
}

/** True where the row closes an enumeration of recipients: ends with a colon, no sentence before it. */
export function closesRecipients(row: Row): boolean {
  if (!/:$/.test(row.solid) || row.solid.length > 500 || /[。!?《]/.test(row.solid)) return false;
  if (isLabelled(row) || OTHER_LABEL.test(row.solid) || PUBLIC.test(row.solid) || SENTENCE.test(row.solid))
    return false;
  return enumeratesUnits(row.words.slice(0, row.words.lastIndexOf(':')));
}

/** True where the row is an enumeration of units that goes on in the next row, or lost its colon. */
export const listsRecipients = (row: Row): boolean =>
  row.solid.length <= 300 &&
  !/[。:!?《]/.test(row.solid) &&
  !isLabelled(row) &&
  !/关于/.test(row.solid) &&
  !SENTENCE.test(row.solid) &&
  (/[,、;]$/.test(row.solid) ||
    (/^各/.test(row.solid) && /[,、]|(?:单位|部门|政府|机构)$/.test(row.solid))) &&
  enumeratesUnits(row.words);

/** The units that the rows enumerate; rows follow each other. */
export function recipientUnits(text: string, rows: readonly Row[], units: UnitSplitter): UnitFact[] {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return [];
  const colon = /\s{0,3}:\s{0,3}$/.exec(last.words)?.[0].length ?? 0;
  return listFacts(text, { start: first.span.start, end: last.span.end - colon }, 'salutation', units);
}
