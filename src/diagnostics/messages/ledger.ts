// What is told of ledgers and forms that are filled.
import type { Message } from './message.js';

export const ledger = {
  'ledger/no-ledger': {
    severity: 'error',
    zh: '里面没有台账：没有一张表的表头有“工作任务”一栏；请用 gov-plan 输出的台账。',
    en: 'There is no ledger in this workbook: no sheet has a header with 工作任务; use a ledger that gov-plan wrote.',
  },
  'ledger/other-workbook': {
    severity: 'error',
    zh: '这不像 gov-plan 输出的台账：没有“总台账”表，也没有“任务标识”一栏；未作任何改动。确要更新，请加 --force。',
    en: 'This does not look like a ledger that gov-plan wrote: it has neither a sheet 总台账 nor a column 任务标识; nothing was written. Use --force to update it all the same.',
  },
  'ledger/one-unit': {
    severity: 'error',
    zh: '这是一个单位的台账（有“角色”一栏），不是总台账；未作任何改动。确要更新，请加 --force。',
    en: 'This is the ledger of one unit (it has a column 角色), not the whole one; nothing was written. Use --force to update it all the same.',
  },
  'ledger/no-form': {
    severity: 'error',
    zh: '找不到可以填的表头：模板要有一行写明各栏名称，其中有任务一栏和至少另一栏（牵头单位、完成时限等）。',
    en: 'There is no header to fill below: a template needs a row that names its columns, one for the task and one more (牵头单位, 完成时限).',
  },
} as const satisfies Record<string, Message>;
