// The Plan: the one definition of what gov-plan gives. Types are inferred from it; schemas/plan.schema.json is
// generated from it. Keys stand in the order of the output.
import * as z from 'zod';
import { parenKinds, sectionKinds, unitRules } from '../extract/facts.js';
import { deadlineSchema } from './deadline-schema.js';
import { evidenceSchema, labelSchema, placeSchema } from './parts.js';

export const unitSchema = z
  .strictObject({
    name: z.string().min(1).describe('as written, without white space, brackets full-width'),
    fullName: z.string().optional().describe("from the user's lexicon"),
    paren: z.string().optional().describe('what a bracket behind the name adds'),
    parenKind: z.enum(parenKinds).optional(),
    collective: z.literal(true).optional().describe('stands for several units (各县人民政府)'),
    generic: z.literal(true).optional().describe('names no unit in particular (有关部门)'),
    etAl: z.literal(true).optional().describe('followed by 等'),
    inherits: z.string().optional().describe('the prefix it takes over from a unit before it (市)'),
    rule: z.enum(unitRules).describe('what decided that this is a unit in this role'),
    evidence: evidenceSchema,
  })
  .meta({ id: 'Unit' });

export const personSchema = z
  .strictObject({
    name: z.string().min(1),
    duty: z.string().nullable().describe('the label or column header (分管领导)'),
    title: z.string().nullable().describe('the office held (副市长)'),
    evidence: evidenceSchema,
  })
  .meta({ id: 'Person' });

export const citationSchema = z
  .strictObject({
    title: z.string().nullable(),
    documentNumber: z.string().nullable().describe('发文字号, brackets normalised to 〔〕'),
    evidence: evidenceSchema,
  })
  .meta({ id: 'Citation' });

export const documentNumberSchema = z.strictObject({
  raw: z.string().describe('机关代字〔年份〕序号号, brackets normalised, without white space'),
  agency: z.string().nullable(),
  year: z.int().nullable(),
  serial: z.int().nullable(),
  evidence: evidenceSchema,
});

export const documentSchema = z.strictObject({
  title: z.string().nullable().describe('of the plan or table itself'),
  noticeTitle: z.string().nullable().describe('of the covering notice'),
  documentNumber: documentNumberSchema.nullable(),
  issuers: z.array(unitSchema),
  issuedOn: z.iso.date().nullable(),
  recipients: z.array(unitSchema),
  copiedTo: z.array(unitSchema),
  citations: z.array(citationSchema),
  attachments: z.array(z.strictObject({ title: z.string(), evidence: evidenceSchema })),
  evidence: z.strictObject({
    title: evidenceSchema.nullable(),
    noticeTitle: evidenceSchema.nullable(),
    issuedOn: evidenceSchema.nullable(),
  }),
});

export const sectionSchema = z
  .strictObject({
    id: z.string(),
    parent: z.string().nullable(),
    label: labelSchema.nullable(),
    number: z.string().nullable().describe('normalised outline number, such as 3.1.1'),
    title: z.string(),
    kind: z.enum(sectionKinds),
    evidence: evidenceSchema,
  })
  .meta({ id: 'Section' });

export const taskSchema = z
  .strictObject({
    id: z.string().regex(/^t-[0-9a-f]{8,}$/),
    order: z.int().min(1),
    section: z.string().nullable(),
    label: labelSchema.nullable(),
    number: z.string().nullable(),
    title: z.string().nullable(),
    text: z.string(),
    category: z.enum(['main', 'safeguard']),
    leadUnits: z.array(unitSchema),
    responsibleUnits: z.array(unitSchema),
    cooperatingUnits: z.array(unitSchema),
    supervisingUnits: z.array(unitSchema),
    people: z.array(personSchema),
    deadlines: z.array(deadlineSchema),
    measures: z.array(
      z.strictObject({ label: labelSchema.nullable(), text: z.string(), evidence: evidenceSchema }),
    ),
    citations: z.array(citationSchema),
    extra: z.record(z.string(), z.string()).describe('table columns that no field exists for, by header'),
    evidence: z.strictObject({ title: evidenceSchema.nullable(), text: evidenceSchema.nullable() }),
  })
  .meta({ id: 'Task' });

export const sourceSchema = z.strictObject({
  name: z.string(),
  format: z.string(),
  encoding: z.string().nullable(),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const coverageSchema = z.strictObject({
  blocks: z.int().min(0),
  used: z.int().min(0),
  ignored: z.array(z.strictObject({ reason: z.string(), blocks: z.int().min(1) })),
  unread: z.int().min(0),
});

export const diagnosticSchema = z
  .strictObject({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    message: z.string().describe('in Chinese; the code and the details are what programs read'),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
    span: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).nullable(),
    place: placeSchema.nullable(),
  })
  .meta({ id: 'Diagnostic' });

export const planSchema = z.strictObject({
  schemaVersion: z.literal('1.0'),
  source: sourceSchema,
  document: documentSchema,
  sections: z.array(sectionSchema),
  tasks: z.array(taskSchema),
  coverage: coverageSchema,
  diagnostics: z.array(diagnosticSchema),
});

export type Plan = z.infer<typeof planSchema>;
export type Task = Plan['tasks'][number];
export type Section = Plan['sections'][number];
export type Unit = z.infer<typeof unitSchema>;
export type Person = z.infer<typeof personSchema>;
export type Citation = z.infer<typeof citationSchema>;
