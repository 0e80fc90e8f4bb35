// The small shapes that recur in a Plan: place, evidence, label.
import * as z from 'zod';
import { labelStyles } from '../outline/label-style.js';

const ordinal = z.int().min(1);

export const placeSchema = z
  .union([
    z.strictObject({ line: ordinal, column: ordinal }),
    z.strictObject({ table: ordinal, row: ordinal, column: ordinal }),
    z.strictObject({ paragraph: ordinal }),
  ])
  .meta({ id: 'Place' });

export const evidenceSchema = z
  .strictObject({
    start: z.int().min(0),
    end: z.int().min(0),
    place: placeSchema,
    inherited: z
      .literal(true)
      .optional()
      .describe('taken from a merged cell, a heading, a group bracket or a convention'),
  })
  .meta({
    id: 'Evidence',
    description: 'UTF-16 offsets into the canonical text; the slice is the words as written',
  });

export const labelSchema = z
  .strictObject({
    raw: z.string().min(1).describe('as printed'),
    style: z.enum(labelStyles),
    value: z
      .union([z.int(), z.array(z.int())])
      .nullable()
      .describe('as printed, never renumbered; null for a bullet'),
  })
  .meta({ id: 'Label' });

export type Evidence = z.infer<typeof evidenceSchema>;
export type Label = z.infer<typeof labelSchema>;
