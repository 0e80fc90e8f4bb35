// The small shapes that recur in a Plan: numbers, words, place, evidence, label. In zod's mini build, which a run over one
// page needs half the time to load.
import * as z from 'zod/mini';
import { labelStyles } from '../outline/label-style.js';

/** What the JSON Schema says of a schema. A schema has one such note, so that a shared one must not be given any. */
export function noted<T extends z.core.$ZodType>(schema: T, note: { id?: string; description?: string }): T {
  z.globalRegistry.add(schema, note);
  return schema;
}

/** The schema with a description in the JSON Schema. */
export const described = <T extends z.core.$ZodType>(description: string, schema: T): T =>
  noted(schema, { description });

/** A text that is not empty; made anew, so that it can be described. */
export const words = () => z.string().check(z.minLength(1));

export const text = z.string();
export const flag = z.literal(true);
export const integer = z.int();
export const count = z.int().check(z.minimum(0));
export const ordinal = z.int().check(z.minimum(1));

export const placeSchema = noted(
  z.union([
    z.strictObject({ line: ordinal, column: ordinal }),
    z.strictObject({ table: ordinal, row: ordinal, column: ordinal }),
    z.strictObject({ paragraph: ordinal }),
  ]),
  { id: 'Place' },
);

export const evidenceSchema = noted(
  z.strictObject({
    start: count,
    end: count,
    place: placeSchema,
    inherited: described(
      'taken from a merged cell, a heading, a group bracket or a convention',
      z.optional(flag),
    ),
  }),
  {
    id: 'Evidence',
    description: 'UTF-16 offsets into the canonical text; the slice is the words as written',
  },
);

export const evidenceOrNull = z.nullable(evidenceSchema);

export const labelSchema = noted(
  z.strictObject({
    raw: described('as printed', words()),
    style: z.enum(labelStyles),
    value: described(
      'as printed, never renumbered; null for a bullet',
      z.nullable(z.union([integer, z.array(integer)])),
    ),
  }),
  { id: 'Label' },
);

export const labelOrNull = z.nullable(labelSchema);

export type Evidence = z.infer<typeof evidenceSchema>;
export type Label = z.infer<typeof labelSchema>;
