// The options of gov-plan validate. In: the bare command. Out: the same with its options; the choices come from the lists.
import { Argument, type Command } from 'commander';
import { reportFormats } from '../../reporters/index.js';
import { addPlanOptions, collect, option } from '../options.js';
import type { Say } from '../words.js';
import { presetNames } from './config-files.js';

function addReportOptions(command: Command, say: Say): void {
  const formats = reportFormats.map(({ format }) => format);
  command
    .addOption(option('-f, --format <format>', say('reportFormat')).choices(formats))
    .addOption(option('-o, --output <file>', say('output')))
    .addOption(option('--report <file>', say('furtherReport')).argParser(collect))
    .addOption(option('--text-twin <folder>', say('textTwin')))
    .addOption(option('--color <when>', say('color')).choices(['auto', 'always', 'never']));
}

function addRuleOptions(command: Command, say: Say): void {
  const levels = ['error', 'warning', 'info', 'never'];
  command
    .addOption(option('--preset <name>', say('preset')).choices(presetNames))
    .addOption(option('--rule <setting>', say('ruleFlag')).argParser(collect))
    .addOption(option('--fail-on <severity>', say('failOn')).choices(levels))
    .addOption(option('--max-warnings <number>', say('maxWarnings')))
    .addOption(option('--fix', say('fix')).conflicts('updateBaseline'))
    .addOption(option('--dry-run', say('dryRun')))
    .addOption(option('--today <date>', say('today')))
    .addOption(option('--roster <file>', say('roster')));
}

function addConfigOptions(command: Command, say: Say): void {
  command
    .addOption(option('--config <file>', say('config')))
    .addOption(option('--no-config', say('noConfig')))
    .addOption(option('--print-config', say('printConfig')))
    .addOption(option('--baseline <file>', say('baseline')))
    .addOption(option('--update-baseline', say('updateBaseline')))
    .addOption(option('--reason <text>', say('reason')));
}

export function addValidateOptions(validate: Command, say: Say): void {
  validate
    .addArgument(new Argument('[paths...]', say('paths')))
    .addOption(option('--files-from <file>', say('filesFrom')));
  addReportOptions(validate, say);
  addRuleOptions(validate, say);
  addConfigOptions(validate, say);
  addPlanOptions(validate, say);
}
