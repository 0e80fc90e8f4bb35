// What an update did. In: changes. Out: their words, the marks of rows, and the sheets that tell of them.
import type { Task } from '../plan/schema.js';
import type { TextSheet } from '../writers/writer.js';
import { type LedgerWords, TASK } from './read-ledger.js';

export type ChangeKind =
  | 'new'
  | 'reworded'
  | 'changed'
  | 'withdrawn'
  | 'restored'
  | 'own'
  | 'conflict'
  | 'left';

/** A sentence in both languages; the words of the ledger in it stay Chinese. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One thing that an update did. */
export interface Change {
  readonly kind: ChangeKind;
  /** The task's title, cut; empty where it is about none. */
  readonly task: string;
  /** What of it: none, or one or more sentences. */
  readonly details: readonly Words[];
}

/** The sentences of a change as one. */
export const detailOf = ({ details }: Change, language: keyof Words): string =>
  details.map((words) => words[language]).join(language === 'zh' ? '；' : '; ');

/** What a clerk calls each kind of change; the first two also mark the row. */
export const CHANGE_WORDS: Readonly<Record<ChangeKind, Words>> = {
  new: { zh: '新增', en: 'new' },
  changed: { zh: '修改', en: 'changed' },
  reworded: { zh: '改文', en: 'reworded' },
  withdrawn: { zh: '撤销', en: 'withdrawn' },
  restored: { zh: '恢复', en: 'restored' },
  own: { zh: '自行添加', en: 'added by hand' },
  conflict: { zh: '不一致', en: 'conflict' },
  left: { zh: '未带入', en: 'not carried over' },
};

/** The column that marks rows. */
export const MARK = '变动';
const MARKED: Partial<Record<ChangeKind, string>> = {
  new: '新增',
  restored: '新增',
  changed: '修改',
  reworded: '修改',
};

export const marked = (task: Task, kind: ChangeKind | null): Task => {
  const mark = kind === null ? undefined : MARKED[kind];
  return mark === undefined ? task : { ...task, extra: { [MARK]: mark, ...task.extra } };
};

/** Whether an update wrote these words into the column that marks rows. */
export const isMark = (words: string): boolean => Object.values(MARKED).includes(words);

/** Words of a cell, cut to what a line of a report holds. */
export const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}……` : words);

/** Rows that were set aside, as a sheet with every column some row fills, and that of the task, by which it is read again. */
export function asideSheet(name: string, title: string, rows: readonly LedgerWords[]): TextSheet[] {
  if (rows.length === 0) return [];
  const headers = [...new Set([...rows.flatMap((row) => [...row.keys()]), TASK])].filter(
    (header) => header !== MARK || rows.some((row) => !isMark(row.get(MARK) ?? MARKED.new!)),
  );
  return [{ name, title, headers, rows: rows.map((row) => headers.map((header) => row.get(header) ?? '')) }];
}

export function changesSheet(changes: readonly Change[]): TextSheet {
  const rows = changes.map((change) => [CHANGE_WORDS[change.kind].zh, change.task, detailOf(change, 'zh')]);
  return { name: '更新说明', title: '更新说明', headers: ['变化', '工作任务', '说明'], rows };
}
