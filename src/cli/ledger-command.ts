// gov-plan ledger update. In: a ledger people worked in, new documents. Out: the ledger brought up to date, the old one kept.
import { constants, copyFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { CHANGE_WORDS, detailOf, type LedgerUpdate, readLedger, updateLedger } from '../ledger/index.js';
import { loadPlan } from '../plan/load-plan.js';
import type { Plan } from '../plan/schema.js';
import { findWriter } from '../writers/index.js';
import { Failure, writeFailure } from './failure.js';
import { readInputFile } from './inputs/input.js';
import { type ReadFlags, readPlans, settingsOf } from './inputs/reading.js';
import { writeOutput } from './output.js';
import { writeOptionsOf } from './output-options.js';
import { type Reporter, report } from './report.js';

export interface LedgerFlags extends ReadFlags {
  readonly output?: string;
  readonly force?: boolean;
}

/** The plans of a document or of a plan.json. @throws Failure where not all of it could be read. */
async function plansOf(path: string, flags: LedgerFlags, reporter: Reporter): Promise<Plan[]> {
  const input = await readInputFile(path);
  if (extname(path).toLowerCase() === '.json') {
    const { value, diagnostics } = loadPlan(new TextDecoder().decode(input.bytes));
    report(reporter, path, diagnostics);
    if (value === null) throw new Failure('ledgerKept', {}, path);
    return [value];
  }
  const plans: Plan[] = [];
  let whole = true;
  for await (const reading of readPlans(input, await settingsOf(flags))) {
    report(reporter, reading.path, reading.diagnostics);
    whole &&= reading.whole;
    if (reading.plan) plans.push(reading.plan);
  }
  // A task that could not be read is no task that was withdrawn.
  if (!whole) throw new Failure('ledgerKept', {}, path);
  return plans;
}

/** Copies the old ledger beside itself under a name that is free: 台账.bak.xlsx, 台账.bak2.xlsx. */
async function keepBackup(path: string): Promise<string> {
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  for (let count = 1; ; count++) {
    const backup = `${stem}.bak${count > 1 ? count : ''}${ending}`;
    try {
      await copyFile(path, backup, constants.COPYFILE_EXCL);
      return backup;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw writeFailure(error, backup);
    }
  }
}

function summary(
  { changes, matched }: LedgerUpdate,
  backup: string | null,
  { say, language }: Reporter,
): string {
  const counts = new Map<string, number>();
  for (const { kind } of changes) {
    const words = CHANGE_WORDS[kind][language];
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const told = [...counts].map(([words, count]) => `${words} ${count}`);
  const lines = changes.map((change) =>
    [CHANGE_WORDS[change.kind][language], change.task, detailOf(change, language)]
      .filter((words) => words !== '')
      .join('\t'),
  );
  const first = [`${say('matchedRows')} ${matched}`, ...told].join(language === 'zh' ? '，' : ', ');
  return [first, ...lines, ...(backup === null ? [] : [`${say('backup')} ${backup}`])]
    .map((line) => `${line.replace(/\n/g, ' ')}\n`)
    .join('');
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/**
 * Runs the command. The ledger is left as it is where a document cannot be read whole or holds no task.
 * @returns 0 when the ledger was written, 2 when not.
 */
export async function runLedgerUpdate(
  path: string,
  documents: readonly string[],
  flags: LedgerFlags,
  reporter: Reporter,
): Promise<number> {
  const { value: ledger, diagnostics } = await readLedger((await readInputFile(path)).bytes, flags.force);
  report(reporter, path, diagnostics);
  if (ledger === null) return 2;
  const plans: Plan[] = [];
  for (const document of documents) plans.push(...(await plansOf(document, flags, reporter)));
  if (plans.every(({ tasks }) => tasks.length === 0)) throw new Failure('noTasksKept', {}, documents[0]);
  const update = updateLedger(ledger, plans);
  if (update.matched === 0 && ledger.main.rows.length > 0 && !flags.force)
    throw new Failure('nothingMatched', {}, path);
  const output = flags.output ?? path;
  const backup = resolve(output) === resolve(path) ? await keepBackup(path) : null;
  const writer = findWriter('xlsx')!;
  const [write, options] = [await writer.load(), await writeOptionsOf({}, reporter.language, writer)];
  await writeOutput(output, write(update.plans, { ...options, ...update.options }));
  if (reporter.least !== 'error') await writeOutput(undefined, once(summary(update, backup, reporter)));
  return 0;
}
