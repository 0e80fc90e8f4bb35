// What is told of ledgers and forms that are filled.
import type { Message } from './message.js';

export const ledger = {
  'ledger/no-ledger': {
    severity: 'error',
    zh: '里面没有台账：没有一张表的表头有“工作任务”一栏；请用 gov-plan 输出的台账。',
    en: 'There is no ledger in this workbook: no sheet has a header with 工作任务; use a ledger that gov-plan wrote.',
  },
  'ledger/no-form': {
    severity: 'error',
    zh: '找不到可以填的表头：模板要有一行写明各栏名称，其中有任务一栏和至少另一栏（牵头单位、完成时限等）。',
    en: 'There is no header to fill below: a template needs a row that names its columns, one for the task and one more (牵头单位, 完成时限).',
  },
} as const satisfies Record<string, Message>;
