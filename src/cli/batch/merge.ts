// One file of all plans. In: the results and the plans that stand beside them. Out: a ledger, or NDJSON with the errors.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Plan } from '../../plan/schema.js';
import { writers } from '../../writers/index.js';
import type { Write, Writer } from '../../writers/writer.js';
import { Failure, fileFailure } from '../failure.js';
import { sweepPartials, writeToFile } from '../file-output.js';
import { writeOptionsOf } from '../output-options.js';
import type { JobSettings, ResultLine } from './job.js';
import { readResults } from './results.js';

/** Formats that many plans can be put into as one. */
const MERGED = ['ndjson', 'xlsx', 'csv', 'md', 'json'];

/** @throws Failure where the ending of the file stands for none of them. */
export function mergedWriter(path: string): Writer {
  const ending = extname(path).toLowerCase();
  const writer = writers.find(({ format, extension }) => extension === ending && MERGED.includes(format));
  if (writer) return writer;
  throw new Failure(
    'unmergeable',
    { ending, endings: MERGED.map((format) => `.${format}`).join(', ') },
    path,
  );
}

/** The plan of a result; null where there is none. */
function planOf({ outputs, plan }: ResultLine, outDir: string): Plan | null {
  const carrier = plan ?? outputs.find((path) => /\.(?:nd)?json$/.test(path));
  if (carrier === undefined) return null;
  const path = join(outDir, carrier);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Plan;
  } catch (error) {
    throw fileFailure(error, path);
  }
}

async function* plansOf(results: string, outDir: string): AsyncGenerator<Plan> {
  for await (const line of readResults(results)) {
    const plan = planOf(line, outDir);
    if (plan) yield plan;
  }
}

/** In NDJSON what could not be read has its line, too: the path and the error, and no plan. */
async function* linesOf(results: string, outDir: string, write: Write): AsyncGenerator<Uint8Array> {
  for await (const line of readResults(results)) {
    const plan = planOf(line, outDir);
    if (plan) yield* write([plan]);
    else if (line.error) yield Buffer.from(`${JSON.stringify({ path: line.path, error: line.error })}\n`);
  }
}

/**
 * Puts all plans into one file, one plan at a time.
 * @throws Failure where it cannot be written.
 */
export async function merge(
  path: string,
  results: string,
  { outDir, output, language }: Pick<JobSettings, 'outDir' | 'output' | 'language'>,
): Promise<void> {
  const writer = mergedWriter(path);
  const write = await writer.load();
  const chunks =
    writer.format === 'ndjson'
      ? linesOf(results, outDir, write)
      : write(plansOf(results, outDir), { ...(await writeOptionsOf(output, language, writer)), list: true });
  await sweepPartials(path);
  await writeToFile(path, chunks);
}
