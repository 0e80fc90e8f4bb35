// The title of a document without a covering notice. In: the head zone, rows, tables. Out: the title, from wherever the
// page shows it: above the body, in the labels of its head, in a table's first row, in a table's caption.
import type { Table } from '../../document/document.js';
import { fold } from '../../zh/fold.js';
import { type Row, squeeze } from './rows.js';
import { comparable, endsTitle, isLoose, type TitleGroup } from './titles.js';
import type { Zone } from './zone.js';

/** A title that says what it is: long enough, or with a year, a quoted name or 关于 in it. */
const isTelling = (group: TitleGroup): boolean =>
  group.words.length >= 8 || /\d{4}|关于|《/.test(group.words);

/** The title of a document without a covering notice. */
export function ownTitle(groups: readonly TitleGroup[], zone: Zone): TitleGroup | null {
  const first = groups.find(isTelling) ?? groups[0];
  if (first !== undefined) {
    const same = groups.findLast((group) => comparable(group.words) === comparable(first.words)) ?? first;
    return withoutTableNumber(same);
  }
  const open = zone.rows.filter(({ row, kind }) => kind === 'open' && isLoose(row));
  const styled = open.find(({ row }) => row.outlineLevel === 0);
  const only = styled ?? (open.length <= 3 ? open[0] : undefined);
  return only === undefined ? null : { rows: [only.row], words: only.row.solid };
}

const CAPTION = /^表\s{0,2}[A-Za-z]?[.\d-]{0,6}\s{1,4}(?=[\u4e00-\u9fff])/;

/** 表1　…任务表, alone above its table: the number is the table's, not the title's. */
function withoutTableNumber(group: TitleGroup): TitleGroup {
  const [row, ...rest] = group.rows;
  const length = row ? (CAPTION.exec(row.words)?.[0].length ?? 0) : 0;
  if (!row || length === 0) return group;
  const words = row.words.slice(length);
  const span = { start: row.span.start + length, end: row.span.end };
  const rows = [{ ...row, words, solid: squeeze(words), span }, ...rest];
  return { rows, words: rows.map(({ solid }) => solid).join('') };
}

/** The caption of a table (表1　…清单): the title of a page that has no other. */
export function captionTitle(rows: readonly Row[]): TitleGroup | null {
  for (const row of rows) {
    const length = CAPTION.exec(row.words)?.[0].length ?? 0;
    const words = row.words.slice(length);
    if (length === 0 || !endsTitle(words) || !/(?:任务|清单|分工|分解|计划)/.test(words)) continue;
    const span = { start: row.span.start + length, end: row.span.end };
    return { rows: [{ ...row, words, solid: words, span }], words };
  }
  return null;
}

/** The title in a table's own first row, where one cell spans the table. */
export function cellTitle(text: string, table: Table | undefined): TitleGroup | null {
  const cells = table?.cells.filter((cell) => cell.row === 0 && cell.span.start < cell.span.end) ?? [];
  const cell = cells[0];
  if (cell === undefined || cells.length > 1 || cell.columnSpan < 2) return null;
  const words = fold(text.slice(cell.span.start, cell.span.end));
  const row: Row = {
    index: -1,
    span: cell.span,
    words,
    solid: squeeze(words),
    remnant: null,
    outlineLevel: null,
  };
  return endsTitle(row.solid) && isLoose(row) ? { rows: [row], words: row.solid } : null;
}

/** The title that the labels of a web page's head give (标题：…), for a page that shows it nowhere else. */
export function webTitle(zone: Zone): TitleGroup | null {
  for (const { kind, row, start, end } of zone.web) {
    const words = row.words.slice(start, end);
    if (kind !== 'title' || !endsTitle(squeeze(words))) continue;
    const from = start + words.length - words.trimStart().length;
    const own = words.trim();
    const span = { start: row.span.start + from, end: row.span.start + from + own.length };
    return { rows: [{ ...row, words: own, solid: squeeze(own), span }], words: squeeze(own) };
  }
  return null;
}
