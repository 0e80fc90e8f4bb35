// A ledger is written, worked in by another program, and brought up to date from a new plan.
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { detailOf, readLedger, updateLedger } from '../../src/ledger/index.js';
import type { Plan, Task } from '../../src/plan/schema.js';
import { joinChunks, type WriteOptions } from '../../src/writers/writer.js';
import { writeLedger } from '../../src/writers/xlsx/ledger.js';
import { sampleDeadline, samplePlan, sampleSection, sampleTask, sampleUnit } from '../support/plan.js';

type Rows = string[][];

const task = (id: number, title: string, more: Partial<Task> = {}): Task =>
  sampleTask({ id: `t-0000000${id}`, title, text: title, leadUnits: [sampleUnit('县水利局')], ...more });

const planOf = (tasks: Task[]): Plan => samplePlan({ tasks });

const before = planOf([
  task(1, '疏浚云溪河道三公里', { deadlines: [sampleDeadline('6月底前', { end: '2026-06-30' })] }),
  task(2, '开展汛期巡查值守'),
  task(3, '清理入河排污口台账'),
  task(4, '编制水库调度方案'),
]);

/** The same with one task reworded, one gone, one changed and one new. */
const after = planOf([
  task(9, '植树造林五百亩'),
  task(1, '疏浚云溪河道三公里', {
    leadUnits: [sampleUnit('县住建局')],
    deadlines: [sampleDeadline('6月底前', { end: '2026-06-30' })],
  }),
  task(8, '开展汛期巡查值守和预警'),
  task(4, '编制水库调度方案'),
]);

const write = (plan: Plan, options: WriteOptions = {}): Promise<Uint8Array> =>
  joinChunks(writeLedger([plan], options));

const rowsOf = (book: XLSX.WorkBook, sheet: string): Rows =>
  XLSX.utils.sheet_to_json(book.Sheets[sheet]!, { header: 1, raw: false, defval: '' });

