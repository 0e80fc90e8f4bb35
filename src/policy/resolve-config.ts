// The merged configuration. In: layers, each over the ones before it. Out: every setting with its value and where it is from.
import type { Severity } from '../diagnostics/diagnostic.js';
import type { FailOn } from '../diagnostics/finding.js';
import type { Config } from './config-schema.js';

/** Settings of one source: a preset, a file, the command line. */
export interface Layer {
  /** As it is told to the user. */
  readonly from: string;
  readonly config: Omit<Config, '$schema' | 'extends'>;
}

export interface Setting<T> {
  readonly value: T;
  readonly from: string;
}

export interface Resolved {
  /** By rule id, in the order of the rules. */
  readonly rules: Readonly<Record<string, Setting<Severity | 'off'>>>;
  readonly failOn: Setting<FailOn>;
  readonly maxWarnings: Setting<number | null>;
  readonly roster: Setting<string | null>;
  readonly lexicon: Setting<string | null>;
  readonly holidays: Setting<'cn' | null>;
  readonly documentDate: Setting<string | null>;
  readonly today: Setting<string | null>;
  readonly baseline: Setting<string | null>;
}

const DEFAULT = 'default';

/** `*` is the least exact name of a rule, then `numbering/*`, then the rule's own. */
const namesOf = (id: string): string[] => ['*', `${id.split('/')[0]}/*`, id];

/** Names of rules that are none, in a layer. */
export const unknownRules = (config: Layer['config'], ids: readonly string[]): string[] => {
  const known = new Set(ids.flatMap(namesOf));
  return Object.keys(config.rules ?? {}).filter((name) => !known.has(name));
};

function ruleSetting(id: string, layers: readonly Layer[]): Setting<Severity | 'off'> {
  let setting: Setting<Severity | 'off'> = { value: 'off', from: DEFAULT };
  for (const { from, config } of layers)
    for (const name of namesOf(id)) {
      const value = Object.hasOwn(config.rules ?? {}, name) ? config.rules?.[name] : undefined;
      if (value !== undefined) setting = { value, from };
    }
  return setting;
}

/** Merges layers; a later one decides. */
export function resolveConfig(layers: readonly Layer[], ids: readonly string[]): Resolved {
  const setting = <K extends Exclude<keyof Resolved, 'rules'>>(key: K, fallback: Resolved[K]['value']) => {
    const layer = layers.findLast(({ config }) => config[key] !== undefined);
    return (
      layer ? { value: layer.config[key], from: layer.from } : { value: fallback, from: DEFAULT }
    ) as Resolved[K];
  };
  return {
    rules: Object.fromEntries(ids.map((id) => [id, ruleSetting(id, layers)])),
    failOn: setting('failOn', 'error'),
    maxWarnings: setting('maxWarnings', null),
    roster: setting('roster', null),
    lexicon: setting('lexicon', null),
    holidays: setting('holidays', null),
    documentDate: setting('documentDate', null),
    today: setting('today', null),
    baseline: setting('baseline', null),
  };
}

/** The rules that run, with their severities. */
export const severitiesOf = ({ rules }: Pick<Resolved, 'rules'>): Record<string, Severity> =>
  Object.fromEntries(
    Object.entries(rules).flatMap(([id, { value }]) => (value === 'off' ? [] : [[id, value]])),
  );
