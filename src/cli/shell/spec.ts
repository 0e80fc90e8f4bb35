// The program as data. In: the commander program with all its options. Out: commands and options, for completions and manual.
import type { Argument, Command, Option } from 'commander';

export interface OptionSpec {
  /** -f; null where there is none. */
  readonly short: string | null;
  readonly long: string;
  readonly description: string;
  /** What its value is called in help (file, folder, format, …); null where it takes none. */
  readonly value: string | null;
  readonly choices: readonly string[];
}

export interface CommandSpec {
  readonly name: string;
  readonly description: string;
  /** Its arguments as help has them: [paths...]. */
  readonly usage: string;
  /** True where it takes names of files. */
  readonly takesFiles: boolean;
  /** Words that its argument may be. */
  readonly choices: readonly string[];
  readonly options: readonly OptionSpec[];
}

export interface ProgramSpec {
  readonly description: string;
  readonly version: string;
  readonly commands: readonly CommandSpec[];
  /** Options that stand before any command. */
  readonly options: readonly OptionSpec[];
}

const optionSpec = ({ short, long, flags, description, argChoices }: Option): OptionSpec => ({
  short: short ?? null,
  long: long ?? flags,
  description,
  value: /[<[]([^>\]]+)[>\]]/.exec(flags)?.[1] ?? null,
  choices: argChoices ?? [],
});

const optionsOf = (command: Command): OptionSpec[] =>
  command.createHelp().visibleOptions(command).map(optionSpec);

/** <file>, [paths...]. */
function usageOf(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

const FILES = ['paths', 'file'];

function commandSpec(command: Command): CommandSpec {
  const args = command.registeredArguments;
  return {
    name: command.name(),
    description: command.description(),
    usage: args.map(usageOf).join(' '),
    takesFiles: args.some((arg) => FILES.includes(arg.name())),
    choices: args.flatMap(({ argChoices }) => argChoices ?? []),
    options: optionsOf(command),
  };
}

export const specOf = (program: Command): ProgramSpec => ({
  description: program.description(),
  version: program.version() ?? '',
  commands: program.commands.map(commandSpec),
  options: optionsOf(program),
});