/** Changes the rows of sheets and saves them as another program does: its own strings, no looks. */
function worked(bytes: Uint8Array, changes: Record<string, (rows: Rows) => Rows>): Uint8Array {
  const book = XLSX.read(bytes);
  for (const [sheet, change] of Object.entries(changes)) {
    const known = book.SheetNames.includes(sheet);
    const table = XLSX.utils.aoa_to_sheet(change(known ? rowsOf(book, sheet) : []));
    if (known) book.Sheets[sheet] = table;
    else XLSX.utils.book_append_sheet(book, table, sheet);
  }
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const headerAt = (rows: Rows): number => rows.findIndex((row) => row.includes('工作任务'));

/** Types words into the row of a task; a column that is not there is added. */
const typed =
  (words: Record<string, Record<string, string>>) =>
  (rows: Rows): Rows => {
    const header = rows[headerAt(rows)]!;
    for (const [title, cells] of Object.entries(words)) {
      const row = rows.find((one) => one.includes(title))!;
      for (const [name, text] of Object.entries(cells)) {
        if (!header.includes(name)) header.push(name);
        row[header.indexOf(name)] = text;
      }
    }
    return rows;
  };

async function updated(bytes: Uint8Array, plan: Plan) {
  const { value } = await readLedger(bytes);
  const update = updateLedger(value!, [plan]);
  const written = await joinChunks(writeLedger(update.plans, update.options));
  const book = XLSX.read(written);
  const records = (sheet: string): Record<string, string>[] => {
    const rows = rowsOf(book, sheet);
    const header = headerAt(rows);
    return rows
      .slice(header + 1)
      .map((row) => Object.fromEntries(rows[header]!.map((name, at) => [name, row[at] ?? ''])));
  };
  return { update, written, book, records };
}

const CHANGES = {
  疏浚云溪河道三公里: { 状态: '进行中', 进展情况: '已完成一公里\n继续推进', 联系人: '老李' },
  开展汛期巡查值守: { 进展情况: '每日两次', 备注: '已发函' },
  清理入河排污口台账: { 状态: '已完成', 进展情况: '=SUM(A1)' },
};

describe('an update', () => {
  it('keeps what people typed, in columns of theirs as well', async () => {
    const { records } = await updated(worked(await write(before), { 总台账: typed(CHANGES) }), after);
    const main = records('总台账');
    expect(main.map((row) => [row.工作任务, row.状态, row.进展情况, row.备注, row.联系人])).toEqual([
      ['植树造林五百亩', '', '', '', ''],
      ['疏浚云溪河道三公里', '进行中', '已完成一公里\n继续推进', '', '老李'],
      ['开展汛期巡查值守和预警', '', '每日两次', '已发函', ''],
      ['编制水库调度方案', '', '', '', ''],
    ]);
  });

  it('marks what is new, changed and reworded, and says what of it', async () => {
    const { records, update } = await updated(worked(await write(before), { 总台账: typed(CHANGES) }), after);
    expect(records('总台账').map((row) => row.变动)).toEqual(['新增', '修改', '修改', '']);
    expect(update.matched).toBe(3);
    expect(update.changes.map(({ kind, task: title }) => [kind, title])).toEqual([
      ['new', '植树造林五百亩'],
      ['changed', '疏浚云溪河道三公里'],
      ['reworded', '开展汛期巡查值守和预警'],
      ['withdrawn', '清理入河排污口台账'],
    ]);
    expect(detailOf(update.changes[1]!, 'zh')).toBe('牵头单位：“县水利局”改为“县住建局”');
    expect(detailOf(update.changes[2]!, 'zh')).toMatch(/^相似度 \d\d%；工作任务：“开展汛期巡查值守”改为/);
    expect(records('更新说明').map((row) => row.变化)).toEqual(['新增', '修改', '改文', '撤销']);
  });

  it('moves rows that are gone to 已撤销 with all their words, and takes them back when they return', async () => {
    const first = await updated(worked(await write(before), { 总台账: typed(CHANGES) }), after);
    expect(first.records('已撤销')).toEqual([
      expect.objectContaining({ 工作任务: '清理入河排污口台账', 状态: '已完成', 进展情况: '=SUM(A1)' }),
    ]);
    const second = await updated(first.written, before);
    expect(second.book.SheetNames).toContain('已撤销'); // 植树造林 is gone in its turn.
    expect(second.records('已撤销').map((row) => row.工作任务)).toEqual(['植树造林五百亩']);
    expect(second.records('总台账').find((row) => row.工作任务 === '清理入河排污口台账')).toMatchObject({
      状态: '已完成',
      进展情况: '=SUM(A1)',
      变动: '新增',
    });
  });

  it('finds rows that were sorted, and columns that were moved or that nobody has filled', async () => {
    const bytes = worked(await write(before), {
      总台账: (rows) => {
        const changed = typed(CHANGES)(rows);
        const header = headerAt(changed);
        changed[header]!.push('督办人');
        const body = changed.slice(header + 1).reverse();
        const moved = changed[header]!.indexOf('联系人');
        return [...changed.slice(0, header + 1), ...body].map((row) => [
          row[moved] ?? '',
          ...row.map((words, at) => (at === moved ? '' : words)),
        ]);
      },
    });
    const { records } = await updated(bytes, after);
    expect(records('总台账')[1]).toMatchObject({ 状态: '进行中', 联系人: '老李', 督办人: '' });
  });

  it('keeps rows people added, and tells of sheets it does not carry over', async () => {
    const bytes = worked(await write(before), {
      总台账: (rows) => {
        const own = rows[headerAt(rows)]!.map((name) =>
          name === '工作任务' ? '自己加的事' : name === '状态' ? '进行中' : '',
        );
        return [...rows, own];
      },
      通讯录: () => [['张三', '123']],
    });
    const { update, records, written } = await updated(bytes, after);
    expect(records('自行添加')).toEqual([{ 工作任务: '自己加的事', 状态: '进行中' }]);
    expect(update.changes.at(-1)).toMatchObject({ kind: 'left', task: '' });
    expect(detailOf(update.changes.at(-1)!, 'en')).toBe(
      'the sheet 通讯录 is no part of the ledger and was not carried over',
    );
    expect((await updated(written, after)).records('自行添加')).toHaveLength(1);
  });

  it('takes what was typed in the sheet of a unit, and tells where it differs from the ledger', async () => {
    const bytes = worked(await write(before, { splitBy: 'unit' }), {
      总台账: typed({ 开展汛期巡查值守: { 状态: '已完成' } }),
      县水利局: typed({
        开展汛期巡查值守: { 状态: '进行中', 备注: '单位填' },
        编制水库调度方案: { 进展情况: '已报批' },
      }),
    });
    const { records, update } = await updated(bytes, before);
    expect(records('总台账').map((row) => [row.状态, row.进展情况, row.备注])).toEqual([
      ['', '', ''],
      ['已完成', '', '单位填'],
      ['', '', ''],
      ['', '已报批', ''],
    ]);
    expect(update.changes.map(({ kind, task: title }) => [kind, title])).toEqual([
      ['conflict', '开展汛期巡查值守'],
    ]);
    expect(detailOf(update.changes[0]!, 'zh')).toBe('状态：总台账“已完成”，“县水利局”表“进行中”，按总台账');
    expect(records('县水利局')[1]).toMatchObject({ 状态: '已完成', 角色: '牵头' });
  });

  it('finds the tasks of a ledger whose ids and requirements were deleted', async () => {
    const bytes = worked(await write(before), {
      总台账: (rows) => {
        const header = rows[headerAt(rows)]!;
        const kept = header.flatMap((name, at) => (['工作任务', '状态'].includes(name) ? [at] : []));
        return typed(CHANGES)(rows)
          .slice(headerAt(rows))
          .map((row) => kept.map((at) => row[at] ?? ''));
      },
    });
    const { update, records } = await updated(bytes, before);
    expect(update.matched).toBe(4);
    expect(records('总台账').map((row) => row.状态)).toEqual(['进行中', '', '已完成', '']);
  });

  it('keeps columns of one header apart, one without a header, an own 变动, and rows without a task', async () => {
    const bytes = worked(await write(before), {
      总台账: (rows) => {
        const at = headerAt(rows);
        const width = rows[at]!.length;
        rows[at]!.push('核查', '核查', '变动');
        rows[at + 1]!.push('甲', '乙', '丙', '丁');
        const loose: string[] = [];
        loose[width] = '孤立的一行';
        return [...rows, loose];
      },
    });
    const { records, update } = await updated(bytes, before);
    const own = Object.entries(records('总台账')[0]!).filter(([, words]) => /^[甲乙丙丁]$/.test(words));
    expect(Object.fromEntries(own)).toMatchObject({ 核查: '甲', '核查（2）': '乙', 变动: '丙' });
    expect(own.map(([, words]) => words)).toContain('丁');
    expect(records('自行添加')).toEqual([{ 核查: '孤立的一行', 工作任务: '' }]);
    expect(update.changes.map(({ kind }) => kind)).toEqual(['own']);
  });

  it('takes a withdrawn task back by its id, though another row is like it', async () => {
    const two = planOf([task(1, '编制河道巡查的月度报告甲'), task(2, '编制河道巡查的月度报告乙')]);
    const gone = await updated(await write(two), planOf([task(2, '编制河道巡查的月度报告乙')]));
    const { update } = await updated(gone.written, planOf([task(1, '编制河道巡查的月度报告甲')]));
    expect(update.changes.map(({ kind }) => kind)).toEqual(['restored', 'withdrawn']);
  });

  it('keeps headings as rows where they were rows', async () => {
    const sections = [sampleSection('s1', '水利工程')];
    const plan = samplePlan({ sections, tasks: [task(1, '疏浚云溪河道三公里', { section: 's1' })] });
    const { update } = await updated(
      worked(await write(plan, { layout: 'bands' }), { 总台账: typed({}) }),
      plan,
    );
    expect(update).toMatchObject({ changes: [], matched: 1, options: { layout: 'bands' } });
  });

  it('changes nothing where nothing has changed', async () => {
    const { update } = await updated(await write(before), before);
    expect(update.changes).toEqual([]);
    expect(update.matched).toBe(4);
  });
});
