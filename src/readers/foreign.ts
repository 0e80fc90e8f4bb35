// Formats that no reader here knows and another program can turn into one that is known. In: why a source was refused.
// Out: what it has to be turned into.
import { type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.js';
import type { Format } from '../source/source.js';

/** A program that turns files into others; the caller gives it, since this room runs none. */
export interface Converter {
  /** How the program is called in messages. */
  readonly program: string;
  /** @returns null with one error where the file could not be converted. Never throws for bad input. */
  readonly convert: (bytes: Uint8Array, from: string, to: Format) => Promise<Result<Uint8Array | null>>;
}

/** What is refused, by its code: the ending the file has by right, and the format it can be turned into. */
const FOREIGN: ReadonlyMap<string, { readonly from: string; readonly to: Format }> = new Map([
  ['readers/word-95', { from: 'doc', to: 'docx' }],
  ['readers/unsupported-ods', { from: 'ods', to: 'xlsx' }],
  ['readers/binary-workbook', { from: 'xlsb', to: 'xlsx' }],
]);

/**
 * Converts a source that was refused.
 * @returns null where it was not refused for its format; else the converted bytes with the warning that says so, or one error.
 */
export async function convertForeign(
  bytes: Uint8Array,
  refused: readonly Diagnostic[],
  { program, convert }: Converter,
): Promise<Result<Uint8Array | null> | null> {
  const foreign = refused.map(({ code }) => FOREIGN.get(code)).find((found) => found !== undefined);
  if (!foreign) return null;
  const { value, diagnostics } = await convert(bytes, foreign.from, foreign.to);
  if (!value) return { value, diagnostics };
  return { value, diagnostics: [...diagnostics, diagnose('readers/converted', { program })] };
}
