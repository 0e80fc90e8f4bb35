// Which title is the notice's and which the plan's. In: rows and the head zone. Out: the two titles, and where they stand.
import type { Table } from '../../document/document.js';
import type { TextFact } from '../facts.js';
import { behindAnnexMark, isAnnexMark, listedTitles, listRows, opensList } from './attachments.js';
import { isDateOnly, isOpenDate, readDateRow } from './dates.js';
import { captionTitle, cellTitle, ownTitle, webTitle } from './own-title.js';
import { closesRecipients, listsRecipients } from './recipients.js';
import { isLabelled, isProse, type Row } from './rows.js';
import { findNoticeSignature, type RowsInUse } from './signature.js';
import {
  comparable,
  groupTitles,
  isCover,
  isLoose,
  isNamed,
  isNotice,
  namedInBody,
  namedInTitle,
  type TitleGroup,
  titleFact,
} from './titles.js';
import { isUnitName } from './unit-names.js';
import { type Zone, zoneRuns } from './zone.js';

export interface ChosenTitles {
  readonly notice: TitleGroup | null;
  readonly plan: TitleGroup | null;
  /** What the notice says it issues, where the text holds no title of that name. */
  readonly named: TextFact | null;
  /** True where the plan's title is a table's caption: the body may begin above it. */
  readonly caption: boolean;
}

/** How many rows of a notice are searched for the name of what it issues. */
const NOTICE_ROWS = 16;
/** How far below the signature the plan's title may stand. */
const BELOW_SIGNATURE = 8;
/** How many notices may carry each other. */
const MOST_FORWARDED = 3;

/** Rows before the title proper (a site's tab, a repeated page title) left out of the group. */
function tidy(group: TitleGroup): TitleGroup {
  const { rows } = group;
  const first = rows.findLastIndex((row) => /^关于/.test(row.solid));
  const opening = rows.findLastIndex(
    (row) => /^[^()《]{2,40}关于/.test(row.solid) && !/^关于/.test(row.solid),
  );
  const rest = rows.slice(1).map((row) => row.solid);
  let start = rest.length > 0 && rows[0]!.solid.startsWith(rest.join('')) ? 1 : 0;
  if (opening > 0) start = opening;
  else if (first > 0) {
    start = first;
    while (start > 0 && isUnitName(rows[start - 1]!.words)) start -= 1;
  }
  const kept = rows.slice(start);
  return { rows: kept, words: kept.map((row) => row.solid).join('') };
}

/** Names above a title that stands complete below them are no part of it. */
function withoutNames(group: TitleGroup, names: readonly string[]): TitleGroup {
  const { rows } = group;
  const first = rows.findIndex((row) => !isUnitName(row.words));
  if (first < 1) return group;
  const kept = rows.slice(first);
  const words = kept.map((row) => row.solid).join('');
  const whole = names.some((name) => comparable(name) === comparable(words));
  return whole || words.startsWith(rows[0]!.solid.slice(0, 2)) ? { rows: kept, words } : group;
}

/** The runs of loose rows below the head zone; a row 附件1：title is a run of its own without its mark. */
function runsBelow(use: RowsInUse, from: number, to: number, tables: readonly Table[]): Row[][] {
  const runs: Row[][] = [[]];
  let table = 0;
  for (const row of use.rows.slice(from, to)) {
    const passed = table;
    while (table < tables.length && tables[table]!.span.start < row.span.start) table += 1;
    const date = readDateRow(row);
    const signed = date !== null && (isDateOnly(date) || isUnitName(date.before));
    const breaks = use.aside(row.index) || isAnnexMark(row) || signed || isOpenDate(row);
    const annex = breaks ? null : behindAnnexMark(row);
    if (annex !== null && isLoose(annex)) runs.push([annex], []);
    else if (breaks || annex !== null || !isLoose(row)) runs.push([]);
    else if (table !== passed) runs.push([row]);
    else runs.at(-1)!.push(row);
  }
  return runs.filter((run) => run.length > 0);
}

/** The first title below a signature, before any other text. */
function titleBelowSignature(use: RowsInUse, from: number, tables: readonly Table[]): TitleGroup | null {
  const signature = findNoticeSignature(use, from, use.rows.length);
  if (signature === null || signature.date === null) return null;
  const start = Math.max(...signature.rows) + 1;
  let end = start;
  for (; end < use.rows.length && end < start + BELOW_SIGNATURE; end++) {
    const row = use.rows[end]!;
    if (isLabelled(row) || isProse(row)) break;
  }
  return runsBelow(use, start, end, tables).flatMap(groupTitles)[0] ?? null;
}

const issues = (title: TitleGroup): boolean =>
  /(?:印发|转发|批转|下发|颁布|公布|发布|下达)/.test(title.words);

/** What `chooseTitles` looks at. */
interface Sources {
  readonly text: string;
  readonly use: RowsInUse;
  readonly tables: readonly Table[];
}

