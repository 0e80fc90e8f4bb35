// gov-plan explain. In: ids of rules. Out: what each looks for, why, on which basis, with a bad and a good example.
import type { Basis, Bilingual, RuleDescription } from '../../diagnostics/finding.js';
import { housekeepingRules } from '../../policy/housekeeping.js';
import { fixableRules } from '../../rules/fix.js';
import { presets, rules } from '../../rules/index.js';
import { encodeText } from '../../writers/writer.js';
import { Failure } from '../failure.js';
import { writeOutput } from '../output.js';
import type { Reporter } from '../report.js';
import type { Say } from '../words.js';

/** Every rule that a report can name. */
export const describedRules: readonly RuleDescription[] = [...rules, ...housekeepingRules];

const basisOf = ({ tier, clause }: Basis, say: Say): string =>
  clause === null ? say(tier) : `${clause}${say('of', { tier: say(tier) })}`;

const presetsOf = (id: string): string =>
  Object.entries(presets)
    .filter(([, severities]) => id in severities)
    .map(([name]) => name)
    .join(', ');

/** The example, each line that its counterpart does not have marked. */
function marked(text: string, other: string): string {
  const lines = new Set(other.split('\n'));
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `${line === '' || lines.has(line) ? '  ' : '> '}${line}`.trimEnd())
    .join('\n');
}

function explained(rule: RuleDescription, { say, language }: Reporter): string {
  const words = (both: Bilingual): string => both[language];
  const named = presetsOf(rule.id);
  const facts = [
    [say('severityOf'), say(rule.severity)],
    ...(named === '' ? [] : [[say('inPresets'), named]]),
    [say('basis'), basisOf(rule.basis, say)],
    ...(fixableRules.has(rule.id) ? [[say('canFix'), '--fix']] : []),
  ];
  return [
    `${rule.id}  ${words(rule.title)}`,
    '',
    words(rule.rationale),
    '',
    ...facts.map(([name, value]) => `${name}${value}`),
    '',
    say('badExample'),
    '',
    marked(rule.bad, rule.good),
    '',
    say('goodExample'),
    '',
    marked(rule.good, rule.bad),
    '',
  ].join('\n');
}

/** The rules that an id or a group (numbering/*) names. */
function rulesNamed(name: string): readonly RuleDescription[] {
  const group = /^([a-z-]+)(?:\/\*?)?$/.exec(name)?.[1];
  const found = describedRules.filter(({ id }) => id === name || (group && id.startsWith(`${group}/`)));
  if (found.length > 0) return found;
  const tail = name.split('/').at(-1) ?? '';
  const near = describedRules.filter(({ id }) => tail.length > 2 && id.includes(tail)).map(({ id }) => id);
  throw new Failure('noRule', { rule: name, near: near.length > 0 ? near.join(', ') : 'gov-plan rules' });
}

/** Runs the command. */
export async function runExplain(names: readonly string[], reporter: Reporter): Promise<number> {
  const found = [...new Set(names.flatMap(rulesNamed))];
  await writeOutput(undefined, encodeText([found.map((rule) => explained(rule, reporter)).join('\n')]));
  return 0;
}
