// The user's lexicon as they write it. In: JSON. Out: lookups, or what does not fit.
import * as z from 'zod';
import { type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.js';
import { columnKinds } from './header-words.js';
import { type Lexicon, lexiconKey } from './lexicon.js';

const word = z.string().trim().min(1);

export const lexiconSchema = z
  .strictObject({
    $schema: z.string().optional(),
    headers: z
      .record(word, z.enum(columnKinds))
      .default({})
      .describe('header words of tables and what their columns hold'),
    units: z
      .record(word, word)
      .default({})
      .describe(
        'short names and aliases of units, each with the full name (市发改委 → 云溪市发展和改革委员会)',
      ),
    ignore: z
      .array(word)
      .default([])
      .describe('whole lines that belong to no plan, such as the slogans of a website'),
  })
  .meta({ title: 'Lexicon', description: 'Words of the user, for gov-plan parse --lexicon.' });

export type LexiconInput = z.input<typeof lexiconSchema>;

const keyed = <T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(entries).map(([key, value]) => [lexiconKey(key), value]));

const complaint = ({ path, message }: z.core.$ZodIssue): Diagnostic =>
  diagnose('lexicon/invalid', { path: path.join('.') || '$', reason: message });

/** Checks a lexicon; the value is null, with one error for each fault, where it does not fit. */
export function readLexicon(json: unknown): Result<Lexicon | null> {
  const { success, data, error } = lexiconSchema.safeParse(json);
  if (!success) return { value: null, diagnostics: error.issues.map(complaint) };
  const { headers, units, ignore } = data;
  return {
    value: { headers: keyed(headers), units: keyed(units), ignore: new Set(ignore.map(lexiconKey)) },
    diagnostics: [],
  };
}
