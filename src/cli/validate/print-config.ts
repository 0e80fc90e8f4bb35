// validate --print-config. In: the settings of one input. Out: JSON: every value with where it is from.
import type { Resolved } from '../../policy/resolve-config.js';
import { toldPath } from './config-files.js';
import type { Settings } from './settings.js';

const PATHS = ['roster', 'lexicon', 'baseline'] as const;

/** Paths as they are told, so that the same tree gives the same output wherever it lies. */
function withToldPaths(resolved: Resolved): Resolved {
  const told = PATHS.map((key) => {
    const { value, from } = resolved[key];
    return [key, { value: value === null ? null : toldPath(value), from }];
  });
  return { ...resolved, ...Object.fromEntries(told) };
}

export function printedConfig({ file, resolved }: Settings): string {
  const { rules, ...others } = withToldPaths(resolved);
  return `${JSON.stringify({ file, ...others, rules }, null, 2)}\n`;
}
