// Options that commands share. In: a command and its language. Out: the command with them.
import { type Command, Option } from 'commander';
import type { Language } from '../diagnostics/diagnostic.js';
import type { Reporter } from './report.js';
import { type Say, sayIn } from './words.js';

/** Options that every command has. */
export interface CommonFlags {
  readonly verbose?: true;
  readonly quiet?: true;
}

export const option = (flags: string, text: string): Option => new Option(flags, text);

/** How inputs are read. */
export function addInputOptions(command: Command, say: Say): void {
  command.addOption(option('--format-in <format>', say('formatIn')).choices(['txt', 'md']));
  command.addOption(option('--encoding <name>', say('encoding')));
  command.addOption(option('--revisions <how>', say('revisions')).choices(['accept', 'reject', 'report']));
  command.addOption(option('--soffice', say('soffice')));
}

/** How plans are made of what was read. */
export function addPlanOptions(command: Command, say: Say): void {
  command.addOption(option('--document-date <date>', say('documentDate')));
  command.addOption(option('--lexicon <file>', say('lexicon')));
  command.addOption(option('--holidays <country>', say('holidays')).choices(['cn']));
}

/** What every command has. */
export function addCommonOptions(command: Command, say: Say): void {
  command.addOption(option('-v, --verbose', say('verbose')).conflicts('quiet'));
  command.addOption(option('-q, --quiet', say('quiet')));
  command.addOption(option('--lang <language>', say('lang')).choices(['zh', 'en']));
  command.helpOption('-h, --help', say('help'));
}

export function reporterOf(language: Language, { verbose, quiet }: CommonFlags): Reporter {
  return { say: sayIn(language), language, least: verbose ? 'info' : quiet ? 'error' : 'warning' };
}

/** The values of an option that may be given several times. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** How tables are written. */
export function addTableOptions(command: Command, say: Say): void {
  command.addOption(option('--ledger-layout <layout>', say('ledgerLayout')).choices(['column', 'bands']));
  command.addOption(option('--fields <columns>', say('fields')));
  command.addOption(option('--no-bom', say('noBom')));
}

/** How plans are written. */
export function addOutputOptions(command: Command, say: Say): void {
  addTableOptions(command, say);
  command.addOption(option('--split-by <what>', say('splitBy')).choices(['unit']));
  command.addOption(option('--where <condition>', say('where')).argParser(collect));
  command.addOption(option('--template <file>', say('template')));
  command.addOption(option('--todo', say('todo')));
}
