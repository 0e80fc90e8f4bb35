// The user's lexicon as they write it. In: JSON. Out: lookups, or what does not fit.
import * as z from 'zod/mini';
import english from 'zod/v4/locales/en.js';
import { type Diagnostic, diagnose, type Result } from '../diagnostics/diagnostic.js';
import { columnKinds } from './header-words.js';
import { type Lexicon, lexiconKey } from './lexicon.js';

// Unlike the classic build, the mini one has no sentences for what does not fit until it is given some.
if (!z.config().localeError) z.config(english());

const word = z.string().check(z.trim(), z.minLength(1));

const headers = z._default(z.record(word, z.enum(columnKinds)), {});
const units = z._default(z.record(word, word), {});
const ignore = z._default(z.array(word), []);

export const lexiconSchema = z
  .strictObject({
    $schema: z.optional(z.string()),
    headers: headers.register(z.globalRegistry, {
      description: 'header words of tables and what their columns hold',
    }),
    units: units.register(z.globalRegistry, {
      description:
        'short names and aliases of units, each with the full name (市发改委 → 云溪市发展和改革委员会)',
    }),
    ignore: ignore.register(z.globalRegistry, {
      description: 'whole lines that belong to no plan, such as the slogans of a website',
    }),
  })
  .register(z.globalRegistry, {
    title: 'Lexicon',
    description: 'Words of the user, for gov-plan parse --lexicon.',
  });

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
