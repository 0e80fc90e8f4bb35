// The command line's entry. In: the arguments. Out: an exit status: 0 done, 2 could not do it.
import { sentenceOf } from './failure.js';
import { languageFlag, languageOf } from './language.js';
import { writeText } from './output.js';
import { addLateOptions, buildProgram, usageExit, withSubcommands } from './program.js';
import { tell } from './tell.js';
import { usageError } from './usage-error.js';
import { sayIn } from './words.js';

const COULD_NOT = 2;

/** Runs the program; sets `process.exitCode` and never ends the process, so that all output is written. */
export async function run(args: readonly string[]): Promise<void> {
  const language = languageOf(languageFlag(args), process.env);
  const program = buildProgram(language, (status) => {
    process.exitCode = status;
  });
  const fail = (error: unknown): void => {
    if (process.exitCode === COULD_NOT) return; // Help is written in parts, and one sentence is enough.
    process.exitCode = COULD_NOT;
    tell(sentenceOf(error, sayIn(language)));
  };
  for (const command of withSubcommands(program)) {
    command.exitOverride();
    command.configureOutput({
      outputError: (message, write) => write(usageError(message, language)),
      writeOut: (text) => writeText(text, fail),
    });
  }
  try {
    await addLateOptions(program, args, language);
    await program.parseAsync(args as string[], { from: 'user' });
  } catch (error) {
    const exit = usageExit(error);
    if (exit === null) fail(error);
    else if (exit !== 0) process.exitCode = COULD_NOT;
  }
}
