// The rows of a ledger in tests. In: a ledger, or a task. Out: objects by header.
import type { Plan, Task } from '../../src/plan/schema.js';
import { collectLedger, type LedgerTable } from '../../src/writers/ledger-rows.js';
import { samplePlan, sampleTask } from './plan.js';

/** The rows as objects by header; columns that are empty in a row are left out. */
export const records = (ledger: LedgerTable): Record<string, unknown>[] =>
  [...ledger.rows()].map(({ cells: row }) =>
    Object.fromEntries(
      ledger.columns
        .map(({ header }, at) => [header, row[at]] as const)
        .filter(([, cell]) => cell !== '' && cell !== null),
    ),
  );

export const headers = (ledger: LedgerTable): string[] => ledger.columns.map((column) => column.header);

export const recordOf = async (
  task: Partial<Task>,
  plan: Partial<Plan> = {},
): Promise<Record<string, unknown>> =>
  records(await collectLedger([samplePlan({ tasks: [sampleTask(task)], ...plan })]))[0] ?? {};
