// Completions for shells. In: the program as data. Out: a script that bash, zsh or fish reads at its start.
import type { CommandSpec, OptionSpec, ProgramSpec } from './spec.js';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const namesOf = ({ short, long }: OptionSpec): string[] => (short === null ? [long] : [short, long]);

const isFile = ({ value }: OptionSpec): boolean => value === 'file';
const isFolder = ({ value }: OptionSpec): boolean => value === 'folder';

/** What bash offers behind an option that takes a value. */
function bashValues(option: OptionSpec): string {
  if (option.choices.length > 0) return `_gov_plan_words ${quoted(option.choices.join(' '))}`;
  return isFolder(option) ? '_gov_plan_files -d' : isFile(option) ? '_gov_plan_files -f' : 'COMPREPLY=()';
}

function bashCommand({ name, options, takesFiles, choices }: CommandSpec): string {
  const valued = options.filter(({ value }) => value !== null);
  const words = [...options.flatMap(namesOf), ...choices].join(' ');
  return [
    `    ${name})`,
    '      case $previous in',
    ...valued.map((option) => `        ${namesOf(option).join('|')}) ${bashValues(option)}; return ;;`),
    '      esac',
    `      if [[ $current == -* ]]; then _gov_plan_words ${quoted(options.flatMap(namesOf).join(' '))}`,
    takesFiles ? '      else _gov_plan_files -f' : `      else _gov_plan_words ${quoted(words)}`,
    '      fi ;;',
  ].join('\n');
}

function bash({ commands, options }: ProgramSpec): string {
  const names = commands.map(({ name }) => name);
  return `# Completions of gov-plan for bash: eval "$(gov-plan completion bash)"
_gov_plan_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current"); }
_gov_plan_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen "$1" -- "$current")
}
_gov_plan() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command='' word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  case $command in
${commands.map(bashCommand).join('\n')}
    *) _gov_plan_words ${quoted([...names, ...options.flatMap(namesOf)].join(' '))} ;;
  esac
}
complete -F _gov_plan gov-plan
`;
}

const zshText = (text: string): string => text.replace(/[\\:[\]]/g, '\\$&');

function zshOption(option: OptionSpec): string {
  const { value, choices, description } = option;
  const action = choices.length > 0 ? `(${choices.join(' ')})` : isFolder(option) ? '_files -/' : '_files';
  const taken =
    value === null
      ? ''
      : `:${zshText(value)}:${choices.length > 0 || isFile(option) || isFolder(option) ? action : ' '}`;
  const names = namesOf(option);
  const head = names.length > 1 ? `${quoted(`(${names.join(' ')})`)}{${names.join(',')}}` : names[0];
  return `${head}${quoted(`[${zshText(description)}]${taken}`)}`;
}

function zshCommand({ name, options, takesFiles, choices }: CommandSpec): string {
  const rest = takesFiles
    ? ["'*:file:_files'"]
    : choices.length > 0
      ? [`'1:argument:(${choices.join(' ')})'`]
      : [];
  return `      ${name}) _arguments \\\n${[...options.map(zshOption), ...rest].map((line) => `        ${line}`).join(' \\\n')} ;;`;
}

function zsh({ commands, options }: ProgramSpec): string {
  const names = commands.map(({ name, description }) => `    ${quoted(`${name}:${zshText(description)}`)}`);
  return `#compdef gov-plan
# Completions of gov-plan for zsh: gov-plan completion zsh > a folder of $fpath/_gov-plan
_gov_plan() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands=(
${names.join('\n')}
  )
  _arguments -C \\
${options.map((one) => `    ${zshOption(one)} \\`).join('\n')}
    '1:command:->command' '*::argument:->arguments'
  case $state in
    command) _describe command commands ;;
    arguments) case $line[1] in
${commands.map(zshCommand).join('\n')}
    esac ;;
  esac
}
if [[ $funcstack[1] == _gov-plan ]]; then _gov_plan "$@"; else compdef _gov_plan gov-plan; fi
`;
}

function fishOption(condition: string, option: OptionSpec): string {
  const { short, long, value, choices, description } = option;
  const taken =
    value === null
      ? ''
      : choices.length > 0
        ? ` -x -a ${quoted(choices.join(' '))}`
        : isFolder(option)
          ? " -x -a '(__fish_complete_directories)'"
          : isFile(option)
            ? ' -r -F'
            : ' -x';
  const letter = short === null ? '' : ` -s ${short.slice(1)}`;
  return `complete -c gov-plan -n ${quoted(condition)}${letter} -l ${long.slice(2)}${taken} -d ${quoted(description)}`;
}

function fishCommand({ name, description, options, takesFiles, choices }: CommandSpec): string[] {
  const seen = `__fish_seen_subcommand_from ${name}`;
  return [
    `complete -c gov-plan -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
    ...(takesFiles ? [] : [`complete -c gov-plan -n ${quoted(seen)} -f`]),
    ...(choices.length > 0
      ? [`complete -c gov-plan -n ${quoted(seen)} -a ${quoted(choices.join(' '))}`]
      : []),
    ...options.map((option) => fishOption(seen, option)),
  ];
}

const fish = ({ commands, options }: ProgramSpec): string =>
  `${[
    '# Completions of gov-plan for fish: gov-plan completion fish > ~/.config/fish/completions/gov-plan.fish',
    ...options.map((option) => fishOption('__fish_use_subcommand', option)),
    ...commands.flatMap(fishCommand),
  ].join('\n')}\n`;

/** The script of each shell. */
export const completions: Readonly<Record<string, (spec: ProgramSpec) => string>> = { bash, zsh, fish };
