// A Deadline: what was written, what it means, and what was assumed to get there. Dates are inclusive whole days.
import * as z from 'zod/mini';
import { deadlineIssues, deadlineKinds, durationUnits, precisions, yearSources } from '../extract/facts.js';
import { described, evidenceSchema, integer, noted, ordinal, text, words } from './parts.js';

const date = z.iso.date();
const yesOrNo = z.optional(z.boolean());
const upTo = (maximum: number) => z.optional(z.int().check(z.minimum(1), z.maximum(maximum)));

export const recurrenceSchema = z.strictObject({
  every: z.nullable(z.string().check(z.regex(/^P\d+[YMWD]$/))),
  min: z.optional(ordinal),
  max: z.optional(ordinal),
  by: z.optional(
    z.strictObject({
      month: upTo(12),
      months: z.optional(z.array(integer)),
      monthOfQuarter: upTo(3),
      monthOffset: z.optional(integer),
      day: upTo(31),
      weekday: upTo(7),
      nth: z.optional(integer),
      end: yesOrNo,
      workday: yesOrNo,
    }),
  ),
  rrule: described(
    'RFC 5545; null where a plain count per period cannot be expressed',
    z.optional(z.nullable(text)),
  ),
});

export const durationSchema = z.strictObject({
  value: z.number(),
  unit: z.enum(durationUnits),
  bound: z.enum(['max', 'min', 'exact']),
  iso: described('ISO 8601; null for workdays, which it cannot express', z.optional(z.nullable(text))),
});

export const anchorSchema = z.strictObject({
  type: z.enum(['document', 'event', 'unspecified']),
  text: z.optional(text),
  relation: z.optional(z.enum(['after', 'before', 'at'])),
  date: z.optional(z.nullable(date)),
});

export const deadlineSchema = noted(
  z.strictObject({
    raw: described('the shortest stretch that says it, as written', words()),
    kind: z.enum(deadlineKinds),
    start: described('first day, inclusive', z.nullable(date)),
    end: described('last day on which the work may be finished, inclusive', z.nullable(date)),
    endTime: z.optional(z.string().check(z.regex(/^\d{2}:\d{2}$/))),
    earliestEnd: described(
      'last day under the strict reading of 前, where it differs from end',
      z.optional(date),
    ),
    precision: z.nullable(z.enum(precisions)),
    edtf: described('ISO 8601-2', z.optional(z.nullable(text))),
    recurrence: z.optional(z.nullable(recurrenceSchema)),
    duration: z.optional(z.nullable(durationSchema)),
    anchor: z.optional(z.nullable(anchorSchema)),
    scope: described(
      'standing: a service limit that applies each time its event happens',
      z.optional(z.enum(['task', 'standing'])),
    ),
    hedge: z.optional(text),
    approximate: yesOrNo,
    yearSource: z.optional(z.enum(yearSources)),
    issues: z.optional(z.array(z.enum(deadlineIssues))),
    evidence: evidenceSchema,
  }),
  { id: 'Deadline' },
);

export type Deadline = z.infer<typeof deadlineSchema>;
