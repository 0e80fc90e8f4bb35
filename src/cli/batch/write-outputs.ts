// The files of one document. In: its plan and where they go. Out: files that appear whole or not at all, with their hashes.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Parsed } from '../../pipeline.js';
import type { Plan } from '../../plan/schema.js';
import { findWriter } from '../../writers/index.js';
import { writeFailure } from '../failure.js';
import { ensureFolder } from '../folder.js';
import { writeOptionsOf } from '../output-options.js';
import type { JobSettings, Written } from './job.js';

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The hash of a file's bytes; null where there is no such file. */
export function hashOfFile(path: string): string | null {
  try {
    return hashOf(readFileSync(path));
  } catch {
    return null;
  }
}

/** The program's own folder beside the outputs. */
export const STATE = '.gov-plan';

/** Where a plan is kept for what is put together from all, if no output of the document carries it. */
const KEPT_PLANS = `${STATE}/plans`;

/** Formats whose files are the plan itself, and can be read back. */
const CARRIERS = ['json', 'ndjson'];

const isCarried = (formats: readonly string[]): boolean =>
  formats.some((format) => CARRIERS.includes(format));

/** True where plans that are written with these settings can be read back. */
export const hasPlans = ({ formats, keepPlans }: JobSettings): boolean => keepPlans || isCarried(formats);

interface Target {
  readonly format: string;
  /** From the folder of the outputs, with slashes. */
  readonly path: string;
  /** False for the program's own copy. */
  readonly visible: boolean;
}

/** The input's whole name stays in that of the output: 方案.doc and 方案.docx never meet. */
export function targetsOf(below: string, { formats, keepPlans }: JobSettings): Target[] {
  const targets = formats.map((format) => {
    const { extension } = findWriter(format)!;
    return { format, path: `${below}${extension}`, visible: true };
  });
  if (!keepPlans || isCarried(formats)) return targets;
  return [...targets, { format: 'ndjson', path: `${KEPT_PLANS}/${below}.ndjson`, visible: false }];
}

/** The output that carries the plan, among those written. */
export const carrierOf = (written: readonly Written[]): string | undefined =>
  written.find(({ path }) => CARRIERS.some((format) => path.endsWith(`.${format}`)))?.path;

let count = 0;

/** Writes to a file of its own in the scratch folder; gives its path and the hash of its bytes. */
async function writeScratch(
  chunks: AsyncIterable<Uint8Array>,
  scratch: string,
): Promise<{ readonly path: string; readonly hash: string }> {
  const path = join(scratch, `${threadId}-${count++}`);
  const hash = createHash('sha256');
  const file = openSync(path, 'w');
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      // Goes on until all is taken, or fails: one write may take only a part, as on a disk that fills up.
      writeFileSync(file, chunk);
    }
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return { path, hash: hash.digest('hex') };
}

/** Puts a whole file in its place; one that someone has changed since is kept beside it, with ~ at its name's end. */
function place(scratch: string, hash: string, target: string, known: string | undefined): boolean {
  const present = known === undefined ? null : hashOfFile(target);
  const changed = present !== null && present !== known && present !== hash;
  if (changed) renameSync(target, `${target}~`);
  renameSync(scratch, target);
  return changed;
}

async function* single(plan: Plan): AsyncGenerator<Plan> {
  yield plan;
}

export interface PlacedOutputs {
  readonly written: readonly Written[];
  /** Paths of outputs that someone had changed. */
  readonly kept: readonly string[];
}

/**
 * Writes a plan in every format asked for.
 * @param known hashes of outputs that an earlier run left, by path.
 * @throws Failure where a file cannot be written; none of them is half-written then.
 */
export async function writeOutputs(
  { plan, original }: Pick<Parsed, 'plan' | 'original'>,
  below: string,
  settings: JobSettings,
  known: ReadonlyMap<string, string>,
): Promise<PlacedOutputs> {
  const written: Written[] = [];
  const kept: string[] = [];
  for (const { format, path } of targetsOf(below, settings)) {
    const target = join(settings.outDir, path);
    try {
      const writer = findWriter(format)!;
      const write = await writer.load();
      const options = await writeOptionsOf(settings.output, settings.language, writer);
      const file = await writeScratch(
        write(single(plan), { ...options, original: () => original }),
        settings.scratch,
      );
      ensureFolder(dirname(target));
      if (place(file.path, file.hash, target, known.get(path))) kept.push(path);
      written.push({ path, hash: file.hash });
    } catch (error) {
      throw writeFailure(error, target);
    }
  }
  return { written, kept };
}
