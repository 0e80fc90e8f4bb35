// A Deadline: what was written, what it means, and what was assumed to get there. Dates are inclusive whole days.
import * as z from 'zod';
import { deadlineIssues, deadlineKinds, durationUnits, precisions, yearSources } from '../extract/facts.js';
import { evidenceSchema } from './parts.js';

const date = z.iso.date();

export const recurrenceSchema = z.strictObject({
  every: z
    .string()
    .regex(/^P\d+[YMWD]$/)
    .nullable(),
  min: z.int().min(1).optional(),
  max: z.int().min(1).optional(),
  by: z
    .strictObject({
      month: z.int().min(1).max(12).optional(),
      months: z.array(z.int()).optional(),
      monthOfQuarter: z.int().min(1).max(3).optional(),
      monthOffset: z.int().optional(),
      day: z.int().min(1).max(31).optional(),
      weekday: z.int().min(1).max(7).optional(),
      nth: z.int().optional(),
      end: z.boolean().optional(),
      workday: z.boolean().optional(),
    })
    .optional(),
  rrule: z
    .string()
    .nullable()
    .optional()
    .describe('RFC 5545; null where a plain count per period cannot be expressed'),
});

export const durationSchema = z.strictObject({
  value: z.number(),
  unit: z.enum(durationUnits),
  bound: z.enum(['max', 'min', 'exact']),
  iso: z.string().nullable().optional().describe('ISO 8601; null for workdays, which it cannot express'),
});

export const anchorSchema = z.strictObject({
  type: z.enum(['document', 'event', 'unspecified']),
  text: z.string().optional(),
  relation: z.enum(['after', 'before', 'at']).optional(),
  date: date.nullable().optional(),
});

export const deadlineSchema = z
  .strictObject({
    raw: z.string().min(1).describe('the shortest stretch that says it, as written'),
    kind: z.enum(deadlineKinds),
    start: date.nullable().describe('first day, inclusive'),
    end: date.nullable().describe('last day on which the work may be finished, inclusive'),
    endTime: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .optional(),
    earliestEnd: date
      .optional()
      .describe('last day under the strict reading of 前, where it differs from end'),
    precision: z.enum(precisions).nullable(),
    edtf: z.string().nullable().optional().describe('ISO 8601-2'),
    recurrence: recurrenceSchema.nullable().optional(),
    duration: durationSchema.nullable().optional(),
    anchor: anchorSchema.nullable().optional(),
    scope: z
      .enum(['task', 'standing'])
      .optional()
      .describe('standing: a service limit that applies each time its event happens'),
    hedge: z.string().optional(),
    approximate: z.boolean().optional(),
    yearSource: z.enum(yearSources).optional(),
    issues: z.array(z.enum(deadlineIssues)).optional(),
    evidence: evidenceSchema,
  })
  .meta({ id: 'Deadline' });

export type Deadline = z.infer<typeof deadlineSchema>;
