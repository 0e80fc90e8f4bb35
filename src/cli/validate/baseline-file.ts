// Baselines as files. In: a path. Out: the entries by document, and the file written anew.
import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Finding } from '../../diagnostics/finding.js';
import {
  type BaselineEntry,
  baselineText,
  checkBaseline,
  entriesOf,
  otherVersion,
} from '../../policy/baseline.js';
import { Failure } from '../failure.js';
import { readInputFile, STANDARD_INPUT } from '../inputs/input.js';

export interface BaselineFile {
  readonly path: string;
  readonly entries: readonly BaselineEntry[];
  /** The entries of one document, by its path as entries have it. */
  readonly of: (name: string) => readonly BaselineEntry[];
  /** The path of a document as entries have it: relative to the baseline, with `/`; members of an archive behind `!/`. */
  readonly nameOf: (path: string, member: string | undefined) => string;
}

async function readEntries(path: string): Promise<readonly BaselineEntry[]> {
  const { bytes } = await readInputFile(path);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Failure('badJson', { reason: error instanceof Error ? error.message : String(error) }, path);
  }
  const version = otherVersion(value);
  if (version !== null) throw new Failure('baselineVersion', { version }, path);
  const checked = checkBaseline(value);
  if ('value' in checked) return checked.value.findings;
  const [{ path: at, reason } = { path: '$', reason: { zh: '', en: '' } }] = checked.misfits;
  throw new Failure('baselineInvalid', { path: at, reason: reason.en, reasonZh: reason.zh }, path);
}

/**
 * Opens a baseline. One that is not there yet has no entries where it is to be written.
 * @throws Failure where it cannot be read or does not fit.
 */
export async function openBaseline(path: string, toWrite: boolean): Promise<BaselineFile> {
  const folder = dirname(resolve(path));
  const entries = toWrite && !existsSync(path) ? [] : await readEntries(path);
  const byName = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    const mine = byName.get(entry.path);
    if (mine === undefined) byName.set(entry.path, [entry]);
    else mine.push(entry);
  }
  return {
    path,
    entries,
    of: (name) => byName.get(name) ?? [],
    nameOf: (document, member) => {
      const name =
        document === STANDARD_INPUT
          ? STANDARD_INPUT
          : relative(folder, resolve(document)).split(sep).join('/');
      return member === undefined ? name : `${name}!/${member}`;
    },
  };
}

/** What a run found in one document that was read whole. */
export interface Recorded {
  readonly baseline: BaselineFile;
  readonly name: string;
  readonly findings: readonly Finding[];
}

export interface Renewed {
  readonly baseline: BaselineFile;
  readonly text: string;
  readonly total: number;
  readonly added: number;
  readonly removed: number;
}

/** Documents that were not looked at keep their entries while they exist. */
const remains = ({ path }: BaselineEntry, baseline: BaselineFile): boolean =>
  path === STANDARD_INPUT || existsSync(resolve(dirname(baseline.path), path.split('!/')[0]!));

const keyOf = ({ path, rule, fingerprint }: BaselineEntry): string => `${path}\0${rule}\0${fingerprint}`;

/** The baselines as they are to be written. Entries without a reason of their own are given `reason`. */
export function renewBaselines(recorded: readonly Recorded[], reason: string): Renewed[] {
  const baselines = [...new Set(recorded.map(({ baseline }) => baseline))];
  return baselines.map((baseline) => {
    const mine = recorded.filter((one) => one.baseline === baseline);
    const seen = new Set(mine.map(({ name }) => name));
    const kept = baseline.entries.filter((entry) => !seen.has(entry.path) && remains(entry, baseline));
    const made = mine.flatMap(({ name, findings }) => entriesOf(name, findings, baseline.of(name), reason));
    const entries = [...kept, ...made];
    const old = new Set(baseline.entries.map(keyOf));
    const now = new Set(entries.map(keyOf));
    return {
      baseline,
      text: baselineText(entries),
      total: entries.length,
      added: [...now].filter((key) => !old.has(key)).length,
      removed: [...old].filter((key) => !now.has(key)).length,
    };
  });
}
