// The commander program. In: a language. Out: commands with their options, in that language; the choices come from the lists.
import { Argument, Command, CommanderError } from 'commander';
import type { Language } from '../diagnostics/diagnostic.js';
import { writers } from '../writers/index.js';
import type { BatchFlags } from './batch/batch-command.js';
import type { ReadFlags } from './inputs/reading.js';
import type { LedgerFlags } from './ledger-command.js';
import {
  addCommonOptions,
  addInputOptions,
  addOutputOptions,
  addPlanOptions,
  type CommonFlags,
  option,
  reporterOf,
} from './options.js';
import { packageVersion, planJsonSchema } from './package.js';
import type { ParseFlags } from './parse-command.js';
import type { RulesFlags } from './rules/rules-command.js';
import type { TextFlags } from './text-command.js';
import type { ValidateFlags } from './validate/validate-command.js';
import { type Say, sayIn, type Word } from './words.js';

/** Sets the exit status; the process ends by itself when all is written. */
export type Finish = (status: number) => void;

const TITLES: Readonly<Record<string, Word>> = {
  'Usage:': 'usage',
  'Arguments:': 'arguments',
  'Options:': 'options',
  'Commands:': 'commands',
};

const EXAMPLES = [
  'gov-plan parse 方案.docx',
  'gov-plan parse 分解表.txt -o 台账.xlsx',
  'gov-plan parse *.docx -f ndjson > plans.ndjson',
  'cat notice.txt | gov-plan parse - | jq ".tasks[].title"',
  'gov-plan text 方案.docx',
  'gov-plan validate 方案/ --fail-on warning',
];

/** Shells that completions are made for. */
const SHELLS = ['bash', 'zsh', 'fish'];

/** Options of commands that not every run needs, and whose choices may take long to load. */
const LATE: Readonly<Record<string, () => Promise<(command: Command, say: Say) => void>>> = {
  batch: async () => (await import('./batch/options.js')).addBatchOptions,
  validate: async () => (await import('./validate/options.js')).addValidateOptions,
};