/** Above the signature, 附件：…方案 is an entry of the list of attachments; below it, the head of the annex. */
function isListed(from: Sources, group: TitleGroup, start: number): boolean {
  const row = from.use.rows[group.rows[0]!.index];
  if (row === undefined || !opensList(row)) return false;
  const signature = findNoticeSignature(from.use, start, from.use.rows.length);
  return signature?.date == null || row.index < Math.min(...signature.rows);
}

/** What a notice says it issues: in its title, then in its first paragraphs. */
function namesIn(
  from: Sources,
  notice: TitleGroup,
  start: number,
): { inTitle: string[]; inBody: TextFact[] } {
  const inTitle = namedInTitle(notice);
  const inBody = from.use.rows
    .slice(start, start + NOTICE_ROWS)
    .filter((row) => !from.use.aside(row.index))
    .flatMap((row) => namedInBody(from.text, row));
  return { inTitle: inTitle === null ? [] : [inTitle], inBody };
}

/**
 * The plan that a notice covers; `plan` is null where the notice stands alone. Where a notice forwards another, the
 * plan is what the last of them issues.
 * @param later titles of the head zone behind the notice's. @param start the first row below the head.
 */
function coveredPlan(
  from: Sources,
  notice: TitleGroup,
  later: readonly TitleGroup[],
  start: number,
  depth = 0,
): ChosenTitles {
  const { text, use, tables } = from;
  const { inTitle, inBody } = namesIn(from, notice, start);
  const names = [...inTitle, ...inBody.map((name) => name.value)];
  const below = runsBelow(use, start, use.rows.length, tables).flatMap(groupTitles);
  const other = [...later, ...below].filter((group) => comparable(group.words) !== comparable(notice.words));
  const strict = issues(notice) || inBody.length > 0;
  const matching = other.filter((group) => isNamed(group.words, names));
  const match =
    matching.find((group) => !isListed(from, group, start)) ??
    (strict ? titleBelowSignature(use, start, tables) : null);
  if (match !== null) {
    const plan = withoutNames(match, names);
    const forwards = isCover(plan) && depth < MOST_FORWARDED;
    const inner = forwards ? coveredPlan(from, plan, [], plan.rows.at(-1)!.index + 1, depth + 1) : null;
    return inner?.plan ? { ...inner, notice } : { notice, plan, named: null, caption: false };
  }
  const listed = matching[0] === undefined ? null : titleFact(text, matching[0]);
  return { notice, plan: null, named: listed ?? (strict ? (inBody[0] ?? null) : null), caption: false };
}

/** A notice that begins with its recipients, its own title lost: the plan it covers; null where it covers none. */
function planOfUntitled(from: Sources, zone: Zone): ChosenTitles | null {
  const first = from.use.rows[zone.end];
  if (first === undefined || !(closesRecipients(first) || listsRecipients(first))) return null;
  const chosen = coveredPlan(from, { rows: [], words: '' }, [], zone.end);
  if (chosen.plan !== null || chosen.named !== null) return { ...chosen, notice: null };
  const plan = annexedPlan(from, zone.end);
  return plan && { notice: null, plan, named: null, caption: false };
}

/** The one attachment that a notice lists, where it stands below. */
function annexedPlan(from: Sources, start: number): TitleGroup | null {
  const { rows } = from.use;
  const list = rows.slice(start, start + NOTICE_ROWS).find(opensList);
  if (list === undefined) return null;
  const names = listedTitles(from.text, listRows(rows, list.index)).map(({ value }) => value);
  const below = runsBelow(from.use, list.index + 1, rows.length, from.tables).flatMap(groupTitles);
  return names.length === 1 ? (below.find((group) => isNamed(group.words, names)) ?? null) : null;
}

/**
 * Chooses the titles of a document.
 * @returns a title that stands in a table's cell has the row index -1.
 */
export function chooseTitles(
  text: string,
  zone: Zone,
  use: RowsInUse,
  tables: readonly Table[],
): ChosenTitles {
  const shown = zoneRuns(zone).flatMap(groupTitles).map(tidy);
  const labelled = shown.length === 0 ? webTitle(zone) : null;
  const groups = labelled ? [labelled] : shown;
  const cover = groups.findIndex(isCover);
  const notice = cover >= 0 ? cover : groups.findIndex(isNotice);
  if (notice >= 0) {
    const same = groups.findLastIndex(
      (group) => comparable(group.words) === comparable(groups[notice]!.words),
    );
    const chosen = coveredPlan({ text, use, tables }, groups[same]!, groups.slice(notice + 1), zone.end);
    if (chosen.plan !== null || chosen.named !== null) return chosen;
    return { notice: null, plan: groups[same]!, named: null, caption: false };
  }
  const own = ownTitle(groups, zone) ?? cellTitle(text, tables[0]);
  const untitled = own === null ? planOfUntitled({ text, use, tables }, zone) : null;
  if (untitled !== null) return untitled;
  if (own === null) return { notice: null, plan: captionTitle(use.rows), named: null, caption: true };
  return { notice: null, plan: withoutNames(own, []), named: null, caption: false };
}
