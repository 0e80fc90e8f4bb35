// Words that are units and nothing else (县教育局、各乡镇). In: text. Out: its units.
import type { FoundUnit } from '../facts.js';
import { joinLines } from './join-lines.js';
import { allComplete, readList } from './read-list.js';

/**
 * Reads words that are nothing but units: complete designations and separators.
 * @returns units with role `responsible`, spans as offsets into `text`; none where anything else stands there.
 */
export function readDesignations(text: string): FoundUnit[] {
  const thread = joinLines(text, { start: 0, end: text.length });
  const range = { start: 0, end: thread.folded.length };
  if (range.end < 2 || !allComplete(thread, range)) return [];
  return [...readList(thread, range, { role: 'responsible', cell: true }).units];
}