/** Builds the program. Commands are loaded when they run, so that help and version start fast. */
export function buildProgram(language: Language, finish: Finish): Command {
  const say = sayIn(language);
  const program = new Command('gov-plan')
    .description(say('about'))
    .version(packageVersion(), '-V, --version', say('version'))
    .helpCommand('help [command]', say('helpCommand'))
    .configureHelp({
      styleTitle: (title) => (TITLES[title] ? say(TITLES[title]) : title),
      optionDescription: ({ description, argChoices }) =>
        argChoices ? `${description} (${argChoices.join(' | ')})` : description,
    })
    .addHelpText('after', `\n${say('examples')}\n${EXAMPLES.map((line) => `  ${line}`).join('\n')}`);
  addCommonOptions(program, say);

  const parse = program
    .command('parse')
    .description(say('parse'))
    .addArgument(new Argument('[paths...]', say('paths')));
  parse.addOption(option('--files-from <file>', say('filesFrom')));
  parse.addOption(
    option('-f, --format <format>', say('format')).choices(writers.map(({ format }) => format)),
  );
  parse.addOption(option('--explain', say('explain')).conflicts('format'));
  parse.addOption(option('--color <when>', say('color')).choices(['auto', 'always', 'never']));
  parse.addOption(option('-o, --output <file>', say('output')));
  parse.addOption(option('--out-dir <folder>', say('outDir')));
  addOutputOptions(parse, say);
  addPlanOptions(parse, say);
  addInputOptions(parse, say);
  addCommonOptions(parse, say);
  parse.action(async (files: string[], flags: ParseFlags & CommonFlags) => {
    const { runParse } = await import('./parse-command.js');
    finish(await runParse(files, flags, reporterOf(language, { ...flags, ...program.opts() })));
  });

  const batch = program.command('batch').description(say('batch'));
  batch.action(async (paths: string[], flags: BatchFlags & CommonFlags) => {
    const { runBatch } = await import('./batch/batch-command.js');
    finish(await runBatch(paths, flags, reporterOf(language, { ...flags, ...program.opts() })));
  });

  const stream = program.command('stream').description(say('stream'));
  addPlanOptions(stream, say);
  addInputOptions(stream, say);
  addCommonOptions(stream, say);
  stream.action(async (flags: ReadFlags & CommonFlags) => {
    const { runStream } = await import('./stream/stream-command.js');
    finish(await runStream(flags, reporterOf(language, { quiet: true, ...flags, ...program.opts() })));
  });

  const validate = program.command('validate').description(say('validate'));
  validate.action(async (paths: string[], flags: ValidateFlags & CommonFlags) => {
    const { runValidate } = await import('./validate/validate-command.js');
    finish(await runValidate(paths, flags, reporterOf(language, { ...flags, ...program.opts() })));
  });

  const update = program
    .command('ledger')
    .description(say('ledger'))
    .command('update')
    .description(say('ledgerUpdate'))
    .addArgument(new Argument('<ledger>', say('ledgerFile')))
    .addArgument(new Argument('<documents...>', say('newDocuments')));
  update.addOption(option('-o, --output <file>', say('ledgerOutput')));
  update.addOption(option('--force', say('ledgerForce')));
  addPlanOptions(update, say);
  addInputOptions(update, say);
  addCommonOptions(update, say);
  update.action(async (ledger: string, documents: string[], flags: LedgerFlags & CommonFlags) => {
    const { runLedgerUpdate } = await import('./ledger-command.js');
    finish(
      await runLedgerUpdate(ledger, documents, flags, reporterOf(language, { ...flags, ...program.opts() })),
    );
  });

  const explain = program
    .command('explain')
    .description(say('explainRule'))
    .addArgument(new Argument('<rules...>', say('ruleName')));
  addCommonOptions(explain, say);
  explain.action(async (names: string[], flags: CommonFlags) => {
    const { runExplain } = await import('./rules/explain-command.js');
    finish(await runExplain(names, reporterOf(language, { ...flags, ...program.opts() })));
  });

  const list = program.command('rules').description(say('rules'));
  list.addOption(
    option('-f, --format <format>', say('rulesFormat')).choices(['text', 'json']).default('text'),
  );
  addCommonOptions(list, say);
  list.action(async (flags: RulesFlags & CommonFlags) => {
    const { runRules } = await import('./rules/rules-command.js');
    finish(await runRules(flags, reporterOf(language, { ...flags, ...program.opts() })));
  });

  const text = program
    .command('text')
    .description(say('text'))
    .addArgument(new Argument('<file>', say('file')));
  text.addOption(option('-o, --output <file>', say('output')));
  addInputOptions(text, say);
  addCommonOptions(text, say);
  text.action(async (file: string, flags: TextFlags & CommonFlags) => {
    const { runText } = await import('./text-command.js');
    finish(await runText(file, flags, reporterOf(language, { ...flags, ...program.opts() })));
  });

  const schema = program.command('schema').description(say('schema'));
  addCommonOptions(schema, say);
  schema.action(async () => {
    const { writeOutput } = await import('./output.js');
    await writeOutput(
      undefined,
      (async function* () {
        yield Buffer.from(planJsonSchema());
      })(),
    );
  });
  const completion = program
    .command('completion')
    .description(say('completion'))
    .addArgument(new Argument('<shell>', say('shell')).choices(SHELLS));
  addCommonOptions(completion, say);
  completion.action(async (shell: string) => {
    await addLateOptions(program, Object.keys(LATE), language);
    await (await import('./shell/shell-command.js')).printCompletion(program, shell);
  });

  const man = program.command('man').description(say('man'));
  addCommonOptions(man, say);
  man.action(async () => {
    await addLateOptions(program, Object.keys(LATE), language);
    await (await import('./shell/shell-command.js')).printManual(program, say);
  });
  return program;
}

/** Adds the options of the commands that the arguments name. */
export async function addLateOptions(
  program: Command,
  args: readonly string[],
  language: Language,
): Promise<void> {
  const say = sayIn(language);
  for (const command of program.commands) {
    const load = LATE[command.name()];
    if (load === undefined || !args.includes(command.name())) continue;
    (await load())(command, say);
    addInputOptions(command, say);
    addCommonOptions(command, say);
  }
}

/** The status commander ends with (help and version 0, wrong usage 1); null where the error is not commander's. */
export const usageExit = (error: unknown): number | null =>
  error instanceof CommanderError ? error.exitCode : null;

/** A command and all below it (ledger update). */
export const withSubcommands = (command: Command): Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
];
