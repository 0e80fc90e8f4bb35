// The sheets beside the ledger: 统计, 章节, 问题, 来源. In: what was kept of the plans. Out: sheets.

import { columnWidths } from '../column-widths.js';
import type { Cell } from '../ledger-columns.js';
import type { Counts, Sides } from '../ledger-sides.js';
import { ROLES } from '../ledger-units.js';
import type { CellType } from './cell.js';
import type { Sheet, SheetRow } from './sheet-shape.js';

interface ListColumn {
  readonly header: string;
  readonly widest: number;
  readonly type?: CellType;
  readonly centred?: boolean;
}

/** A sheet of a plain list under a title. */
export function listSheet(
  name: string,
  title: string,
  list: readonly ListColumn[],
  rows: () => Iterable<readonly Cell[]>,
): Sheet {
  const columns = list.map((column) => ({ type: 'text' as const, ...column }));
  const widths = columnWidths(columns, rows());
  return {
    name,
    top: [{ line: 'title', words: title }],
    columns: columns.map(({ header, type, centred = false }, at) => ({
      header,
      type,
      centred,
      width: widths[at]!,
    })),
    rows,
    filter: true,
    pageTitle: null,
  };
}

const centred = (header: string, widest: number): ListColumn => ({ header, widest, centred: true });
const number = (header: string): ListColumn => ({ header, widest: 8, type: 'integer', centred: true });

export const sectionsSheet = ({ sections }: Sides): Sheet =>
  listSheet(
    '章节',
    '章节目录',
    [
      { header: '文件', widest: 24 },
      centred('章节编号', 12),
      { header: '章节标题', widest: 60 },
      centred('类型', 8),
      number('任务数'),
      centred('原文位置', 18),
    ],
    sections.rows,
  );

export const findingsSheet = ({ findings }: Sides): Sheet =>
  listSheet(
    '问题',
    '读取和检查中发现的问题',
    [
      { header: '文件', widest: 24 },
      centred('程度', 8),
      { header: '说明', widest: 70 },
      centred('原文位置', 18),
      { header: '代码', widest: 28 },
    ],
    findings.rows,
  );

export const sourcesSheet = ({ sources }: Sides): Sheet =>
  listSheet(
    '来源',
    '来源文件',
    [
      { header: '文件', widest: 24 },
      { header: '方案标题', widest: 30 },
      { header: '通知标题', widest: 30 },
      centred('发文字号', 18),
      { header: '发文机关', widest: 18 },
      { header: '成文日期', widest: 12, type: 'date', centred: true },
      number('章节数'),
      number('任务数'),
      number('内容块'),
      number('采用'),
      number('略去'),
      number('未归入'),
      centred('格式', 12),
      number('字节'),
      { header: 'SHA-256', widest: 34 },
    ],
    sources.rows,
  );

/** The second table of 统计 stands in the first columns of the first. */
const STATISTICS: readonly ListColumn[] = [
  { header: '单位', widest: 40 },
  ...ROLES.map((role) => number(role)),
  number('件次合计'),
  number('任务数'),
];

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);

/** Units with most tasks first, those with as many in order of appearance; then tasks that name none; then the totals. */
function* unitRows(counts: Counts): Generator<SheetRow> {
  const units = [...counts.units].sort(([, a], [, b]) => b.tasks - a.tasks);
  for (const [unit, { roles, tasks }] of units) yield [unit, ...roles, sum(roles), tasks];
  if (counts.unassigned > 0) yield ['（未列单位）', ...ROLES.map(() => null), null, counts.unassigned];
  const roles = ROLES.map((_, at) => sum(units.map(([, unit]) => unit.roles[at] ?? 0)));
  yield { line: 'total', cells: ['合计', ...roles, sum(roles), counts.tasks] };
}

const monthWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

function* monthRows({ tasks, months, dateless }: Counts): Generator<SheetRow> {
  yield { line: 'header', cells: ['截止月份', '任务数'] };
  for (const month of [...months.keys()].sort()) yield [monthWords(month), months.get(month)!];
  for (const [kind, count] of dateless) yield [kind === '' ? '未写时限' : `无截止日期（${kind}）`, count];
  yield { line: 'total', cells: ['合计', sum([...months.values(), ...dateless.values()])] };
  if (sum([...months.values(), ...dateless.values()]) !== tasks) throw new Error('the counts do not tie out');
}

export function statisticsSheet({ counts }: Sides): Sheet {
  const columns = STATISTICS.map((column) => ({ type: 'text' as const, ...column }));
  const widths = columnWidths(
    columns,
    [...counts.units.keys()].map((unit) => [unit]),
  );
  return {
    name: '统计',
    top: [
      { line: 'title', words: '任务统计' },
      { line: 'note', words: '一项任务有几个单位就计几件次；任务数按任务计，合计一行与总台账一致。' },
    ],
    columns: columns.map(({ header, type, centred: middle = false }, at) => ({
      header,
      type,
      centred: middle,
      width: Math.max(widths[at]!, at === 0 ? 28 : 0),
    })),
    *rows() {
      yield* unitRows(counts);
      yield { line: 'heading', words: '按截止月份' };
      yield* monthRows(counts);
    },
    filter: false,
    pageTitle: null,
  };
}
