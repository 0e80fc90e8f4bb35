// --fix. In: paths of plain text and Markdown. Out: the same files with brackets mended, or the changes as a diff.
import { extname } from 'node:path';
import type { Finding } from '../../diagnostics/finding.js';
import { applyEdits, diffOf, editsFor } from '../../rules/fix.js';
import { decode } from '../../source/decode.js';
import { encode } from '../../source/encode.js';
import { encodingNamed } from '../../source/encoding.js';
import { loadSource } from '../../source/load-source.js';
import type { Format } from '../../source/source.js';
import { writeToFile } from '../file-output.js';
import { type Input, STANDARD_INPUT } from '../inputs/input.js';
import type { Reporter } from '../report.js';
import type { Fix } from './check-paths.js';
import { toldPath } from './config-files.js';

/** How the file is read, as `validate` reads it. */
export interface FixFlags {
  readonly formatIn?: Format;
  readonly encoding?: string;
  readonly dryRun?: true;
}

interface Fixed {
  /** The changes as a unified diff. */
  readonly diff: string;
  /** The file as it is then. */
  readonly bytes: Uint8Array;
  readonly edits: number;
}

const BOM = '\ufeff';

const same = (one: Uint8Array | null, other: Uint8Array): boolean =>
  one !== null && Buffer.compare(one, other) === 0;

/** The file's text with its own line ends and byte order mark; null where its bytes would not come back as they are. */
async function ownText(bytes: Uint8Array, name: string): Promise<string | null> {
  const encoding = encodingNamed(name);
  const decoded = encoding && (await decode(bytes, encoding));
  if (!encoding || !decoded || !('text' in decoded)) return null;
  for (const text of [decoded.text, `${BOM}${decoded.text}`])
    if (same(await encode(text, encoding), bytes)) return text;
  return null;
}

/** The file with the findings' brackets mended; null where nothing is to be mended, or it is no plain text or Markdown. */
async function mended(
  input: Input,
  findings: readonly Finding[],
  { formatIn: format, encoding }: FixFlags,
): Promise<Fixed | null> {
  const { bytes, name, member } = input;
  if (member !== undefined || /^\.(?:json|ndjson|jsonl)$/i.test(extname(name))) return null;
  const { value: source } = await loadSource(bytes, name, { format, encoding });
  if (!source?.encoding || (source.format !== 'txt' && source.format !== 'md')) return null;
  const before = await ownText(bytes, source.encoding);
  if (before === null) return null;
  const edits = editsFor(before, findings);
  const after = applyEdits(before, edits);
  const written = edits.length > 0 ? await encode(after, encodingNamed(source.encoding)!) : null;
  return (
    written && { diff: diffOf(toldPath(input.path), before, after), bytes: written, edits: edits.length }
  );
}

/**
 * Checks an input, mends it where it stands and checks what is left; with --dry-run, and of standard input, the changes are
 * only told.
 */
export const fixing =
  (flags: FixFlags, { say, least }: Reporter): Fix =>
  async (input, check) => {
    const checked = await check(input.bytes);
    const fixed = await mended(input, checked[0]?.file.findings ?? [], flags);
    if (fixed === null || flags.dryRun || input.path === STANDARD_INPUT)
      return { checked, diff: fixed?.diff ?? '' };
    await writeToFile(
      input.path,
      (async function* () {
        yield fixed.bytes;
      })(),
    );
    if (least !== 'error')
      process.stderr.write(`${toldPath(input.path)}: ${say('fixed', { number: String(fixed.edits) })}\n`);
    return { checked: await check(fixed.bytes), diff: fixed.diff };
  };
