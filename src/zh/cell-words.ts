// Words in table cells. In: a line of a cell whose column is known. Out: how well it fits that column.
import { fold } from './fold.js';
import type { ColumnKind } from './header-words.js';
import { UNIT_SUFFIXES } from './unit-words.js';

const UNIT = new RegExp(`(?:${UNIT_SUFFIXES.join('|')}|等)(?:\\([^()]{1,16}\\))?[、,;]?$`);
const TIME =
  /\d{1,4}[年月日.]|[年月季]度?份?(?:底|末|内|初)?前?$|[^、]{2,}[前后]$|长期|持续|立即|常态|即时|全年|每[年月季周天]|完成前|工作日/;
const NAME = /^[\u4e00-\u9fff]{2,4}(?:[、,\s][\u4e00-\u9fff]{2,4}){0,5}$/;
const EMPTY = /^(?:[/\\—–-]+|无)$/;
const LONGEST_UNITS = 60;
const LONGEST_TIME = 24;

const UNITS: ReadonlySet<ColumnKind | null> = new Set(['lead', 'responsible', 'cooperating', 'supervising']);

/** 2: the line is what the column holds; 0: it can be; -2: it is something else. */
export function fitOf(kind: ColumnKind | null, line: string): number {
  const lines = fold(line).split('\n');
  const words = lines.map((part) => part.trim()).join('');
  if (EMPTY.test(words)) return kind === 'number' ? -2 : 1;
  if (kind === 'number') return /^\d{1,3}$/.test(words) ? 2 : -2;
  const isTime = words.length <= LONGEST_TIME && TIME.test(words);
  const isUnit = words.length <= LONGEST_UNITS && UNIT.test(words) && !/[。:]/.test(words);
  if (kind === 'deadline') return isTime ? 2 : -2;
  if (kind !== null && UNITS.has(kind))
    return isUnit ? 2 : words.length > LONGEST_UNITS ? -2 : isTime ? -2 : 0;
  if (kind === 'person') return NAME.test(words) && !isUnit ? 2 : /[。;]/.test(words) ? -2 : 0;
  if (kind === 'task' || kind === 'content') return isUnit || isTime ? 0 : 1;
  return 0;
}
