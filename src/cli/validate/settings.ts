// Settings of one input. In: its path and the flags. Out: the merged configuration, with the files it names read.

import { dirname, resolve } from 'node:path';
import type { Severity } from '../../diagnostics/diagnostic.js';
import type { Bilingual } from '../../diagnostics/finding.js';
import type { LexiconInput } from '../../pipeline.js';
import { checkConfig } from '../../policy/config-schema.js';
import { type Layer, type Resolved, resolveConfig, severitiesOf } from '../../policy/resolve-config.js';
import { Failure } from '../failure.js';
import { readInputFile, STANDARD_INPUT } from '../inputs/input.js';
import { readJson } from '../inputs/reading.js';
import { type BaselineFile, openBaseline } from './baseline-file.js';
import {
  checkRuleNames,
  findConfigFile,
  layersOf,
  PRESET,
  presetLayer,
  type presetNames,
  ruleIds,
  toldPath,
} from './config-files.js';

/** Flags that stand over the configuration. */
export interface SettingFlags {
  /** A path, or false for none at all. */
  readonly config?: string | false;
  readonly preset?: (typeof presetNames)[number];
  /** `rule=severity` */
  readonly rule?: readonly string[];
  readonly failOn?: string;
  readonly maxWarnings?: string;
  readonly today?: string;
  readonly documentDate?: string;
  readonly holidays?: string;
  readonly roster?: string;
  readonly lexicon?: string;
  readonly baseline?: string;
  readonly updateBaseline?: true;
}

export interface Settings {
  /** The configuration file, as it is told; null where there is none. */
  readonly file: string | null;
  readonly resolved: Resolved;
  readonly severities: Readonly<Record<string, Severity>>;
  readonly roster: readonly string[] | undefined;
  readonly lexicon: LexiconInput | undefined;
  readonly baseline: BaselineFile | null;
}

/** What a flag wants, in words for whoever typed it. */
const EXPECTED: Readonly<Record<string, Bilingual>> = {
  maxWarnings: { zh: '要写不小于 0 的整数', en: 'give a whole number from 0' },
  today: {
    zh: '要写真实存在的日期，如 2026-06-30',
    en: 'give a day of the calendar as YYYY-MM-DD (2026-06-30)',
  },
  documentDate: {
    zh: '要写真实存在的日期，如 2026-06-30',
    en: 'give a day of the calendar as YYYY-MM-DD (2026-06-30)',
  },
};

const COMMAND_LINE = 'command line';

function ruleFlags(flags: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    flags.map((flag) => {
      const [rule = '', severity = '', ...more] = flag.split('=');
      if (rule === '' || severity === '' || more.length > 0)
        throw new Failure('badRuleFlag', { value: flag });
      return [rule, severity];
    }),
  );
}

const optionOf = (key: string): string =>
  `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const given = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** The flags as a layer, held against the schema of the configuration. */
function flagLayer(flags: SettingFlags): Layer {
  const { rule = [], failOn, maxWarnings, today, documentDate, holidays, roster, lexicon, baseline } = flags;
  const files = given({ roster, lexicon, baseline });
  const value = {
    ...(rule.length > 0 ? { rules: ruleFlags(rule) } : {}),
    ...given({ failOn, today, documentDate, holidays }),
    ...(maxWarnings === undefined ? {} : { maxWarnings: Number(maxWarnings || Number.NaN) }),
    ...Object.fromEntries(Object.entries(files).map(([key, path]) => [key, resolve(String(path))])),
  };
  const checked = checkConfig(value);
  if ('misfits' in checked) {
    const [{ path, reason } = { path: '', reason: { zh: '', en: '' } }] = checked.misfits;
    const [key = '', name] = path.split('.');
    if (key === 'rules')
      throw new Failure('badRuleFlag', { value: rule.find((one) => one.startsWith(`${name}=`)) ?? '' });
    const { en, zh } = EXPECTED[key] ?? reason;
    throw new Failure('optionInvalid', { option: optionOf(key), reason: en, reasonZh: zh });
  }
  checkRuleNames(checked.value, '--rule');
  return { from: COMMAND_LINE, config: checked.value };
}

/** The preset of the command line stands in place of those of the configuration; without any it is `recommended`. */
function withPreset(layers: readonly Layer[], preset: SettingFlags['preset']): Layer[] {
  const isPreset = ({ from }: Layer): boolean => from.startsWith(PRESET);
  if (preset !== undefined) return [presetLayer(preset), ...layers.filter((layer) => !isPreset(layer))];
  return layers.some(isPreset) ? [...layers] : [presetLayer('recommended'), ...layers];
}

/** Names of units, one a line; further cells of a table's row and lines that begin with # do not count. */
async function readRoster(path: string): Promise<readonly string[]> {
  const { bytes, name } = await readInputFile(path);
  const { loadSource } = await import('../../source/load-source.js');
  const { value } = await loadSource(bytes, name, { format: 'txt' });
  if (!value || value.text === null) throw new Failure('unreadable', { reason: 'text' }, toldPath(path));
  return value.text
    .split('\n')
    .map((line) =>
      line
        .split(/[,\t]/, 1)[0]!
        .trim()
        .replace(/^"(.*)"$/, '$1'),
    )
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Settings by input; what inputs share is read once. */
export interface SettingsSource {
  /** @throws Failure where the configuration or a file it names is wrong. */
  readonly of: (path: string) => Promise<Settings>;
}

/** Prepares the settings of a run. Standard input is looked at as if it lay in the working folder. */
export function settingsFrom(flags: SettingFlags): SettingsSource {
  const over = flagLayer(flags);
  const byFile = new Map<string, Promise<Settings>>();
  const once = new Map<string, Promise<unknown>>();
  const shared = <T>(key: string, read: () => Promise<T>): Promise<T> => {
    if (!once.has(key)) once.set(key, read());
    return once.get(key) as Promise<T>;
  };
  const fileOf = (path: string): string | null => {
    if (flags.config === false) return null;
    if (flags.config !== undefined) return flags.config;
    return findConfigFile(path === STANDARD_INPUT ? resolve('') : dirname(resolve(path)));
  };
  const read = async (file: string | null): Promise<Settings> => {
    const layers = file === null ? [] : layersOf(file);
    const resolved = resolveConfig(withPreset([...layers, over], flags.preset), ruleIds);
    const { roster, lexicon, baseline } = resolved;
    const at = <T>(path: string | null, load: (path: string) => Promise<T>) =>
      path === null ? undefined : shared(path, () => load(toldPath(path)));
    return {
      file: file === null ? null : toldPath(resolve(file)),
      resolved,
      severities: severitiesOf(resolved),
      roster: await at(roster.value, readRoster),
      lexicon: await at(lexicon.value, readJson),
      baseline:
        (await at(baseline.value, (path) => openBaseline(path, flags.updateBaseline === true))) ?? null,
    };
  };
  return {
    of: (path) => {
      const file = fileOf(path);
      const key = file ?? '';
      if (!byFile.has(key)) byFile.set(key, read(file));
      return byFile.get(key)!;
    },
  };
}
