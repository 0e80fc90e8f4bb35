// The configuration as users write it. In: JSON. Out: checked values, or what does not fit.
import * as z from 'zod/mini';
import english from 'zod/v4/locales/en.js';
import chinese from 'zod/v4/locales/zh-CN.js';
import type { Bilingual } from '../diagnostics/finding.js';

// Unlike the classic build, the mini one has no sentences for what does not fit until it is given some.
if (!z.config().localeError) z.config(english());

const described = <T extends z.core.$ZodType>(description: string, schema: T): T => {
  z.globalRegistry.add(schema, { description });
  return schema;
};

const path = z.string().check(z.minLength(1));
const severity = z.enum(['off', 'info', 'warning', 'error']);

export const configSchema = z
  .strictObject({
    $schema: z.optional(z.string()),
    extends: described(
      'presets (recommended, strict, gb-t-9704) and paths of other configurations, each over the ones before it; recommended where none is named',
      z.optional(z.union([path, z.array(path)])),
    ),
    rules: described(
      'severity by rule, by group of rules (numbering/*) or for all (*); the more exact name wins',
      z.optional(z.record(z.string(), severity)),
    ),
    failOn: described(
      'the least severity that makes the run fail; error by default',
      z.optional(z.enum(['error', 'warning', 'info', 'never'])),
    ),
    maxWarnings: described(
      'more warnings than this make the run fail',
      z.optional(z.number().check(z.int(), z.nonnegative())),
    ),
    roster: described('file with the units that exist, one a line', z.optional(path)),
    lexicon: described('file with words of your own (lexicon.schema.json)', z.optional(path)),
    holidays: described('count working days by the public holidays', z.optional(z.enum(['cn']))),
    documentDate: described('reference date for relative deadlines', z.optional(z.iso.date())),
    today: described('the day that deadlines are compared with', z.optional(z.iso.date())),
    baseline: described('file with the findings that are known', z.optional(path)),
  })
  .register(z.globalRegistry, {
    title: 'Configuration',
    description: 'Settings of gov-plan validate; paths are relative to the file.',
  });

export type Config = z.infer<typeof configSchema>;

/** One thing that does not fit, with where it stands. */
export interface Misfit {
  readonly path: string;
  readonly reason: Bilingual;
}

/** Checks a value of JSON against a schema, with the reasons in both languages. */
export function checkJson<T>(schema: z.ZodMiniType<T>, value: unknown): { value: T } | { misfits: Misfit[] } {
  const checked = schema.safeParse(value);
  if (checked.success) return { value: checked.data };
  const translated = schema.safeParse(value, { error: chinese().localeError }).error?.issues ?? [];
  const misfits = checked.error.issues.map(({ path: at, message }, index) => ({
    path: at.join('.') || '$',
    reason: { zh: translated[index]?.message ?? message, en: message },
  }));
  return { misfits };
}

export const checkConfig = (value: unknown) => checkJson(configSchema, value);
