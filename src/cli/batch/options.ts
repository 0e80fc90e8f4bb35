// The options of gov-plan batch. In: the bare command. Out: the same with its options.
import { Argument, type Command, InvalidArgumentError } from 'commander';
import { writers } from '../../writers/index.js';
import { addPlanOptions, addTableOptions, collect, option } from '../options.js';
import type { Say } from '../words.js';

/** json,xlsx, given once or several times; each once. */
function formatsOf(value: string, before: readonly string[] = []): readonly string[] {
  const names = writers.map(({ format }) => format);
  const wanted = value.split(',');
  if (!wanted.every((name) => names.includes(name)))
    throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.`);
  return [...new Set([...before, ...wanted])];
}

const numberOf =
  (say: Say) =>
  (value: string): number => {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError(say('badNumber', { value }));
    return Number(value);
  };

export function addBatchOptions(batch: Command, say: Say): void {
  const number = numberOf(say);
  const names = writers.map(({ format }) => format).join(' | ');
  batch
    .addArgument(new Argument('[paths...]', say('paths')))
    .addOption(option('--out-dir <folder>', say('batchOutDir')).makeOptionMandatory())
    .addOption(option('-f, --format <formats>', `${say('batchFormat')} (${names})`).argParser(formatsOf))
    .addOption(option('--merge <file>', say('merge')).argParser(collect))
    .addOption(option('--files-from <file>', say('filesFrom')))
    .addOption(option('-j, --jobs <number>', say('jobs')).argParser(number))
    .addOption(option('--timeout <seconds>', say('timeout')).argParser(number))
    .addOption(option('--memory <megabytes>', say('memory')).argParser(number))
    .addOption(option('--shard <i/n>', say('shard')))
    .addOption(option('--force', say('force')))
    .addOption(option('--fail-fast', say('failFast')));
  addTableOptions(batch, say);
  addPlanOptions(batch, say);
}
