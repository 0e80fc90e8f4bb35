// What the comparison with other readers gave: kept in fixtures/readers-compared.json.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/tree.js';
import type { Case } from './case.js';
import { cases } from './cases.js';
import { isAsked } from './peers.js';

const KEPT = join(ROOT, 'fixtures', 'readers-compared.json');

export interface Compared {
  /** The version of each peer. */
  readonly versions: Readonly<Record<string, string>>;
  /** Of the cases that peers are asked: a change of them asks for a new comparison. */
  readonly cases: string;
  /** By peer, then by cell (`levels in docx`): whether all its cases agree. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
}

export const askedCases: readonly Case[] = cases.filter(isAsked);

/** What the cases say, without the bytes: how they are packed differs from one version of Node to another. */
export const digestOfCases = (): string =>
  createHash('sha256')
    .update(JSON.stringify(askedCases.map(({ bytes: _, ...read }) => read)))
    .digest('hex')
    .slice(0, 16);

export const readCompared = (): Compared => JSON.parse(readFileSync(KEPT, 'utf8')) as Compared;
export const writeCompared = (compared: Compared): void =>
  writeFileSync(KEPT, `${JSON.stringify(compared, null, 2)}\n`);
