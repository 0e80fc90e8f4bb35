// gov-plan rules. In: nothing. Out: every rule on a line: id, severity, whether it is recommended, title; or all as JSON.
import { fixableRules } from '../../rules/fix.js';
import { presets } from '../../rules/index.js';
import { encodeText } from '../../writers/writer.js';
import { writeOutput } from '../output.js';
import type { Reporter } from '../report.js';
import { describedRules } from './explain-command.js';

export interface RulesFlags {
  readonly format: 'text' | 'json';
}

const presetsOf = (id: string): string[] =>
  Object.entries(presets).flatMap(([name, severities]) => (id in severities ? [name] : []));

const width = (words: readonly string[]): number => Math.max(...words.map((word) => word.length));

/** The columns before the title are Latin or of one width; the title stands last, so that nothing need be measured. */
function listed({ say, language }: Reporter): string {
  const ids = width(describedRules.map(({ id }) => id));
  const severities = width(['error', 'warning', 'info'].map((one) => say(one as 'error')));
  const lines = describedRules.map(({ id, severity, title }) => {
    const marks = `${id in presets.recommended ? '*' : ' '}${fixableRules.has(id) ? '+' : ' '}`;
    return `${id.padEnd(ids)}  ${say(severity).padEnd(severities)}  ${marks} ${title[language]}`;
  });
  return `${lines.join('\n')}\n\n${say('rulesLegend')}\n`;
}

/** Runs the command. */
export async function runRules({ format }: RulesFlags, reporter: Reporter): Promise<number> {
  const described = describedRules.map((rule) => ({
    ...rule,
    presets: presetsOf(rule.id),
    fixable: fixableRules.has(rule.id),
  }));
  const plain = described.map(
    ({ id, title, rationale, basis, severity, presets: named, fixable, bad, good }) => ({
      id,
      title,
      rationale,
      basis,
      severity,
      presets: named,
      fixable,
      bad,
      good,
    }),
  );
  const text = format === 'json' ? `${JSON.stringify(plain, null, 2)}\n` : listed(reporter);
  await writeOutput(undefined, encodeText([text]));
  return 0;
}
