// Heads of annexes (附件 at the top left of a page, GB/T 9704-2012 7.3.7). In: rows. Out: each 附件1 with the title it heads.
import type { Span } from '../../document/document.js';
import { overlaps } from '../../document/span.js';
import type { AnnexFact } from '../statements.js';
import { behindAnnexMark, isAnnexMark } from './attachments.js';
import { isLabelled, isProse, type Row } from './rows.js';
import { isLoose } from './titles.js';

/** 附件1…, 附件：…: 附件下载 is a link. */
const NUMBERED = /^附\s{0,4}(?:件|表)\s{0,4}[\d一二三四五六七八九十:.、]/;

/** How many lines a title may be broken into. */
const TITLE_ROWS = 3;

/** The words below a mark, up to the first line that is no part of a title. */
function titleBelow(rows: readonly Row[], from: number): Row[] {
  const taken: Row[] = [];
  for (const row of rows.slice(from, from + TITLE_ROWS)) {
    if (isLabelled(row) || isProse(row) || !isLoose(row)) break;
    taken.push(row);
  }
  return taken;
}

/** @param listed the entries of the list of attachments, which are no heads. */
export function annexHeads(rows: readonly Row[], listed: readonly Span[]): AnnexFact[] {
  return rows.flatMap((row, index): AnnexFact[] => {
    if (listed.some((span) => overlaps(span, row.span))) return [];
    if (isAnnexMark(row)) {
      const below = titleBelow(rows, index + 1);
      const end = below.at(-1)?.span.end ?? row.span.end;
      const title = below.map(({ solid }) => solid).join('');
      return [{ label: row.solid, title: title || null, span: { start: row.span.start, end } }];
    }
    const behind = isProse(row) || !NUMBERED.test(row.words) ? null : behindAnnexMark(row);
    if (behind === null || !isLoose(behind)) return [];
    const label = row.solid.slice(0, row.solid.length - behind.solid.length);
    return [{ label, title: behind.solid, span: row.span }];
  });
}
