// Configuration files. In: a folder to look upward from, or a path. Out: layers, each over the ones before it.
import { basename, dirname, parse, relative, resolve, sep } from 'node:path';
import { lilconfigSync } from 'lilconfig';
import type { Severity } from '../../diagnostics/diagnostic.js';
import { type Config, checkConfig } from '../../policy/config-schema.js';
import { housekeepingRules } from '../../policy/housekeeping.js';
import { type Layer, unknownRules } from '../../policy/resolve-config.js';
import { presets, rules } from '../../rules/index.js';
import { Failure, fileFailure } from '../failure.js';

const FILE = 'gov-plan.config.json';
const PACKAGE = 'package.json';

/** The rules of plans, and those of suppressions and baselines. */
export const ruleIds: readonly string[] = [...rules, ...housekeepingRules].map(({ id }) => id);

export const presetNames = Object.keys(presets) as (keyof typeof presets)[];

/** Paths as they are told, with `/`: relative to the working folder, unless they lie far from it and are shorter as given. */
export function toldPath(path: string): string {
  const below = relative('', path) || '.';
  const told = below.startsWith('..') && path.length < below.length ? path : below;
  return told.split(sep).join('/');
}

function loadJson(path: string, content: string): unknown {
  try {
    const value: unknown = JSON.parse(content.replace(/^\ufeff/, ''));
    // A package.json that is no object has no property to look for.
    return basename(path) === PACKAGE && (typeof value !== 'object' || value === null) ? {} : value;
  } catch (error) {
    throw new Failure(
      'badJson',
      { reason: error instanceof Error ? error.message : String(error) },
      toldPath(path),
    );
  }
}

const searcher = lilconfigSync('gov-plan', {
  searchPlaces: [FILE, PACKAGE],
  packageProp: ['gov-plan'],
  loaders: { '.json': loadJson, noExt: loadJson },
  ignoreEmptySearchPlaces: false,
  stopDir: parse(resolve('')).root,
});

/** Errors of the file system and of broken JSON as sentences. */
function attempt<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw fileFailure(error, error instanceof Error && 'path' in error ? toldPath(String(error.path)) : path);
  }
}

/** The nearest configuration at or above a folder; null where there is none. */
export function findConfigFile(folder: string): string | null {
  const found = attempt(FILE, () => searcher.search(folder));
  return found === null ? null : found.filepath;
}

function readValue(path: string): unknown {
  const found = attempt(toldPath(path), () => searcher.load(path));
  if (found?.isEmpty) throw new Failure('badJson', { reason: 'empty' }, toldPath(path));
  if (!found || found.config === undefined || found.config === null)
    throw new Failure('noPropertyOfPackage', {}, toldPath(path));
  return found.config;
}

/** Checks the names of rules, wherever they are given. */
export function checkRuleNames(config: Layer['config'], subject: string): void {
  const [rule] = unknownRules(config, ruleIds);
  if (rule !== undefined) throw new Failure('unknownRule', { rule }, subject);
}

const housekeeping: Readonly<Record<string, Severity>> = Object.fromEntries(
  housekeepingRules.map(({ id, severity }) => [id, severity]),
);

export const PRESET = 'preset ';

export const presetLayer = (name: keyof typeof presets): Layer => ({
  from: PRESET + name,
  config: { rules: { ...presets[name], ...housekeeping } },
});

const isPreset = (name: string): name is keyof typeof presets => Object.hasOwn(presets, name);

const isPath = (name: string): boolean => /^\.{0,2}[\\/]/.test(name) || name.endsWith('.json');

/** Paths of files are relative to the configuration. */
function withPaths({ $schema, extends: _, ...config }: Config, folder: string): Layer['config'] {
  const absolute = (path: string | undefined) => (path === undefined ? {} : resolve(folder, path));
  const paths = (['roster', 'lexicon', 'baseline'] as const).filter((key) => config[key] !== undefined);
  return { ...config, ...Object.fromEntries(paths.map((key) => [key, absolute(config[key])])) };
}

/**
 * Reads a configuration and all it extends.
 * @throws Failure where one cannot be read, does not fit, names a rule or preset that is none, or extends itself.
 */
export function layersOf(path: string, above: readonly string[] = []): Layer[] {
  const file = resolve(path);
  const told = toldPath(file);
  if (above.includes(file)) throw new Failure('extendsCircle', {}, told);
  const checked = checkConfig(readValue(file));
  if ('misfits' in checked) {
    const [{ path: at, reason } = { path: '$', reason: { zh: '', en: '' } }] = checked.misfits;
    throw new Failure('configInvalid', { path: at, reason: reason.en, reasonZh: reason.zh }, told);
  }
  const config = checked.value;
  checkRuleNames(config, told);
  const below = [config.extends ?? []].flat().flatMap((name) => {
    if (isPreset(name)) return [presetLayer(name)];
    if (!isPath(name)) throw new Failure('unknownPreset', { name, presets: presetNames.join(', ') }, told);
    return layersOf(resolve(dirname(file), name), [...above, file]);
  });
  return [...below, { from: told, config: withPaths(config, dirname(file)) }];
}
