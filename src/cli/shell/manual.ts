// The manual page. In: the program as data. Out: man(7) source, as `man -l` shows it.
import type { Say } from '../words.js';
import type { CommandSpec, OptionSpec, ProgramSpec } from './spec.js';

/** Words as roff has them: no escape, no hyphen that may break, no request at a line's start; Chinese may break anywhere. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/gm, '\\&$1')
    .replace(/[\p{Script=Han}，。；：、（）”]/gu, '$&\\:');

function optionLines({ short, long, value, choices, description }: OptionSpec): string[] {
  const names = [short, long].flatMap((name) => (name === null ? [] : [`\\fB${roff(name)}\\fR`])).join(', ');
  const named = value === null ? names : `${names} \\fI${roff(value)}\\fR`;
  return ['.TP', named, roff(choices.length > 0 ? `${description} (${choices.join(' | ')})` : description)];
}

const commandLines = ({ name, usage, description, options }: CommandSpec): string[] => [
  `.SS ${roff(`gov-plan ${name} ${usage}`.trim())}`,
  roff(description),
  ...options.flatMap(optionLines),
];

/** Which status means what. */
const STATUSES = ['status0', 'status1', 'status2', 'status130'] as const;

export function manualOf({ description, version, commands, options }: ProgramSpec, say: Say): string {
  const [first = ''] = description.split(/[：:]/);
  const lines = [
    `.TH GOV\\-PLAN 1 "" "gov\\-plan ${version}" ""`,
    `.SH ${say('manualName')}`,
    `gov\\-plan \\- ${roff(first)}`,
    `.SH ${say('manualSynopsis')}`,
    ...commands.flatMap(({ name, usage }, at) => [
      ...(at > 0 ? ['.br'] : []),
      `\\fBgov\\-plan ${name}\\fR ${roff(usage)}`.trimEnd(),
    ]),
    `.SH ${say('manualDescription')}`,
    roff(description),
    `.SH ${say('manualCommands')}`,
    ...commands.flatMap(commandLines),
    `.SH ${say('manualOptions')}`,
    ...options.flatMap(optionLines),
    `.SH ${say('manualStatus')}`,
    ...STATUSES.flatMap((word) => ['.TP', `\\fB${word.slice('status'.length)}\\fR`, roff(say(word))]),
  ];
  return `${lines.join('\n')}\n`;
}
