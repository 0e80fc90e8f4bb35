// The options of `validate`. In: the bare command. Out: the same with its options; the choices come from the lists. Loaded only
// for this command, since the list of rules takes longer to load than help to print.
import { Argument, type Command } from 'commander';
import { reportFormats } from '../../reporters/index.js';
import { addPlanOptions, collect, option } from '../options.js';
import type { Say } from '../words.js';
import { presetNames } from './config-files.js';

function addReportOptions(command: Command, say: Say): void {
  const formats = reportFormats.map(({ format }) => format);
  command.addOption(option('-f, --format <format>', say('reportFormat')).choices(formats));
  command.addOption(option('-o, --output <file>', say('output')));
  command.addOption(option('--report <file>', say('furtherReport')).argParser(collect));
  command.addOption(option('--text-twin <folder>', say('textTwin')));
  command.addOption(option('--color <when>', say('color')).choices(['auto', 'always', 'never']));
}

function addRuleOptions(command: Command, say: Say): void {
  command.addOption(option('--preset <name>', say('preset')).choices(presetNames));
  command.addOption(option('--rule <setting>', say('ruleFlag')).argParser(collect));
  const levels = ['error', 'warning', 'info', 'never'];
  command.addOption(option('--fail-on <severity>', say('failOn')).choices(levels));
  command.addOption(option('--max-warnings <number>', say('maxWarnings')));
  command.addOption(option('--today <date>', say('today')));
  command.addOption(option('--roster <file>', say('roster')));
}

function addConfigOptions(command: Command, say: Say): void {
  command.addOption(option('--config <file>', say('config')));
  command.addOption(option('--no-config', say('noConfig')));
  command.addOption(option('--print-config', say('printConfig')));
  command.addOption(option('--baseline <file>', say('baseline')));
  command.addOption(option('--update-baseline', say('updateBaseline')));
  command.addOption(option('--reason <text>', say('reason')));
}

/** Adds arguments and options, but those that every command has. */
export function addValidateOptions(command: Command, say: Say): void {
  command.addArgument(new Argument('[paths...]', say('paths')));
  command.addOption(option('--files-from <file>', say('filesFrom')));
  addReportOptions(command, say);
  addRuleOptions(command, say);
  addConfigOptions(command, say);
  addPlanOptions(command, say);
}
