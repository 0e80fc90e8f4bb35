// A ledger brought up to date. In: the ledger people worked in, and new plans. Out: the plans with what was typed, what
// is set aside, and what changed.
import type { Plan, Task } from '../plan/schema.js';
import { fixedColumns, STATUS, TYPED_HEADERS } from '../writers/ledger-columns.js';
import type { WriteOptions } from '../writers/writer.js';
import { asideSheet, type Change, changesSheet, isMark, MARK, marked, short, type Words } from './changes.js';
import { matchRows } from './match-rows.js';
import { differences, knownRow, type NewTask, newTasks } from './new-tasks.js';
import { ADDED, type FilledLedger, ID, type LedgerWords, type Lost, TASK, WITHDRAWN } from './read-ledger.js';

export interface LedgerUpdate {
  readonly plans: readonly Plan[];
  readonly options: Pick<WriteOptions, 'layout' | 'splitBy' | 'appended'>;
  readonly changes: readonly Change[];
  /** Rows that were found again. */
  readonly matched: number;
}

/** Columns that the plan fills; what stands in others was typed, or came with the document. */
const OF_PLAN: ReadonlySet<string> = new Set([...fixedColumns.map(({ header }) => header), '角色']);

/** The column of marks is people's own where it holds other words. */
const isOwnMark = ({ main, units }: FilledLedger): boolean =>
  [main, ...units].some(({ rows }) => rows.some((row) => !isMark(row.get(MARK) ?? '新增')));

/** What the sheets of single units hold for a task. */
type UnitRows = ReadonlyMap<string, readonly { readonly sheet: string; readonly row: LedgerWords }[]>;

function rowsOfUnits({ units }: FilledLedger): UnitRows {
  const found = new Map<string, { sheet: string; row: LedgerWords }[]>();
  for (const { sheet, rows } of units)
    for (const row of rows) {
      const id = row.get(ID) ?? '';
      found.set(id, [...(found.get(id) ?? []), { sheet, row }]);
    }
  return found;
}

interface Draft {
  readonly changes: Change[];
  readonly units: UnitRows;
  /** Headers of columns that people added. */
  readonly headers: readonly string[];
}

/** What was typed for a task: in the ledger, else in the sheet of a unit; where these differ, the ledger's words hold. */
function typedWords({ changes, units, headers }: Draft, row: LedgerWords): Map<string, string> {
  const typed = new Map<string, string>();
  for (const header of headers) {
    const own = row.get(header) ?? '';
    let words = header === MARK && isMark(own) ? '' : own;
    for (const { sheet, row: other } of units.get(row.get(ID) ?? '') ?? []) {
      const theirs = other.get(header) ?? '';
      if (theirs === '' || theirs === words || (header === MARK && isMark(theirs))) continue;
      if (words === '') words = theirs;
      else
        changes.push({
          kind: 'conflict',
          task: short(row.get(TASK) ?? ''),
          details: [
            {
              zh: `${header}：总台账“${short(words)}”，“${sheet}”表“${short(theirs)}”，按总台账`,
              en: `${header}: “${short(words)}” in 总台账, “${short(theirs)}” in the sheet ${sheet}; 总台账 holds`,
            },
          ],
        });
    }
    if (words !== '') typed.set(header, words);
  }
  return typed;
}

/** The task with what was typed. A column that the new document fills itself holds its words, but for those to type in. */
function withTyped(draft: Draft, { task, cells }: NewTask, typed: ReadonlyMap<string, string>): Task {
  const extra: Record<string, string> = { ...task.extra };
  for (const [header, words] of typed) {
    const own = extra[header] ?? '';
    const keeps = own === '' || TYPED_HEADERS.includes(header);
    if (keeps) extra[header] = words;
    if (own !== '' && own !== words)
      draft.changes.push({
        kind: 'conflict',
        task: short(cells.get(TASK) ?? ''),
        details: [
          {
            zh: `${header}：台账“${short(words)}”，新方案“${short(own)}”，按${keeps ? '台账' : '新方案'}`,
            en: `${header}: “${short(words)}” in the ledger, “${short(own)}” in the new plan; the ${keeps ? 'ledger' : 'plan'} holds`,
          },
        ],
      });
  }
  return { ...task, extra };
}

function percent(likeness: number): Words {
  const figure = `${Math.round(likeness * 100)}%`;
  return { zh: `相似度 ${figure}`, en: `${figure} alike` };
}

/** The new task with what its old row held; tells how it was found again and what else of it changed. */
function carried(draft: Draft, fresh: NewTask, row: LedgerWords, likeness: number, back: boolean): Task {
  const task = withTyped(draft, fresh, typedWords(draft, row));
  const changed = differences(row, fresh.cells);
  const kind = back ? 'restored' : likeness < 1 ? 'reworded' : changed.length > 0 ? 'changed' : null;
  if (kind === null) return task;
  const details = [...(likeness < 1 ? [percent(likeness)] : []), ...changed];
  draft.changes.push({ kind, task: short(fresh.cells.get(TASK) ?? ''), details });
  return marked(task, kind);
}

