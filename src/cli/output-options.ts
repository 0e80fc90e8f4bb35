// How plans are written. In: flags. Out: the options of a writer, the tasks that are wanted, one file a unit.
import { join } from 'node:path';
import type { Plan } from '../plan/schema.js';
import { writers } from '../writers/index.js';
import type { Condition } from '../writers/select-tasks.js';
import type { OwnOption, Plans, Write, WriteOptions, Writer } from '../writers/writer.js';
import { Failure } from './failure.js';
import { readInputFile } from './inputs/input.js';
import { writeOutput } from './output.js';
import { type Reporter, report } from './report.js';

export interface OutputFlags {
  readonly ledgerLayout?: 'column' | 'bands';
  readonly splitBy?: 'unit';
  /** Names of columns, with commas between. */
  readonly fields?: string;
  readonly where?: readonly string[];
  /** False with --no-bom. */
  readonly bom?: boolean;
  readonly todo?: true;
  /** Path of a form of the user's own. */
  readonly template?: string;
}

/** The options of single formats that were set, by the flag that sets them. */
function ownOptions(flags: OutputFlags): Partial<Record<OwnOption, string>> {
  return {
    ...(flags.fields !== undefined && { fields: '--fields' }),
    ...(flags.ledgerLayout && { layout: '--ledger-layout' }),
    ...(flags.bom === false && { bom: '--no-bom' }),
    ...(flags.todo && { todo: '--todo' }),
    ...(flags.template !== undefined && { template: '--template' }),
  };
}

/** @throws Failure where a flag was set that none of the formats knows anything of. */
export function checkOptions(chosen: readonly Writer[], flags: OutputFlags, intoFolder: boolean): void {
  const set = ownOptions(flags);
  // Files of single units may have any format; one file with all of them has not.
  const wanted = { ...set, ...(flags.splitBy && !intoFolder && { splitBy: '--split-by' }) };
  for (const [option, flag] of Object.entries(wanted) as [OwnOption, string][]) {
    if (chosen.some(({ takes }) => takes?.includes(option))) continue;
    const formats = writers.filter(({ takes }) => takes?.includes(option)).map(({ format }) => format);
    throw new Failure(option === 'splitBy' ? 'splitNeedsFolder' : 'optionOfOthers', {
      option: flag,
      format: chosen.map(({ format }) => format).join(', '),
      formats: formats.join(', '),
    });
  }
}

/** Plans before tasks were left out of them, by their source: findings are about the whole document. */
const wholes = new WeakMap<Plan['source'], Plan>();

async function findingsFor(): Promise<NonNullable<WriteOptions['findings']>> {
  const { findingsOf } = await import('./findings.js');
  return (plan) => findingsOf(wholes.get(plan.source) ?? plan);
}

/** Formats that tell what was found in a plan. */
const TELLING = ['xlsx', 'summary', 'html'];

export const writeOptionsOf = async (
  flags: OutputFlags,
  language: 'zh' | 'en',
  writer: Writer,
): Promise<WriteOptions> => ({
  language,
  ...(TELLING.includes(writer.format) && { findings: await findingsFor() }),
  ...(flags.fields !== undefined && {
    fields: flags.fields.split(/[,，]/).flatMap((field) => (field.trim() === '' ? [] : [field.trim()])),
  }),
  ...(flags.ledgerLayout && { layout: flags.ledgerLayout }),
  ...(flags.splitBy && { splitBy: flags.splitBy }),
  ...(flags.bom !== undefined && { bom: flags.bom }),
  ...(flags.todo && { todo: true }),
});

/** Hands on the plans with the tasks that are wanted; a column that no task has is told at the end. */
export async function* wanted(plans: Plans, { where }: OutputFlags, { say }: Reporter): AsyncGenerator<Plan> {
  if (where === undefined) return yield* plans;
  const { lacksDay, parseCondition, selectTasks } = await import('../writers/select-tasks.js');
  const conditions = where.map((words): Condition => {
    const condition = parseCondition(words);
    if (condition === null) throw new Failure('badCondition', { value: words });
    if (lacksDay(condition)) throw new Failure('badDate', { value: condition.value });
    return condition;
  });
  const unmet = new Set(conditions.map(({ field }) => field));
  const remembered = (async function* () {
    for await (const plan of plans) {
      wholes.set(plan.source, plan);
      yield plan;
    }
  })();
  yield* selectTasks(remembered, conditions, (field) => unmet.delete(field));
  for (const field of unmet) process.stderr.write(`${say('warning')}: ${say('noSuchColumn', { field })}\n`);
}

/** The writer of the format, or what fills the user's own form. @throws Failure where the form cannot be filled. */
export async function writeOf(writer: Writer, { template }: OutputFlags, reporter: Reporter): Promise<Write> {
  if (template === undefined) return writer.load();
  const { fillTemplate } = await import('../ledger/index.js');
  const { bytes } = await readInputFile(template);
  return async function* (plans) {
    const { value, diagnostics } = await fillTemplate(bytes, plans);
    report(reporter, template, diagnostics);
    if (value === null) throw new Failure('nothingFilled', {}, template);
    yield* value;
  };
}

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;
/** File systems hold names of 255 bytes, three for most characters of a unit. */
const LONGEST = 60;

/** One file a unit, named after it, without findings, which are the whole's; two whose names a file system takes for one are numbered. */
export async function writeUnits(
  plans: Plans,
  folder: string,
  { extension }: Writer,
  write: Write,
  options: WriteOptions,
): Promise<void> {
  const { splitByUnit } = await import('../writers/split-units.js');
  const taken = new Map<string, number>();
  const { splitBy, ...others } = options;
  for (const [unit, own] of await splitByUnit(plans)) {
    const name =
      unit
        .replace(FORBIDDEN, ' ')
        .replace(/^[. ]+|[. ]+$/g, '')
        .slice(0, LONGEST) || '_';
    const count = (taken.get(name.toLowerCase()) ?? 0) + 1;
    taken.set(name.toLowerCase(), count);
    const file = `${name}${count > 1 ? `(${count})` : ''}${extension}`;
    await writeOutput(join(folder, file), write(own(), { ...others, unit, findings: () => [] }));
  }
}