/** Headers of columns that people added, in every sheet; a column without a word is kept as well. */
function addedHeaders(ledger: FilledLedger): string[] {
  const ownMark = isOwnMark(ledger);
  const headers = [ledger.main, ...ledger.units].flatMap((sheet) => sheet.headers);
  return [...new Set(headers)].filter((header) => !OF_PLAN.has(header) && (header !== MARK || ownMark));
}

/** Gives every column a place: one that nobody has filled yet stands on the first task. */
function withColumns(tasks: readonly Task[], headers: readonly string[]): Task[] {
  const [first, ...others] = tasks;
  if (first === undefined) return [];
  const empty = Object.fromEntries(
    headers.filter((header) => header !== STATUS).map((header) => [header, '']),
  );
  return [{ ...first, extra: { ...empty, ...first.extra } }, ...others];
}

/** Rows that are no task of the new plan: those that were the plan's are withdrawn, others are people's own. */
function setAside(draft: Draft, rows: readonly LedgerWords[], fresh: readonly NewTask[]) {
  const ids = new Set(fresh.map(({ id }) => id));
  const [withdrawn, own]: LedgerWords[][] = [[], []];
  for (const row of rows) {
    const id = row.get(ID) ?? '';
    const isOwn = id === '' || ids.has(id);
    (isOwn ? own! : withdrawn!).push(row);
    const kind = isOwn ? 'own' : 'withdrawn';
    const sheet = isOwn ? ADDED : WITHDRAWN;
    draft.changes.push({
      kind,
      task: short(row.get(TASK) ?? ''),
      details: [{ zh: `移到“${sheet}”表`, en: `moved to the sheet ${sheet}` }],
    });
  }
  return { withdrawn: withdrawn!, own: own! };
}

const lostWords = ({ sheet, notes, formulas }: Lost): Words => {
  const zh = [notes > 0 && `批注 ${notes} 条`, formulas > 0 && `没有保存结果的公式 ${formulas} 个`];
  const en = [
    notes > 0 && `comments: ${notes}`,
    formulas > 0 && `formulas without a saved result: ${formulas}`,
  ];
  return {
    zh: `“${sheet}”表有${zh.filter(Boolean).join('、')}，没有带过来`,
    en: `not carried over from the sheet ${sheet}: ${en.filter(Boolean).join(', ')}`,
  };
};

/**
 * Brings a ledger up to date: each task of the new plans gets what was typed for it, found by its id, else by the likeness
 * of its words. Rows without a task go to 已撤销, those people added to 自行添加; new and changed tasks are marked.
 */
export function updateLedger(ledger: FilledLedger, plans: readonly Plan[]): LedgerUpdate {
  const fresh = newTasks(plans);
  const draft: Draft = { changes: [], units: rowsOfUnits(ledger), headers: addedHeaders(ledger) };
  const { main, withdrawn: before, added, foreign, lost, units, bands } = ledger;
  const earlier = new Map((before?.rows ?? []).map((row) => [row.get(ID) ?? '', row]));
  const matches = matchRows(main.rows.map(knownRow), fresh, new Set(earlier.keys()));
  const rowOf = new Map(matches.map((match) => [match.task, match]));
  const tasks = fresh.map((one, at): Task => {
    const match = rowOf.get(at);
    if (match !== undefined) return carried(draft, one, main.rows[match.row]!, match.likeness, false);
    const back = earlier.get(one.id);
    if (back !== undefined && earlier.delete(one.id)) return carried(draft, one, back, 1, true);
    draft.changes.push({ kind: 'new', task: short(one.cells.get(TASK) ?? ''), details: [] });
    return marked(one.task, 'new');
  });
  const matchedRows = new Set(matches.map(({ row }) => row));
  const rest = [
    ...main.rows.filter((_, row) => !matchedRows.has(row)),
    ...main.untitled,
    ...units.flatMap(({ rows, untitled }) => [...rows.filter((row) => !row.has(ID)), ...untitled]),
  ];
  const { withdrawn, own } = setAside(draft, rest, fresh);
  for (const sheet of foreign)
    draft.changes.push({
      kind: 'left',
      task: '',
      details: [
        {
          zh: `“${sheet}”表不是台账的一部分，没有带过来`,
          en: `the sheet ${sheet} is no part of the ledger and was not carried over`,
        },
      ],
    });
  for (const one of lost) draft.changes.push({ kind: 'left', task: '', details: [lostWords(one)] });
  const appended = [
    ...(draft.changes.length > 0 ? [changesSheet(draft.changes)] : []),
    ...asideSheet(WITHDRAWN, '已撤销的任务', [...earlier.values(), ...withdrawn]),
    ...asideSheet(ADDED, '自行添加的任务', [...(added?.rows ?? []), ...(added?.untitled ?? []), ...own]),
  ];
  const options = {
    layout: bands ? 'bands' : 'column',
    ...(units.length > 0 && { splitBy: 'unit' as const }),
    appended,
  } as const;
  return {
    plans: regroup(plans, withColumns(tasks, draft.headers)),
    options,
    changes: draft.changes,
    matched: matches.length,
  };
}

/** The tasks back in their plans. */
function regroup(plans: readonly Plan[], tasks: readonly Task[]): Plan[] {
  let at = 0;
  return plans.map((plan) => {
    const from = at;
    at += plan.tasks.length;
    return { ...plan, tasks: tasks.slice(from, at) };
  });
}
